import { type Day, addMonths } from '#app/money/day.ts';
import { type Money, cents, fromCents, zero } from '#app/money/money.ts';
import { type Ratio, plus, roundQuotient } from '#app/money/ratio.ts';
import { equalPart, levelPayment } from './annuity.ts';
import { payableDay } from './due-days.ts';
import { type Period, rateBetween, rateOn } from './periods.ts';
import type { LoanTerms, RevenueTerms } from './terms.ts';

/** One line of the plan. `due` is the contractual day, up to which interest is counted. */
export type ScheduleRow = {
  number: number;
  due: Day;
  /** The day on which it is asked: `due`, or the TARGET day to which the terms move it. */
  payable: Day;
  /** Negative when interest that is not paid is added to the principal. */
  principal: Money;
  interest: Money;
  /** principal + interest */
  payment: Money;
  /** Principal still owed after this instalment; zero after the last. */
  balance: Money;
};

/** What is to be repaid, and over which periods. Amounts are whole cents; the words are those of `Remainder`. */
type Plan = {
  terms: LoanTerms;
  number: number;
  periods: readonly Period[];
  /** Interest runs from this day, in the first period. */
  since: Day;
  balance: bigint;
  accrued: bigint;
  deferred: bigint;
  principalGrace: number;
  interestGraceCount: number;
  payment: bigint | undefined;
};

/** The interest of a row in cents, by its place and what is owed before it. */
type InterestRule = (index: number, balance: bigint) => bigint;

/** Draws the rows of a plan, the formulas being those told at `schedule`. Whole cents and exact fractions all along. */
export function drawRows(plan: Plan): ScheduleRow[] {
  const { terms, periods } = plan;
  const rates = periods.map((period, index) =>
    rateBetween(terms, period, index === 0 ? plan.since : period.from, period.to),
  );
  const interestOf = interestRule(terms, rates);
  const settle = interestGrace(plan);
  let { balance } = plan;
  let level: bigint | undefined;
  // Most payments of a loan are the same one.
  let payment = { count: 0n, amount: zero };

  return periods.map(({ to }, index): ScheduleRow => {
    const own = interestOf(index, balance) + (index === 0 ? plan.accrued : 0n);
    const { interest, added } = settle(index, to, own);
    let repaid = 0n;
    if (index === periods.length - 1) {
      repaid = balance;
    } else if (index >= plan.principalGrace) {
      if (level === undefined || isRateNew(terms, periods, index))
        level = levelOf(plan, index, balance, rates, interestOf);
      repaid = within(balance, principalOf(plan, index, level, own, interest));
    }
    const principal = repaid - added;
    balance -= principal;
    if (payment.count !== principal + interest)
      payment = { count: principal + interest, amount: fromCents(principal + interest) };
    return {
      number: plan.number + index,
      due: to,
      payable: payableDay(to, terms.dueDayRule),
      principal: fromCents(principal),
      interest: fromCents(interest),
      payment: payment.amount,
      balance: fromCents(balance),
    };
  });
}

/** The principal that a schedule repays, in cents: what is lent less what is paid back at once. */
export function amortisedCents(terms: Pick<LoanTerms, 'principal' | 'downPayment'>): bigint {
  return cents(terms.principal) - cents(terms.downPayment);
}

/** On what is owed before the row or, for a flat loan, on what was lent. */
function interestRule(terms: LoanTerms, rates: readonly Ratio[]): InterestRule {
  const on = (owed: bigint, rate: Ratio) => roundQuotient(owed * rate.over, rate.under, terms.rounding);
  if (terms.interestOn === 'balance') return (index, balance) => on(balance, rates[index]!);
  const lent = amortisedCents(terms);
  if (terms.interestOn === 'initial') return (index) => on(lent, rates[index]!);
  const total = on(lent, rates.reduce(plus));
  const part = equalPart(total, rates.length, terms.rounding, 1n);
  return (index) => {
    const left = total - part * BigInt(index);
    return within(left, index === rates.length - 1 ? left : part);
  };
}

