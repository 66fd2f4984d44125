import { afterAll, beforeAll, expect, test } from 'vitest';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { defaultsToTell, inDefaultSince, tellOfDefault } from '#app/features/loans/default.server.ts';
import { wordsOf } from '#app/features/papers/paper.ts';
import { statementFacts } from '#app/features/papers/person-statement.queries.server.ts';
import { taxStatement } from '#app/features/papers/tax-statement.ts';
import { activityReport } from '#app/features/reports/activity.queries.server.ts';
import { projectReport } from '#app/features/reports/project-report.queries.server.ts';
import { projectReportPage } from '#app/features/reports/project-report-page.server.ts';
import { reportRows } from '#app/features/reports/project-report.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import * as tables from '#app/routes/statistiques_.tableaux.$table.ts';
import { citizen, operator, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { grant, openLoanCampaign } from '#tests/support/lender.ts';
import { plain } from '#tests/support/plain.ts';
import { tableFaults } from '#tests/support/table.ts';
import { loadParameters } from '../../prisma/seed/parameters.ts';

let drop: () => Promise<void>;
let firstDue: Day;
let lou: Citizen;
let maud: Citizen;
let team: string;

/** A loan of twelve months, never paid, and one paid on each day that it asks for. */
beforeAll(async () => {
  ({ drop } = await freshDatabase());
  await loadParameters();
  [lou, maud, team] = [await citizen('Lou'), await citizen('Maud'), await operator()];
  const personId = lou.id;
  for (const title of ['Jamais payé', 'Bien payé']) {
    const lenders = [{ personId, amount: '1200' }];
    const loan = await grant(await openLoanCampaign(title, lenders, day('2024-11-01')), day('2024-11-15'));
    const rows = await db().instalment.findMany({ where: { loanId: loan }, orderBy: { number: 'asc' } });
    firstDue = day(rows[0]!.dueOn.toISOString().slice(0, 10));
    if (title === 'Jamais payé') {
      const { borrowerId: organisationId } = await db().loan.findUniqueOrThrow({ where: { id: loan } });
      await db().membership.create({ data: { personId: maud.id, organisationId, role: 'member' } });
      continue;
    }
    for (const { id, dueOn, principal, interest } of rows) {
      const paid = { principalPaid: principal, interestPaid: interest };
      await db().instalment.update({ where: { id }, data: { paidOn: dueOn, ...paid } });
    }
  }
});
afterAll(() => drop());

test('scenario 10: the ninetieth day is none, the ninety-first a default, and PAR 90 takes the whole principal', async () => {
  const on = async (days: number) => (await statistics(addDays(firstDue, days))).loans;
  expect(plain((await on(90)).inDefault.loans)).toBe('0 sur 2');
  const after = await on(91);
  expect(plain(after.inDefault.loans)).toBe('1 sur 2');
  expect(plain(after.inDefault.amount)).toBe('1 200 €');
  expect(plain(after.par90.note)).toMatch(/^1 200 € sur/);
});

test('scenario 10: that day the lenders, the cooperation and the team are told, once; its next project bears the mark, and the tax office has no loss yet', async () => {
  const told = async (on: Day) => {
    const found = await defaultsToTell(on);
    for (const { id } of found) await tellOfDefault(id, on);
    return found.length;
  };
  const letters = async () =>
    (await db().mail.findMany({ where: { subject: { contains: 'en défaut' } }, orderBy: { to: 'asc' } })).map(
      ({ to, subject }) => [to, subject],
    );
  expect([await told(addDays(firstDue, 90)), await letters()]).toEqual([0, []]);
  // The second instalment passes its ninetieth day a month later: the loan is in default already.
  for (const [days, count] of [
    [91, 1],
    [92, 0],
    [130, 0],
  ] as const)
    expect(await told(addDays(firstDue, days))).toBe(count);
  expect(await letters()).toEqual(
    [
      [lou.email, 'Un prêt est en défaut : Jamais payé'],
      [maud.email, 'Votre prêt est en défaut : Jamais payé'],
      [
        (await db().person.findUniqueOrThrow({ where: { id: team } })).email,
        'Un prêt est en défaut : Jamais payé',
      ],
    ].sort(),
  );
  const [late, paid] = await db().loan.findMany({ select: { borrowerId: true }, orderBy: { id: 'asc' } });
  const since = (on: Day, loan = late) => inDefaultSince(loan!.borrowerId, on);
  expect(await since(addDays(firstDue, 90))).toBeNull();
  expect(await since(addDays(firstDue, 130))).toBe(addDays(firstDue, 91));
  expect(await since(addDays(firstDue, 130), paid)).toBeNull();
  const year = { from: day('2025-01-01'), to: day('2025-12-31') };
  expect(wordsOf(taxStatement(await statementFacts(lou.id, year)))).not.toContain('2TY');
});

test('the yearly report to the authority: offers of the year under the European regulation, investors as they were on the day they pledged', async () => {
  const campaigns = await db().campaign.findMany({ orderBy: { id: 'asc' } });
  const [first] = campaigns;
  await db().campaign.updateMany({ data: { openedOn: new Date('2024-10-01') } });
  expect((await projectReport(2024, { all: true })).offers).toEqual([]);
  await db().loanOffer.update({ where: { campaignId: first!.id }, data: { commercial: true } });
  await db().informationSheet.create({ data: { campaignId: first!.id } });
  const recognition = {
    personId: lou.id,
    said: {},
    askedAt: new Date('2024-01-01'),
    decidedAt: new Date('2024-01-02'),
  };
  const { id } = await db().investorRecognition.create({
    data: { ...recognition, accepted: true, validUntil: new Date('2100-01-01') },
  });
  const report = () =>
    projectReport(2024, { all: false }).then(({ offers }) => reportRows({ lei: null, year: 2024, offers }));
  expect(await report()).toEqual([
    ['', '2024', '', '', '1200.00', 'EUR', 'LOAN', 'FR', '1', '1200.00', '0', '0.00'],
  ]);
  await db().investorRecognition.update({ where: { id }, data: { endedAt: new Date('2024-02-01') } });
  expect((await report())[0]!.slice(7)).toEqual(['FR', '0', '0.00', '1', '1200.00']);
  expect((await projectReport(2025, { all: true })).offers).toEqual([]);
  const page = await projectReportPage({ year: 2024, all: false, page: 1 });
  expect([page.whole, page.offers[0]!.missing]).toEqual([
    false,
    [`Ni SIREN ni RNA : Coopérative Jamais payé n’a pas d’identifiant.`],
  ]);
});

test('the activity of a year: received, selected, financed by type, lenders and averages', async () => {
  await db().campaign.updateMany({ data: { status: 'succeeded', settledOn: new Date('2024-11-15') } });
  await db().project.updateMany({ data: { publishedAt: new Date('2023-12-31T23:30:00Z') } });
  const report = await activityReport(2024, day('2025-03-01'));
  expect(report).toMatchObject({ isOver: true, due: '29 juin 2025', lenders: 1, firstYear: 2024 });
  expect(report.projects.map(({ projects, amount }) => [projects, plain(amount)])).toEqual([
    ['2', '2 400,00 €'],
    ['2', '2 400,00 €'],
    ['2', '2 400,00 €'],
  ]);
  const seen = ({ id, projects, amount, people, each, perProject }: (typeof report)['foot']) =>
    [id, projects, amount, people, each, perProject].map(plain).join(' | ');
  expect([...report.kinds, report.foot].map(seen)).toEqual([
    'gift | 0 | 0,00 € | 0 | — | —',
    'free_loan | 0 | 0,00 € | 0 | — | —',
    'loan | 1 | 1 200,00 € | 1 | 1 200,00 € | 1 200,00 €',
    'provider_loan | 1 | 1 200,00 € | 1 | 1 200,00 € | 1 200,00 €',
    'share | 0 | 0,00 € | 0 | — | —',
    'total | 2 | 2 400,00 € | 1 | 2 400,00 € | 1 200,00 €',
  ]);
  expect((await activityReport(2025, day('2025-03-01'))).foot.projects).toBe('0');
});

test('the bad year is published with its two numbers, its cohort and the period covered', async () => {
  const { loans } = await statistics(day('2026-01-02'));
  expect(loans.yearly.map((row) => [row.year, row.loans, row.defaults, plain(row.rate)])).toEqual([
    ['2025', '2', '1', '50 %'],
  ]);
  expect(plain(loans.defaultRate!)).toBe('50 %');
  expect(loans.covered).toMatchObject({ years: 1, short: true, empty: 0, to: '31 décembre 2025' });
  expect(loans.cohorts.map((row) => [row.year, plain(row.repaid), plain(row.defaults)])).toEqual([
    ['2024', '1 200 € (50 %)', '1 sur 2'],
  ]);
});

test('before a whole year has gone by there is no rate, and the page says so rather than zero', async () => {
  const { loans } = await statistics(day('2025-06-30'));
  expect([loans.defaultRate, loans.covered, loans.yearly]).toEqual([null, null, []]);
  expect(loans.cohorts[0]!.rate).toBe('pas encore d’année entière');
});

test('everybody may have these figures as files', async () => {
  const anybody = { cookie: '' };
  expect(await tableFaults('statistiques_.tableaux.$table', tables.loader, anybody)).toEqual([]);
});
