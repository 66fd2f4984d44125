import { expect, describe, test } from 'vitest';
import { amountField, percentField } from '#app/i18n/amount.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { inLanguage } from '#app/i18n/language.server.ts';
import { decimalText, money, zero } from '#app/money/money.ts';

describe('a form field for an amount', () => {
  const sentenceOf = (field: ReturnType<typeof amountField>, typed: unknown) =>
    field.safeParse(typed).error?.issues.map((issue) => issue.message);

  test('gives Money', () => {
    expect(decimalText(amountField().parse('1 234,50'))).toBe('1234.50');
  });

  test('says the sentence of the reason', () => {
    expect(sentenceOf(amountField(), 'abc')).toEqual([expect.stringContaining('pas compris')]);
    expect(sentenceOf(amountField(), '1,234')).toEqual([expect.stringContaining('centimes')]);
  });

  test('a missing field is an empty one, and a file is not an amount', () => {
    expect(sentenceOf(amountField(), undefined)).toEqual(sentenceOf(amountField(), ''));
    expect(sentenceOf(amountField(), { name: 'a.png' })).toEqual([expect.stringContaining('pas compris')]);
  });

  test('limits are included, and named when passed', () => {
    const field = amountField({ min: money('10'), max: money('2000') });
    expect(field.safeParse('10').success).toBe(true);
    expect(field.safeParse('2000,00').success).toBe(true);
    expect(sentenceOf(field, '9,99')).toEqual(['Le montant doit être d’au moins 10\u00a0€.']);
    expect(sentenceOf(field, '2000,01')).toEqual(['Le montant doit être de 2\u202f000\u00a0€ au plus.']);
  });

  test('zero is refused unless the least amount allows it', () => {
    expect(amountField().safeParse('0').success).toBe(false);
    expect(amountField({ max: money('5') }).safeParse('0').success).toBe(false);
    expect(decimalText(amountField({ min: zero }).parse('0'))).toBe('0.00');
  });
});

describe('on an English page', () => {
  test('amounts are read and refused in English', () => {
    inLanguage('en', () => {
      const field = amountField({ min: money('10'), max: money('2000') });
      expect(decimalText(field.parse('€1,234.50'))).toBe('1234.50');
      const sentences = (typed: string) => field.safeParse(typed).error?.issues.map(({ message }) => message);
      expect(sentences('9.99')).toEqual(['The amount must be at least €10.']);
      expect(sentences('2,000.01')).toEqual(['The amount must be at most €2,000.']);
      expect(parseAmount('1,234')).toEqual({ ok: true, amount: money('1234') });
    });
    expect(parseAmount('1,234').ok).toBe(false);
  });
});

test('a rate in a form field', () => {
  expect(percentField().parse('3').toFixed()).toBe('0.03');
  expect(percentField().safeParse(undefined).error?.issues[0]?.message).toContain('taux');
});
