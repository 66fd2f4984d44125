import { expect, test } from 'vitest';
import { differences } from '#app/features/people/differences.ts';
import { comparedLines } from '#app/features/projects/typed-lines.ts';
import { plain } from '#tests/support/plain.ts';

test('only what differs is told, in words; another way of typing the same is no difference', () => {
  const saved = {
    title: 'Un four',
    amount: '1000',
    story: 'Un\ndeux',
    themes: ['food'],
    until: '2026-12-01',
  };
  const typed = {
    title: ' Un four ',
    amount: '1 000,00',
    story: 'Un\r\ndeux',
    themes: 'care',
    lines: [{ a: 'x' }],
  };
  const labels = {
    title: 'Titre',
    amount: 'Montant',
    story: 'Récit',
    themes: 'Thèmes',
    until: 'Jusqu’au',
    'lines[0].a': 'Ligne',
    unknown: 'Rien',
  };
  expect(differences({ saved, typed }, labels, { themes: { food: 'Alimentation', care: 'Soin' } })).toEqual([
    { id: 'themes', label: 'Thèmes', theirs: 'Alimentation', own: 'Soin' },
    { id: 'until', label: 'Jusqu’au', theirs: '1er décembre 2026', own: '' },
    { id: 'lines[0].a', label: 'Ligne', theirs: '', own: 'x' },
  ]);
});

test('the lines of two budgets are compared by their names, wherever they stand', () => {
  const oven = { side: 'use', label: 'Four', amount: '900', year: '2027' };
  const grant = { side: 'resource', label: 'Région', amount: '900', kind: 'grant', status: 'asked' };
  const { labels, ...both } = comparedLines(
    [oven, grant],
    [{ side: 'use', label: 'Sol', amount: 'dix' }, grant, oven],
  );
  expect(differences(both, labels)).toEqual([
    { id: 'use:Sol', label: 'Dépense : Sol', theirs: '', own: 'dix' },
  ]);
  const dearer = comparedLines([oven], [{ ...oven, amount: '1200' }]);
  expect(
    differences(dearer, dearer.labels).map(({ label, theirs, own }) => [label, plain(theirs), plain(own)]),
  ).toEqual([['Dépense : Four', '900,00 €, 2027', '1 200,00 €, 2027']]);
});
