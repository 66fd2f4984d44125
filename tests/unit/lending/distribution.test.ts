import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type Money,
  add,
  cents,
  decimalText,
  equals,
  fromCents,
  money,
  subtract,
  sum,
  zero,
} from '#app/money/money.ts';
import { type Lender, distribute } from '#app/lending/distribution.ts';
import { schedule } from '#app/lending/schedule.ts';
import { split } from '#app/lending/split.ts';
import { loanTerms } from '#app/lending/terms.ts';

// Hundreds of whole loans take a second here, and more on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const owed = (...amounts: string[]): Lender[] =>
  amounts.map((amount, index) => ({ key: `lender ${index}`, outstanding: money(amount) }));
const shown = (shares: ReturnType<typeof distribute>) =>
  shares.map(
    ({ key, principal, interest }) => `${key}: ${decimalText(principal)} + ${decimalText(interest)}`,
  );

describe('a repayment among lenders', () => {
  test('principal and interest are shared apart, by what each is owed', () => {
    expect(
      shown(
        distribute(
          { principal: money('100.00'), interest: money('10.00') },
          owed('500.00', '250.00', '250.00'),
        ),
      ),
    ).toEqual(['lender 0: 50.00 + 5.00', 'lender 1: 25.00 + 2.50', 'lender 2: 25.00 + 2.50']);
    expect(
      shown(distribute({ principal: money('0.05'), interest: money('0.01') }, owed('10', '10', '10'))),
    ).toEqual(['lender 0: 0.02 + 0.01', 'lender 1: 0.02 + 0.00', 'lender 2: 0.01 + 0.00']);
  });

  test('a lender who is owed nothing more gets nothing', () => {
    expect(shown(distribute({ principal: money('1'), interest: money('1') }, owed('0', '1')))).toEqual([
      'lender 0: 0.00 + 0.00',
      'lender 1: 1.00 + 1.00',
    ]);
  });

  test('nothing repaid shares nothing, even on a loan that is over', () => {
    expect(shown(distribute({ principal: zero, interest: zero }, owed('0', '0')))).toEqual([
      'lender 0: 0.00 + 0.00',
      'lender 1: 0.00 + 0.00',
    ]);
  });

  test('is refused when it cannot be shared: more than is owed, interest on nothing, negative, no lenders', () => {
    expect(() => distribute({ principal: money('2.01'), interest: zero }, owed('1', '1'))).toThrow(
      /only 2\.00 € are owed/,
    );
    expect(() => distribute({ principal: zero, interest: money('0.01') }, owed('0', '0'))).toThrow(
      /interest is 0\.01, but no principal is owed/,
    );
    expect(() => distribute({ principal: money('-1'), interest: zero }, owed('5'))).toThrow(/never negative/);
    expect(() => distribute({ principal: zero, interest: money('-1') }, owed('5'))).toThrow(/never negative/);
    expect(() => distribute({ principal: zero, interest: zero }, [])).toThrow(/somebody/);
  });
});

/** Distributes every row of a loan, and gives what each lender received. */
function wholeLife(lent: readonly Money[], count: number, rate: string, grace: number) {
  const principal = sum(lent);
  const rows = schedule(
    loanTerms({
      principal,
      annualRate: rate,
      count,
      start: '2026-01-31',
      principalGrace: grace,
      interestGrace: 'deferred',
    }),
  );
  const lenders = lent.map((outstanding, index) => ({
    key: String(index),
    outstanding,
    back: zero,
    interest: zero,
  }));
  for (const row of rows) {
    const shares = distribute(row, lenders, { turn: row.number - 1 });
    expect(equals(sum(shares.map((share) => share.principal)), row.principal)).toBe(true);
    expect(equals(sum(shares.map((share) => share.interest)), row.interest)).toBe(true);
    shares.forEach((share, index) => {
      const lender = lenders[index]!;
      expect(
        share.principal.greaterThan(lender.outstanding) ||
          share.principal.isNegative() ||
          share.interest.isNegative(),
      ).toBe(false);
      lender.outstanding = subtract(lender.outstanding, share.principal);
      lender.back = add(lender.back, share.principal);
      lender.interest = add(lender.interest, share.interest);
    });
  }
  return lenders;
}

