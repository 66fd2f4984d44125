import { cents, fromCents, type Money } from '#app/money/money.ts';
import { dayOf, type Day } from '#app/money/day.ts';

/** Stripe wants whole cents as a number; exact up to 90 million million euros, and Money stops far below. */
export function toStripeAmount(amount: Money): number {
  return Number(cents(amount));
}

export function fromStripeAmount(amount: number): Money {
  return fromCents(BigInt(amount));
}

/** Stripe's seconds as the calendar day in Paris. */
export function dayOfSeconds(seconds: number): Day {
  return dayOf(new Date(seconds * 1000));
}
