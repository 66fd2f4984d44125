import { addTargetDays, followingTargetDay } from '#app/money/calendar.ts';
import { addDays, addMonths, type Day, dayOf, startOfDay } from '#app/money/day.ts';

const hour = 3600;

/** The day in Paris at an instant given in seconds. */
function parisDay(at: number): Day {
  return dayOf(new Date(at * 1000));
}

/** Midnight UTC of a day, in seconds: the hour at which Stripe makes money available. */
function midnight(day: Day): number {
  return startOfDay(day, 'UTC').getTime() / 1000;
}

/** T: the TARGET day of a debit, or the next one once the bank's cut-off of 10:30 in Paris has passed. */
function sepaStart(at: number): Day {
  const day = parisDay(at);
  const cutOff = startOfDay(day).getTime() / 1000 + 10.5 * hour;
  return at <= cutOff ? followingTargetDay(day) : followingTargetDay(addDays(day, 1));
}

/**
 * When a SEPA debit made at this instant succeeds or fails, and its money is available: T+6 TARGET days at 00:00 UTC.
 * Source: Stripe, SEPA Direct Debit, 2026.
 */
export function sepaSettlement(at: number, extraDays = 0): number {
  return midnight(addTargetDays(sepaStart(at), 6 + extraDays));
}

/**
 * The last instant at which the holder of a debited account gets the money back: eight weeks after the debit without a
 * reason, thirteen months when they never authorised it. Source: SEPA Core rulebook; the account is debited at T+1.
 */
export function sepaDisputeEnds(at: number, authorised: boolean): number {
  const debited = addTargetDays(sepaStart(at), 1);
  return midnight(addDays(authorised ? addDays(debited, 56) : addMonths(debited, 13), 1));
}

/** Card networks take a dispute for 120 days after the payment. */
export function cardDisputeEnds(at: number): number {
  return at + 120 * 24 * hour;
}

/** When the money of a card payment is available: three days later at 00:00 UTC. */
export function cardAvailability(at: number): number {
  return midnight(addDays(parisDay(at), 3));
}

/** The start of the nth TARGET day after an instant. */
export function targetDaysLater(at: number, n: number): number {
  return midnight(addTargetDays(parisDay(at), n));
}

export function dayText(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10);
}
