import { type Decimal, type Money } from '#app/money/money.ts';

/** An amount as people type it, for a field that already holds one: "1234", "1234,50". */
export function typedAmount(amount: Money): string {
  return amount.toFixed(2).replace('.', ',').replace(',00', '');
}

/** A fraction as people type a percentage: 0.025 → "2,5". */
export function typedPercent(fraction: Decimal): string {
  return fraction.times(100).toFixed().replace('.', ',');
}
