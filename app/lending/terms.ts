import type { Day } from '#app/money/day.ts';
import { type Decimal, type Money, type MoneySource, type RoundingMode } from '#app/money/money.ts';
import { type DayCount, dayCounts } from './day-count.ts';
import { type Calendar, type TimeUnit, checkedCalendar, mostInstalments } from './due-days.ts';
import {
  InvalidTerms,
  type RateSource,
  amountOf,
  existingDay,
  fractionOf,
  listOf,
  oneOf,
  partsOf,
  positiveAmount,
  wholeNumber,
} from './invalid-terms.ts';
import {
  type FeeTerms,
  type FeeTermsInput,
  type LateTerms,
  type LateTermsInput,
  type PauseRight,
  type RevenueTerms,
  type RevenueTermsInput,
  feeTerms,
  lateTerms,
  pauseRight,
  revenueTerms,
} from './side-terms.ts';

export { InvalidTerms, mostInstalments };
export type { DayCount, FeeTerms, LateTerms, PauseRight, RevenueTerms };
export type { DueDayRule, MonthEnd, TimeUnit } from './due-days.ts';

/** What campaigns offer and the database keeps: fewer than the engine draws. */
export type Frequency = Exclude<TimeUnit, 'day' | 'week'>;
export type Amortisation = Extract<AmortisationMethod, 'annuity' | 'equal_principal' | 'bullet' | 'revenue'>;
export type InterestGrace = Extract<InterestGraceKind, 'paid' | 'deferred'>;

const amortisations = [
  'annuity',
  'equal_principal',
  'bullet',
  'given',
  'fixed_principal',
  'revenue',
] as const;
const interestBases = ['balance', 'initial', 'initial_spread'] as const;
const interestGraces = ['paid', 'deferred', 'capitalised', 'capitalised_yearly'] as const;
const brokenPeriods = ['actual', 'prorated', 'thirty', 'whole'] as const;
const roundings = ['half_even', 'half_up', 'up', 'down'] as const;

/**
 * How the principal comes back. annuity: a level payment. equal_principal: P / n each time. bullet: at the end.
 * given: the payments are written in `instalments`. fixed_principal: `fixedPrincipal` each time, the rest (balloon) at the end.
 * revenue: a share of the declared revenue, see `revenue`. An interest-free loan is any of them at a rate of zero.
 */
type AmortisationMethod = (typeof amortisations)[number];

/**
 * What interest is counted on: the principal still owed, or (flat) the principal lent. `initial_spread`: the flat interest of the whole
 * loan is rounded once and spread equally, the last row taking the rest. A flat loan is `equal_principal` or `annuity` on `initial`.
 */
type InterestBase = (typeof interestBases)[number];

/**
 * Interest of the first `interestGraceCount` instalments: paid at each; deferred, bearing no interest, to the first instalment after them;
 * added to the principal at each instalment; or added once a whole year of it has gone by (Code civil, 1343-2), the rest being deferred.
 */
type InterestGraceKind = (typeof interestGraces)[number];

/**
 * What a broken part of a month counts for when whole months count 1/12: its real days over 365; its part of the whole period by
 * real days; its days of 30 over 360; or as if the period were whole.
 */
export type BrokenPeriod = (typeof brokenPeriods)[number];

/** From a day on, another rate. */
type RateStep = { from: Day; annualRate: Decimal };

/** From the instalment of this number on, this payment. */
type InstalmentStep = { number: number; payment: Money };

/** What a lender and a borrower agree on: enough to draw the whole schedule, and nothing else. Made by `loanTerms` only. */
export type LoanTerms = Calendar & {
  /** The amount lent, in euros. */
  principal: Money;
  /** Paid back on the day of the start; the schedule repays the rest. */
  downPayment: Money;
  /** Nominal yearly rate, as a fraction: 0.03 is 3 %. A month bears a twelfth of it. */
  annualRate: Decimal;
  /** Rates that follow it, in order of days, all after the start. */
  rateSteps: readonly RateStep[];
  amortisation: AmortisationMethod;
  interestOn: InterestBase;
  /** For `given`: in order of numbers, the first of which is 1. */
  instalments: readonly InstalmentStep[];
  /** For `fixed_principal`. */
  fixedPrincipal: Money | null;
  /** A level payment is rounded to a multiple of this: a cent unless said otherwise, or 1 € for whole euros. */
  paymentStep: Money;
  /** How many instalments, from the first, carry no principal. */
  principalGrace: number;
  interestGrace: InterestGraceKind;
  /** How many instalments, from the first, `interestGrace` is about: those of the grace on principal unless said otherwise. */
  interestGraceCount: number;
  dayCount: DayCount;
  brokenPeriod: BrokenPeriod;
  rounding: RoundingMode;
  /** Pauses that the borrower may take without asking. */
  pauses: PauseRight | null;
  /** For `revenue`. */
  revenue: RevenueTerms | null;
  late: LateTerms;
  fees: FeeTerms;
};

/** Terms as they are typed or stored. What is left out takes the usual value of a citizens' loan. */
export type LoanTermsInput = {
  principal: MoneySource;
  annualRate: RateSource;
  count: number;
  start: string;
  firstDue?: string | undefined;
  downPayment?: MoneySource;
  rateSteps?: readonly { from: string; annualRate: RateSource }[];
  instalments?: readonly { number: number; payment: MoneySource }[];
  fixedPrincipal?: MoneySource | null;
  paymentStep?: MoneySource;
  revenue?: RevenueTermsInput | null;
  late?: LateTermsInput;
  fees?: FeeTermsInput;
} & Partial<
  Pick<
    LoanTerms,
    | 'frequency'
    | 'every'
    | 'monthEnd'
    | 'dueDayRule'
    | 'amortisation'
    | 'interestOn'
    | 'principalGrace'
    | 'interestGrace'
    | 'interestGraceCount'
    | 'dayCount'
    | 'brokenPeriod'
    | 'rounding'
    | 'pauses'
  >
