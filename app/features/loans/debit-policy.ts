import { addTargetDays, followingTargetDay } from '#app/money/calendar.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, isPositive, min, money, subtract } from '#app/money/money.ts';

// When and how a borrower's bank is asked for an instalment. All of it is data that a test or a contract can read.

/** A SEPA debit is good six TARGET days after it is asked; three more leave room for a late hour and for telling people. */
const targetDaysAhead = 9;

/** SEPA rules give the debtor fourteen calendar days' notice. */
const noticeDays = 14;

/** A debit refused for want of funds is asked again once, so many TARGET days later; then with the next instalment. */
const retryAfterTargetDays = [5] as const;

/** Lenders hear of an arrear once the second try has had its answer: a delay that cures itself alarms nobody. */
export const lendersToldAfterDays = 15;

/** Only an empty account may be full next week. The other refusals would be refused again, and cost a fee. */
const worthAnotherTry = ['insufficient_funds', 'charge_exceeds_weekly_limit'];

/** The bank knows no such account or mandate any more: nothing can be asked before the members sign another. */
const mandateIsDead = [
  'authorization_revoked',
  'debit_not_authorized',
  'debit_disputed',
  'account_closed',
  'bank_account_restricted',
  'debit_authorization_not_match',
  'invalid_account_number',
  'incorrect_account_holder_name',
  'recipient_deceased',
  'branch_does_not_exist',
  'mandate_invalid',
  'payment_intent_mandate_invalid',
  'payment_method_unactivated',
  'payment_method_unexpected_state',
  'resource_missing',
];

/** Stripe refuses such an order before asking any bank; any other refusal of an order is a bug of ours. */
const refusedOrders = [
  ...mandateIsDead,
  'charge_exceeds_source_limit',
  'charge_exceeds_weekly_limit',
  'payment_intent_incompatible_payment_method',
];

/** The most that one SEPA debit may ask (Stripe's limit): a larger instalment is asked in several debits of one round. */
export const largestDebit = money('10000');

/** The day on which the bank is first asked, so that the money is there on the following TARGET day of the due day. */
export function askDay(due: Day): Day {
  return addTargetDays(followingTargetDay(due), -targetDaysAhead);
}

/** The day on which the members are told: fourteen days before the due day, and never after the bank is asked. */
export function noticeDay(due: Day): Day {
  const fortnight = addDays(due, -noticeDays);
  const asked = askDay(due);
  return fortnight < asked ? fortnight : asked;
}

/** The day of a quick second try after a refused debit, or null when there is none: rounds count from one. */
export function retryDay(failedOn: Day, code: string | null, round: number): Day | null {
  const after = retryAfterTargetDays[round - 1];
  if (after === undefined || code === null || !worthAnotherTry.includes(code)) return null;
  return addTargetDays(failedOn, after);
}

/** Does this refusal mean that the members must give another bank account before anything can be asked? */
export function needsNewMandate(code: string | null): boolean {
  return code !== null && mandateIsDead.includes(code);
}

/** Was this order refused because of the account or its limits? */
export function isAboutTheAccount(code: string): boolean {
  return refusedOrders.includes(code);
}

/** The debits that ask for an amount, none above the largest: 25,000 € is 10,000 + 10,000 + 5,000. */
export function debitParts(amount: Money): Money[] {
  const parts: Money[] = [];
  for (let left = amount; isPositive(left); left = subtract(left, parts.at(-1)!)) {
    parts.push(min(left, largestDebit));
  }
  return parts;
}
