import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeldShare, lenderLines } from '#app/features/loans/lender-lines.ts';
import { Decimal, fromCents, money, sum, type Money } from '#app/money/money.ts';

const rates = { incomeTax: new Decimal('0.128'), socialLevies: new Decimal('0.186') };
const share = (
  id: string,
  personId: string,
  outstanding: string,
  more: Partial<HeldShare> = {},
): HeldShare => ({
  id,
  personId,
  outstanding: money(outstanding),
  kind: 'natural_person',
  waiver: false,
  resident: true,
  ...more,
});
const text = (line: {
  shareId: string;
  principal: Money;
  interest: Money;
  incomeTax: Money;
  socialLevies: Money;
  net: Money;
}) =>
  [line.shareId, line.principal, line.interest, line.incomeTax, line.socialLevies, line.net]
    .map((part) => (typeof part === 'string' ? part : part.toFixed(2)))
    .join(' ');

test('a repayment is shared by what is owed, with the tax of each lender', () => {
  const lines = lenderLines(
    { principal: money('100'), interest: money('40') },
    [
      share('plain', 'ana', '500'),
      share('waived', 'ben', '250', { waiver: true }),
      share('company', 'sci', '125', { kind: 'legal_person' }),
      share('abroad', 'zoe', '125', { resident: false }),
    ],
    rates,
  );
  expect(lines.map(text)).toEqual([
    'plain 50.00 20.00 2.56 3.72 63.72',
    'waived 25.00 10.00 0.00 1.86 33.14',
    'company 12.50 5.00 0.00 0.00 17.50',
    'abroad 12.50 5.00 0.00 0.00 17.50',
  ]);
});

test('an odd cent of interest goes to each lender in turn, that of principal always to the first', () => {
  const lenders = ['one', 'two', 'three'].map((id) => share(id, id, '100'));
  const odd = (turn: number) => {
    const lines = lenderLines({ principal: money('0.01'), interest: money('0.01') }, lenders, rates, turn);
    const served = (part: 'principal' | 'interest') => lines.find((line) => !line[part].isZero())?.shareId;
    return `${served('principal')} ${served('interest')}`;
  };
  expect([0, 1, 2, 3].map(odd)).toEqual(['one one', 'one two', 'one three', 'one one']);
});

test('someone with several shares is taxed once, on all of it, and the shares divide the tax to the cent', () => {
  // 0.04 € each: taxed apart 0.01 + 0.01 each, that is 0.06 in all; together 0.12 € bear 0.02 + 0.02.
  const held = ['one', 'two', 'three'].map((id) => share(id, 'ana', '100'));
  const lines = lenderLines({ principal: money('0'), interest: money('0.12') }, held, rates);
  expect(lines.map(({ interest }) => interest.toFixed(2))).toEqual(['0.04', '0.04', '0.04']);
  expect(sum(lines.map((line) => line.incomeTax)).toFixed(2)).toBe('0.02');
  expect(sum(lines.map((line) => line.socialLevies)).toFixed(2)).toBe('0.02');
});

test('who gets nothing has no line', () => {
  const lines = lenderLines(
    { principal: money('0.01'), interest: money('0') },
    [share('a', 'ana', '10'), share('b', 'ben', '90')],
    rates,
  );
  expect(lines.map(text)).toEqual(['b 0.01 0.00 0.00 0.00 0.01']);
});

test('whatever the loan, everything that came is shared, nobody gets less than nothing, and each line adds up', () => {
  const people = fc.array(
    fc.record({
      owed: fc.integer({ min: 1, max: 200_000 }),
      person: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(people, fc.nat(1_000), fc.nat(50_000), (held, part, interestCents) => {
      const shares = held.map(({ owed, person }, index) =>
        share(String(index), String(person), fromCents(owed).toFixed(2), {
          waiver: person % 2 === 0,
          kind: person === 5 ? 'legal_person' : 'natural_person',
        }),
      );
      const owed = held.reduce((total, one) => total + one.owed, 0);
      const principal = fromCents(Math.floor((owed * part) / 1_000));
      const interest = fromCents(interestCents);
      const lines = lenderLines({ principal, interest }, shares, rates);
      expect(sum(lines.map((line) => line.principal)).equals(principal)).toBe(true);
      expect(sum(lines.map((line) => line.interest)).equals(interest)).toBe(true);
      for (const line of lines) {
        const withheld = line.incomeTax.plus(line.socialLevies);
        expect(line.net.equals(line.principal.plus(line.interest).minus(withheld))).toBe(true);
        expect([line.net, line.incomeTax, line.socialLevies].some((amount) => amount.isNegative())).toBe(
          false,
        );
      }
    }),
  );
});
