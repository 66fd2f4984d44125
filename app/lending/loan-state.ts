import type { Day } from '#app/money/day.ts';
import { type Money, add, cents, fromCents, isPositive, max, subtract, zero } from '#app/money/money.ts';
import { type Ratio, plus, roundQuotient } from '#app/money/ratio.ts';
import { dueDays } from './due-days.ts';
import { isWholePeriod, rateBetween, rateOn } from './periods.ts';
import { InvalidValue } from './refused.ts';
import { type ScheduleRow, schedule, scheduleFrom } from './schedule.ts';
import type { LoanTerms } from './terms.ts';
import type { OwedInstalment } from './waterfall.ts';

/**
 * An instalment that fell due and is not settled. Contract interest on its principal is counted up to `countedTo`, late interest up to
 * `penaltyTo`.
 */
export type OverdueRow = OwedInstalment & { countedTo: Day; penaltyTo: Day; isFeeCharged: boolean };

/** A plan as it stood from a day on, and why. Its rows are all of them, from the first; those that fell due are the same in all versions. */
type PlanVersion = { number: number; reason: string; effective: Day; rows: readonly ScheduleRow[] };

/** Where a loan stands. A draft while an event is applied; never changed afterwards. Amounts in euros. */
export type LoanState = {
  asOf: Day;
  terms: LoanTerms;
  /** Days are counted from here: those of the terms, until they are moved. `offset` instalments come before the first of them. */
  calendar: { start: Day; firstDue: Day; offset: number };
  versions: PlanVersion[];
  /** How many rows of the last version fell due. */
  fallen: number;
  /** Principal that is not due yet; interest runs on it from `since`, within a period that began on `periodBegan`. */
  balance: Money;
  since: Day;
  periodBegan: Day;
  /** Interest of the period under way counted so far: rounded part by part, and exactly, in cents. */
  accrued: Money;
  accruedExact: Ratio;
  deferred: Money;
  principalGrace: number;
  interestGrace: number;
  keptPayment: Money | undefined;
  overdue: OverdueRow[];
  creditBalance: Money;
  drawn: Money;
  writtenOff: Money;
  recovered: Money;
  pausesTaken: number;
};

const nothing: Ratio = { over: 0n, under: 1n };

/** A loan on its first day, on the plan of its terms. */
export function firstState(terms: LoanTerms): LoanState {
  const rows = schedule(terms);
  return {
    asOf: terms.start,
    terms,
    calendar: { start: terms.start, firstDue: terms.firstDue, offset: 0 },
    versions: [{ number: 1, reason: 'signature', effective: terms.start, rows }],
    fallen: 0,
    balance: subtract(terms.principal, terms.downPayment),
    since: terms.start,
    periodBegan: terms.start,
    accrued: zero,
    accruedExact: nothing,
    deferred: zero,
    principalGrace: terms.principalGrace,
    interestGrace: terms.interestGraceCount,
    keptPayment: undefined,
    overdue: [],
    creditBalance: zero,
    drawn: terms.principal,
    writtenOff: zero,
    recovered: zero,
    pausesTaken: 0,
  };
}

/** The rows of the plan in force. */
export function planOf(state: LoanState): readonly ScheduleRow[] {
  return state.versions.at(-1)!.rows;
}

/** The rows that are still to fall due. */
export function rowsLeft(state: LoanState): readonly ScheduleRow[] {
  return planOf(state).slice(state.fallen);
}

/** The days of the next `count` instalments, by the calendar of the loan as it now is. */
export function duesLeft(state: LoanState, count: number): Day[] {
  const { offset, ...days } = state.calendar;
  const before = state.fallen - offset;
  // Days that move later on leave those before them where they are.
  const unmoved = rowsLeft(state)
    .slice(0, Math.min(count, Math.max(0, -before)))
    .map(({ due }) => due);
  const begun = Math.max(0, before);
  const moved = dueDays({ ...state.terms, ...days, count: begun + count - unmoved.length }).slice(begun);
  return [...unmoved, ...moved];
}

/** The terms as the instalments left see them: on the calendar they are counted by, when it has begun, and as long as needed. */
function termsInForce(state: LoanState, left: number): LoanTerms {
  const { terms, calendar, fallen } = state;
  const { start, firstDue, offset } = calendar;
  const isBegun = start <= state.periodBegan;
  const before = isBegun ? fallen - offset : fallen;
  const count = Math.max(before + left, terms.amortisation === 'given' ? terms.count : 1);
  const ungraced = { ...terms, count, principalGrace: 0, interestGraceCount: 0 };
  if (!isBegun || start === terms.start) return isBegun ? { ...ungraced, firstDue } : ungraced;
  return {
    ...ungraced,
    start,
    firstDue,
    annualRate: rateOn(terms, start),
    rateSteps: terms.rateSteps.filter((step) => step.from > start),
  };
}

