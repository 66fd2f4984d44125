import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '#tests/support/imports.ts';

// The sixteen scenarios of the acceptance list are tests that bear their number; here, only that none of them has been lost.

test('each of the sixteen scenarios has its test', () => {
  const titles = sourceFiles('tests').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\b(?:test|describe)\('scenario (\d+)/g),
  ]);
  const numbers = [...new Set(titles.map(([, number]) => Number(number)))].sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});
