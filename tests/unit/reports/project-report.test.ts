import { describe, expect, test } from 'vitest';
import {
  faultsOf,
  missingOf,
  reportColumns,
  reportFile,
  reportRows,
  type ReportedOffer,
} from '#app/features/reports/project-report.ts';
import { decimalCell, isWritten, type CellFormat } from '#app/features/reports/regulatory-format.ts';
import { Decimal, money } from '#app/money/money.ts';

describe('the symbols of implementing regulation (EU) 2022/2120', () => {
  const decimal = { symbol: 'DECIMAL', most: 18, decimals: 2 } as const;
  test.each<[CellFormat, string, boolean]>([
    // A LEI ends with two check figures: 1 modulo 97.
    [{ symbol: 'LEI' }, '969500TJ5KRTCJQWXH05', true],
    [{ symbol: 'LEI' }, '969500TJ5KRTCJQWXH06', false],
    [{ symbol: 'LEI' }, '969500tj5krtcjqwxh05', false],
    [{ symbol: 'LEI' }, '969500TJ5KRTCJQWXH0', false],
    [{ symbol: 'YYYY' }, '2026', true],
    [{ symbol: 'YYYY' }, '26', false],
    [{ symbol: 'ALPHANUM', most: 28 }, '969500TJ5KRTCJQWXH0500000012', true],
    [{ symbol: 'ALPHANUM', most: 28 }, '969500TJ5KRTCJQWXH05000000123', false],
    [{ symbol: 'ALPHANUM', most: 28 }, '', false],
    [{ symbol: 'ALPHANUM', most: 28 }, 'A-1', false],
    [{ symbol: 'COUNTRYCODE_2' }, 'FR', true],
    [{ symbol: 'COUNTRYCODE_2' }, 'fr', false],
    [{ symbol: 'COUNTRYCODE_2' }, 'EU', false],
    [{ symbol: 'COUNTRYCODE_2' }, 'FRA', false],
    [{ symbol: 'CURRENCYCODE_3' }, 'EUR', true],
    [{ symbol: 'CURRENCYCODE_3' }, '€', false],
    [{ symbol: 'CURRENCYCODE_3' }, 'ZZZ', false],
    [{ symbol: 'INTEGER', most: 4 }, '1234', true],
    [{ symbol: 'INTEGER', most: 4 }, '-1234', true],
    [{ symbol: 'INTEGER', most: 4 }, '12345', false],
    [{ symbol: 'INTEGER', most: 4 }, '12.0', false],
    [{ symbol: 'NATIONAL_ID' }, '732829320', true],
    [{ symbol: 'NATIONAL_ID' }, 'W751234567', true],
    [{ symbol: 'NATIONAL_ID' }, '1'.repeat(35), true],
    [{ symbol: 'NATIONAL_ID' }, '1'.repeat(36), false],
    [{ symbol: 'NATIONAL_ID' }, '732 829 320', false],
    [decimal, '1234567.50', true],
    [decimal, '-1234.5', true],
    [decimal, '1 234.50', false],
    [decimal, '1,234.50', false],
    [decimal, '1234,50', false],
    [decimal, '12.345', false],
    [decimal, '.5', false],
    [decimal, '1e3', false],
    [decimal, '1234567890123456.78', true],
    [decimal, '12345678901234567.89', false],
  ])('%j: %s is %s', (format, text, right) => {
    expect(isWritten(text, format)).toBe(right);
  });

  test('a decimal is rounded, not cut off, and never longer than it may be', () => {
    const places = { most: 6, decimals: 2 };
    expect(
      ['1.005', '1.994999', '1.995', '-1.005', '3'].map((text) => decimalCell(new Decimal(text), places)),
    ).toEqual(['1.01', '1.99', '2.00', '-1.01', '3.00']);
    expect(decimalCell(new Decimal('9999.99'), places)).toBe('9999.99');
    expect(() => decimalCell(new Decimal('9999.995'), places)).toThrow(RangeError);
  });
});

describe('a year of two projects', () => {
  const lei = '969500TJ5KRTCJQWXH05';
  const group = (people: number, amount: string) => ({ people, amount: money(amount) });
  const fournil: ReportedOffer = {
    id: 'a',
    project: 'Un four',
    owner: { name: 'Le Fournil', siren: '732829320', rna: null },
    number: 12,
    investors: [
      { country: 'FR', sophisticated: group(1, '5000'), others: group(41, '8120.5') },
      { country: 'BE', sophisticated: group(0, '0'), others: group(2, '150') },
    ],
  };
  const asso: ReportedOffer = {
    id: 'b',
    project: 'Une roue',
    owner: { name: 'La Roue', siren: null, rna: 'W751234567' },
    number: 13,
    investors: [{ country: 'FR', sophisticated: group(0, '0'), others: group(3, '900') }],
  };

  test('has a line for each country of each offer, and nothing to find fault with', () => {
    const report = { lei, year: 2026, offers: [fournil, asso] };
    expect(faultsOf(reportRows(report))).toEqual([]);
    expect(reportFile(report).split('\n').slice(1)).toEqual([
      `${lei},2026,${lei}00000012,732829320,13270.50,EUR,LOAN,FR,1,5000.00,41,8120.50`,
      `${lei},2026,${lei}00000012,732829320,13270.50,EUR,LOAN,BE,0,0.00,2,150.00`,
      `${lei},2026,${lei}00000013,W751234567,900.00,EUR,LOAN,FR,0,0.00,3,900.00`,
      '',
    ]);
    expect(reportFile(report).split('\n')[0]!.split(',')).toHaveLength(reportColumns.length);
    expect([fournil, asso].flatMap(missingOf)).toEqual([]);
  });

  test('says what each line lacks: the platform’s LEI, the owner’s number, the sheet, the country', () => {
    const unknown: ReportedOffer = {
      ...asso,
      owner: { name: 'La Roue', siren: null, rna: null },
      number: null,
      investors: [{ country: null, sophisticated: group(1, '10'), others: group(2, '20') }],
    };
    const faults = faultsOf(reportRows({ lei: null, year: 2026, offers: [fournil, unknown] }));
    expect(faults.map(({ line, field }) => `${line}.${field}`)).toEqual([
      '1.1',
      '1.3',
      '2.1',
      '2.3',
      '3.1',
      '3.3',
      '3.4',
      '3.8',
    ]);
    expect(missingOf(unknown)).toEqual([
      'Ni SIREN ni RNA : La Roue n’a pas d’identifiant.',
      'Pas de fiche d’informations clés, donc pas de numéro d’offre.',
      'Pays de résidence fiscale inconnu pour 3 investisseurs déclarés non-résidents.',
    ]);
    expect(missingOf({ ...asso, investors: [] })).toHaveLength(1);
  });
});
