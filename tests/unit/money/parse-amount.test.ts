import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euros, type Writing } from '#app/money/format.ts';
import { decimalText, equals, fromCents } from '#app/money/money.ts';
import { parseAmount, parsePercent } from '#app/money/parse-amount.ts';

/** Either the amount, or the reason it was refused. */
function read(text: string, writing: Writing = 'fr'): string {
  const parsed = parseAmount(text, writing);
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

describe('amounts as whoever reads English types them', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['€1,234.50', '1234.50'],
    ['€ 50', '50.00'],
    ['1,234', '1234.00'],
    ['1,234,567.8', '1234567.80'],
    ['12,345', '12345.00'],
    ['1,234.50 €', '1234.50'],
    ['1,234 euros', '1234.00'],
    ['1234.5', '1234.50'],
    // As in France, where it can mean nothing else.
    ['12,50', '12.50'],
    ['1 234,50', '1234.50'],
    ['1234,5', '1234.50'],
  ])('"%s" is %s', (typed, amount) => {
    expect(read(typed, 'en')).toBe(amount);
  });

  test.each([
    ['', 'empty'],
    ['€', 'empty'],
    ['1.234', 'too_many_decimals'],
    ['0,123', 'too_many_decimals'],
    ['1234,567', 'too_many_decimals'],
    ['1,234.567', 'too_many_decimals'],
    ['1.234,56', 'not_a_number'],
    ['1,23,456', 'not_a_number'],
    ['1,234,56', 'not_a_number'],
    ['12,3456,789', 'not_a_number'],
    ['1,2345.00', 'not_a_number'],
    ['1 234,567.00', 'not_a_number'],
    ['£50', 'not_a_number'],
    ['€€50', 'not_a_number'],
    ['-€5', 'negative'],
    ['-1,234.50', 'negative'],
    ['0.00', 'zero'],
    ['1,000,000,000,000', 'too_large'],
  ])('"%s" is refused: %s', (typed, reason) => {
    expect(read(typed, 'en')).toBe(reason);
  });

  test('what we show in English can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (count) => {
        const amount = fromCents(count);
        expect(read(euros(amount, 'en'), 'en')).toBe(decimalText(amount));
      }),
    );
  });

  test('what both languages can read is the same amount in both, but for groups after a comma', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9 .,€]{1,12}$/), (typed) => {
        const [french, english] = [read(typed), read(typed, 'en')];
        if (!Number.isNaN(Number(french))) expect(english).toBe(french);
      }),
    );
  });

  test('a rate has a point or a comma, and is never taken for thousands', () => {
    const rate = (typed: string) => {
      const parsed = parsePercent(typed, 'en');
      return parsed.ok ? parsed.rate.toFixed() : parsed.reason;
    };
    expect(['4.5', '4,5 %', '2.375%', '2,375', '€5'].map(rate)).toEqual([
      '0.045',
      '0.045',
      '0.02375',
      'too_large',
      'not_a_number',
    ]);
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
});