describe('cents that several deserve alike', () => {
  test('go by rank for the principal, and in turn for the interest', () => {
    const three = owed('10', '10', '10');
    const odd = { principal: money('0.04'), interest: money('0.02') };
    expect([0, 1, 2, 3].map((turn) => shown(distribute(odd, three, { turn })).join(', '))).toEqual([
      'lender 0: 0.02 + 0.01, lender 1: 0.01 + 0.01, lender 2: 0.01 + 0.00',
      'lender 0: 0.02 + 0.00, lender 1: 0.01 + 0.01, lender 2: 0.01 + 0.01',
      'lender 0: 0.02 + 0.01, lender 1: 0.01 + 0.00, lender 2: 0.01 + 0.01',
      'lender 0: 0.02 + 0.01, lender 1: 0.01 + 0.01, lender 2: 0.01 + 0.00',
    ]);
  });

  test('equal lenders end with interests a cent apart at most, where no turn would leave many', () => {
    const spread = (turnOf: (repayment: number) => number) => {
      const lenders = owed(...Array.from({ length: 7 }, () => '1000.00'));
      const earned = lenders.map(() => 0n);
      for (let repayment = 0; repayment < 70; repayment += 1) {
        const shares = distribute({ principal: zero, interest: money('0.73') }, lenders, {
          turn: turnOf(repayment),
        });
        shares.forEach(({ interest }, index) => (earned[index]! += cents(interest)));
      }
      const sorted = earned.map(Number).sort((a, b) => a - b);
      return sorted.at(-1)! - sorted[0]!;
    };
    expect(spread((repayment) => repayment)).toBe(0);
    expect(spread(() => 0)).toBe(70);
  });

  test('a turn is a whole number', () => {
    expect(() => distribute({ principal: zero, interest: money('1') }, owed('1'), { turn: -1 })).toThrow(
      /turn is -1/,
    );
  });
});

describe('over the whole life of a loan', () => {
  const lents = fc.array(fc.integer({ min: 1, max: 200_000 }).map(fromCents), {
    minLength: 1,
    maxLength: 40,
  });

  test('every lender ends with exactly what they lent, whoever they are and however long', () => {
    fc.assert(
      fc.property(
        lents,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('0', '0.01', '0.045', '0.12'),
        fc.nat(59),
        (lent, count, rate, grace) => {
          const lenders = wholeLife(lent, count, rate, grace % count);
          lenders.forEach((lender, index) =>
            expect(decimalText(lender.back)).toBe(decimalText(lent[index]!)),
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  test('shares by what was first lent would not: that is why the weights follow what is owed', () => {
    const lent = Array.from({ length: 30 }, (_, index) => fromCents(1000 + index * 137));
    const rows = schedule(
      loanTerms({ principal: sum(lent), annualRate: '0.04', count: 60, start: '2026-01-31' }),
    );
    const fixed = lent.map((weight, index) => ({ key: String(index), weight }));
    const back = lent.map(() => zero);
    for (const row of rows) {
      [...split(row.principal, fixed).values()].forEach(
        (share, index) => (back[index] = add(back[index]!, share)),
      );
    }
    const worst = back.reduce((most, got, index) => {
      const off = cents(subtract(got, lent[index]!));
      return off > most ? off : -off > most ? -off : most;
    }, 0n);
    expect(worst).toBeGreaterThan(1n);
  });

  test('two lenders of the same amount never differ by more than the cents of rounding', () => {
    const lenders = wholeLife(
      Array.from({ length: 7 }, () => money('100.00')),
      36,
      '0.03',
      6,
    );
    const interests = lenders.map((lender) => cents(lender.interest));
    const [least, most] = [
      interests.reduce((a, b) => (a < b ? a : b)),
      interests.reduce((a, b) => (a > b ? a : b)),
    ];
    expect(most - least).toBeLessThanOrEqual(30n);
  });
});
