import { type Money, add, isPositive, subtract, zero } from '#app/money/money.ts';
import type { EventOf } from './events.ts';
import {
  type LoanState,
  accrueTo,
  accruedBy,
  duesLeft,
  fallDue,
  keepVersion,
  levelPaymentOf,
  planOf,
  redraw,
  rowsLeft,
} from './loan-state.ts';
import { InvalidValue } from './refused.ts';
import type { ScheduleRow } from './schedule.ts';
import type { EventRules } from './settling.ts';

/**
 * Puts an instalment of a day of its own before those that are left: interest to that day and some principal, or all of it. The days of the
 * others stay; what they ask is drawn again on what is left, to the same end or with the same payment. It has still to fall due. Throws
 * InvalidValue when something is late, when no instalment is left, when interest is in grace, and on more principal than is owed.
 */
export function addInstalment(state: LoanState, event: EventOf<'extra_instalment'>, rules: EventRules): void {
  const left = rowsLeft(state).length;
  const { principal = null, keeps, on } = event;
  const refused = (why: string) => new InvalidValue('type', event.type, why);
  if (left === 0) throw refused('no instalment is left');
  if (state.overdue.length > 0) throw refused('what is late is paid before what is not due');
  if (state.interestGrace > 0) throw refused('the grace on interest is not over');
  if (principal && principal.greaterThanOrEqualTo(state.balance))
    throw new InvalidValue(
      'principal',
      principal,
      `less than the ${state.balance.toFixed(2)} € owed, or all of it`,
    );
  const part = repeatedPart(state);
  const dues = duesLeft(state, left);
  accrueTo(state, on);
  const row = rowOf(state, principal ?? state.balance, on, rules);
  // The day is none of the calendar, and takes nothing of a grace.
  state.calendar = { ...state.calendar, offset: state.calendar.offset + 1 };
  if (state.principalGrace > 0) state.principalGrace += 1;
  state.keptPayment = keeps === 'payment' ? part : undefined;
  const after = isPositive(row.balance) ? drawnAfter(state, row, dues, rules) : [];
  keepVersion(state, 'early repayment', on, [...planOf(state).slice(0, state.fallen), row, ...after]);
}

/**
 * What repeats in the rows that are left and can be kept, so that the loan ends sooner, in euros: the payment of an annuity, the principal of
 * equal parts. Undefined where nothing repeats, or where one row is left.
 */
export function repeatedPart(state: LoanState): Money | undefined {
  const level = levelPaymentOf(state);
  if (level || state.terms.amortisation !== 'equal_principal') return level;
  return rowsLeft(state).slice(state.principalGrace, -1).at(-1)?.principal;
}

function rowOf(state: LoanState, principal: Money, on: ScheduleRow['due'], rules: EventRules): ScheduleRow {
  const interest = add(accruedBy(state, rules.interestParts), state.deferred);
  return {
    number: state.fallen + 1,
    due: on,
    payable: on,
    principal,
    interest,
    payment: add(principal, interest),
    balance: subtract(state.balance, principal),
  };
}

/** The rows that follow one that has not fallen due yet: drawn on a copy on which it has. */
function drawnAfter(
  state: LoanState,
  row: ScheduleRow,
  dues: ReturnType<typeof duesLeft>,
  rules: EventRules,
): readonly ScheduleRow[] {
  const then: LoanState = { ...state, overdue: [] };
  fallDue(then, row);
  then.deferred = zero;
  keepVersion(then, 'early repayment', row.due, [...planOf(state).slice(0, state.fallen), row]);
  redraw(then, {
    reason: 'early repayment',
    on: row.due,
    parts: rules.interestParts,
    dues,
    payment: then.keptPayment,
  });
  return rowsLeft(then);
}
