import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portfolioTable } from '#app/features/portfolios/export.server.ts';
import { projectsToFollow } from '#app/features/portfolios/follow.queries.server.ts';
import { followProject, unfollowProject } from '#app/features/portfolios/follow.server.ts';
import { portfolio } from '#app/features/portfolios/portfolio.queries.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { tableCsv } from '#app/infra/http-table.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import * as tables from '#app/routes/partenaire.tableaux.$table.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { tableFaults } from '#tests/support/table.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let partner: string;
const scenes: Record<string, Awaited<ReturnType<typeof lentCampaign>>> = {};
const granted = day('2026-01-05');

/** Four loans of 1,200 € over 12 months without interest, of which so many instalments were paid. */
const paid = { punctual: 9, thirty: 7, ninety: 4, unfollowed: 0 };

beforeAll(async () => {
  database = await freshDatabase();
  for (const [name, times] of Object.entries(paid)) {
    const scene = (scenes[name] = await lentCampaign(
      [{ name: 'Ana', lent: '1200' }],
      { annualRate: '0', count: 12 },
      granted,
    ));
    await db().project.update({
      where: { id: scene.project.id },
      data: {
        title: name === 'ninety' ? '=HYPERLINK("http://mal.example")' : `Projet ${name}`,
        communeCode: name === 'punctual' ? '35047' : '26113',
        searchText: name,
      },
    });
    await db().stageEntry.create({
      data: {
        organisationId: scene.cooperation.id,
        since: fromDay(addDays(granted, -30)),
        stage: name === 'punctual' ? 'consolidation' : 'emergence',
      },
    });
    const loan = await grant(scene.campaign, scene.total, granted);
    const rows = await db().instalment.findMany({ where: { loanId: loan.id }, orderBy: { number: 'asc' } });
    for (const row of rows.slice(0, times)) {
      await collectDay(day(row.nextAskOn!.toISOString().slice(0, 10)), () => ({ status: 'succeeded' }));
    }
    await db().instalment.updateMany({ where: { loanId: loan.id }, data: { nextAskOn: null } });
  }
  const organisation = await db().organisation.create({
    data: { kind: 'partner', slug: 'fonds', name: 'Le Fonds commun' },
  });
  partner = organisation.id;
});
afterAll(() => database.drop());

const today = day('2026-10-20');

test('a partner who follows nothing has an empty portfolio, and a list to choose from', async () => {
  expect(await portfolio(partner, today)).toMatchObject({ isEmpty: true, loans: [], next: [] });
  const { projects } = await projectsToFollow(partner, '', 1);
  expect(projects).toHaveLength(4);
  expect(projects.every(({ followed }) => !followed)).toBe(true);
  expect((await projectsToFollow(partner, 'PUNCTU', 1)).projects.map(({ title }) => title)).toEqual([
    'Projet punctual',
  ]);
});

test('following twice is following once; what is not public cannot be followed', async () => {
  for (const name of ['punctual', 'thirty', 'ninety', 'unfollowed']) {
    await followProject(partner, scenes[name]!.project.id);
    await followProject(partner, scenes[name]!.project.id);
  }
  await unfollowProject(partner, scenes['unfollowed']!.project.id);
  expect(await db().follow.count()).toBe(3);
  const draft = await db().project.create({
    data: { cooperationId: scenes['punctual']!.cooperation.id, slug: 'brouillon', title: 'Brouillon' },
  });
  await expect(followProject(partner, draft.id)).rejects.toThrow(/pas publié/);
});

test('outstanding, repaid, overdue and portfolio at risk are those of the loans that are followed', async () => {
  // On 20 October nine instalments have fallen due. One loan paid all nine; one seven, the eighth being of 5 September (45 days);
  // one four, the fifth being of 5 June (137 days).
  const { figures, loans } = await portfolio(partner, today);
  expect(plain(JSON.stringify(figures))).toBe(
    JSON.stringify({
      lent: '3 600,00 €',
      loans: '3 prêts',
      outstanding: '1 600,00 €',
      repaid: '2 000,00 €',
      overdue: '700,00 €',
      lateLoans: '2 prêts en retard',
      par30: { rate: '81,3 %', note: '1 300 € sur 1 600 €' },
      par90: { rate: '50 %', note: '800 € sur 1 600 €' },
    }),
  );
  expect(loans.map(({ title, state }) => `${title}: ${state}`)).toEqual([
    '=HYPERLINK("http://mal.example"): 91 à 180 jours',
    'Projet punctual: À jour',
    'Projet thirty: 31 à 60 jours',
  ]);
});

test('the same loans are split by territory and stage, and their next instalments are listed', async () => {
  const { byTerritory, byStage, byInstrument, next, expected } = await portfolio(partner, today);
  expect(byTerritory.rows.map(({ loans }) => loans)).toEqual(['2', '1']);
  expect(byStage.map(({ label, loans }) => `${label} ${loans}`)).toEqual(['Émergence 2', 'Consolidation 1']);
  expect(byInstrument.map(({ label, people }) => `${label} ${people}`)).toEqual(['Prêt citoyen 3']);
  expect(next.map(({ due }) => due)).toEqual(['05/11/2026', '05/11/2026', '05/11/2026']);
  expect(expected.rows).toHaveLength(12);
  // 700 € late, then three instalments of 100 € in each of the three last months.
  expect(expected.rows.slice(0, 5).map(({ amount }) => amount.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    '700,00 €',
    '300,00 €',
    '300,00 €',
    '300,00 €',
    '0,00 €',
  ]);
  expect(byTerritory.chart?.wide).toMatch(/^<svg /);
  expect(byTerritory.chart?.wide).not.toContain('<style');
});

test('the file is for French spreadsheets, and runs nothing', async () => {
  const csv = await text(tableCsv((await portfolioTable(partner, today)).rows));
  const [head, first, second] = csv.split('\r\n');
  expect(head).toMatch(/^\uFEFFProjet;Coopération;Territoire;/);
  expect(first).toMatch(/^"'=HYPERLINK\(""http:\/\/mal\.example""\)";Le Moulin commun;/);
  expect(second).toMatch(/;1200,00;300,00;900,00;0,00;0;05\/11\/2026;100,00$/);
});

test('every table of a partner is a file, for its members alone', async () => {
  const { id: personId } = await db().person.create({
    data: { email: 'pia@exemple.fr', firstName: 'Pia', lastName: 'Lo' },
  });
  const cookie = await cookieOf(personId);
  const stranger = visit('/', { cookie, params: { table: 'prets' } });
  expect((await answerOf(() => tables.loader(stranger))).status).toBe(404);
  await db().membership.create({ data: { personId, organisationId: partner, role: 'partner' } });
  expect(await tableFaults('partenaire.tableaux.$table', tables.loader, { cookie })).toEqual([]);
});
