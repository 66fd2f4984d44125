import { describe, expect, test } from 'vitest';
import {
  campaignFigures,
  wholePercent,
  type CampaignSums,
} from '#app/features/discovery/campaign-figures.ts';
import { publicName } from '#app/features/discovery/public-name.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { addressOf, readFilters } from '#app/features/discovery/list-filters.ts';
import { planInWords, type PlanLine } from '#app/features/discovery/plan.ts';
import { projectState } from '#app/features/discovery/project-state.ts';
import { renderRichText } from '#app/features/discovery/rich-text.server.ts';
import { searchable } from '#app/features/territories/searchable.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { plain } from '#tests/support/plain.ts';

test('searches compare without case, accents, hyphens and apostrophes', () => {
  const same = ['Saint-Étienne', 'saint etienne', 'ST ÉTIENNE', 'st-étienne'].map(searchable);
  expect(new Set(same)).toEqual(new Set(['saint etienne']));
  expect(searchable('L’Haÿ-les-Roses')).toBe('l hay les roses');
  expect(searchable('Sœur Ægidia, ste-Marie !')).toBe('soeur aegidia sainte marie');
  expect(searchable('100 % % _')).toBe('100');
});

describe('the address of the list', () => {
  const read = (search: string) => readFilters(new URLSearchParams(search));

  test('says its filters and is read back as they were', () => {
    const address =
      '/projets?q=pain+bio&instrument=pret&theme=alimentation&stade=creation&etat=en-cours&departement=2A&region=94&commune=2A004&pres=Ajaccio&tri=bientot&page=3';
    expect(addressOf(read(address.slice(9)))).toBe(address);
  });

  test('leaves out what makes no sense', () => {
    expect(
      addressOf(
        read('instrument=or&theme=x&stade=y&etat=z&departement=1&region=abc&commune=paris&tri=haut&page=-4'),
      ),
    ).toBe('/projets');
    expect(read('page=1e9').page).toBe(1);
    expect(read('page=99999').page).toBe(500);
    expect(read(`q=${'a'.repeat(5000)}`).text).toHaveLength(120);
  });
});

const campaign = (change: Partial<CampaignSums> = {}): CampaignSums => ({
  id: 'c',
  instrument: 'loan',
  mode: 'all_or_nothing',
  status: 'open',
  minimum: money('20000'),
  optimum: money('28000'),
  closesOn: day('2026-12-03'),
  engaged: money('16240'),
  returned: money('0'),
  people: 60,
  ...change,
});

describe('a campaign in figures', () => {
  test('is measured by its minimum, and shows how far it may go', () => {
    const figures = campaignFigures(campaign(), day('2026-11-21'));
    expect([figures.percent, figures.optimumPercent, figures.daysLeft]).toEqual([81, 140, 12]);
    expect(plain(`${figures.raised} sur ${figures.goal}, ${figures.people}`)).toBe(
      '16 240 € sur 20 000 €, 60 personnes',
    );
  });

  test('goes beyond a hundred, and never shows a hundred before it is there', () => {
    expect(campaignFigures(campaign({ engaged: money('26000') }), day('2026-11-21')).percent).toBe(130);
    expect(campaignFigures(campaign({ engaged: money('19999.99') }), day('2026-11-21')).percent).toBe(99);
    expect(wholePercent(money('5'), money('0'))).toBe(0);
  });

  test('months of coordination are whole ones, and a gift of each month is counted by who gives', () => {
    const said = (change: Parameters<typeof campaign>[0]) =>
      campaignFigures(campaign(change), day('2026-11-21')).monthly.map((text) =>
        text.replace(/[\u00a0\u202f]/g, ' '),
      );
    const monthlyCost = money('1500');
    expect(said({})).toEqual([]);
    expect(said({ monthlyCost, engaged: money('10499.99') })).toEqual([
      '6 mois d’animation assurés, à 1 500 € par mois.',
    ]);
    expect(said({ monthly: { givers: 1, total: money('10') } })).toEqual([
      'Une personne donne chaque mois, 10 €.',
    ]);
    expect(
      said({ monthly: { givers: 12, total: money('240') }, monthlyCost, engaged: money('1500') }),
    ).toEqual([
      '12 personnes donnent chaque mois, 240 € en tout.',
      '1 mois d’animation assuré, à 1 500 € par mois.',
    ]);
    expect(said({ status: 'failed', monthlyCost, engaged: money('3000') })).toEqual([]);
  });

  test('without a minimum is measured by what it hopes for', () => {
    const figures = campaignFigures(
      campaign({ mode: 'keep_what_comes', minimum: money('0') }),
      day('2026-11-21'),
    );
    expect([plain(figures.goal), figures.percent]).toEqual(['28 000 €', 58]);
  });

  test('that failed shows what it had reached, and no time', () => {
    const figures = campaignFigures(
      campaign({ status: 'failed', engaged: money('0'), returned: money('4000') }),
      day('2027-01-01'),
    );
    expect([plain(figures.raised), figures.percent, figures.daysLeft]).toEqual(['4 000 €', 20, null]);
  });
});

