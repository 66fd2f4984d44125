import { describe, expect, test } from 'vitest';
import { refusePledge, wholeShares, type Asked, type PlaceTerms } from '#app/features/pledges/place-rules.ts';
import { type Refusal } from '#app/infra/refusal.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';

const terms = (change: Partial<PlaceTerms> = {}): PlaceTerms => ({
  instrument: 'gift',
  isOpen: true,
  closesOn: day('2026-12-31'),
  left: money('100'),
  loan: null,
  share: null,
  ...change,
});
const asked = (change: Partial<Asked> = {}): Asked => ({
  instrument: 'gift',
  amount: money('50'),
  tip: zero,
  at: new Date('2026-11-21T10:00:00Z'),
  ...change,
});
const codeOf = (ask: Asked, given: PlaceTerms): string => {
  try {
    refusePledge(ask, given);
    return 'fine';
  } catch (error) {
    return (error as Refusal).code;
  }
};

test('a campaign ends at midnight in Paris, in winter and in summer', () => {
  expect(codeOf(asked({ at: new Date('2026-12-31T22:59:59.999Z') }), terms())).toBe('fine');
  expect(codeOf(asked({ at: new Date('2026-12-31T23:00:00Z') }), terms())).toBe('closed');
  const summer = terms({ closesOn: day('2026-07-14') });
  expect(codeOf(asked({ at: new Date('2026-07-14T21:59:59.999Z') }), summer)).toBe('fine');
  expect(codeOf(asked({ at: new Date('2026-07-14T22:00:00Z') }), summer)).toBe('closed');
});

test.each<[string, Partial<Asked>, Partial<PlaceTerms>]>([
  ['not_open', {}, { isOpen: false }],
  ['other_instrument', { instrument: 'loan' }, {}],
  ['not_positive', { amount: zero }, {}],
  ['not_positive', { amount: money('-5') }, {}],
  ['below_minimum', { amount: money('0.99') }, {}],
  ['fine', { amount: money('1') }, {}],
  ['fine', { amount: money('100') }, {}],
  ['above_optimum', { amount: money('100.01') }, {}],
  ['above_optimum', { amount: money('1') }, { left: zero }],
])('%s', (code, ask, given) => {
  expect(codeOf(asked(ask), terms(given))).toBe(code);
});

describe('a loan', () => {
  const loan = (change: Partial<NonNullable<PlaceTerms['loan']>> = {}) =>
    terms({
      instrument: 'loan',
      left: money('10000'),
      loan: {
        minimumPledge: money('20'),
        cap: { amount: money('2000'), free: false },
        earlier: zero,
        ...change,
      },
    });
  const ask = (amount: string) => asked({ instrument: 'loan', amount: money(amount) });

  test('has a least amount, but whoever takes the rest may take less', () => {
    expect(codeOf(ask('19.99'), loan())).toBe('below_minimum');
    expect(codeOf(ask('20'), loan())).toBe('fine');
    expect(codeOf(ask('12.50'), { ...loan(), left: money('12.50') })).toBe('fine');
  });

  test('stays under the cap of law, what was lent before included; a commercial one has none', () => {
    expect(codeOf(ask('2000'), loan())).toBe('fine');
    expect(codeOf(ask('2000.01'), loan())).toBe('above_legal_cap');
    expect(codeOf(ask('500.01'), loan({ earlier: money('1500') }))).toBe('above_legal_cap');
    expect(codeOf(ask('9999'), loan({ cap: null }))).toBe('fine');
  });
});

describe('shares', () => {
  const offer = terms({
    instrument: 'share',
    left: money('525'),
    share: { nominal: money('50'), categories: ['Usagers'] },
  });
  const ask = (shares: number, amount: string, shareCategory = 'Usagers') =>
    asked({ instrument: 'share', amount: money(amount), shares, shareCategory });

  test('are whole, worth their price, and in a category of the cooperation', () => {
    expect(codeOf(ask(2, '100'), offer)).toBe('fine');
    expect(codeOf(ask(1.5, '75'), offer)).toBe('not_whole_shares');
    expect(codeOf(ask(0, '0.01'), offer)).toBe('not_whole_shares');
    expect(codeOf(ask(2, '99.99'), offer)).toBe('not_whole_shares');
    expect(codeOf(ask(2, '100', 'Salariés'), offer)).toBe('unknown_category');
    expect(codeOf(ask(11, '550'), offer)).toBe('above_optimum');
    expect(wholeShares(money('525'), money('50'))).toBe(10);
  });
});