/** Interest on an amount of the running period, in exact cents. */
function interestOn(state: LoanState, amount: Money, from: Day, to: Day): Ratio {
  const next = rowsLeft(state)[0]?.due ?? to;
  const terms = termsInForce(state, 1);
  const isWhole = isWholePeriod(terms, state.periodBegan, next);
  const rate = rateBetween(terms, { from: state.periodBegan, to: next, isWhole }, from, to);
  return { over: cents(amount) * rate.over, under: rate.under };
}

/** Exact cents as money, by the rounding of the contract. */
function rounded(state: LoanState, exact: Ratio): Money {
  return fromCents(roundQuotient(exact.over, exact.under, state.terms.rounding));
}

/** Takes interest on an amount between two days into what the running period has accrued; answers the rounded part. */
export function accrue(state: LoanState, amount: Money, from: Day, to: Day): Money {
  if (from >= to || !isPositive(amount)) return zero;
  const exact = interestOn(state, amount, from, to);
  const part = rounded(state, exact);
  state.accrued = add(state.accrued, part);
  state.accruedExact = plus(state.accruedExact, exact);
  return part;
}

/** Counts the interest that runs on what is not due yet up to a day, before its amount changes. */
export function accrueTo(state: LoanState, on: Day): void {
  accrue(state, state.balance, state.since, on);
  if (on > state.since) state.since = on;
}

/** What the running period has accrued, rounded part by part, or such that the whole period is rounded once. */
export function accruedBy(state: LoanState, parts: 'apart' | 'sum'): Money {
  const next = rowsLeft(state)[0]?.due;
  if (parts === 'apart' || !next) return state.accrued;
  const rest = interestOn(state, state.balance, state.since, next);
  return max(zero, subtract(rounded(state, plus(state.accruedExact, rest)), rounded(state, rest)));
}

/** The next row falls due: what it asks is owed from its day on. */
export function fallDue(state: LoanState, row: ScheduleRow): void {
  const own = add(state.accrued, rounded(state, interestOn(state, state.balance, state.since, row.due)));
  const added = max(zero, fromCents(-cents(row.principal)));
  const isPutOff = state.interestGrace > 0 && row.interest.isZero() && state.terms.interestGrace !== 'paid';
  state.deferred = isPutOff ? add(state.deferred, own) : zero;
  state.balance = row.balance;
  state.since = row.due;
  state.periodBegan = row.due;
  state.accrued = zero;
  state.accruedExact = nothing;
  state.principalGrace = Math.max(0, state.principalGrace - 1);
  state.interestGrace = Math.max(0, state.interestGrace - 1);
  state.fallen += 1;
  // A row of a grace that asks for nothing is never late.
  if (!isPositive(row.payment)) return;
  state.overdue.push({
    number: row.number,
    due: row.due,
    penalty: zero,
    fee: state.terms.fees.perInstalment,
    interest: subtract(row.interest, added),
    principal: max(zero, row.principal),
    countedTo: row.due,
    penaltyTo: row.due,
    isFeeCharged: false,
  });
}

/** Draws the rows that are left again, as a new version of the plan. `payment` is a level payment to keep. */
export function redraw(
  state: LoanState,
  change: {
    reason: string;
    on: Day;
    parts: 'apart' | 'sum';
    dues: readonly Day[];
    payment?: Money | undefined;
  },
): void {
  if (state.terms.interestOn !== 'balance')
    throw new InvalidValue(
      'interestOn',
      state.terms.interestOn,
      'a plan whose interest is flat is not drawn again',
    );
  const past = planOf(state).slice(0, state.fallen);
  const rows = scheduleFrom(termsInForce(state, change.dues.length), {
    balance: state.balance,
    since: state.since,
    periodBegan: state.periodBegan,
    dues: change.dues,
    number: state.fallen + 1,
    accrued: accruedBy(state, change.parts),
    deferred: state.deferred,
    principalGrace: Math.min(state.principalGrace, change.dues.length - 1),
    interestGraceCount: Math.min(state.interestGrace, change.dues.length - 1),
    ...(change.payment && { payment: change.payment }),
  });
  keepVersion(state, change.reason, change.on, [...past, ...rows]);
}

/** Another version of the plan; those before it are kept. */
export function keepVersion(
  state: LoanState,
  reason: string,
  effective: Day,
  rows: readonly ScheduleRow[],
): void {
  state.versions = [...state.versions, { number: state.versions.length + 1, reason, effective, rows }];
}

/** The level payment of the rows left, where there is one to keep: of an annuity whose rate does not change again. */
export function levelPaymentOf(state: LoanState): Money | undefined {
  if (state.keptPayment) return state.keptPayment;
  const rows = rowsLeft(state);
  if (state.terms.amortisation !== 'annuity' || rows.length < 2) return undefined;
  if (state.terms.rateSteps.some(({ from }) => from > state.since)) return undefined;
  return rows.slice(state.principalGrace, -1).at(-1)?.payment;
}

/** The terms with another rate from a day on. */
export function withRate(terms: LoanTerms, from: Day, annualRate: LoanTerms['annualRate']): LoanTerms {
  if (from <= terms.start) return { ...terms, annualRate };
  const others = terms.rateSteps.filter((step) => step.from !== from);
  const rateSteps = [...others, { from, annualRate }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...terms, rateSteps };
}
