import { describe, expect, test } from 'vitest';
import { csvRow, harmless } from '#app/money/csv.ts';

describe('a cell of a CSV file', () => {
  test.each(['=1+1', '+33', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '-1+2', '--1', '+1'])(
    '%j is text to a spreadsheet',
    (cell) => expect(harmless(cell)).toBe(`'${cell}`),
  );
  test.each(['', 'Ana', 'a=b', '12.50', '-12.50', '-12,5', '-3'])('%j stays as it is', (cell) =>
    expect(harmless(cell)).toBe(cell),
  );
  test('is quoted where commas, quotes or line breaks would cut it', () => {
    expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', '=h'])).toBe('a,"b,c","d""e","f\ng",\'=h\n');
  });
});
