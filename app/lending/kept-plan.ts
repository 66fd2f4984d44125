import type { Day } from '#app/money/day.ts';
import { type Money, add, isPositive, zero } from '#app/money/money.ts';
import { type LoanEvent, type LoanHistory, applyEvent, openHistory, stateOn } from './history.ts';
import { type LoanState, planOf, rowsLeft } from './loan-state.ts';
import { InvalidValue } from './refused.ts';
import type { LoanTerms } from './terms.ts';

/** What was late of an instalment when a change was made, in euros. */
export type Unpaid = { number: number; principal: Money; interest: Money };

/** An early instalment that was not paid: the plan is drawn as if nobody had asked for it. */
export type Withdrawal = { id: string; on: Day; type: 'withdrawal'; of: string };

/**
 * A change of the plan, and what was late on its day: only a rescheduling may take that into the new plan. `replaces`: the change in whose
 * place it comes.
 */
export type PlanChange = {
  event: LoanEvent | Withdrawal;
  unpaid: readonly Unpaid[];
  replaces?: string | null;
};

/** The changes that count: none that was withdrawn or replaced. */
export function standing<Change extends PlanChange>(
  changes: readonly Change[],
): (Change & { event: Exclude<Change['event'], Withdrawal> })[] {
  const gone = changes.flatMap(({ event, replaces }) =>
    event.type === 'withdrawal' ? event.of : (replaces ?? []),
  );
  return changes.filter(
    (change): change is Change & { event: Exclude<Change['event'], Withdrawal> } =>
      change.event.type !== 'withdrawal' && !gone.includes(change.event.id),
  );
}

/**
 * Where the plan of a loan stands after its changes, in order of days: every instalment up to each of them being paid on its day, but what
 * the change says was late. Late money is asked for as it is owed, without a new plan; so only changes move the plan, and the same changes
 * always draw the same one. Throws InvalidValue when a change is against the contract or the state of the loan.
 */
export function planAfter(terms: LoanTerms, changes: readonly PlanChange[]): LoanState {
  let history = openHistory(terms);
  for (const { event, unpaid } of standing(changes)) {
    if (unpaid.length > 0 && event.type !== 'rescheduling')
      throw new InvalidValue('unpaid', event.type, 'what is late joins a new plan by a rescheduling only');
    history = lateBy(paidUpTo(history, event.on), unpaid);
    history = applyEvent(history, event).history;
  }
  return history.state;
}

/** Every instalment up to a day is paid on its own. */
function paidUpTo(history: LoanHistory, on: Day): LoanHistory {
  const due = rowsLeft(history.state).filter((row) => row.due <= on && isPositive(row.payment));
  const paid = due.reduce(
    (before, { number, due: day, payment }) =>
      applyEvent(before, { id: `paid:${number}`, type: 'payment', on: day, amount: payment }).history,
    history,
  );
  return { ...paid, state: { ...stateOn(paid, on), overdue: [] } };
}

/** The same loan, these parts of its past instalments not being paid. */
function lateBy(history: LoanHistory, unpaid: readonly Unpaid[]): LoanHistory {
  const { state } = history;
  const overdue = unpaid.map(({ number, principal, interest }) => {
    const row = planOf(state)[number - 1];
    if (!row || number > state.fallen || add(principal, interest).greaterThan(row.payment))
      throw new InvalidValue('unpaid', number, 'what is late is a part of an instalment that fell due');
    const { due } = row;
    return {
      number,
      due,
      principal,
      interest,
      penalty: zero,
      fee: zero,
      countedTo: due,
      penaltyTo: due,
      isFeeCharged: false,
    };
  });
  return { ...history, state: { ...state, overdue } };
}

/**
 * How many instalments whose interest is in grace are still to fall due after a day: a state is that of the day of the last change, and
 * those that have fallen due since are over.
 */
export function interestGraceOn(state: LoanState, on: Day): number {
  const fallen = rowsLeft(state).filter(({ due }) => due <= on).length;
  return Math.max(0, state.interestGrace - fallen);
}
