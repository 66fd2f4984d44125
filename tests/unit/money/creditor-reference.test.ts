import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  creditorReference,
  isCreditorReference,
  referenceFrom,
  referencesIn,
  inFours,
} from '#app/money/creditor-reference.ts';

test('the published examples of ISO 11649', () => {
  expect(creditorReference('539007547034')).toBe('RF18539007547034');
  expect(creditorReference('2348231')).toBe('RF712348231');
  expect(inFours('RF18539007547034')).toBe('RF18 5390 0754 7034');
  expect(['RF18539007547034', 'RF712348231', 'RF19539007547034', 'RF18'].map(isCreditorReference)).toEqual([
    ...[true, true, false, false],
  ]);
  expect(() => creditorReference('')).toThrow(RangeError);
  expect(() => creditorReference('a-b')).toThrow(RangeError);
});

const bytes = fc.uint8Array({ minLength: 8, maxLength: 12 });

test('ours is short, right, and found however a bank writes it', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const reference = referenceFrom(random);
      expect(reference).toMatch(/^RF\d{12}$/);
      expect(isCreditorReference(reference)).toBe(true);
      const written = [
        `VIR SEPA M DURAND ${reference} PRET HALLE`,
        inFours(reference).toLowerCase(),
        `/INV/${reference}/${reference}`,
        `ref.${reference.slice(0, 2)}-${reference.slice(2, 9)}.${reference.slice(9)}, merci`,
      ];
      for (const text of written) expect(referencesIn(text)).toEqual([reference]);
    }),
  );
});

test('one wrong digit, or two exchanged, make none', () => {
  fc.assert(
    fc.property(bytes, fc.nat(11), fc.integer({ min: 1, max: 9 }), (random, place, more) => {
      const reference = referenceFrom(random);
      const at = 2 + place;
      const digit = (Number(reference[at]) + more) % 10;
      expect(referencesIn(`${reference.slice(0, at)}${digit}${reference.slice(at + 1)}`)).toEqual([]);
      const [a, b] = [reference[at]!, reference[at + 1] ?? reference[at]!];
      const exchanged = `${reference.slice(0, at)}${b}${a}${reference.slice(at + 2)}`;
      if (at < 13 && a !== b) expect(referencesIn(exchanged)).toEqual([]);
    }),
  );
});

test('two references in one text are two, none is none', () => {
  const [one, two] = [creditorReference('0000000001'), creditorReference('9876543210')];
  expect(referencesIn(`${one} puis ${two}`).sort()).toEqual([one, two].sort());
  expect(referencesIn('VIR M DURAND FACTURE 12')).toEqual([]);
  expect(() => referenceFrom(new Uint8Array(7))).toThrow(RangeError);
});
