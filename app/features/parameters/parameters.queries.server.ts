import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';

/**
 * The rate, cap or threshold of this name on a day, as the Decimal of its row (a fraction for rates, euros for amounts): of the
 * rows that cover the day, the newest. Throws when there is none: a missing figure of law must stop us, never be guessed.
 */
export async function parameterOn(name: string, day: Day, tx: Tx = db()): Promise<Decimal> {
  const on = fromDay(day);
  const row = await tx.parameter.findFirst({
    where: { name, validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] },
    orderBy: { validFrom: 'desc' },
    select: { value: true },
  });
  if (!row) throw new RangeError(`No row gives the parameter ${name} on ${day}`);
  return new Decimal(row.value.toFixed());
}

/** Several parameters on one day, in one question: `{ incomeTax: 'pfnl' }` gives `{ incomeTax: 0.128 }`. Throws when one is missing. */
export async function parametersOn<K extends string>(
  names: Readonly<Record<K, string>>,
  day: Day,
  tx: Tx = db(),
): Promise<Record<K, Decimal>> {
  const rows = await tx.$queryRaw<{ name: string; value: string }[]>`
    select distinct on (name) name, value::text from "Parameter"
    where name = any(${Object.values(names)}::text[]) and "validFrom" <= ${day}::date and coalesce("validTo", ${day}::date) >= ${day}::date
    order by name, "validFrom" desc`;
  const valueOf = (name: string) => {
    const row = rows.find((one) => one.name === name);
    if (!row) throw new RangeError(`No row gives the parameter ${name} on ${day}`);
    return new Decimal(row.value);
  };
  const entries = (Object.entries(names) as [K, string][]).map(
    ([key, name]) => [key, valueOf(name)] as const,
  );
  return Object.fromEntries(entries) as Record<K, Decimal>;
}
