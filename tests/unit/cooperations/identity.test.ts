import { describe, expect, test } from 'vitest';
import { checkNumbers } from '#app/features/cooperations/identity.ts';
import { slugOf } from '#app/features/cooperations/slug.ts';
import { sliderInWords, type LegalForm } from '#app/features/cooperations/words.ts';

const siren = '732829320';
const siret = '73282932000074';
const rna = 'W751234567';

describe('the numbers a legal form needs', () => {
  test.each<[LegalForm, Parameters<typeof checkNumbers>[1], object]>([
    ['association', { rna: 'w751234567 ' }, { siren: null, siret: null, rna }],
    ['association', { siren: '732 829 320' }, { siren, siret: null, rna: null }],
    ['association', { siret: '732 829 320 00074', rna }, { siren, siret, rna }],
    ['scic', { siren }, { siren, siret: null, rna: null }],
    ['scop', { siret }, { siren, siret, rna: null }],
    ['fonds_de_dotation', { siren, siret }, { siren, siret, rna: null }],
    ['informal_collective', {}, { siren: null, siret: null, rna: null }],
  ])('%s with %o', (form, typed, numbers) => {
    expect(checkNumbers(form, typed)).toEqual({ ok: true, numbers });
  });

  test.each<[LegalForm, Parameters<typeof checkNumbers>[1], string]>([
    ['association', {}, 'rna'],
    ['association', { siren: '732829321' }, 'siren'],
    ['association', { rna: 'X751234567' }, 'rna'],
    ['scic', {}, 'siren'],
    ['scic', { rna }, 'rna'],
    ['other_cooperative', { siret: '73282932000075' }, 'siret'],
    ['scop', { siren: '356000000', siret }, 'siret'],
    ['informal_collective', { siren }, 'siren'],
    ['informal_collective', { rna }, 'rna'],
  ])('%s with %o is refused on %s', (form, typed, field) => {
    expect(checkNumbers(form, typed)).toMatchObject({ ok: false, field });
  });
});

test.each([
  ['L’Épicerie du Cœur — Saint-Étienne', 'l-epicerie-du-coeur-saint-etienne'],
  ['  PTCE « Bou’Sol » ', 'ptce-bou-sol'],
  ['Œuvre & Cie', 'oeuvre-cie'],
  ['!!!', 'sans-nom'],
  ['mot '.repeat(40), Array(15).fill('mot').join('-')],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s becomes an address', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a slider is said in words', () => {
  const ends = { low: 'Des ventes', high: 'Pas de vente' };
  expect([0, 20, 40, 50, 60, 80, 100].map((value) => sliderInWords(value, ends))).toEqual([
    'Des ventes',
    'Des ventes',
    'Plutôt : des ventes',
    'Entre les deux',
    'Plutôt : pas de vente',
    'Pas de vente',
    'Pas de vente',
  ]);
});
