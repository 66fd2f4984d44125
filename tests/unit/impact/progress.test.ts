import { expect, test } from 'vitest';
import { figureText, progressOf } from '#app/features/impact/progress.ts';
import { Decimal } from '#app/money/money.ts';

const progress = (baseline: string, target: string, value: string) =>
  progressOf(new Decimal(baseline), new Decimal(target), new Decimal(value));

test.each([
  ['0', '10', '4', 40],
  ['0', '3', '2', 66],
  ['100', '40', '70', 50],
  ['0', '10', '12', 120],
  ['10', '20', '5', -50],
  ['5', '5', '9', null],
])('from %s to %s, at %s: %s %%', (baseline, target, value, percent) => {
  expect(progress(baseline, target, value)).toBe(percent);
});

test('figures are written as the reader writes them', () => {
  expect(figureText(new Decimal('1234567.50'), 'fr')).toBe('1\u202f234\u202f567,5');
  expect(figureText(new Decimal('1234567.50'), 'en')).toBe('1,234,567.5');
  expect(figureText(new Decimal('-300'), 'fr')).toBe('-300');
});
