import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '#app/i18n/en/index.ts';
import { ROOT, importsOf, sourceFiles } from '#tests/support/imports.ts';
import { blanksOf, pathsOutside, phrasesIn, wordsOutside, type Found } from '#tests/support/phrases.ts';

/** Rooms that speak to nobody or only to who runs the platform, what draws papers and pictures, and the catalogue itself. */
const silent =
  /^app\/(i18n(?!\/amount)|money|lending|ledger|infra\/(env|readiness|refusal|stripe|clock)|features\/people\/organisations|routes\/webhooks)[/.]|^app\/features\/(papers\/pdf|sharing\/share-image)/;
const files = [
  ...sourceFiles('app').filter((file) => !silent.test(file)),
  'bin/web.ts',
  'bin/web-headers.ts',
];
const read = files.map((file) => ({ file, ...phrasesIn(file) }));
/** Sentences of the rooms that know no reader; those with something filled in are worded by the features. */
const told = sourceFiles('app/money', 'app/lending')
  .flatMap(wordsOutside)
  .filter(({ text }) => text.endsWith('.') && !text.includes('{}'))
  .map((found) => ({ ...found, moduleLoad: false }));
const all = [...read.flatMap(({ phrases }) => phrases), ...told];
const show = ({ file, line, text }: Found) => `${file}:${line} ${text}`;
const hasEnglish = ({ text }: { text: string }) => Object.hasOwn(english, text);

describe('every word for people', () => {
  test('goes through the catalogue', () => {
    expect(files.flatMap(wordsOutside).map(show)).toEqual([]);
  });

  test('is written out where it is asked for, and asked for when somebody reads', () => {
    expect(read.flatMap(({ unreadable }) => unreadable).map(show)).toEqual([]);
    expect(all.filter(({ moduleLoad }) => moduleLoad).map(show)).toEqual([]);
  });

  test('has the plain spaces that people type: t() sets those of French typography', () => {
    expect(all.filter(({ text }) => /[\u00a0\u202f]/.test(text)).map(show)).toEqual([]);
  });

  test('has its English', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((phrase) => !hasEnglish(phrase)).map(show)).toEqual([]);
  });

  test('stands beside amounts and days in the same language', () => {
    // Contracts, receipts and statements on paper are French.
    const speaking = files.filter((file) => !file.startsWith('app/features/papers/'));
    const direct = speaking
      .flatMap(importsOf)
      .filter(({ to, typeOnly }) => to === 'app/money/format.ts' && !typeOnly);
    expect(direct.map(({ from }) => from)).toEqual([]);
  });

  test('leads to pages in the same language', () => {
    expect(files.flatMap(pathsOutside).map(show)).toEqual([]);
  });
});

/** What speaks only in the browser, and who hands its phrases over. */
const later = [
  ['app/features/pledges/loan-return.tsx', 'app/features/pledges/amount-part.tsx'],
  ['app/features/citizens/loss-calculator.tsx', 'app/features/citizens/loss-simulation.tsx'],
  ['app/features/citizens/budget-calculator.tsx', 'app/features/citizens/budget-tool.tsx'],
] as const;

test.each(later)('what %s says in the browser is handed over by %s', (speaker, page) => {
  const handed = phrasesIn(page).phrases.map(({ text }) => text);
  const spoken = phrasesIn(speaker).phrases.map(({ text }) => text);
  expect(spoken.length).toBeGreaterThan(2);
  expect(spoken.filter((phrase) => !handed.includes(phrase))).toEqual([]);
});

describe('the English catalogue', () => {
  test('says nothing that is not asked for', () => {
    const asked = new Set(all.map(({ text }) => text));
    expect(Object.keys(english).filter((phrase) => !asked.has(phrase))).toEqual([]);
  });

  test('fills the same blanks', () => {
    const strays = Object.entries(english).filter(
      ([phrase, words]) => blanksOf(phrase).join() !== blanksOf(words).join(),
    );
    expect(strays).toEqual([]);
  });

  test('is English, with English quotation marks and spaces', () => {
    const foreign = /[«»\u00a0\u202f]| [;:?!]/;
    expect(Object.values(english).filter((words) => words.trim() === '' || foreign.test(words))).toEqual([]);
  });

  test('has each phrase in one file only', async () => {
    const parts = readdirSync(join(ROOT, 'app/i18n/en')).filter((name) => name !== 'index.ts');
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const part of parts) {
      const area = (await import(join(ROOT, 'app/i18n/en', part))) as { default: Record<string, string> };
      for (const phrase of Object.keys(area.default)) {
        if (seen.has(phrase)) twice.push(`${seen.get(phrase)!} and ${part}: ${phrase}`);
        seen.set(phrase, part);
      }
    }
    expect(twice).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(Object.keys(english).sort());
  });
});
