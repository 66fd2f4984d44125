import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { count, dayShort, dayText, euros, eurosShort, percent } from '#app/money/format.ts';
import { Decimal, fromCents, money } from '#app/money/money.ts';

describe('amounts', () => {
  test.each([
    ['0', '0,00\u00a0€', '0\u00a0€'],
    ['1234.5', '1\u202f234,50\u00a0€', '1\u202f234,50\u00a0€'],
    ['1234', '1\u202f234,00\u00a0€', '1\u202f234\u00a0€'],
    ['1234567.89', '1\u202f234\u202f567,89\u00a0€', '1\u202f234\u202f567,89\u00a0€'],
    ['-1234.50', '-1\u202f234,50\u00a0€', '-1\u202f234,50\u00a0€'],
    ['999', '999,00\u00a0€', '999\u00a0€'],
    ['-0.00', '0,00\u00a0€', '0\u00a0€'],
    ['0.05', '0,05\u00a0€', '0,05\u00a0€'],
  ])('%s', (text, long, short) => {
    expect(euros(text)).toBe(long);
    expect(euros(money(text))).toBe(long);
    expect(eurosShort(text)).toBe(short);
  });

  test.each(['', 'abc', '1e3', '1,5', 'NaN', '1.005'])('"%s" is not shown as an amount', (text) => {
    expect(() => euros(text)).toThrow(RangeError);
  });

  test('are what the French locale of this machine writes, save its spaces', () => {
    const french = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
    const plain = (text: string) => text.replace(/\s/g, ' ');
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
        expect(plain(euros(fromCents(amount)))).toBe(
          plain(french.format(amount / 100))
            .replace('−', '-')
            .replace(/^-(0,00 €)/, '$1'),
        );
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['0.0455', 2, '4,55\u00a0%'],
    ['0.045', 2, '4,5\u00a0%'],
    ['0.04', 2, '4\u00a0%'],
    ['0', 2, '0\u00a0%'],
    ['1', 2, '100\u00a0%'],
    ['12.345', 2, '1\u202f234,5\u00a0%'],
    ['0.06985', 2, '6,99\u00a0%'],
    ['0.06984999', 2, '6,98\u00a0%'],
    ['0.99999', 2, '100\u00a0%'],
    ['0.0582484', 4, '5,8248\u00a0%'],
    ['0.667', 0, '67\u00a0%'],
    ['0.005', 0, '1\u00a0%'],
    ['-0.0125', 1, '-1,3\u00a0%'],
    ['-0.00001', 2, '0\u00a0%'],
    ['0.000000001', 2, '0\u00a0%'],
  ])('%s with %i decimals is %s', (text, maxDecimals, shown) => {
    expect(percent(text, maxDecimals)).toBe(shown);
    expect(percent(new Decimal(text), maxDecimals)).toBe(shown);
  });

  test('a division that never ends can be shown', () => {
    expect(percent(new Decimal(2).dividedBy(3))).toBe('66,67\u00a0%');
  });
});

describe('days', () => {
  test.each([
    ['2026-11-01', '1er novembre 2026', '01/11/2026'],
    ['2026-11-11', '11 novembre 2026', '11/11/2026'],
    ['2026-02-28', '28 février 2026', '28/02/2026'],
    ['2027-08-21', '21 août 2027', '21/08/2027'],
    ['2027-12-31', '31 décembre 2027', '31/12/2027'],
  ])('%s', (text, long, short) => {
    expect(dayText(day(text))).toBe(long);
    expect(dayShort(day(text))).toBe(short);
  });
});

test('counts: the plural begins at two', () => {
  const people = (n: number) => count(n, 'personne', 'personnes');
  expect([0, 1, 2, 1250].map(people)).toEqual([
    '0\u00a0personne',
    '1\u00a0personne',
    '2\u00a0personnes',
    '1\u202f250\u00a0personnes',
  ]);
});
