import type { Day } from '#app/money/day.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import {
  InvalidValue,
  checkedAmount,
  checkedChoice,
  checkedDay,
  checkedFraction,
  checkedPositive,
  checkedWhole,
} from './refused.ts';

/** What an early repayment or a tranche leaves as it was: the day of the end (payments change) or the payment (the end changes). */
export type Keeps = 'end' | 'payment';

/**
 * What happens to a loan after it is signed. `id` is the caller's; `on` is the value date. Amounts in euros, rates as fractions; a
 * `payment` is a new level payment, agreed that day.
 *
 * payment            money received: what is due first, by the waterfall; the excess by the rules of the loan
 * early_repayment    the same, and the excess is taken off the principal
 * instalment_early   an instalment not due yet is paid: interest to that day, the rest principal; the next runs from that day
 * extra_instalment   an instalment more falls on that day: the interest so far and this principal (null: all); the rest is drawn again
 * rate_change        another rate from that day on
 * drawdown           a tranche more; on a due day it comes after the instalment of that day
 * pause              the borrower's right: the next instalments carry no principal, and the loan ends as much later
 * extra_terms        so many instalments more
 * due_date_moved     an instalment and all that follow it move together
 * rescheduling       a new plan for all principal still owed; unpaid interest waits for its first instalment, bearing none; a loan linked to
 *                    revenue is not any more
 * write_off          principal that is no longer expected; the claim remains
 * recovery           money that came back of what was written off
 * revenue_declared   the revenue that sets an instalment of a revenue-linked loan (null: none was declared in time): the next one, or that
 *                    of the day `due`. `carried` is added: by how much a corrected revenue would have asked more, or less, before
 */
export type LoanEvent = { id: string; on: Day } & (
  | { type: 'payment'; amount: Money }
  | { type: 'early_repayment'; amount: Money; keeps?: Keeps; payment?: Money }
  | { type: 'instalment_early'; amount: Money }
  | { type: 'extra_instalment'; principal: Money | null; keeps: Keeps }
  | { type: 'rate_change'; annualRate: Decimal; payment?: Money }
  | { type: 'drawdown'; amount: Money; keeps?: Keeps; payment?: Money }
  | { type: 'pause'; instalments: number }
  | { type: 'extra_terms'; count: number }
  | { type: 'due_date_moved'; instalment: number; to: Day }
  | {
      type: 'rescheduling';
      count: number;
      firstDue: Day;
      annualRate?: Decimal;
      principalGrace?: number;
      /** A concession to a borrower in difficulty: the loan is then in default in the sense of the law. */
      isDistressed: boolean;
    }
  | { type: 'write_off'; amount: Money }
  | { type: 'recovery'; amount: Money }
  | { type: 'revenue_declared'; revenue: Money | null; due?: Day; carried?: Money }
);

type LoanEventType = LoanEvent['type'];
export type EventOf<Type extends LoanEventType> = Extract<LoanEvent, { type: Type }>;

/** Checks the parts of an event by themselves; what the state of the loan allows is checked when it is applied. Throws InvalidValue. */
export function checkedEvent(event: LoanEvent): LoanEvent {
  checkedDay('on', event.on);
  if (typeof event.id !== 'string' || event.id === '')
    throw new InvalidValue('id', event.id, 'an event has a name of its own');
  switch (event.type) {
    case 'payment':
    case 'instalment_early':
    case 'write_off':
    case 'recovery':
      checkedPositive('amount', event.amount);
      break;
    case 'early_repayment':
    case 'drawdown':
      checkedPositive('amount', event.amount);
      checkedChoice('keeps', event.keeps ?? 'end', ['end', 'payment']);
      if (event.payment) checkedPositive('payment', event.payment);
      break;
    case 'extra_instalment':
      if (event.principal) checkedPositive('principal', event.principal);
      checkedChoice('keeps', event.keeps, ['end', 'payment']);
      break;
    case 'rate_change':
      checkedFraction('annualRate', event.annualRate);
      if (event.payment) checkedPositive('payment', event.payment);
      break;
    case 'pause':
      checkedWhole('instalments', event.instalments, 1, 60);
      break;
    case 'extra_terms':
      checkedWhole('count', event.count, 1, 600);
      break;
    case 'due_date_moved':
      checkedWhole('instalment', event.instalment, 1);
      checkedDay('to', event.to);
      break;
    case 'rescheduling':
      checkedWhole('count', event.count, 1, 600);
      checkedDay('firstDue', event.firstDue);
      checkedWhole('principalGrace', event.principalGrace ?? 0, 0, event.count - 1);
      if (event.annualRate) checkedFraction('annualRate', event.annualRate);
      break;
    case 'revenue_declared':
      if (event.revenue) checkedAmount('revenue', event.revenue);
      if (event.due) checkedDay('due', event.due);
      break;
    default:
      throw new InvalidValue('type', (event as LoanEvent).type, 'it must be a kind of event that loans know');
  }
  return event;
}
