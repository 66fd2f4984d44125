import { expect, test } from 'vitest';
import { readingMinutes } from '#app/features/discovery/reading-time.ts';

test.each([
  ['', 1],
  ['Deux mots', 1],
  ['mot '.repeat(299), 1],
  ['mot '.repeat(300), 2],
  ['- l’idée\n## **peut-être**\n'.repeat(200), 2],
])('%#: a text is read at two hundred words a minute, and never in no time', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
