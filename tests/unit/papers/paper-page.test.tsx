import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PaperBlocks } from '#app/features/papers/paper-page.tsx';
import {
  facts,
  heading,
  list,
  notice,
  paragraph,
  small,
  strong,
  wordsOf,
  type Block,
} from '#app/features/papers/paper.ts';
import { day } from '#app/money/day.ts';
import { spokenIn } from '#app/i18n/t.ts';

const table: Block = {
  kind: 'table',
  caption: 'Chiffres clés',
  columns: [
    { label: 'En euros', width: 2 },
    { label: '2025', width: 1, numeric: true },
  ],
  rows: [['Résultat net', '-1 200,50 €']],
  foot: ['Total', '12,00 €'],
};
const blocks = [
  notice('Vous pouvez tout perdre.'),
  facts('L’offre en bref', ['Projet', 'Un four & une meule']),
  heading('Partie A. Le porteur'),
  facts('Le porteur', ['Forme', 'association']),
  heading('Détail', 3),
  paragraph('Une phrase.'),
  strong('Important.'),
  small('Modèle 2026.'),
  list('un', 'deux'),
  table,
];
const html = renderToStaticMarkup(<PaperBlocks blocks={blocks} />);
const seen = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test('a page says every word of the paper, in its order', () => {
  const paper = { title: 'Fiche', reference: 'F-1', on: day('2026-11-22'), author: 'A', blocks };
  const words = wordsOf(paper)
    .split('\n')
    .slice(2)
    .flatMap((line) => line.split(/ : | \| /));
  let from = 0;
  for (const word of words) {
    const at = seen(html).indexOf(word, from);
    expect(at, word).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

test('headings go down one by one, and the paper is French whoever reads', () => {
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels).toEqual([2, 2, 3, 3]);
  expect(html).toMatch(/^<div lang="fr"/);
  expect(spokenIn('en', () => renderToStaticMarkup(<PaperBlocks blocks={blocks.slice(0, 9)} />))).toContain(
    'Vous pouvez tout perdre.',
  );
});
