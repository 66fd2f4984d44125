import { Decimal, round, type Money } from '#app/money/money.ts';

/** What a quantity (hours, days, …) comes to in euros at this value of one, rounded half to even. */
export function worth(quantity: { toFixed(): string }, unitValue: Money): Money {
  return round(new Decimal(quantity.toFixed()).times(unitValue));
}
