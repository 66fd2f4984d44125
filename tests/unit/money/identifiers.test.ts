import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIban, checkRna, checkSiren, checkSiret, frenchVat } from '#app/money/identifiers.ts';

describe('SIREN', () => {
  test.each([
    '732829320',
    '356000000',
    '123456782',
    '900000001',
    '732 829 320',
    '732\u00a0829\u202f320',
    '732.829.320',
  ])('%s', (text) => {
    expect(checkSiren(text)).toEqual({ ok: true, value: text.replace(/\D/g, '') });
  });

  test.each([
    '123456789',
    '73282932',
    '7328293200',
    '',
    '000000000',
    '73282932O',
    'FR44732829320',
    '٧٣٢٨٢٩٣٢٠',
  ])('not "%s"', (text) => {
    expect(checkSiren(text)).toEqual({ ok: false, sentence: expect.stringContaining('SIREN') as string });
  });

  test('one wrong digit is always seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = [...'732829320'];
        digits[place] = String((Number(digits[place]) + change) % 10);
        expect(checkSiren(digits.join('')).ok).toBe(false);
      }),
    );
  });
});

describe('SIRET', () => {
  test.each([
    '73282932000074',
    '12345678200010',
    '90000000100017',
    '732 829 320 00074',
    '35600000000048', // La Poste's head office, by the key
    '35600000049837', // another of La Poste, by the sum of digits
  ])('%s', (text) => {
    expect(checkSiret(text)).toEqual({ ok: true, value: text.replace(/\D/g, '') });
  });

  test.each([
    '73282932000075',
    '35600000049838',
    '35600000000055', // right by the key, but not the head office of La Poste, and its digits sum to 24
    '12345678900015', // the key of the whole is right, that of the SIREN inside is not
    '732829320',
    '',
    '0'.repeat(14),
  ])('not "%s"', (text) => {
    expect(checkSiret(text).ok).toBe(false);
  });
});

describe('RNA', () => {
  test.each(['W751234567', 'w751234567', 'W2A1234567', 'W2B0012345', 'W9R1234567', 'W75 1234 567'])(
    '%s',
    (text) => {
      expect(checkRna(text)).toEqual({ ok: true, value: text.replace(/\s/g, '').toUpperCase() });
    },
  );

  test.each(['751234567', 'W75123456', 'W7512345678', 'WAB1234567', 'W75123456A', ''])('not "%s"', (text) => {
    expect(checkRna(text).ok).toBe(false);
  });
});

describe('IBAN', () => {
  test.each([
    ['FR7630006000011234567890189', 'FR7630006000011234567890189'],
    ['FR1420041010050500013M02606', 'FR1420041010050500013M02606'],
    ['fr76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
    ['FR76\u00a03000\u202f6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['BE68 5390 0754 7034', 'BE68539007547034'],
    ['MC58 1122 2000 0101 2345 6789 030', 'MC5811222000010123456789030'],
  ])('%s', (typed, value) => {
    expect(checkIban(typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['FR7630006000011234567890188', 'clé'],
    ['FR0630006000011234567890188', 'clé'], // right by 97, wrong by the RIB key inside
    ['FR76300060000112345678901', 'nombre de caractères'],
    ['US64SVBKUS6S3300958879', 'SEPA'],
    ['', 'Indiquez'],
    ['   ', 'Indiquez'],
    ['bonjour', 'IBAN'],
  ])('not "%s"', (typed, word) => {
    expect(checkIban(typed)).toEqual({ ok: false, sentence: expect.stringContaining(word) as string });
  });
});

test.each([
  ['732829320', 'FR44732829320'],
  ['356000000', 'FR39356000000'],
])('the VAT number of %s is %s', (siren, vat) => {
  expect(frenchVat(siren)).toBe(vat);
});
