import { describe, expect, test } from 'vitest';
import { addDays, day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { type TaxName, rateOn, taxRates, withholdingRatesOn } from '#app/money/tax-rates.ts';

const on = (name: TaxName, text: string) => rateOn(name, day(text)).toFixed();

describe('the law on interest', () => {
  test('social levies rise on 1 January 2026, the income tax advance does not', () => {
    expect([on('social_levies', '2025-12-31'), on('social_levies', '2026-01-01')]).toEqual([
      '0.172',
      '0.186',
    ]);
    expect([on('income_tax_advance', '2025-12-31'), on('income_tax_advance', '2026-01-02')]).toEqual([
      '0.128',
      '0.128',
    ]);
    const rates = withholdingRatesOn(day('2026-01-02'));
    expect([rates.incomeTax.toFixed(), rates.socialLevies.toFixed()]).toEqual(['0.128', '0.186']);
  });

  test('the parts of the social levies sum to them on every day of change', () => {
    const turns = taxRates.flatMap((row) => [row.validFrom, row.validTo ?? row.validFrom]);
    for (const turn of turns.filter((of) => of >= '2019-01-01')) {
      const parts = (['csg', 'crds', 'solidarity_levy'] as const).map((name) => rateOn(name, turn));
      expect(Decimal.sum(...parts).toFixed()).toBe(rateOn('social_levies', turn).toFixed());
    }
  });

  test('a day that no row covers, or two do, stops everything', () => {
    expect(() => rateOn('social_levies', day('2018-12-31'))).toThrow(/0 rows/);
    const twice = [...taxRates, ...taxRates];
    expect(() => rateOn('csg', day('2026-06-01'), twice)).toThrow(/2 rows/);
  });

  test('a rate of next year is data', () => {
    const next = day('2027-01-01');
    const table = taxRates.map((row) =>
      row.name === 'csg' && row.validTo === null ? { ...row, validTo: addDays(next, -1) } : row,
    );
    const voted = [
      ...table,
      { name: 'csg', rate: '0.112', validFrom: next, validTo: null, source: 'LFSS 2027' } as const,
    ];
    expect(rateOn('csg', next, voted).toFixed()).toBe('0.112');
    expect(rateOn('csg', addDays(next, -1), voted).toFixed()).toBe('0.106');
  });

  test('every row names its source, and a row ends before the next of its name begins', () => {
    for (const row of taxRates) {
      expect(row.source).not.toBe('');
      const later = taxRates.filter((other) => other.name === row.name && other.validFrom > row.validFrom);
      for (const other of later) expect(row.validTo! < other.validFrom).toBe(true);
    }
  });
});
