import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { inLanguage } from '#app/i18n/language.server.ts';
import { sourceFiles } from '#tests/support/imports.ts';

// Articles 19 and 22 of regulation (EU) 2020/1503: neither guaranteed nor compensated, and how long one may think, wherever an offer is made.

const said = (language: 'fr' | 'en', kind: 'ifp' | 'psfp' | 'none' | 'gift', keepsAll = false) =>
  inLanguage(language, () =>
    renderToStaticMarkup(
      <OfferNotices notices={{ kind, operator: 'La Régie.', caps: null, keepsAll, draft: false }} />,
    ).replace(/<[^>]+>/g, ' '),
  );
const reflection = { fr: /quatre jours calendaires/, en: /four calendar days/ };
const before = {
  fr: ['le minimum est réuni', 'irrévocable', 'ne paie pas à sa place', 'surendettement'],
  en: ['the minimum is reached', 'irrevocable', 'does not pay in its place', 'over-indebtedness'],
};
const loss = { fr: /perte|perdre/, en: /los[es]/ };

describe.each(['fr', 'en'] as const)('in %s, the notice of an offer', (language) => {
  test.each(['ifp', 'psfp', 'none'] as const)('of regime %s says all that is mandatory', (kind) => {
    const text = said(language, kind);
    for (const words of [/2014\/49\//, /97\/9\//, reflection[language], loss[language], /La Régie\./]) {
      expect(text).toMatch(words);
    }
  });

  test.each(['ifp', 'psfp'] as const)(
    'of a loan of regime %s says what both sides are told before a contract',
    (kind) => {
      const text = said(language, kind);
      for (const words of before[language]) expect(text).toContain(words);
      expect(said(language, 'none')).not.toContain(before[language][0]);
    },
  );

  test('of a gift promises no reflection, for it has none', () => {
    expect(said(language, 'gift')).not.toMatch(reflection[language]);
  });

  test('of a gift promises it back only where a minimum has to be reached', () => {
    const back = { fr: /sauf si la collecte échoue/, en: /unless the campaign fails/ };
    expect(said(language, 'gift')).toMatch(back[language]);
    expect(said(language, 'gift', true)).not.toMatch(back[language]);
  });
});

test('it stands on the page of the project, on the form, on the waiting list and on the last page before the bank', () => {
  const bearers = sourceFiles('app').filter((file) => readFileSync(file, 'utf8').includes('<OfferNotices'));
  expect(bearers.sort()).toEqual([
    'app/features/discovery/project-sheet.tsx',
    'app/features/pledges/pledge-recap.tsx',
    'app/routes/projets.$slug_.contribuer.$instrument.tsx',
    'app/routes/projets.$slug_.contribuer.$instrument_.attente.tsx',
  ]);
});
