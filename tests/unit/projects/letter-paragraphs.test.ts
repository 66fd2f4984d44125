import { expect, test } from 'vitest';
import { letterParagraphs, longestInLetter } from '#app/features/projects/letter-paragraphs.ts';

test('the marks of Markdown are not read in a letter, its words are', () => {
  const markdown =
    '## Le chantier\r\n\r\nLes **briques** sont _là_, `voyez` : [les photos](https://exemple.fr/a_b).\n\n- un four\n- deux portes\n\n> Merci !\n\n---\n\n2 * 3 = 6';
  expect(letterParagraphs(markdown)).toEqual({
    paragraphs: [
      'Le chantier',
      'Les briques sont là, voyez : les photos (https://exemple.fr/a_b).',
      '– un four\n– deux portes',
      'Merci !',
      '2 * 3 = 6',
    ],
    whole: true,
  });
});

test('a long news is cut between two paragraphs, or two words, and says that it goes on', () => {
  const long = 'mot '.repeat(300).trim();
  const two = letterParagraphs(`${long}\n\n${long}`);
  expect([two.paragraphs.length, two.whole]).toEqual([1, false]);
  const one = letterParagraphs(`${'mot '.repeat(900)}`);
  expect(one.whole).toBe(false);
  expect(one.paragraphs[0]!.length).toBeLessThanOrEqual(longestInLetter + 2);
  expect(one.paragraphs[0]).toMatch(/mot …$/);
  expect(letterParagraphs('  ')).toEqual({ paragraphs: [], whole: true });
});
