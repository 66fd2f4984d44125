import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { Decimal, add, decimalText, equals, fromCents, money, sum } from '#app/money/money.ts';
import { rateOn, withholdingRatesOn } from '#app/money/tax-rates.ts';
import { type TaxedLender, socialLevyParts, withholding } from '#app/lending/tax.ts';

const citizen: TaxedLender = { kind: 'natural_person', waiver: false, resident: true };
const exempted: TaxedLender = { ...citizen, waiver: true };

describe('tax withheld from interest', () => {
  test.each([
    ['10.00', '2026-03-02', '1.28', '1.86', '6.86', '8.14'],
    ['12.34', '2026-03-02', '1.58', '2.30', '8.46', '10.04'],
    ['33.33', '2026-03-02', '4.27', '6.20', '22.86', '27.13'],
    ['1.67', '2026-03-02', '0.21', '0.31', '1.15', '1.36'],
    ['0.04', '2026-03-02', '0.01', '0.01', '0.02', '0.03'],
    ['0.01', '2026-03-02', '0.00', '0.00', '0.01', '0.01'],
    ['1234.56', '2026-03-02', '158.02', '229.63', '846.91', '1004.93'],
    ['12.34', '2025-12-31', '1.58', '2.12', '8.64', '10.22'],
    ['100.00', '2025-12-31', '12.80', '17.20', '70.00', '82.80'],
  ])('%s € paid on %s', (gross, paidOn, incomeTax, socialLevies, net, netIfExempted) => {
    const rates = withholdingRatesOn(day(paidOn));
    const held = withholding(money(gross), citizen, rates);
    expect([held.incomeTax, held.socialLevies, held.net].map(decimalText)).toEqual([
      incomeTax,
      socialLevies,
      net,
    ]);
    const spared = withholding(money(gross), exempted, rates);
    expect([spared.incomeTax, spared.socialLevies, spared.net].map(decimalText)).toEqual([
      '0.00',
      socialLevies,
      netIfExempted,
    ]);
  });

  const rates = withholdingRatesOn(day('2026-03-02'));

  test.each<[string, TaxedLender]>([
    ['legal persons', { kind: 'legal_person', waiver: false, resident: true }],
    ['people taxed in another country', { kind: 'natural_person', waiver: false, resident: false }],
  ])('%s are paid in full', (_, lender) => {
    const held = withholding(money('100'), lender, rates);
    expect([held.incomeTax, held.socialLevies, held.net].map(decimalText)).toEqual([
      '0.00',
      '0.00',
      '100.00',
    ]);
  });

  test('half a cent of tax is rounded up, unlike half a cent of interest', () => {
    const held = withholding(money('1.00'), citizen, {
      incomeTax: new Decimal('0.125'),
      socialLevies: new Decimal('0.005'),
    });
    expect([held.incomeTax, held.socialLevies].map(decimalText)).toEqual(['0.13', '0.01']);
  });

  test('negative interest is refused', () => {
    expect(() => withholding(money('-0.01'), citizen, rates)).toThrow(/interest is -0.01/);
    const inPercent = { ...rates, socialLevies: new Decimal('18.6') };
    expect(() => withholding(money('1'), citizen, inPercent)).toThrow(
      /socialLevies is 18.6, but it must be a fraction/,
    );
    const seventh = [{ key: 'csg', rate: new Decimal('0.1060001') }];
    expect(() => socialLevyParts(money('1'), seventh)).toThrow(
      /csg is 0.1060001, but a levy has six decimals/,
    );
  });

  test('tax and net sum to the interest, and nobody pays to be repaid', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000).map(fromCents), fc.boolean(), (gross, waiver) => {
        const held = withholding(gross, { ...citizen, waiver }, rates);
        expect(equals(add(held.incomeTax, held.socialLevies, held.net), gross)).toBe(true);
        expect([held.incomeTax, held.socialLevies, held.net].some((amount) => amount.isNegative())).toBe(
          false,
        );
      }),
    );
  });
});

describe('what social levies are made of', () => {
  const on = day('2026-03-02');
  const parts = (['csg', 'crds', 'solidarity_levy'] as const).map((key) => ({ key, rate: rateOn(key, on) }));

  test.each([
    ['0.31', ['0.18', '0.01', '0.12']],
    ['229.63', ['130.87', '6.17', '92.59']],
    ['0.00', ['0.00', '0.00', '0.00']],
  ])('%s €', (levies, expected) => {
    const shares = [...socialLevyParts(money(levies), parts).values()];
    expect(shares.map(decimalText)).toEqual(expected);
    expect(decimalText(sum(shares))).toBe(levies);
  });
});
