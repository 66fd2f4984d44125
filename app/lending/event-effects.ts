import type { Day } from '#app/money/day.ts';
import { type Money, add, isPositive, min, subtract, zero } from '#app/money/money.ts';
import { dueDays } from './due-days.ts';
import type { EventOf, LoanEvent } from './events.ts';
import {
  type LoanState,
  accrue,
  accrueTo,
  duesLeft,
  keepVersion,
  levelPaymentOf,
  planOf,
  redraw,
  rowsLeft,
  withRate,
} from './loan-state.ts';
import { addInstalment } from './extra-instalment.ts';
import { InvalidValue } from './refused.ts';
import { revenuePayment } from './revenue.ts';
import type { ScheduleRow } from './schedule.ts';
import { type EventRules, type Imputed, plusImputed, repayEarly, settle } from './settling.ts';

/** What an event does to a loan whose instalments up to that day have fallen due. Answers where its money went. Throws InvalidValue. */
export function applyTo(state: LoanState, event: LoanEvent, rules: EventRules): Imputed | null {
  switch (event.type) {
    case 'payment':
      return pay(state, event.amount, event.on, rules, rules.waterfall.excess, {
        keeps: rules.earlyRepaymentKeeps,
      });
    case 'early_repayment':
      return pay(state, event.amount, event.on, rules, 'early_repayment', {
        keeps: event.keeps ?? rules.earlyRepaymentKeeps,
        payment: event.payment,
      });
    case 'instalment_early':
      return payInstalmentEarly(state, event, rules);
    case 'recovery':
      recover(state, event);
      return null;
    default:
      changePlan(state, event, rules);
      return null;
  }
}

type PlanChange = Exclude<
  LoanEvent,
  { type: 'payment' | 'early_repayment' | 'instalment_early' | 'recovery' }
>;

function changePlan(state: LoanState, event: PlanChange, rules: EventRules): void {
  if (event.type === 'rescheduling') return reschedule(state, event, rules);
  if (event.type === 'write_off') return writeOff(state, event, rules);
  if (event.type === 'extra_instalment') return addInstalment(state, event, rules);
  const left = rowsLeft(state).length;
  if (left === 0) throw refused(event, 'no instalment is left');
  const again = (reason: string, dues: readonly Day[], payment?: Money) =>
    redraw(state, { reason, on: event.on, parts: rules.interestParts, dues, payment });
  switch (event.type) {
    case 'rate_change':
      state.terms = withRate(state.terms, event.on, event.annualRate);
      state.keptPayment = event.payment;
      return again('change of rate', duesLeft(state, left), event.payment);
    case 'drawdown': {
      const level = event.payment ?? (event.keeps === 'payment' ? levelPaymentOf(state) : undefined);
      accrueTo(state, event.on);
      state.balance = add(state.balance, event.amount);
      state.drawn = add(state.drawn, event.amount);
      state.keptPayment = level;
      return again('tranche', duesLeft(state, left), level);
    }
    case 'pause':
      refuseBeyondLatestEnd(state, event);
      beginPause(state, event);
      return again('pause by right', duesLeft(state, left + event.instalments), state.keptPayment);
    case 'extra_terms':
      refuseBeyondLatestEnd(state, event);
      state.keptPayment = undefined;
      return again('instalments added', duesLeft(state, left + event.count));
    case 'due_date_moved':
      return moveDue(state, event, again);
    case 'revenue_declared':
      return declareRevenue(state, event, again);
  }
}

/** What is due, then the excess: kept, or off the principal that is not due yet. */
function pay(
  state: LoanState,
  amount: Money,
  on: Day,
  rules: EventRules,
  excess: EventRules['waterfall']['excess'],
  kept: Parameters<typeof repayEarly>[4],
): Imputed {
  const settled = settle(state, amount, on, rules, excess);
  if (!isPositive(settled.early)) return settled;
  if (rowsLeft(state).length === 0) {
    state.creditBalance = add(state.creditBalance, settled.early);
    return { ...settled, early: zero, credit: add(settled.credit, settled.early) };
  }
  return plusImputed({ ...settled, early: zero }, repayEarly(state, settled.early, on, rules, kept));
}

