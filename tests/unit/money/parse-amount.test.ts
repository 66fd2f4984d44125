import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euros } from '#app/money/format.ts';
import { decimalText, equals, fromCents, money, zero } from '#app/money/money.ts';
import { amountField, parseAmount, parsePercent, percentField, parseRate } from '#app/money/parse-amount.ts';

/** Either the amount, or the reason it was refused. */
function read(text: string): string {
  const parsed = parseAmount(text);
  return parsed.ok ? decimalText(parsed.amount) : parsed.reason;
}

describe('amounts as people type them', () => {
  test.each([
    ['1234', '1234.00'],
    ['1234,56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1234.5', '1234.50'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u202f234,56', '1234.56'],
    ['1\u2009234,56', '1234.56'],
    ['1 234 567,8', '1234567.80'],
    ['1 234.50', '1234.50'],
    ['50 €', '50.00'],
    ['50€', '50.00'],
    ['50\u00a0€', '50.00'],
    ['50 euros', '50.00'],
    ['1 euro', '1.00'],
    ['50 EUR', '50.00'],
    ['1 234,50 €', '1234.50'],
    ['  50  ', '50.00'],
    ['\u00a050\u202f', '50.00'],
    ['007', '7.00'],
    ['0,01', '0.01'],
    ['999999999999,99', '999999999999.99'],
    ['0000000000000001', '1.00'],
  ])('"%s" is %s', (typed, amount) => {
    expect(read(typed)).toBe(amount);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u00a0', 'empty'],
    ['€', 'empty'],
    ['12,345', 'too_many_decimals'],
    ['1.234', 'too_many_decimals'],
    ['1 234,567', 'too_many_decimals'],
    ['1.234,56', 'not_a_number'],
    ['1,234.56', 'not_a_number'],
    ['1.234.567', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['1E3', 'not_a_number'],
    ['٥٠', 'not_a_number'],
    ['５０', 'not_a_number'],
    ['+5', 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['1 2345', 'not_a_number'],
    ['1234 567', 'not_a_number'],
    ['1\n234', 'not_a_number'],
    ['5,', 'not_a_number'],
    [',5', 'not_a_number'],
    ['cinquante', 'not_a_number'],
    ['50 $', 'not_a_number'],
    ['50 € €', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['5-', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['-', 'not_a_number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['- 5 €', 'negative'],
    ['-0', 'negative'],
    ['0', 'zero'],
    ['0,00 €', 'zero'],
    ['1000000000000', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ])('"%s" is refused: %s', (typed, reason) => {
    expect(read(typed)).toBe(reason);
  });

  test('every refusal is a French sentence that ends like one', () => {
    for (const typed of ['', 'x', '1,234', '-5', '0', '1000000000000']) {
      const parsed = parseAmount(typed);
      expect(parsed.ok ? '' : parsed.sentence).toMatch(/^[A-ZÉÀÊ].{20,}\.$/);
    }
  });

  test('what we show can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (count) => {
        const amount = fromCents(count);
        const parsed = parseAmount(euros(amount));
        expect(parsed.ok && equals(parsed.amount, amount)).toBe(true);
      }),
    );
  });

  test('no text at all makes it throw, and what is read has two decimals at most', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9 .,€e]{0,12}$/)), (typed) => {
        const parsed = parseAmount(typed);
        if (parsed.ok) expect(parsed.amount.decimalPlaces()).toBeLessThanOrEqual(2);
        else expect(parsed.sentence).not.toBe('');
      }),
    );
  });
});

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

describe('rates typed in per cent', () => {
  const readRate = (text: string) => {
    const parsed = parsePercent(text);
    return parsed.ok ? parsed.rate.toFixed() : parsed.reason;
  };

  test.each([
    ['4,5', '0.045'],
    ['4.5', '0.045'],
    ['4,5 %', '0.045'],
    ['4,5\u00a0%', '0.045'],
    ['2 pour cent', '0.02'],
    ['0', '0'],
    ['100', '1'],
    ['2,3755', '0.023755'],
    ['', 'empty'],
    ['%', 'empty'],
    ['2,37555', 'too_many_decimals'],
    ['-1', 'negative'],
    ['100,01', 'too_large'],
    ['450', 'too_large'],
    ['4,5 €', 'not_a_number'],
    ['1e1', 'not_a_number'],
  ])('"%s" is %s', (typed, expected) => {
    expect(readRate(typed)).toBe(expected);
  });

  test('in a form field', () => {
    expect(percentField().parse('3').toFixed()).toBe('0.03');
    expect(percentField().safeParse(undefined).error?.issues[0]?.message).toContain('taux');
    expect(parseRate('3')).toEqual(parsePercent('3'));
  });
});
