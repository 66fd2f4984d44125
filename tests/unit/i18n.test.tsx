import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count, dayText, euros, eurosShort, monthText, percent } from '#app/i18n/format.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { href, languageOf, plainPath } from '#app/i18n/href.ts';
import { inLanguage, noteWhatIsSaid } from '#app/i18n/language.server.ts';
import { rich } from '#app/i18n/rich.tsx';
import { letterIn } from '#app/infra/mail.server.ts';
import { phrases, phrasesForBrowser, plural, setVoice, t } from '#app/i18n/t.ts';
import { day } from '#app/money/day.ts';

// What readers get: here the spaces are set, as on the site.
beforeAll(() => setVoice({ french: frenchSpaces }));
afterAll(() => setVoice({ french: (phrase) => phrase }));

const english = <Result,>(work: () => Result) => inLanguage('en', work);

describe('a phrase', () => {
  test('is French by default, with the spaces of French typography', () => {
    expect(t('Étape {number} sur {of} : {name}', { number: 1, of: 4, name: 'Montant' })).toBe(
      'Étape 1 sur 4\u00a0: Montant',
    );
    expect(t('Besoin d’aide ? Une personne vous répond')).toBe(
      'Besoin d’aide\u202f? Une personne vous répond',
    );
  });

  test('never parts a day from its month', () => {
    expect(dayText(day('2026-11-20'))).toBe('20\u00a0novembre 2026');
    expect(t('Au plus tard le 1er juillet.')).toBe('Au plus tard le 1er\u00a0juillet.');
    expect(monthText(day('2026-11-20'))).toBe('novembre 2026');
  });

  test('is English for who reads English, whatever work goes on beside it', async () => {
    const later = english(async () => {
      await new Promise((done) => setTimeout(done, 5));
      return t('Étape {number} sur {of} : {name}', { number: 1, of: 4, name: 'Amount' });
    });
    expect(t('Projets')).toBe('Projets');
    expect(await later).toBe('Step 1 of 4: Amount');
  });

  test('keeps what people typed as they typed it', () => {
    expect(t('Erreur : {title}', { title: 'Qui ? {name}' })).toBe('Erreur\u00a0: Qui ? {name}');
  });

  test('has its plural where each language begins it', () => {
    const points = (n: number) => plural(n, { one: 'one', other: 'other' });
    expect([0, 1, 2].map(points)).toEqual(['one', 'one', 'other']);
    expect(english(() => [0, 1, 2].map(points))).toEqual(['other', 'one', 'other']);
  });

  test('in a constant is read in the language of who asks', () => {
    const word = phrases({ label: 'Projets' }, { path: 'projets' });
    expect({ ...word }).toEqual({ label: 'Projets', path: 'projets' });
    expect(english(() => ({ ...word }))).toEqual({ label: 'Projects', path: 'projets' });
  });

  test('in a constant may stand beside what is read later too', () => {
    let reads = 0;
    const rest = {
      get later() {
        return (reads += 1);
      },
    };
    const word = phrases({ label: 'Projets' }, rest);
    expect(reads).toBe(0);
    expect([word.later, word.later]).toEqual([1, 2]);
  });

  test('of a letter is in the language of its reader', () => {
    const letter = () => letterIn('en', () => ({ to: 'a@b.c', subject: t('Projets'), paragraphs: [] }));
    expect(letter()).toMatchObject({ language: 'en', subject: 'Projects' });
    expect(t('Projets')).toBe('Projets');
  });

  test('tells apart what French says with one word', () => {
    expect([t('mois|un'), t('mois')]).toEqual(['mois', 'mois']);
    expect(english(() => [t('mois|un'), t('mois')])).toEqual(['month', 'months']);
  });

  test('may hold links and figures', () => {
    const shown = rich('Lire <a>les règles de {name}</a> : <b>vite</b>', {
      a: (text) => <a href="/r">{text}</a>,
      b: (text) => <strong>{text}</strong>,
      name: <em>Terreau</em>,
    });
    expect(renderToStaticMarkup(<p>{shown}</p>)).toBe(
      '<p>Lire <a href="/r">les règles de <em>Terreau</em></a>\u00a0: <strong>vite</strong></p>',
    );
  });

  test('is handed to the browser when the page has said it, and no other is', () => {
    const handed = english(() => {
      t('Territoires');
      noteWhatIsSaid();
      t('Projets');
      return JSON.parse(phrasesForBrowser()) as unknown;
    });
    expect(handed).toEqual({ Projets: 'Projects' });
  });
});

test('French spaces are set once, and only where they belong', () => {
  const set = 'Dès 1\u202f000\u00a0€\u00a0: «\u00a0oui\u00a0»\u202f; non\u202f!';
  expect(frenchSpaces('Dès 1 000 € : « oui » ; non !')).toBe(set);
  expect(frenchSpaces(set)).toBe(set);
  expect(frenchSpaces('<a>Pourquoi ?</a> (« ici »), à 12:30, le n° 4 ; de 9 h à 23 h 59')).toBe(
    '<a>Pourquoi\u202f?</a> («\u00a0ici\u00a0»), à 12:30, le n°\u00a04\u202f; de 9\u00a0h à 23\u00a0h\u00a059',
  );
});

test('amounts, days and counts are written as the reader writes them', () => {
  const written = () => [
    euros('1234.5'),
    euros('-0.05'),
    eurosShort('1234567'),
    percent('0.0455'),
    dayText(day('2026-11-01')),
    monthText(day('2026-11-21')),
    count(0, 'part', 'parts'),
    count(1250, 'part', 'parts'),
  ];
  expect(written()).toEqual([
    '1\u202f234,50\u00a0€',
    '-0,05\u00a0€',
    '1\u202f234\u202f567\u00a0€',
    '4,55\u00a0%',
    '1er\u00a0novembre 2026',
    'novembre 2026',
    '0\u00a0part',
    '1\u202f250\u00a0parts',
  ]);
  expect(english(written)).toEqual([
    '€1,234.50',
    '-€0.05',
    '€1,234,567',
    '4.55%',
    '1 November 2026',
    'November 2026',
    '0\u00a0parts',
    '1,250\u00a0parts',
  ]);
});

describe('a path', () => {
  test('stays in the language of the page', () => {
    const paths = [
      '/',
      '/projets',
      '/?q=a',
      '/en/projets',
      '#aide',
      '?page=2',
      '//elsewhere',
      'https://a.fr/',
    ];
    expect(paths.map((path) => href(path, 'en'))).toEqual([
      '/en',
      '/en/projets',
      '/en?q=a',
      '/en/projets',
      '#aide',
      '?page=2',
      '//elsewhere',
      'https://a.fr/',
    ]);
    expect(href('/en/projets?q=a', 'fr')).toBe('/projets?q=a');
    expect(english(() => href('/connexion'))).toBe('/en/connexion');
  });

  test('says its language', () => {
    expect(['/en', '/en?x', '/en/x', '/english', '/'].map(languageOf)).toEqual([
      'en',
      'en',
      'en',
      'fr',
      'fr',
    ]);
    expect(['/en', '/en?x=1', '/en/x', '/english'].map(plainPath)).toEqual(['/', '/?x=1', '/x', '/english']);
  });
});
