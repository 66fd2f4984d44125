import { type Day, addDays, addMonths, daysBetween } from '#app/money/day.ts';
import { type Ratio, multiply, plus, ratio, ratioOf } from '#app/money/ratio.ts';
import { exactYearFraction } from './day-count.ts';
import { dueDays, periodLength, startsWithWholePeriod } from './due-days.ts';
import type { LoanTerms } from './terms.ts';

/** Time between two due days. `isWhole`: exactly one period of the contract, whatever its days. */
export type Period = { from: Day; to: Day; isWhole: boolean };

/** The terms that say how time is counted. */
type TimeTerms = Pick<
  LoanTerms,
  'frequency' | 'every' | 'dayCount' | 'brokenPeriod' | 'annualRate' | 'rateSteps'
>;

/** The periods of a loan, one for each instalment, by contractual days. */
export function periodsOf(terms: LoanTerms): Period[] {
  const firstIsWhole = startsWithWholePeriod(terms);
  let from = terms.start;
  return dueDays(terms).map((to, index) => {
    const period = { from, to, isWhole: index > 0 || firstIsWhole };
    from = to;
    return period;
  });
}

/** What a period counts for, in years, as an exact fraction. */
function periodFraction(terms: TimeTerms, period: Period): Ratio {
  if (terms.dayCount !== '30/360') return exactYearFraction(terms.dayCount, period.from, period.to);
  const length = periodLength(terms);
  if ('days' in length) return ratio(daysBetween(period.from, period.to), 365);
  return period.isWhole ? ratio(length.months, 12) : brokenFraction(terms, period.from, period.to);
}

/** What a part of a period counts for: from its first day to a day inside, or from there to its last. */
function partFraction(terms: TimeTerms, period: Period, from: Day, to: Day): Ratio {
  if (from === period.from && to === period.to) return periodFraction(terms, period);
  if (terms.dayCount !== '30/360') return exactYearFraction(terms.dayCount, from, to);
  const isProrated = period.isWhole && (terms.brokenPeriod === 'prorated' || terms.brokenPeriod === 'whole');
  return isProrated ? shareOf(terms, period, from, to) : brokenFraction(terms, from, to);
}

/** A part of a period by its real days, so that the parts sum to the whole. */
function shareOf(terms: TimeTerms, period: Period, from: Day, to: Day): Ratio {
  const days = daysBetween(period.from, period.to);
  return multiply(periodFraction(terms, period), ratio(daysBetween(from, to), days));
}

/** Time that is not a whole period, where whole months are twelfths. Whole periods inside it are counted back from its end. */
function brokenFraction(terms: TimeTerms, from: Day, to: Day): Ratio {
  const length = periodLength(terms);
  if (terms.brokenPeriod === 'actual' || 'days' in length) return ratio(daysBetween(from, to), 365);
  if (terms.brokenPeriod === 'whole') return ratio(length.months, 12);
  if (terms.brokenPeriod === 'thirty') return exactYearFraction('30E/360', from, to);
  let wholes = 0;
  while (addMonths(to, -(wholes + 1) * length.months) >= from) wholes += 1;
  const end = addMonths(to, -wholes * length.months);
  const days = daysBetween(addMonths(to, -(wholes + 1) * length.months), end);
  return ratio((wholes * days + daysBetween(from, end)) * length.months, days * 12);
}

/**
 * What one euro owed over a part of a period costs: Σ rate × years, the period being cut where the rate changes. A cut leaves a whole
 * month a twelfth, shared by real days.
 */
export function rateBetween(terms: TimeTerms, period: Period, from: Day, to: Day): Ratio {
  const whole = partFraction(terms, period, from, to);
  if (terms.rateSteps.length === 0) return multiply(ratioOf(terms.annualRate), whole);
  const steps = terms.rateSteps.filter((step) => from < step.from && step.from < to);
  if (steps.length === 0) return multiply(ratioOf(rateOn(terms, from)), whole);
  const cuts = [from, ...steps.map((step) => step.from), to];
  return cuts
    .slice(1)
    .map((end, index) => {
      const begin = cuts[index]!;
      const part =
        terms.dayCount === '30/360'
          ? multiply(whole, ratio(daysBetween(begin, end), daysBetween(from, to)))
          : exactYearFraction(terms.dayCount, begin, end);
      return multiply(ratioOf(rateOn(terms, begin)), part);
    })
    .reduce(plus);
}

/** The yearly rate that runs from a day on, as a fraction. */
export function rateOn(terms: Pick<LoanTerms, 'annualRate' | 'rateSteps'>, on: Day): LoanTerms['annualRate'] {
  return terms.rateSteps.findLast((step) => step.from <= on)?.annualRate ?? terms.annualRate;
}

/** Is the time between two days one whole period: one of the contract's own, or one counted from its first day? */
export function isWholePeriod(terms: LoanTerms, from: Day, to: Day): boolean {
  const own = periodsOf(terms).find((period) => period.from === from && period.to === to);
  if (own) return own.isWhole;
  const length = periodLength(terms);
  return to === ('days' in length ? addDays(from, length.days) : addMonths(from, length.months));
}
