import { expect, test } from 'vitest';
import { epcText } from '#app/money/epc-qr.ts';
import { money } from '#app/money/money.ts';

const asked = {
  name: 'Franz Mustermänn',
  iban: 'DE71110220330123456789',
  bic: 'BHBLDEHHXXX',
  amount: money('12.3'),
  words: 'RF18 5390 0754 7034',
};

test('the fields of the published example, each on its line', () => {
  // The example of the guidelines gives a purpose and a structured reference; here they are empty, and the words carry the reference.
  expect(epcText(asked).split('\n')).toEqual([
    ...['BCD', '002', '1', 'SCT', 'BHBLDEHHXXX', 'Franz Mustermänn', 'DE71110220330123456789'],
    ...['EUR12.30', '', '', 'RF18 5390 0754 7034'],
  ]);
});

test('version 002 may leave out the BIC, and nothing follows the last field', () => {
  const text = epcText({ ...asked, bic: '', words: '', amount: money('1') });
  expect(text).toBe('BCD\n002\n1\nSCT\n\nFranz Mustermänn\nDE71110220330123456789\nEUR1.00');
});

test.each([
  ['nothing to pay', { amount: money('0') }],
  ['more than nine digits', { amount: money('1000000000') }],
  ['a wrong BIC', { bic: 'BHBL' }],
  ['an IBAN with spaces', { iban: 'DE71 1102 2033 0123 4567 89' }],
  ['words longer than 140', { words: 'x'.repeat(141) }],
  ['words on two lines', { words: 'a\nb' }],
  ['nobody', { name: ' ' }],
  ['more than 331 bytes', { words: '€'.repeat(140) }],
])('%s is refused', (_, wrong) => {
  expect(() => epcText({ ...asked, ...wrong })).toThrow(RangeError);
});

test('331 bytes are the most, accents counting for two; only the holder is cut', () => {
  const full = { ...asked, name: 'é'.repeat(90), amount: money('999999999.99') };
  const text = epcText({ ...full, words: 'x'.repeat(123) });
  expect([text.split('\n')[5], text.split('\n')[7]]).toEqual(['é'.repeat(70), 'EUR999999999.99']);
  expect(new TextEncoder().encode(text).length).toBe(331);
  expect(() => epcText({ ...full, words: 'x'.repeat(124) })).toThrow('331');
});
