import { expect, test } from 'vitest';
import { simulatePledge, type OfferedTerms } from '#app/features/pledges/loan-simulation.ts';
import { day } from '#app/money/day.ts';
import { plain } from '#tests/support/plain.ts';

const offer: OfferedTerms = {
  annualRate: '0.02',
  count: 12,
  frequency: 'month',
  amortisation: 'annuity',
  principalGrace: 0,
  interestGrace: 'paid',
};

test('what is typed in any French habit is simulated, to the cent', () => {
  // 1,200 € at 2 % over 12 months: 101.09 € a month (P·i / (1 − (1 + i)^−n) with i = 0.02 / 12).
  const seen = simulatePledge('1 200,00 €', offer, day('2026-12-31'))!;
  expect([seen.amount, seen.interest, seen.total].map((text) => plain(text ?? ''))).toEqual([
    '1 200,00 €',
    '13,03 €',
    '1 213,03 €',
  ]);
  expect([seen.firstDue, seen.lastDue]).toEqual(['10 février 2027', '10 janvier 2028']);
  expect(plain(seen.lines[0]!.payment)).toBe('101,09 €');
  expect(seen.byYear.map(({ when }) => when)).toEqual(['2027', '2028']);
});

test('a loan without interest says so, and what is no amount shows nothing', () => {
  expect(simulatePledge('100', { ...offer, annualRate: '0' }, day('2026-12-31'))!.interest).toBeNull();
  for (const typed of ['', 'cent', '-5', '0', '1.234,56']) {
    expect(simulatePledge(typed, offer, day('2026-12-31'))).toBeNull();
  }
});
