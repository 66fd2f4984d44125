import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, test, vi } from 'vitest';
import { drawn } from '#app/features/papers/drawing.server.ts';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { rewritten } from '#app/features/papers/kept-paper.server.ts';
import { facts, heading, list, notice, paragraph, type Paper, wordsOf } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import { day } from '#app/money/day.ts';
import { readPdf } from '#tests/support/pdf.ts';

vi.setConfig({ testTimeout: 30_000 });

const paper: Paper = {
  title: 'Un « papier » : essai',
  reference: 'ESSAI-2026-000001',
  on: day('2026-11-21'),
  author: 'Le Moulin commun',
  blocks: [
    heading('Les parties'),
    notice('Attention : vous pouvez tout perdre.'),
    paragraph('Œuvre à 1 234,50 € pour Zoé Łukasz, de Châteauneuf.'),
    list('un', 'deux'),
    facts('Le prêt', ['Montant', '500,00 €'], ['Garantie', null], ['Durée', '24 mois']),
    heading('Les échéances', 3),
    {
      kind: 'table',
      caption: 'Échéancier',
      columns: [
        { label: 'N°', width: 1 },
        { label: 'Montant', width: 2, numeric: true },
      ],
      rows: Array.from({ length: 90 }, (_, index) => [`n° ${index + 1}`, `${index + 1},00 €`]),
      foot: ['Total', '4 095,00 €'],
    },
  ],
};

test('says everything, in order, and leaves out what has no value', async () => {
  const { text } = await readPdf((await writePdf(paper)).bytes);
  for (const words of ['Œuvre à 1 234,50 € pour Zoé Łukasz, de Châteauneuf.', 'n° 90', 'Total'])
    expect(text).toContain(words);
  expect(text).not.toContain('Garantie');
  expect(text.indexOf('n° 7 ')).toBeLessThan(text.indexOf('n° 70 '));
  expect(wordsOf(paper)).toContain('Durée : 24 mois');
});

test('is tagged: language, title, headings, lists, headers with their scope, bookmarks', async () => {
  const { bytes } = await writePdf(paper);
  const read = await readPdf(bytes);
  expect(read).toMatchObject({ tagged: true, language: 'fr-FR', title: 'Un « papier » : essai' });
  expect(read.tags.slice(0, 4)).toEqual(['Document', 'H1', 'H2', 'P']);
  for (const tag of ['L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD', 'H3'])
    expect(read.tags).toContain(tag);
  expect(read.bookmarks).toEqual(['Un « papier » : essai', 'Les parties', 'Les échéances']);
  const source = bytes.toString('latin1');
  expect(source).toContain('/StructTreeRoot');
  expect(source.match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(source.match(/\/Scope \/Row/g)).toHaveLength(2);
});

test('numbers its pages, and headers drawn again on a new page are not read twice', async () => {
  const { bytes, pages } = await writePdf(paper);
  const { text } = await readPdf(bytes);
  expect(pages).toBeGreaterThan(2);
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Page ${page} / ${pages}`);
  expect(text.match(/N° Montant/g)!.length).toBe(pages);
  expect(bytes.toString('latin1').match(/\/S \/TH\b/g)).toHaveLength(4);
});

test('is the same to the byte when it is written again', async () => {
  const [once, again] = [await writePdf(paper), await writePdf(structuredClone(paper))];
  expect(again.bytes.equals(once.bytes)).toBe(true);
});

test('has the same bytes from a thread, where the sentence about what is wrong comes from too', async () => {
  const draft = await drawn({ paper, draft: true });
  expect(Buffer.from(draft.bytes).equals((await writePdf(paper, { draft: true })).bytes)).toBe(true);
  const untitled = drawn({ paper: { ...paper, title: ' ' }, draft: false });
  await expect(untitled).rejects.toThrow('ESSAI-2026-000001 has no title');
});

test('has a title, or is refused', async () => {
  await expect(writePdf({ ...paper, title: ' ' })).rejects.toThrow('ESSAI-2026-000001 has no title');
});

test('that cannot be written is answered in words, and what is not there is not found', async () => {
  const answer = await handOver(rewritten({ ...paper, title: ' ' }));
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Ce document n’a pas pu être préparé');
  await expect(handOver(null)).rejects.toMatchObject({ status: 404 });
});

test('opens each of its two fonts once, however many cells it has', async () => {
  const opened = vi.spyOn(fs, 'readFileSync');
  syncBuiltinESMExports();
  await writePdf(paper);
  const fonts = opened.mock.calls.map(([file]) => String(file)).filter((file) => file.endsWith('.ttf'));
  opened.mockRestore();
  syncBuiltinESMExports();
  expect(fonts).toHaveLength(2);
});
