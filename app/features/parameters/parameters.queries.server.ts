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
