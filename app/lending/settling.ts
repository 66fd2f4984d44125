import { type Day, addDays, daysBetween } from '#app/money/day.ts';
import { type Money, add, isPositive, max, min, round, subtract, sum, zero } from '#app/money/money.ts';
import {
  type LoanState,
  type OverdueRow,
  accrue,
  accrueTo,
  duesLeft,
  fallDue,
  levelPaymentOf,
  keepVersion,
  planOf,
  redraw,
  rowsLeft,
} from './loan-state.ts';
import { type Keeps } from './events.ts';
import { type Component, type Waterfall, debtsOf, impute } from './waterfall.ts';

/** The terms of a contract about what happens after signature. */
export type EventRules = {
  /** The order within what is due, and what happens to an excess. */
  waterfall: Pick<Waterfall, 'due' | 'excess'>;
  /** What an excess that goes to the principal keeps: the end of the loan, or its payment. */
  earlyRepaymentKeeps: Keeps;
  /** A period whose principal changes has parts of interest: rounded one by one, or on their sum. Sources differ by a cent. */
  interestParts: 'apart' | 'sum';
};

/** Where an amount went: every cent of it is in one of these. */
export type Imputed = Record<Component, Money> & { early: Money; credit: Money };

const nowhere: Imputed = {
  penalty: zero,
  fee: zero,
  interest: zero,
  principal: zero,
  early: zero,
  credit: zero,
};

/** Time passes: every instalment up to a day, that day included, falls due, and takes what was paid in advance. */
export function advance(state: LoanState, to: Day, rules: EventRules): Imputed {
  let taken = nowhere;
  for (let row = rowsLeft(state)[0]; row && row.due <= to; row = rowsLeft(state)[0]) {
    countLatePrincipal(state, row.due, rules);
    fallDue(state, rowsLeft(state)[0]!);
    if (isPositive(state.creditBalance)) taken = plusImputed(taken, settle(state, zero, row.due, rules));
  }
  if (rowsLeft(state).length === 0) countLatePrincipal(state, to, rules);
  if (to > state.asOf) state.asOf = to;
  return taken;
}

/** Contract interest goes on running on principal that is late, never on interest: it is asked with the next instalment. */
function countLatePrincipal(state: LoanState, to: Day, rules: EventRules): void {
  const counted = state.overdue.map((row) => countOn(state, row, row.principal, to));
  for (const row of state.overdue) if (isPositive(row.principal)) row.countedTo = to;
  if (counted.some(isPositive)) redrawLate(state, to, rules);
}

/** Interest on late principal up to a day. Where no instalment is to come, it is owed with the late one. */
function countOn(state: LoanState, row: OverdueRow, principal: Money, to: Day): Money {
  const isLast = rowsLeft(state).length === 0;
  const part = accrue(state, principal, row.countedTo, to);
  if (!isLast) return part;
  row.interest = add(row.interest, part);
  state.accrued = subtract(state.accrued, part);
  state.accruedExact = { over: 0n, under: 1n };
  return zero;
}

function redrawLate(state: LoanState, on: Day, rules: EventRules): void {
  redraw(state, {
    reason: 'interest on late principal',
    on,
    parts: rules.interestParts,
    dues: rowsLeft(state).map(({ due }) => due),
    payment: levelPaymentOf(state),
  });
}

/**
 * Applies an amount and the credit balance to what is due on a day, by the waterfall; then the excess is kept or taken off the principal.
 * Late principal that is paid has borne interest until that day.
 */
