import { describe, expect, test } from 'vitest';
import {
  criteriaMet,
  investorLaw,
  investorLawNames,
  isLargeOrganisation,
  isSophisticated,
  type PersonStanding,
} from '#app/features/protection/investor.ts';
import { pledgeSchema } from '#app/features/pledges/pledge.schema.ts';
import { averageRate, type DatedLoan, yearlyDefaultRates } from '#app/lending/default-rate.ts';
import { addMonths, day } from '#app/money/day.ts';
import { Decimal, money, zero } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

// Worked figures of the European regulation on crowdfunding that no other test holds: default rates of whole portfolios, who is a
// sophisticated investor, how long a test is valid, when a threshold is passed.

describe('the published default rate', () => {
  /** So many loans of the year before, of which so many have nothing to pay in the window and so many default in it. */
  function loansWatched(
    window: number,
    count: number,
    withoutPayment: number,
    defaults: number,
  ): DatedLoan[] {
    return Array.from({ length: count }, (_, rank) => {
      const due = day(rank < withoutPayment ? '2028-06-01' : `${window}-03-01`);
      const late = rank >= count - defaults;
      return {
        start: day(`${window - 1}-05-01`),
        defaultAfter: lawOn('default_days').toNumber(),
        instalments: [{ due, paidOn: late ? null : due }],
      };
    });
  }
  const loans = [
    ...loansWatched(2023, 40, 2, 1),
    ...loansWatched(2024, 62, 4, 3),
    ...loansWatched(2025, 80, 5, 3),
  ];
  const rates = yearlyDefaultRates(loans, day('2026-11-21'));

  test('1 of 38, 3 of 58, 3 of 75', () => {
    expect(
      rates.map(({ from, loans, defaults, rate }) => [
        from.slice(0, 4),
        loans,
        defaults,
        rate?.times(100).toFixed(4),
      ]),
    ).toEqual([
      ['2023', 38, 1, '2.6316'],
      ['2024', 58, 3, '5.1724'],
      ['2025', 75, 3, '4.0000'],
    ]);
  });

  test('is 3.9347 %, the plain average; all years thrown together would give 4.0936 %', () => {
    expect(averageRate(rates)?.times(100).toFixed(4)).toBe('3.9347');
    const all = (key: 'loans' | 'defaults') => rates.reduce((total, rate) => total + rate[key], 0);
    expect([all('defaults'), all('loans')]).toEqual([7, 171]);
    expect(new Decimal(700).dividedBy(171).toFixed(4)).toBe('4.0936');
  });
});

describe('a sophisticated investor', () => {
  const law = investorLaw(
    Object.fromEntries(Object.entries(investorLawNames).map(([key, name]) => [key, lawOn(name)])) as never,
  );
  type Said = Partial<Omit<PersonStanding, 'income' | 'portfolio'>> & { income?: string; portfolio?: string };
  const person = (change: Said = {}): PersonStanding => ({
    financeMonths: 0,
    executiveMonths: 0,
    yearlyTransactions: 0,
    ...change,
    income: money(change.income ?? '0'),
    portfolio: money(change.portfolio ?? '0'),
  });

  test('meets two criteria of three: an income of 60,000 alone is not enough', () => {
    expect(criteriaMet(person({ income: '60000' }), law)).toEqual(['means']);
    expect(isSophisticated(person({ income: '60000' }), law)).toBe(false);
    expect(isSophisticated(person({ portfolio: '100000.01', executiveMonths: 12 }), law)).toBe(true);
    expect(isSophisticated(person({ portfolio: '100000.01', executiveMonths: 11 }), law)).toBe(false);
  });

  test('an income may equal the figure, a portfolio must exceed it', () => {
    expect(criteriaMet(person({ income: '59999.99', portfolio: '100000.00' }), law)).toEqual([]);
    expect(criteriaMet(person({ income: '60000' }), law)).toEqual(['means']);
    expect(criteriaMet(person({ portfolio: '100000.01' }), law)).toEqual(['means']);
  });

  test('ten significant transactions a quarter, on average over a year', () => {
    expect(criteriaMet(person({ yearlyTransactions: 40 }), law)).toEqual(['transactions']);
    expect(criteriaMet(person({ yearlyTransactions: 39 }), law)).toEqual([]);
    expect(isSophisticated(person({ yearlyTransactions: 40, financeMonths: 12 }), law)).toBe(true);
  });

  test('a legal person needs one size: an association with a balance sheet of a million is one', () => {
    const size = (ownFunds: string, turnover: string, balanceSheet: string) =>
      isLargeOrganisation(
        { ownFunds: money(ownFunds), turnover: money(turnover), balanceSheet: money(balanceSheet) },
        law,
      );
    expect(size('0', '0', '1000000')).toBe(true);
    expect(size('100000', '0', '0')).toBe(true);
    expect(size('0', '2000000', '0')).toBe(true);
    expect(size('99999.99', '1999999.99', '999999.99')).toBe(false);
  });

  test('is recognised for two years', () => {
    expect(addMonths(day('2026-11-21'), law.validMonths)).toBe('2028-11-21');
  });
});

test('a knowledge test is valid two years; one of 29 February ends on the 28th', () => {
  expect(addMonths(day('2028-02-29'), 24)).toBe('2030-02-28');
  expect(addMonths(day('2024-11-20'), 24)).toBe('2026-11-20');
});

describe('with a threshold of 1,310', () => {
  /** The boxes of which confirmation is asked, when so much was engaged in the same offer before. */
  function asked(amount: string, earlier = '0'): string[] {
    const care = { acknowledge: false, threshold: money('1310'), earlier: money(earlier) };
    const rules = { instrument: 'loan', guest: false, nominal: null, care, sheet: false } as const;
    const typed = { id: crypto.randomUUID(), preset: 'other', amount, tip: '0' };
    const read = pledgeSchema(rules).safeParse(typed);
    return read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  }

  test.each([
    ['1310,00', '0', []],
    ['1310,01', '0', ['thresholdConfirmed', 'thresholdAmount']],
    ['800', '0', []],
    ['600', '800', ['thresholdConfirmed', 'thresholdAmount']],
    // What was engaged in another offer does not count here.
    ['1300', '0', []],
  ])('%s after %s asks for %j', (amount, earlier, fields) => {
    expect(asked(amount, earlier)).toEqual(fields);
  });

  test('nothing is asked of a gift, which has no threshold', () => {
    const rules = { instrument: 'gift', guest: false, nominal: null, care: null, sheet: false } as const;
    const read = pledgeSchema(rules).safeParse({ id: crypto.randomUUID(), preset: 'other', amount: '5000' });
    expect(read.success && read.data.tip.equals(zero)).toBe(true);
  });
});
