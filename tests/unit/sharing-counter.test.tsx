import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CounterCodes, counterTarget } from '#app/features/sharing/counter-code.tsx';
import { counterBadge, counterDocument, type Counted } from '#app/features/sharing/counter.server.tsx';

// What other sites show of a project in their own pages.

const site = 'https://terreau.example';
const halle: Counted = {
  title: 'Une halle « commune » & <b>"belle"</b>',
  under: 'La Halle commune – Redon, Ille-et-Vilaine',
  figures: {
    percent: 162,
    amount: '162 % — 81 000 € sur 50 000 €',
    left: '12 jours restants',
    people: '214 personnes',
  },
  state: 'Collecte en cours',
  mayLose: false,
  url: counterTarget(site, 'halle'),
};

test('the counter is one light document that asks for nothing and leads out of its frame', () => {
  const page = counterDocument(halle, site);
  expect(new TextEncoder().encode(page).byteLength).toBeLessThan(15_000);
  expect(page).not.toMatch(/<script|<link|<img|url\(|@import|http-equiv/);
  expect(page).toContain(
    '<a href="https://terreau.example/projets/halle?via=compteur" target="_top" rel="noopener">',
  );
  expect(page).toContain('width:100%');
  expect(page).toContain('162 % — 81 000 € sur 50 000 €');
  expect(page).toContain('12 jours restants, 214 personnes');
  expect(page).not.toContain('<b>');
});

test('where people may lose money, the counter says so; what does not exist leads to the site', () => {
  expect(counterDocument(halle, site)).not.toContain('risque de perte');
  expect(counterDocument({ ...halle, mayLose: true }, site)).toContain('risque de perte');
  const nothing = counterDocument(null, `${site}/projets`);
  expect(nothing).toContain('<a href="https://terreau.example/projets" target="_top"');
});

test('the image has the same figures; before a campaign, the state alone', () => {
  expect(counterBadge(halle)).toContain('162 % — 81 000 € sur 50 000 €');
  const before = counterBadge({ ...halle, figures: null, state: 'Collecte à venir' });
  expect(before.match(/<rect/g)).toHaveLength(2);
  expect(before).toContain('Collecte à venir');
});

test('what is copied is whole markup, whatever the project is called', () => {
  const page = renderToStaticMarkup(
    createElement(CounterCodes, { counted: { ...halle, slug: 'halle' }, site }),
  );
  const codes = [...page.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, code]) => unescaped(code!));
  expect(codes).toHaveLength(2);
  expect(codes[0]).toMatch(/^<iframe src="https:\/\/terreau\.example\/integration\/halle" title="[^"<>]+" /);
  expect(codes[1]).toMatch(
    /^<a href="[^"<>]+"><img src="[^"<>]+\/pastille\.svg" alt="[^"<>]+" width="340" height="84"><\/a>$/,
  );
});

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