/** The next instalment is paid before its day: interest runs to that day, the rest is principal, and its row says so. */
function payInstalmentEarly(
  state: LoanState,
  event: EventOf<'instalment_early'>,
  rules: EventRules,
): Imputed {
  const [row, ...after] = rowsLeft(state);
  if (!row || after.length === 0)
    throw refused(event, 'an instalment must follow the one that is paid early');
  if (state.overdue.length > 0) throw refused(event, 'what is late is paid before what is not due');
  accrueTo(state, event.on);
  const interest = min(event.amount, add(state.accrued, state.deferred));
  const principal = subtract(event.amount, interest);
  if (principal.greaterThan(state.balance))
    throw refused(event, `only ${state.balance.toFixed(2)} € are owed`);
  const paid: ScheduleRow = {
    ...row,
    principal,
    interest,
    payment: event.amount,
    balance: subtract(state.balance, principal),
  };
  const level = levelPaymentOf(state);
  state.deferred = subtract(add(state.accrued, state.deferred), interest);
  state.accrued = zero;
  state.accruedExact = { over: 0n, under: 1n };
  state.balance = paid.balance;
  state.periodBegan = event.on;
  state.principalGrace = Math.max(0, state.principalGrace - 1);
  state.interestGrace = Math.max(0, state.interestGrace - 1);
  keepVersion(state, 'instalment paid early', event.on, [
    ...planOf(state).slice(0, state.fallen),
    paid,
    ...after,
  ]);
  state.fallen += 1;
  redraw(state, {
    reason: 'instalment paid early',
    on: event.on,
    parts: rules.interestParts,
    dues: after.map(({ due }) => due),
    payment: level,
  });
  return { penalty: zero, fee: zero, interest, principal: zero, early: principal, credit: zero };
}

function beginPause(state: LoanState, event: EventOf<'pause'>): void {
  const right = state.terms.pauses;
  if (!right || state.pausesTaken >= right.count)
    throw refused(
      event,
      `the contract gives ${right?.count ?? 0} pauses, and ${state.pausesTaken} were taken`,
    );
  if (event.instalments > right.longest)
    throw new InvalidValue(
      'instalments',
      event.instalments,
      `a pause is of ${right.longest} instalments at most`,
    );
  if (state.interestGrace > 0) throw refused(event, 'the grace on interest is not over');
  state.pausesTaken += 1;
  state.principalGrace += event.instalments;
  state.interestGrace = right.interest === 'paid' ? 0 : event.instalments;
  state.terms = { ...state.terms, interestGrace: right.interest };
}

/** A loan linked to revenue pays less when there is less; it does not end later. */
function refuseBeyondLatestEnd(state: LoanState, event: LoanEvent): void {
  if (state.terms.revenue) throw refused(event, `the latest end is ${state.terms.revenue.latestEnd}`);
}

function moveDue(
  state: LoanState,
  event: EventOf<'due_date_moved'>,
  again: (reason: string, dues: readonly Day[], payment?: Money) => void,
): void {
  const rows = rowsLeft(state);
  const index = event.instalment - state.fallen - 1;
  if (index < 0 || index >= rows.length)
    throw new InvalidValue(
      'instalment',
      event.instalment,
      `it must be one from ${state.fallen + 1} to ${state.fallen + rows.length}`,
    );
  const before = rows[index - 1]?.due ?? event.on;
  if (event.to <= before) throw new InvalidValue('to', event.to, `it must come after ${before}`);
  const kept = rows.slice(0, index).map(({ due }) => due);
  const start = rows[index - 1]?.due ?? state.periodBegan;
  state.calendar = { start, firstDue: event.to, offset: state.fallen + index };
  const moved = dueDays({ ...state.terms, start, firstDue: event.to, count: rows.length - index });
  again('due day moved', [...kept, ...moved], levelPaymentOf(state));
}