export function settle(
  state: LoanState,
  amount: Money,
  on: Day,
  rules: EventRules,
  excess: Waterfall['excess'] = 'credit_balance',
): Imputed {
  chargeLateness(state, on);
  const credit = state.creditBalance;
  const { settled, creditBalance, earlyRepayment } = impute(
    add(amount, credit),
    state.overdue.flatMap(debtsOf),
    on,
    { due: rules.waterfall.due, inAdvance: null, excess },
  );
  let isLate = false;
  for (const { number, component, paid } of settled) {
    const row = state.overdue.find((one) => one.number === number)!;
    if (component === 'principal') isLate = isPositive(countOn(state, row, paid, on)) || isLate;
    row[component] = subtract(row[component], paid);
  }
  if (isLate) redrawLate(state, on, rules);
  state.overdue = state.overdue.filter((row) => debtsOf(row).some((debt) => isPositive(debt.amount)));
  state.creditBalance = creditBalance;
  const of = (component: Component) =>
    sum(settled.flatMap((debt) => (debt.component === component ? [debt.paid] : [])));
  return {
    penalty: of('penalty'),
    fee: of('fee'),
    interest: of('interest'),
    principal: of('principal'),
    early: earlyRepayment,
    credit: subtract(creditBalance, credit),
  };
}

/** Late interest on late principal, rounded apart, and the fee of a late instalment, once: both after the free days of the contract. */
function chargeLateness(state: LoanState, on: Day): void {
  const { annualRate, freeDays, fee } = state.terms.late;
  for (const row of state.overdue) {
    const free = addDays(row.due, freeDays);
    if (on <= free) continue;
    const from = row.penaltyTo > free ? row.penaltyTo : free;
    const late = row.principal.times(annualRate).times(daysBetween(from, on)).dividedBy(365);
    row.penalty = add(row.penalty, round(late, 'half_up'));
    row.penaltyTo = on;
    if (!row.isFeeCharged && isPositive(add(row.principal, row.interest))) {
      row.fee = add(row.fee, fee);
      row.isFeeCharged = true;
    }
  }
}

/**
 * Takes an amount off the principal that is not due yet, on a day, and draws the rest again. Interest of the period so far was counted on the
 * principal before. When all of it comes back, that interest is due at once and the loan ends; what is left over is answered as credit.
 */
export function repayEarly(
  state: LoanState,
  amount: Money,
  on: Day,
  rules: EventRules,
  kept: { keeps: Keeps; payment?: Money | undefined },
): Imputed {
  const level = kept.payment ?? (kept.keeps === 'payment' ? levelPaymentOf(state) : undefined);
  accrueTo(state, on);
  const fee = round(min(amount, state.balance).times(state.terms.fees.earlyRepayment), 'half_up');
  const interest = add(state.accrued, state.deferred);
  const closing = add(state.balance, add(interest, fee));
  if (amount.greaterThanOrEqualTo(closing)) {
    const { balance } = state;
    closeOn(state, on, interest);
    state.creditBalance = add(state.creditBalance, subtract(amount, closing));
    return { ...nowhere, fee, interest, early: balance, credit: subtract(amount, closing) };
  }
  const rest = max(zero, subtract(amount, fee));
  const principal = min(rest, max(zero, subtract(state.balance, interest)));
  const credit = subtract(rest, principal);
  state.balance = subtract(state.balance, principal);
  state.creditBalance = add(state.creditBalance, credit);
  state.keptPayment = level;
  redraw(state, {
    reason: 'early repayment',
    on,
    parts: rules.interestParts,
    dues: duesLeft(state, rowsLeft(state).length),
    payment: level,
  });
  return { ...nowhere, fee: min(fee, amount), early: principal, credit };
}

/** The loan ends on a day: its last row asks for all principal and the interest so far. */
function closeOn(state: LoanState, on: Day, interest: Money): void {
  const past = planOf(state).slice(0, state.fallen);
  const principal = state.balance;
  const last = {
    number: state.fallen + 1,
    due: on,
    payable: on,
    principal,
    interest,
    payment: add(principal, interest),
    balance: zero,
  };
  keepVersion(state, 'full early repayment', on, [...past, last]);
  fallDue(state, last);
  state.overdue = state.overdue.filter((row) => row.number !== last.number);
}

/** Two imputations as one. */
export function plusImputed(a: Imputed, b: Imputed): Imputed {
  return {
    penalty: add(a.penalty, b.penalty),
    fee: add(a.fee, b.fee),
    interest: add(a.interest, b.interest),
    principal: add(a.principal, b.principal),
    early: add(a.early, b.early),
    credit: add(a.credit, b.credit),
  };
}