/** What becomes of the interest of a row: asked with it, or added to the principal; what is put off waits in between. */
function interestGrace({ terms, since, deferred, interestGraceCount }: Plan) {
  let waiting = deferred;
  let years = 1;
  return (index: number, due: Day, own: bigint): { interest: bigint; added: bigint } => {
    const kind = index < interestGraceCount ? terms.interestGrace : 'after';
    if (kind === 'paid') return { interest: own, added: 0n };
    if (kind === 'capitalised') return { interest: own, added: own };
    const interest = waiting + own;
    waiting = 0n;
    if (kind === 'after') return { interest, added: 0n };
    if (kind === 'capitalised_yearly' && due >= addMonths(since, 12 * years)) {
      while (due >= addMonths(since, 12 * years)) years += 1;
      return { interest, added: interest };
    }
    waiting = interest;
    return { interest: 0n, added: 0n };
  };
}

/** The amount that repeats from a row on: the payment of an annuity, the principal of equal parts. */
function levelOf(
  plan: Plan,
  index: number,
  balance: bigint,
  rates: readonly Ratio[],
  interestOf: InterestRule,
): bigint {
  const { terms, payment } = plan;
  if (payment !== undefined) return payment;
  const step = cents(terms.paymentStep);
  const left = rates.length - index;
  if (terms.amortisation === 'equal_principal') return equalPart(balance, left, terms.rounding, step);
  if (terms.interestOn === 'balance')
    return levelPayment(balance, ratesAsOf(plan, index, rates), terms.rounding, step);
  let flat = 0n;
  for (let row = index; row < rates.length; row += 1) flat += interestOf(row, balance);
  return equalPart(balance + flat, left, terms.rounding, step);
}

/** The rates of the rows left as they are known at one of them: a later step does not count before its day. */
function ratesAsOf({ terms, periods }: Plan, index: number, rates: readonly Ratio[]): readonly Ratio[] {
  if (terms.rateSteps.length === 0) return index === 0 ? rates : rates.slice(index);
  const asOf = { ...terms, annualRate: rateOn(terms, periods[index]!.from), rateSteps: [] };
  return periods.slice(index).map((period) => rateBetween(asOf, period, period.from, period.to));
}

/** The principal that a row asks, before it is held between zero and what is owed. */
function principalOf(plan: Plan, index: number, level: bigint, own: bigint, interest: bigint): bigint {
  const { terms, number, payment } = plan;
  if (terms.amortisation === 'equal_principal') return level;
  if (terms.amortisation === 'annuity' || payment !== undefined) return level - own;
  if (terms.amortisation === 'fixed_principal') return cents(terms.fixedPrincipal!);
  if (terms.amortisation === 'revenue')
    return cents(askedOn(terms.revenue!, plan.periods[index]!.to)) - interest;
  if (terms.amortisation === 'bullet') return 0n;
  const given = terms.instalments.findLast((step) => step.number <= number + index)!;
  return cents(given.payment) - interest;
}

/** What an instalment linked to revenue asks: what was declared for it says so, else the floor. */
function askedOn({ declared, floor }: RevenueTerms, due: Day): Money {
  return declared.find((one) => one.due === due)?.payment ?? floor;
}

/** Does a row begin under another rate than the one before? */
function isRateNew(terms: LoanTerms, periods: readonly Period[], index: number): boolean {
  if (terms.rateSteps.length === 0 || index === 0) return false;
  return rateOn(terms, periods[index]!.from) !== rateOn(terms, periods[index - 1]!.from);
}

/** From zero to a limit, which counts as zero when it is less. */
function within(limit: bigint, amount: bigint): bigint {
  if (amount <= 0n || limit <= 0n) return 0n;
  return amount < limit ? amount : limit;
}