/** A new plan for all principal owed, level where it followed revenue. Late principal joins it; unpaid interest is put off to its first row. */
function reschedule(state: LoanState, event: EventOf<'rescheduling'>, rules: EventRules): void {
  if (event.firstDue <= event.on)
    throw new InvalidValue('firstDue', event.firstDue, `it must come after ${event.on}`);
  for (const row of state.overdue) accrue(state, row.principal, row.countedTo, event.on);
  accrueTo(state, event.on);
  state.deferred = add(state.deferred, state.accrued);
  for (const row of state.overdue) {
    state.deferred = add(state.deferred, row.interest);
    state.balance = add(state.balance, row.principal);
    row.interest = zero;
    row.principal = zero;
  }
  state.overdue = state.overdue.filter((row) => isPositive(add(row.penalty, row.fee)));
  state.accrued = zero;
  state.accruedExact = { over: 0n, under: 1n };
  state.since = event.on;
  state.periodBegan = event.on;
  state.keptPayment = undefined;
  state.principalGrace = event.principalGrace ?? 0;
  state.interestGrace = 0;
  if (state.terms.revenue) state.terms = { ...state.terms, amortisation: 'annuity', revenue: null };
  if (event.annualRate) state.terms = withRate(state.terms, event.on, event.annualRate);
  state.calendar = { start: event.on, firstDue: event.firstDue, offset: state.fallen };
  redraw(state, {
    reason: event.isDistressed ? 'rescheduling of a borrower in difficulty' : 'rescheduling',
    on: event.on,
    parts: rules.interestParts,
    dues: duesLeft(state, event.count),
  });
}

/** The late principal is written off first, the oldest, then what is not due yet. */
function writeOff(state: LoanState, event: EventOf<'write_off'>, rules: EventRules): void {
  const late = state.overdue.reduce((total, row) => add(total, row.principal), zero);
  if (event.amount.greaterThan(add(late, state.balance)))
    throw new InvalidValue(
      'amount',
      event.amount,
      `only ${add(late, state.balance).toFixed(2)} € of principal are owed`,
    );
  let rest = event.amount;
  for (const row of state.overdue) {
    const part = min(rest, row.principal);
    row.principal = subtract(row.principal, part);
    rest = subtract(rest, part);
  }
  state.writtenOff = add(state.writtenOff, event.amount);
  if (!isPositive(rest)) return;
  accrueTo(state, event.on);
  state.balance = subtract(state.balance, rest);
  redraw(state, {
    reason: 'write-off',
    on: event.on,
    parts: rules.interestParts,
    dues: rowsLeft(state).map(({ due }) => due),
  });
}

/** What comes back of a write-off is counted apart: it is no instalment. */
function recover(state: LoanState, event: EventOf<'recovery'>): void {
  const open = subtract(state.writtenOff, state.recovered);
  if (event.amount.greaterThan(open))
    throw new InvalidValue(
      'amount',
      event.amount,
      `only ${open.toFixed(2)} € were written off and not recovered`,
    );
  state.recovered = add(state.recovered, event.amount);
}

/** An instalment is a share of the revenue, between floor and cap: interest first, and never more than is owed. Those after it follow. */
function declareRevenue(
  state: LoanState,
  event: EventOf<'revenue_declared'>,
  again: (reason: string, dues: readonly Day[]) => void,
): void {
  const { revenue: linked, rounding } = state.terms;
  if (!linked) throw refused(event, 'the instalments of this loan do not depend on revenue');
  const dues = duesToLatestEnd(state, linked.latestEnd);
  const due = event.due ?? dues[0]!;
  if (!dues.includes(due)) throw new InvalidValue('due', due, 'an instalment that is to come falls that day');
  const payment = revenuePayment(linked, event.revenue, rounding, event.carried);
  const declared = [...linked.declared.filter((one) => one.due !== due), { due, payment }];
  state.terms = { ...state.terms, revenue: { ...linked, declared } };
  again('revenue declared', dues);
}

/** Until the whole loan is repaid its days are known, though a good revenue needs fewer. */
function duesToLatestEnd(state: LoanState, latestEnd: Day): Day[] {
  return duesLeft(state, Math.max(rowsLeft(state).length, state.terms.count)).filter(
    (due) => due <= latestEnd,
  );
}

function refused(event: LoanEvent, rule: string): InvalidValue {
  return new InvalidValue(`the event ${event.id}`, event.type, rule);
}
