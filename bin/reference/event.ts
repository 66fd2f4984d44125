import { type Day, compareDays } from '#app/money/day.ts';
import { type Money, add, decimalText, isPositive, subtract } from '#app/money/money.ts';
import type { LoanEvent } from '#app/lending/events.ts';
import { type LoanHistory, applyEvent, openHistory, usualRules } from '#app/lending/history.ts';
import { planOf } from '#app/lending/loan-state.ts';
import { type ScheduleRow, schedule } from '#app/lending/schedule.ts';
import { type LoanTerms, loanTerms } from '#app/lending/terms.ts';
import { Unsupported, amountOf, dayOf, inputsOf, numberOf, textOf, wholeOf } from './fields.ts';
import { listIn } from './rates.ts';
import { rowOf } from './schedule.ts';
import { termsOf } from './terms.ts';

type Fields = Record<string, unknown>;

/**
 * A loan and what happened to it: `before` is the plan that was signed, `rows` (and `after`) the last one, an early repayment on a due day
 * standing in the row of that day. Instalments of which nothing is said were paid on their day.
 */
export function event(input: Fields) {
  const inputs = inputsOf(input);
  const happened = inputs.events === undefined ? [] : listIn(inputs, 'events');
  const terms = asGiven(termsOf(inputs, ['events']), inputs);
  const before = schedule(terms);
  const history = happened.reduce<LoanHistory>(
    (soFar, one, index) => withEvent(soFar, one, happened, `event ${index + 1}`),
    openHistory(terms, usualRules),
  );
  const rows = withEarlyRepayments(history);
  return {
    rows: rows.map(rowOf),
    before: before.map(rowOf),
    after: rows.map(rowOf),
    checkpoints: rows.map((row) => ({
      ...rowOf(row),
      begin_balance: decimalText(add(row.balance, row.principal)),
    })),
  };
}

/** A case may tell an instalment that its source rounded its own way: it is then taken as given. */
function asGiven(terms: LoanTerms, inputs: Fields): LoanTerms {
  if (terms.amortisation !== 'annuity' || inputs.instalment === undefined) return terms;
  const payment = amountOf(inputs, 'instalment');
  if (schedule(terms)[terms.principalGrace]?.payment.equals(payment)) return terms;
  return loanTerms({ ...terms, amortisation: 'given', instalments: [{ number: 1, payment }] });
}

function withEvent(history: LoanHistory, one: Fields, all: readonly Fields[], id: string): LoanHistory {
  const type = textOf(one, 'type');
  const rows = planOf(history.state);
  if (type === 'extra_terms') {
    const on = dayBefore(history.terms, rows, wholeOf(one, 'from_instalment', 1));
    const paid = paidUntil(history, on, all, true);
    return applyEvent(paid, { id, on, type, count: wholeOf(one, 'count') }).history;
  }
  if (type === 'due_date_moved') {
    const instalment = wholeOf(one, 'instalment');
    const on = dayBefore(history.terms, rows, instalment);
    const paid = paidUntil(history, on, all, true);
    return applyEvent(paid, { id, on, type, instalment, to: dayOf(one, 'to') }).history;
  }
  const on = dayOf(one, 'date');
  const paid = paidUntil(history, on, all, type !== 'payment');
  return type === 'unpaid' ? paid : applyEvent(paid, { id, on, ...changeOf(one, paid, on) }).history;
}

type Change = LoanEvent extends infer One ? (One extends LoanEvent ? Omit<One, 'id' | 'on'> : never) : never;

function changeOf(one: Fields, history: LoanHistory, on: Day): Change {
  const payment = one.instalment_after === undefined ? {} : { payment: amountOf(one, 'instalment_after') };
  const type = textOf(one, 'type');
  if (type === 'rate_change') {
    const name = ['annual_rate_percent', 'new_annual_rate_percent', 'rate_percent'].find(
      (field) => field in one,
    );
    return { type, annualRate: numberOf(one, name ?? 'annual_rate_percent').dividedBy(100), ...payment };
  }
  if (type === 'drawdown') return { type, amount: amountOf(one, 'amount'), ...payment };
  if (type !== 'payment') throw new Unsupported(`the event ${type}`);
  const amount = amountOf(one, 'amount');
  const row = planOf(history.state).find(({ number }) => number === one.for_instalment);
  if (row && row.due > on) return { type: 'instalment_early', amount };
  return { type: 'early_repayment', amount, ...payment };
}

/** The day on which the period of an instalment begins. */
function dayBefore(terms: LoanTerms, rows: readonly ScheduleRow[], instalment: number): Day {
  return rows[instalment - 2]?.due ?? terms.start;
}

/** Pays on their days the instalments up to a day that no event speaks of. */
function paidUntil(history: LoanHistory, on: Day, all: readonly Fields[], thatDayToo: boolean): LoanHistory {
  const spokenOf = new Set(
    all.map((one) => one.for_instalment ?? (one.type === 'unpaid' ? one.instalment : null)),
  );
  let paid = history;
  for (let index = history.entries.length === 0 ? 0 : paid.state.fallen; ; index += 1) {
    const row = planOf(paid.state)[index];
    if (!row || (thatDayToo ? row.due > on : row.due >= on)) return paid;
    if (spokenOf.has(row.number) || !isPositive(row.payment) || row.due < paid.state.asOf) continue;
    const id = `instalment ${row.number} on its day`;
    paid = applyEvent(paid, { id, on: row.due, type: 'payment', amount: row.payment }).history;
  }
}

/** The rows of the last plan; what was repaid early on a due day is in the row of that day. */
function withEarlyRepayments(history: LoanHistory): ScheduleRow[] {
  const early = new Map<Day, Money>();
  for (const {
    event: { on, type },
    imputed,
  } of history.entries)
    if (type === 'early_repayment' && isPositive(imputed.early)) early.set(on, imputed.early);
  return [...planOf(history.state)]
    .sort((a, b) => compareDays(a.due, b.due))
    .map((row) => {
      const more = early.get(row.due);
      if (!more) return row;
      return {
        ...row,
        principal: add(row.principal, more),
        payment: add(row.payment, more),
        balance: subtract(row.balance, more),
      };
    });
}
