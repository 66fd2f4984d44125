import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';

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
  return found(row?.value.toFixed(), name, day);
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
  const valueOf = (name: string) => found(rows.find((one) => one.name === name)?.value, name, day);
  const entries = (Object.entries(names) as [K, string][]).map(
    ([key, name]) => [key, valueOf(name)] as const,
  );
  return Object.fromEntries(entries) as Record<K, Decimal>;
}

/** The figure of this name on a day, as text, within a statement that asks other things too; null when no row gives it. */
export function parameterSql(name: string, day: Day): Prisma.Sql {
  return Prisma.sql`(select value::text from "Parameter" where name = ${name} and "validFrom" <= ${day}::date
    and coalesce("validTo", ${day}::date) >= ${day}::date order by "validFrom" desc limit 1)`;
}

/** What `parameterSql` found, in the column of its name. Throws when it found nothing. */
export function parameterOfRow<K extends string>(
  row: Readonly<Record<K, string | null>>,
  name: K,
  day: Day,
): Decimal {
  return found(row[name], name, day);
}

function found(value: string | null | undefined, name: string, day: Day): Decimal {
  if (value === null || value === undefined)
    throw new RangeError(`No row gives the parameter ${name} on ${day}`);
  return new Decimal(value);
}
