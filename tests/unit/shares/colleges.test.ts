import { expect, test } from 'vitest';
import { wrongWeights } from '#app/features/shares/colleges.ts';

test('COOP-03: three colleges at least, each from 10 to 50 %, 100 together', () => {
  expect(wrongWeights([50, 50])).toBe('too few');
  expect(wrongWeights([50, 40, 10])).toBeNull();
  expect(wrongWeights([51, 39, 10])).toBe('out of bounds');
  expect(wrongWeights([50, 41, 9])).toBe('out of bounds');
  expect(wrongWeights([40, 40, 10])).toBe('not 100');
  expect(wrongWeights([20, 20, 20, 20, 20])).toBeNull();
});
