import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { day } from '#app/money/day.ts';
import { percent } from '#app/money/format.ts';
import { Decimal, money } from '#app/money/money.ts';
import { type Flow, NoRate, aprTime, loanRates, taeg, teg } from '#app/lending/apr.ts';
import { schedule } from '#app/lending/schedule.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { withPublished } from './published-cases.ts';

// Hundreds of whole loans take a second here, and more on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const ratesOf = (input: LoanTermsInput, fees = '0') => {
  const terms = loanTerms(input);
  return loanRates(terms, schedule(terms), money(fees));
};
const flows = (...amounts: [string, string][]): Flow[] =>
  amounts.map(([at, amount]) => ({ at: new Decimal(at), amount: new Decimal(amount) }));

describe('the rates of a loan', () => {
  const usual: LoanTermsInput = {
    principal: '10000',
    annualRate: '0.04',
    count: 24,
    start: '2026-11-02',
    rounding: 'half_up',
  };

  test('fees raise both, and the period rate is told', () => {
    const withFees = ratesOf(usual, '300');
    expect([percent(withFees.teg), percent(withFees.taeg), percent(withFees.periodRate, 5)]).toEqual([
      '6,99\u00a0%',
      '7,22\u00a0%',
      '0,58248\u00a0%',
    ]);
    const without = ratesOf(usual);
    expect([percent(without.teg), percent(without.taeg)]).toEqual(['4\u00a0%', '4,07\u00a0%']);
    expect(without.periodsPerYear).toBe(12);
  });

  test('a loan without interest or fees costs nothing', () => {
    const free = ratesOf({ ...usual, annualRate: '0' });
    expect([percent(free.teg, 9), percent(free.taeg, 9)]).toEqual(['0\u00a0%', '0\u00a0%']);
  });

  test('paid once a year, the two are the same', () => {
    const yearly = ratesOf({ ...usual, frequency: 'year', count: 5, amortisation: 'bullet' });
    expect([percent(yearly.teg, 6), percent(yearly.taeg, 6), yearly.periodsPerYear]).toEqual([
      '4\u00a0%',
      '4\u00a0%',
      1,
    ]);
  });

  test('a broken first period is counted on its days', () => {
    const broken = ratesOf({ ...usual, start: '2026-11-17', firstDue: '2026-12-02', amortisation: 'bullet' });
    expect(percent(broken.teg, 2)).toBe('4\u00a0%');
    expect(broken.teg.toFixed(3)).toBe('0.040');
  });

  test('the more fees, the more it costs; never less than the nominal rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        (fees, more, count) => {
          const [less, dearer] = [String(fees), String(fees + more)].map((amount) =>
            ratesOf({ ...usual, count }, amount),
          );
          expect(dearer!.taeg.greaterThan(less!.taeg) && dearer!.teg.greaterThan(less!.teg)).toBe(true);
          expect(less!.teg.greaterThan('0.0399')).toBe(true);
          expect(less!.taeg.greaterThanOrEqualTo(less!.teg)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('what it finds makes the flows equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 120 }), (rate, count) => {
        const terms = loanTerms({ ...usual, annualRate: new Decimal(rate).dividedBy(10_000), count });
        const rows = schedule(terms);
        const { periodRate } = loanRates(terms, rows);
        const present = rows.reduce(
          (total, row) => total.plus(row.payment.dividedBy(periodRate.plus(1).pow(row.number))),
          new Decimal(0),
        );
        expect(present.minus(terms.principal).abs().lessThan('1e-8')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('flows without a rate', () => {
  test.each([
    ['nothing moves', []],
    ['all one way', flows(['0', '-1'], ['1', '-2'], ['2', '-3'])],
    ['all the other way', flows(['0', '12000'], ['1', '15000'])],
    ['what comes in goes out at once', flows(['0', '100'], ['0', '-100'])],
    ['only beyond any rate we look for', flows(['0', '1'], ['1', '-1000000000'])],
    ['two rates, 10 % and 20 %', flows(['0', '100'], ['1', '-230'], ['2', '132'])],
  ])('%s: an error, never a number', (_, impossible) => {
    expect(() => taeg(impossible)).toThrow(NoRate);
    expect(() => teg(impossible, 12)).toThrow(NoRate);
  });

  test('two rates are said to be two, and which', () => {
    try {
      taeg(flows(['0', '100'], ['1', '-230'], ['2', '132']));
      expect.unreachable('there is no one rate');
    } catch (error) {
      if (!(error instanceof NoRate)) throw error;
      expect(error.message).toContain('2 different rates');
      expect(error.rates.map((rate) => rate.toFixed(12))).toEqual(['0.100000000000', '0.200000000000']);
    }
  });

  test('a fee taken when the money leaves is less money, whatever the rate that makes', () => {
    const short = flows(['0', '-10'], ['0', '310'], ['0.08', '-400']);
    expect(taeg(short).toFixed(12)).toBe(taeg(flows(['0', '300'], ['0.08', '-400'])).toFixed(12));
    expect(taeg(short).greaterThan(10)).toBe(true);
  });

  test('rates far from usual are found: a loss of 90 %, a gain of 900 %', () => {
    expect(taeg(flows(['0', '1000'], ['1', '-100'])).toFixed(12)).toBe('-0.900000000000');
    expect(taeg(flows(['0', '100'], ['1', '-1000'])).toFixed(12)).toBe('9.000000000000');
    expect(taeg(flows(['0', '100'], ['30', '-100'])).toFixed(12)).toBe('0.000000000000');
  });
});

describe('time between two days, remark (c)', () => {
  test.each([
    ['2012-01-12', '2012-02-15', 'month', '0.0915525114'],
    ['2012-02-26', '2012-03-29', 'month', '0.0915300546'],
    ['2012-01-12', '2014-02-15', 'year', '2.0931506849'],
    ['2012-01-12', '2012-01-26', 'week', '0.0384615385'],
    ['2026-01-15', '2026-01-15', 'month', '0.0000000000'],
    ['2026-01-15', '2026-01-16', 'month', '0.0027397260'],
    ['2026-01-15', '2036-01-15', 'month', '10.0000000000'],
    ['2026-02-15', '2026-01-15', 'month', '-0.0833333333'],
  ] as const)('from %s to %s by %s is %s', (from, to, unit, years) => {
    expect(aprTime(day(from), day(to), unit).toFixed(10)).toBe(years);
  });
});

type PublishedApr = {
  id: string;
  description: string;
  series: { amount: string; t: string; step?: string; count?: number }[];
  expected_apr_percent: string;
  tolerance_percent_points: string;
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

withPublished<PublishedRates>('apr.json', 'published rates', ({ eu_apr, periodic_irr, no_solution }) => {
  test.each(eu_apr)('$id $description', ({ series, expected_apr_percent, tolerance_percent_points }) => {
    const all = series.flatMap(({ amount, t, step, count }) =>
      Array.from({ length: count ?? 1 }, (_, index) => ({
        amount: new Decimal(amount),
        at: fraction(t).plus(fraction(step ?? '0').times(index)),
      })),
    );
    const gap = taeg(all).times(100).minus(expected_apr_percent).abs();
    expect(gap.lessThanOrEqualTo(tolerance_percent_points)).toBe(true);
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
