import { expect, test } from 'vitest';
import { type CollegeLaw, wrongWeights } from '#app/features/shares/colleges.ts';
import { lawOn } from '#tests/support/law.ts';

const law: CollegeLaw = {
  colleges: lawOn('scic_colleges').toNumber(),
  least: lawOn('scic_college_least'),
  most: lawOn('scic_college_most'),
};
const wrong = (percents: number[]) => wrongWeights(percents, law);

test('COOP-03: three colleges at least, each from 10 to 50 %, 100 together', () => {
  expect(wrong([50, 50])).toBe('too few');
  expect(wrong([50, 40, 10])).toBeNull();
  expect(wrong([51, 39, 10])).toBe('out of bounds');
  expect(wrong([50, 41, 9])).toBe('out of bounds');
  expect(wrong([40, 40, 10])).toBe('not 100');
  expect(wrong([20, 20, 20, 20, 20])).toBeNull();
  expect(wrong([])).toBe('too few');
  expect(wrong([50, 50, 0])).toBe('out of bounds');
  expect(wrong([34, 33, 34])).toBe('not 100');
});
