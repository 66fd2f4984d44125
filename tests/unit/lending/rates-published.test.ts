import { expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import {
  type Flow,
  NoRate,
  aprTime,
  effectiveRate,
  publishedPercent,
  taeg,
  teg,
  yearlyRate,
} from '#app/lending/apr.ts';
import type { DayCount } from '#app/lending/day-count.ts';
import { usActuarialRate } from '#app/lending/us-actuarial.ts';
import { withPublished } from './published-cases.ts';

type PublishedApr = {
  id: string;
  description: string;
  series: { amount: string; t: string; step?: string; count?: number }[];
  expected_apr_percent: string;
  tolerance_percent_points: string;
  published_rounded_1dp: string;
};
type PublishedRates = {
  eu_apr: PublishedApr[];
  periodic_irr: {
    id: string;
    flows_per_period: string[];
    expected_rate_per_period: string;
    tolerance: string;
  }[];
  no_solution: { flows_per_period: string[] }[];
  dated_flows: {
    id: string;
    day_count?: DayCount;
    flows: [string, string][];
    expected_rate: string;
    tolerance: string;
  }[];
  us_actuarial: {
    id: string;
    advance: string;
    unit_periods_per_year: string;
    flows: { t: number; f: string; amount: string; count: number; step: number }[];
    expected_apr_percent: string;
  }[];
  period_rate_to_year: {
    id: string;
    period_rate: string;
    periods_per_year: string;
    expected_effective_percent: string;
    tolerance_percent_points: string;
  }[];
};

function fraction(text: string): Decimal {
  const [above, below] = text.split('/');
  return new Decimal(above!).dividedBy(below ?? 1);
}

const perPeriod = (amounts: string[]): Flow[] =>
  amounts.map((amount, index) => ({ amount: new Decimal(amount), at: new Decimal(index) }));

function everyRate(all: Flow[]): readonly Decimal[] {
  try {
    return [teg(all, 1).periodRate];
  } catch (error) {
    if (error instanceof NoRate) return error.rates;
    throw error;
  }
}

withPublished<PublishedRates>('apr.json', 'published rates', (published) => {
  const { eu_apr, periodic_irr, no_solution, dated_flows, us_actuarial, period_rate_to_year } = published;
  test.each(eu_apr)('$id $description', (expected) => {
    const { series, expected_apr_percent, tolerance_percent_points } = expected;
    const all = series.flatMap(({ amount, t, step, count }) =>
      Array.from({ length: count ?? 1 }, (_, index) => ({
        amount: new Decimal(amount),
        at: fraction(t).plus(fraction(step ?? '0').times(index)),
      })),
    );
    const rate = taeg(all);
    expect(
      rate.times(100).minus(expected_apr_percent).abs().lessThanOrEqualTo(tolerance_percent_points),
    ).toBe(true);
    // A figure that its source gives with one decimal has no second one to be rounded by.
    if (expected_apr_percent.split('.')[1]!.length > 2)
      expect(publishedPercent(rate)).toBe(expected.published_rounded_1dp);
  });

  test.each(dated_flows)('$id by $day_count', ({ day_count, flows: moves, expected_rate, tolerance }) => {
    const gap = effectiveRate(
      moves.map(([on, amount]) => ({ on: day(on), amount: new Decimal(amount) })),
      day_count,
    )
      .minus(expected_rate)
      .abs();
    expect(gap.lessThanOrEqualTo(tolerance)).toBe(true);
  });

  test.each(us_actuarial)(
    '$id',
    ({ advance, unit_periods_per_year, flows: series, expected_apr_percent }) => {
      const payments = series.flatMap(({ t, f, amount, count, step }) =>
        Array.from({ length: count }, (_, index) => ({
          t: t + index * step,
          f: fraction(f),
          amount: new Decimal(amount),
        })),
      );
      const rate = usActuarialRate(new Decimal(advance), payments, new Decimal(unit_periods_per_year));
      expect(publishedPercent(rate, 2)).toBe(expected_apr_percent);
    },
  );

  test.each(period_rate_to_year)('$id', (expected) => {
    const yearly = yearlyRate(fraction(expected.period_rate), new Decimal(expected.periods_per_year));
    const gap = yearly.times(100).minus(expected.expected_effective_percent).abs();
    expect(gap.lessThanOrEqualTo(expected.tolerance_percent_points)).toBe(true);
  });

  test.each(periodic_irr)(
    '$id: the rate, or the published one among several',
    ({ flows_per_period, expected_rate_per_period, tolerance }) => {
      const isPublished = (rate: Decimal) =>
        rate.minus(expected_rate_per_period).abs().lessThanOrEqualTo(tolerance);
      expect(everyRate(perPeriod(flows_per_period)).some(isPublished)).toBe(true);
    },
  );

  test.each(no_solution)('no rate for $flows_per_period', ({ flows_per_period }) => {
    expect(() => taeg(perPeriod(flows_per_period))).toThrow(NoRate);
  });
});

type PublishedDayCount = {
  id: string;
  convention: string;
  start: string;
  end: string;
  expected_year_fraction: string;
  tolerance: string;
};

withPublished<{ cases: PublishedDayCount[] }>('daycount.json', 'published times', ({ cases }) => {
  test.each(cases.filter(({ convention }) => convention.startsWith('EU APR time')))(
    '$id $start to $end',
    (published) => {
      const unit = published.convention.split('unit ')[1] as 'month' | 'week' | 'year';
      const gap = aprTime(day(published.start), day(published.end), unit)
        .minus(published.expected_year_fraction)
        .abs();
      expect(gap.lessThanOrEqualTo(published.tolerance)).toBe(true);
    },
  );
});