describe('the plan', () => {
  const line = (
    side: 'use' | 'resource',
    amount: string,
    kind: PlanLine['kind'] = null,
    status: PlanLine['status'] = null,
  ): PlanLine => ({
    side,
    label: 'x',
    amount: money(amount),
    kind,
    status,
    year: null,
  });
  const lines = [
    line('use', '50000'),
    line('resource', '14000', 'grant', 'signed'),
    line('resource', '8000', 'own_revenue', 'received'),
    line('resource', '28000', 'loan', 'asked'),
  ];
  const layers = (...campaigns: { status: CampaignSums['status']; engaged: string }[]) =>
    planInWords(
      lines,
      campaigns.map(({ status, engaged }) => ({
        instrument: 'loan',
        status,
        engaged: money(engaged),
        minimum: money('20000'),
        optimum: money('28000'),
      })),
    ).layers.map(({ label, percent }) => `${label} ${percent}`);

  test('shows each campaign on its own scale: what it asks, has, and from where it decides; money from elsewhere is not in it', () => {
    const loan = { instrument: 'loan', status: 'open', engaged: money('10000') } as const;
    const { calls } = planInWords(lines, [{ ...loan, minimum: money('20000'), optimum: money('28000') }]);
    expect(calls.map(({ goal, raised, minimum }) => [goal, raised, minimum])).toEqual([[56, 20, 40]]);
    expect(calls[0]!.sentence.replace(/\s/g, ' ')).toBe(
      'Prêts citoyens collectés ici : 10 000 € sur 28 000 €, minimum 20 000 €',
    );
    const failed = { ...loan, status: 'failed' as const, minimum: money('0'), optimum: money('28000') };
    expect(planInWords(lines, [failed]).calls[0]).toMatchObject({ raised: 0, minimum: null });
  });

  test('is covered from the surest resource to the least sure', () => {
    expect(layers()).toEqual(['Reçue 16', 'Signée 28', 'Demandée 56']);
  });

  test('says of a campaign what it brought, not what was hoped', () => {
    expect(layers({ status: 'open', engaged: '16000' })).toEqual([
      'Reçue 16',
      'Signée 28',
      'Promise 32',
      'Demandée 24',
    ]);
    expect(layers({ status: 'succeeded', engaged: '25000' })).toEqual(['Reçue 66', 'Signée 28']);
    expect(layers({ status: 'failed', engaged: '0' })).toEqual(['Reçue 16', 'Signée 28']);
  });
});

test('the state of a project says bad ends as plainly as good ones', () => {
  const of = (...statuses: CampaignSums['status'][]) =>
    projectState(
      statuses.map((status) => ({ status, stopped: null })),
      null,
    ).label;
  expect(of('succeeded', 'open')).toBe('Collecte en cours');
  expect(of('succeeded', 'failed')).toBe('Financé');
  expect(of('failed')).toBe('Objectif non atteint');
  expect(of()).toBe('Collecte à venir');
  const suspended = { status: 'open', stopped: 'suspended' } as const;
  expect(projectState([suspended], null).label).toBe('Offre suspendue');
  expect(projectState([suspended, { status: 'open', stopped: null }], null).label).toBe('Collecte en cours');
  expect(projectState([{ status: 'failed', stopped: 'cancelled' }], null).label).toBe('Offre annulée');
  const succeeded = { status: 'succeeded', stopped: null } as const;
  expect(projectState([succeeded], { status: 'repaid' }).label).toBe('Financé, prêt remboursé');
  expect(projectState([succeeded], null, true).label).toBe('Retiré');
});

test('contributors are named as neighbours name each other', () => {
  expect([publicName('Awa ', 'diallo'), publicName('Awa', ''), publicName('', 'Le Fournil')]).toEqual([
    'Awa D.',
    'Awa',
    'Le Fournil',
  ]);
});

test('plain spaces become those of French typography', () => {
  expect(frenchSpaces('ans : oui ! « ici » 50 %, 1 940 repas')).toBe(
    'ans\u00a0: oui\u202f! «\u00a0ici\u00a0» 50\u00a0%, 1\u202f940 repas',
  );
  expect(frenchSpaces('https://a.fr/?x=1 et 12:30, rue 7')).toBe('https://a.fr/?x=1 et 12:30, rue 7');
});

describe('what people write', () => {
  test('is Markdown, with titles below those of the page', () => {
    expect(renderRichText('# Titre\n\n- **un**\n- deux').replace(/\n/g, '')).toBe(
      '<h3>Titre</h3><ul><li><strong>un</strong></li><li>deux</li></ul>',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[clic](javascript:alert(1))',
    '<a href="//mal.example" onclick="x()">ici</a>',
    '<iframe src="https://mal.example"></iframe>',
    '<p style="position:fixed">x</p>',
    '![suivi](https://mal.example/p.gif)',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<form action="https://mal.example"><input name=password></form>',
  ])('never becomes a danger: %s', (typed) => {
    expect(renderRichText(typed)).not.toMatch(
      /<script|<img|<iframe|<svg|<form|<input|javascript:|on\w+=|style=|href="\/\//i,
    );
  });

  test('keeps its links, said not to be ours', () => {
    expect(renderRichText('[le moulin](https://moulin.example)')).toContain(
      '<a href="https://moulin.example" rel="nofollow noopener noreferrer ugc">le moulin</a>',
    );
  });
});
