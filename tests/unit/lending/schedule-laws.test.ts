import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  Decimal,
  add,
  compare,
  decimalText,
  equals,
  isNegative,
  money,
  subtract,
  sum,
  zero,
} from '#app/money/money.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { type LoanTerms, loanTerms } from '#app/lending/terms.ts';
import { periodLength } from '#app/lending/due-days.ts';
import { slowSchedule } from './slow-schedule.ts';
import { anyTerms, uglyTerms } from './tables.ts';

// Hundreds of whole loans take a second here, and more on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

function withoutGrace(terms: LoanTerms): LoanTerms {
  return loanTerms({ ...terms, principalGrace: 0, interestGraceCount: 0 });
}

const cent = new Decimal('0.01');

function monthsOf(terms: LoanTerms): number {
  const length = periodLength(terms);
  return 'months' in length ? length.months : 0;
}

describe('whatever the terms', () => {
  test('the principals sum to the loan, every row adds up, and the debt ends at zero', () => {
    fc.assert(
      fc.property(uglyTerms, (terms) => {
        const rows = schedule(terms);
        const owed = subtract(terms.principal, terms.downPayment);
        expect(rows).toHaveLength(terms.count);
        expect(equals(sum(rows.map((row) => row.principal)), owed)).toBe(true);
        expect(rows.at(-1)!.balance.isZero()).toBe(true);
        let before = owed;
        for (const row of rows) {
          expect([row.interest, row.payment, row.balance].some(isNegative)).toBe(false);
          expect(equals(row.balance, subtract(before, row.principal))).toBe(true);
          expect(equals(row.payment, add(row.principal, row.interest))).toBe(true);
          before = row.balance;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the debt grows only by interest that is added to it, in a grace that says so', () => {
    fc.assert(
      fc.property(uglyTerms, (terms) => {
        const grown = schedule(terms).filter((row) => isNegative(row.principal));
        for (const row of grown) {
          expect(terms.interestGrace).toMatch(/^capitalised/);
          expect(row.number <= terms.interestGraceCount).toBe(true);
          expect(row.principal.negated().lessThanOrEqualTo(row.interest)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the figures of the formulas written out on long decimals', () => {
    const written = uglyTerms.map((terms) =>
      loanTerms({
        ...terms,
        amortisation: ['annuity', 'equal_principal', 'bullet'].includes(terms.amortisation)
          ? terms.amortisation
          : 'annuity',
        fixedPrincipal: null,
        instalments: [],
        interestOn: terms.interestOn === 'balance' ? 'balance' : 'initial',
        principalGrace: 0,
        interestGraceCount: 0,
        paymentStep: '0.01',
        rateSteps: [],
        brokenPeriod: 'actual',
      }),
    );
    fc.assert(
      fc.property(fc.oneof(written, anyTerms.map(withoutGrace)), (terms) => {
        expect(
          schedule(terms).map((row) =>
            [row.due, ...[row.principal, row.interest, row.payment, row.balance].map(decimalText)].join(' '),
          ),
        ).toEqual(slowSchedule(terms));
      }),
      { numRuns: 300 },
    );
  });

  test('rows are numbered, and due days go forward from the first', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const rows = schedule(terms);
        expect(rows[0]!.due).toBe(terms.firstDue);
        rows.forEach((row, index) => {
          expect(row.number).toBe(index + 1);
          if (index > 0) expect(row.due > rows[index - 1]!.due).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('no principal in the grace; its interest is paid, or waits for the row after it', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const paid = schedule({ ...terms, interestGrace: 'paid' });
        const deferred = schedule({ ...terms, interestGrace: 'deferred' });
        for (const row of deferred.slice(0, terms.principalGrace)) expect(row.payment.isZero()).toBe(true);
        for (const row of paid.slice(0, terms.principalGrace)) expect(row.principal.isZero()).toBe(true);
        expect(equals(totalInterest(paid), totalInterest(deferred))).toBe(true);
        expect(deferred.map((row) => decimalText(row.principal))).toEqual(
          paid.map((row) => decimalText(row.principal)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Loans over whole periods, where the level payment must fit to some cents. */
const evenTerms = anyTerms.map((terms): LoanTerms =>
  loanTerms({
    ...terms,
    firstDue: undefined,
    dayCount: '30/360',
    amortisation: 'annuity',
    principalGrace: 0,
    interestGraceCount: 0,
  }),
);

describe('a level loan', () => {
  test('its last payment differs by no more than rounding can explain', () => {
    fc.assert(
      fc.property(evenTerms, (terms) => {
        const rows = schedule(terms);
        const level = rows[0]!.payment;
        // Below this the level payment rounds to so few cents that the loan is over before its last row.
        fc.pre(level.greaterThan('0.50') && rows.length > 1);
        const rate = terms.annualRate.times(monthsOf(terms)).dividedBy(12);
        // Each row may be off by half a cent of interest and half a cent of payment, which then bear interest to the end.
        const grown = rate.isZero()
          ? new Decimal(terms.count)
          : rate.plus(1).pow(terms.count).minus(1).dividedBy(rate);
        fc.pre(grown.times(cent).lessThan(rows.at(-2)!.balance));
        expect(rows.at(-1)!.payment.minus(level).abs().lessThanOrEqualTo(grown.times(cent))).toBe(true);
        for (const row of rows.slice(0, -1)) expect(equals(row.payment, level)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('a loan many times larger has payments as many times larger, within the cents of rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000 }),
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 1, max: 60 }),
        (euros, times, count) => {
          const loan = (principal: number) =>
            schedule(
              loanTerms({ principal: String(principal), annualRate: '0.04', count, start: '2026-01-01' }),
            );
          const [one, many] = [loan(euros), loan(euros * times)];
          one.forEach((row, index) => {
            const gap = many[index]!.balance.minus(row.balance.times(times)).abs();
            expect(gap.lessThanOrEqualTo(cent.times(times * (count + 1)))).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what a loan costs', () => {
  const rates = fc.integer({ min: 0, max: 5000 }).map((rate) => new Decimal(rate).dividedBy(10_000));

  test('the later the principal comes back, the more: equal principal, then level, then all at the end', () => {
    fc.assert(
      fc.property(evenTerms, (terms) => {
        fc.pre(
          terms.principal.greaterThan(terms.count) && terms.annualRate.lessThan('0.3') && terms.count < 61,
        );
        const cost = (amortisation: LoanTerms['amortisation']) =>
          totalInterest(schedule({ ...terms, amortisation }));
        const slack = money('0.01').times(terms.count);
        expect(cost('equal_principal').minus(cost('annuity')).lessThanOrEqualTo(slack)).toBe(true);
        expect(cost('annuity').minus(cost('bullet')).lessThanOrEqualTo(slack)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('a higher rate never costs less', () => {
    fc.assert(
      fc.property(anyTerms, rates, rates, (terms, one, other) => {
        fc.pre(terms.count < 61);
        const [low, high] = one.lessThan(other) ? [one, other] : [other, one];
        const cost = (annualRate: Decimal) => totalInterest(schedule({ ...terms, annualRate }));
        // A level payment is rounded, so its cost may fall by a cent a row where the rates are nearly the same.
        const slack = terms.amortisation === 'annuity' ? cent.times(terms.count) : zero;
        expect(cost(low).minus(cost(high)).lessThanOrEqualTo(slack)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a longer loan never costs less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 100_000 }),
        rates,
        fc.integer({ min: 1, max: 60 }),
        (euros, annualRate, count) => {
          const cost = (rows: number) =>
            totalInterest(
              schedule(loanTerms({ principal: String(euros), annualRate, count: rows, start: '2026-01-01' })),
            );
          expect(
            cost(count)
              .minus(cost(count + 1))
              .lessThanOrEqualTo(cent.times(count)),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('real days over 360 never cost less than over 365', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        fc.pre(terms.amortisation !== 'annuity');
        const cost = (dayCount: LoanTerms['dayCount']) => totalInterest(schedule({ ...terms, dayCount }));
        expect(compare(cost('ACT/360'), cost('ACT/365F'))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
