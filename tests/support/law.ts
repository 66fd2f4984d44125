import { day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { lawOfNumbers } from '#prisma/seed/law-of-numbers.ts';

/** The figure of law that holds on a day, as it is loaded. */
export function lawOn(name: string, on = day('2026-11-21')): Decimal {
  const row = lawOfNumbers.find(
    (one) => one.name === name && one.validFrom <= on && on <= (one.validTo ?? on),
  );
  if (!row) throw new RangeError(`No row gives ${name} on ${on}`);
  return new Decimal(row.value);
}