>;

/**
 * Checks terms and completes them; throws InvalidTerms on the first that is wrong, naming the field, its value and the rule. The first due
 * day defaults to one period after the start. Terms already checked are taken again as they are.
 */
export function loanTerms(input: LoanTermsInput): LoanTerms {
  partsOf('terms', input);
  const calendar = checkedCalendar(input);
  const { count } = calendar;
  const principal = positiveAmount('principal', input.principal);
  const principalGrace = graceWithin('principalGrace', input.principalGrace ?? 0, count);
  const amortisation = oneOf('amortisation', input.amortisation ?? 'annuity', amortisations);
  const terms: LoanTerms = {
    ...calendar,
    principal,
    downPayment: downPaymentBelow(principal, input.downPayment ?? '0'),
    annualRate: fractionOf('annualRate', input.annualRate),
    rateSteps: orderedSteps(listOf('rateSteps', input.rateSteps), calendar.start),
    amortisation,
    interestOn: oneOf('interestOn', input.interestOn ?? 'balance', interestBases),
    instalments: givenInstalments(listOf('instalments', input.instalments), amortisation, count),
    fixedPrincipal: neededFor(
      'fixed_principal',
      amortisation,
      'fixedPrincipal',
      input.fixedPrincipal,
      (given) => positiveAmount('fixedPrincipal', given),
    ),
    paymentStep: positiveAmount('paymentStep', input.paymentStep ?? '0.01'),
    principalGrace,
    interestGrace: oneOf('interestGrace', input.interestGrace ?? 'paid', interestGraces),
    interestGraceCount: graceWithin('interestGraceCount', input.interestGraceCount ?? principalGrace, count),
    dayCount: oneOf('dayCount', input.dayCount ?? '30/360', dayCounts),
    brokenPeriod: oneOf('brokenPeriod', input.brokenPeriod ?? 'actual', brokenPeriods),
    rounding: oneOf('rounding', input.rounding ?? 'half_even', roundings),
    pauses: input.pauses ? pauseRight(input.pauses) : null,
    revenue: neededFor('revenue', amortisation, 'revenue', input.revenue, (given) =>
      revenueTerms(given, calendar),
    ),
    late: lateTerms(input.late),
    fees: feeTerms(input.fees),
  };
  checked.add(terms);
  return Object.freeze(terms);
}

const checked = new WeakSet<LoanTerms>();

/** The terms, checked again unless `loanTerms` made them: a copy with another count is not yet known to be right. Throws InvalidTerms. */
export function checkedTerms(terms: LoanTerms): LoanTerms {
  return checked.has(terms) ? terms : loanTerms(terms);
}

function downPaymentBelow(principal: Money, source: MoneySource): Money {
  const downPayment = amountOf('downPayment', source);
  if (downPayment.lessThan(principal)) return downPayment;
  throw new InvalidTerms(
    'downPayment',
    source,
    'it must be less than the principal',
    'Le versement initial doit être plus petit que le montant du prêt.',
  );
}

function graceWithin(field: 'principalGrace' | 'interestGraceCount', grace: number, count: number): number {
  if (Number.isInteger(grace) && grace >= 0 && grace < count) return grace;
  throw new InvalidTerms(
    field,
    grace,
    `it must be a whole number from 0 to ${count - 1}, one instalment at least being left to repay`,
    'Le différé doit être plus court que le prêt : il reste au moins une échéance pour rembourser.',
  );
}

function orderedSteps(steps: readonly { from: string; annualRate: RateSource }[], start: Day): RateStep[] {
  let before = start;
  return steps.map((step, index) => {
    partsOf(`rateSteps.${index}`, step);
    const from = existingDay(`rateSteps.${index}.from`, step.from);
    if (from <= before) {
      throw new InvalidTerms(
        `rateSteps.${index}.from`,
        from,
        `it must come after ${before}`,
        'Les changements de taux se suivent, et viennent tous après le versement du prêt.',
      );
    }
    before = from;
    return { from, annualRate: fractionOf(`rateSteps.${index}.annualRate`, step.annualRate) };
  });
}

function givenInstalments(
  steps: readonly { number: number; payment: MoneySource }[],
  amortisation: AmortisationMethod,
  count: number,
): InstalmentStep[] {
  if (steps.length > 0 !== (amortisation === 'given')) {
    throw new InvalidTerms(
      'instalments',
      steps.length,
      'payments are written when, and only when, the amortisation is given',
      'Indiquez les montants des échéances, ou laissez-les calculer.',
    );
  }
  let least = 1;
  return steps.map((step, index) => {
    const { number, payment } = partsOf(`instalments.${index}`, step);
    const checked = {
      number: wholeNumber(`instalments.${index}.number`, number, least, index === 0 ? 1 : count),
      payment: amountOf(`instalments.${index}.payment`, payment),
    };
    least = number + 1;
    return checked;
  });
}

/** A part of the terms that one amortisation needs and the others refuse. */
function neededFor<Given, Checked>(
  wanted: AmortisationMethod,
  amortisation: AmortisationMethod,
  field: 'fixedPrincipal' | 'revenue',
  given: Given | null | undefined,
  check: (given: Given) => Checked,
): Checked | null {
  if (amortisation === wanted && given != null) return check(given);
  if (amortisation !== wanted && given == null) return null;
  throw new InvalidTerms(
    field,
    given,
    `it is given when, and only when, the amortisation is ${wanted}`,
    'Cette condition ne va pas avec la façon de rembourser qui est choisie.',
  );
}
