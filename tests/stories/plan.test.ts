import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { planOf } from '#app/features/plan/plan.queries.server.ts';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { pledgeCollected, campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as page from '#app/routes/porteur.projets.$project.plan._index.tsx';
import * as line from '#app/routes/porteur.projets.$project.plan.$line.tsx';
import * as file from '#app/routes/porteur.projets.$project.plan.$line_.dossier.tsx';
import * as tables from '#app/routes/porteur.projets.$project.tableaux.$table.ts';
import * as versions from '#app/routes/porteur.projets.$project.plan.versions.$number.tsx';
import * as scenario from '#app/routes/porteur.projets.$project.plan.scenario.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit, type Answer } from '#tests/support/visit.ts';
import { tableFaults } from '#tests/support/table.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
type VersionPage = Awaited<ReturnType<typeof versions.loader>>;

let cookie: string;
let project: string;
let uses: string[];

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-21T10:00:00Z'));
  const { id: personId } = await db().person.create({
    data: { email: 'maud@exemple.fr', firstName: 'Maud', lastName: 'Martin' },
  });
  cookie = await cookieOf(personId);
  const { id } = await db().project.create({
    data: {
      slug: 'le-fournil',
      title: 'Le fournil',
      cooperation: {
        create: {
          kind: 'cooperation',
          slug: 'le-fournil',
          name: 'Le Fournil',
          memberships: { create: { personId, role: 'member' } },
        },
      },
    },
  });
  project = id;
  await saveBudget(project, [
    { side: 'use', label: 'Four', amount: money('30000'), year: 2027 },
    { side: 'use', label: 'Animation', amount: money('10000'), year: 2028 },
    { side: 'resource', label: 'Dons', amount: money('20000'), kind: 'gift', status: 'asked', year: 2027 },
  ]);
  const rows = await db().budgetLine.findMany({
    where: { projectId: project },
    orderBy: { position: 'asc' },
  });
  uses = rows.filter(({ side }) => side === 'use').map((row) => row.id);
});
afterAll(() => database.drop());

const grant = {
  label: 'Région',
  amount: '12 000',
  kind: 'grant',
  status: 'asked',
  year: '2027',
  funder: 'Région',
  probability: '60',
  condition: 'Vote en mars',
};

/** What a page shows, with plain spaces in its amounts. */
async function read(work: () => Promise<unknown>): Promise<Answer> {
  const answer = await answerOf(work);
  return JSON.parse(JSON.stringify(answer).replace(/[\u00a0\u202f]/g, ' ')) as Answer;
}

function save(id: string, form: Record<string, string>) {
  const params = { project, line: id };
  return read(() => line.action(visit('/', { params, cookie, form: { intent: 'save', ...form } })));
}

const asks = (four: string, animation = '') => ({
  'allocations[0].useId': uses[0]!,
  'allocations[0].amount': four,
  'allocations[1].useId': uses[1]!,
  'allocations[1].amount': animation,
});

async function lineCalled(label: string): Promise<string> {
  return (await db().budgetLine.findFirstOrThrow({ where: { projectId: project, label } })).id;
}

async function seenOf(id: string): Promise<string> {
  const shown = await answerOf(() => line.loader(visit('/', { params: { project, line: id }, cookie })));
  return (shown.page as { form: { seen: string } }).form.seen;
}

describe('the financing plan', () => {
  test('takes a resource with its chance, its condition and what it pays', async () => {
    expect((await save('nouvelle', { ...grant, ...asks('12000') })).status).toBe(303);
    const { page: shown } = await read(() => page.loader(visit('/', { params: { project }, cookie })));
    expect(shown).toMatchObject({
      plan: {
        years: [
          { year: '2027', uses: '30 000,00 €', resources: '32 000,00 €', expected: '17 200,00 €' },
          { year: '2028', sentence: '2028 : il manque 10 000,00 €.' },
        ],
        versions: [{ number: 1, who: 'Maud Martin' }],
      },
    });
  });

  test('refuses to ask two funders for the same euro, and PostgreSQL does too', async () => {
    const other = { ...grant, label: 'Fondation', amount: '20000', ...asks('18000.01') };
    const { status, errors } = await save('nouvelle', other);
    expect(status).toBe(422);
    expect(errors['']![0]).toContain('Le même euro serait demandé deux fois : « Four » coûte 30 000,00 €');
    expect((await save('nouvelle', { ...other, ...asks('18000') })).status).toBe(303);
    const resourceId = await lineCalled('Fondation');
    const cheat = inTransaction((tx) =>
      tx.planAllocation.update({
        where: { resourceId_useId: { resourceId, useId: uses[0]! } },
        data: { amount: '18000.01' },
      }),
    );
    await expect(cheat).rejects.toThrow(/PLAN_ASKED_TWICE/);
  });

  test('keeps what it knows of a line when the budget is saved again, and the budget may not go below what is asked', async () => {
    const id = await lineCalled('Région');
    const again = (four: string) =>
      saveBudget(project, [
        { side: 'use', label: 'Four', amount: money(four), year: 2027 },
        { side: 'use', label: 'Animation', amount: money('10000'), year: 2028 },
        {
          side: 'resource',
          label: 'Dons',
          amount: money('20000'),
          kind: 'gift',
          status: 'asked',
          year: 2027,
        },
        {
          side: 'resource',
          label: 'Région',
          amount: money('12000'),
          kind: 'grant',
          status: 'asked',
          year: 2027,
        },
        {
          side: 'resource',
          label: 'Fondation',
          amount: money('20000'),
          kind: 'grant',
          status: 'asked',
          year: 2027,
        },
      ]);
    await again('30000');
    expect(await db().budgetLine.findUnique({ where: { id } })).toMatchObject({ condition: 'Vote en mars' });
    await expect(again('29999')).rejects.toThrow(/deux fois/);
  });

  test('does not overwrite what another member saved meanwhile', async () => {
    const id = await lineCalled('Région');
    const seen = await seenOf(id);
    expect((await save(id, { ...grant, ...asks('12000'), seen, status: 'promised' })).status).toBe(303);
    const late = await save(id, { ...grant, ...asks('12000'), seen, status: 'signed' });
    expect([late.status, late.errors['']![0]]).toEqual([422, expect.stringContaining('par un autre membre')]);
  });

  test('opens an old version and lays it beside another', async () => {
    const open = (number: string, query = '') =>
      read(() => versions.loader(visit(`/${query}`, { params: { project, number }, cookie })));
    const latest = (await open('3')).page as VersionPage;
    expect(latest.plan.other?.number).toBe(2);
    expect(latest.plan.lines.filter(({ change }) => change !== 'same')).toMatchObject([
      { label: 'Région', change: 'changed', before: expect.stringContaining('Demandée') as string },
    ]);
    const first = (await open('1')).page as VersionPage;
    expect(first.plan.other).toBeNull();
    expect(first.plan.lines.every(({ change }) => change === 'added')).toBe(true);
    const whole = (await open('3', '?avec=1')).page as VersionPage;
    expect(whole.plan.lines.find(({ change }) => change === 'added')).toMatchObject({ label: 'Fondation' });
    expect([(await open('9')).status, (await open('3', '?avec=9')).status, (await open('x')).status]).toEqual(
      [404, 404, 404],
    );
  });

  test('lets nobody type that something was received', async () => {
    const gifts = await lineCalled('Dons');
    const typed = { label: 'Dons', amount: '20000', kind: 'gift', status: 'received', ...asks('') };
    expect((await save(gifts, { ...typed, seen: await seenOf(gifts) })).errors).toHaveProperty('status');
    const region = await lineCalled('Région');
    const unproven = { ...grant, status: 'received', ...asks('12000'), seen: await seenOf(region) };
    expect((await save(region, unproven)).errors).toHaveProperty('proof');
  });

  test('reads what was received in the ledger', async () => {
    const { id: campaignId } = await db().campaign.create({
      data: {
        projectId: project,
        instrument: 'gift',
        mode: 'keep_what_comes',
        minimum: '0',
        optimum: '20000',
        closesOn: new Date('2026-12-31'),
        status: 'open',
      },
    });
    const paid = { campaignId, amount: money('500'), on: day('2026-11-21') };
    await inTransaction(async (tx) => {
      await post(tx, pledgeCollected({ ...paid, id: 'p1', tip: money('0') }));
      await post(tx, campaignReleased({ ...paid, instrument: 'gift', fee: money('10') }));
    });
    const { resources } = await planOf(project);
    expect(resources.find(({ label }) => label === 'Dons')!.received!.toFixed(2)).toBe('500.00');
  });

  test('compares a scenario beside it and saves nothing unless asked', async () => {
    const id = await lineCalled('Région');
    const form = { 'changes[0].id': id, 'changes[0].year': '2028', 'changes[0].probability': '10' };
    const try_ = (intent: string) =>
      read(() => scenario.action(visit('/', { params: { project }, cookie, form: { ...form, intent } })));
    const compared = await try_('compare');
    expect(compared.page).toMatchObject({
      scenario: { years: [{ year: '2027' }, { year: '2028', expected: '1 200,00 €' }] },
    });
    expect(await db().budgetLine.findUnique({ where: { id } })).toMatchObject({ year: 2027 });
    expect((await try_('adopt')).status).toBe(303);
    expect(await db().budgetLine.findUnique({ where: { id } })).toMatchObject({
      year: 2028,
      probability: 10,
    });
  });

  test('shows a funder the same facts in words of its own', async () => {
    const id = await lineCalled('Fondation');
    const visited = () => visit('/', { params: { project, line: id }, cookie });
    const shown = (await answerOf(() => file.loader(visited()))).page as { angle: { seen: string } };
    const form = { seen: shown.angle.seen, title: 'Du pain pour dix villages', story: 'Un four.' };
    const saved = await answerOf(() =>
      file.action(visit('/', { params: { project, line: id }, cookie, form })),
    );
    expect(saved.status).toBe(303);
    expect((await read(() => file.loader(visited()))).page).toMatchObject({
      angle: {
        values: { title: 'Du pain pour dix villages' },
        lines: [{ label: 'Four', asked: '18 000,00 €' }],
      },
    });
  });

  test('leaves as CSV and as XLSX, where nothing runs as a formula', async () => {
    await save('nouvelle', { ...grant, label: '=HYPERLINK("x")', ...asks('') });
    const params = { project, table: 'plan' };
    const bytesOf = async (address: string) =>
      new Uint8Array(await (await tables.loader(visit(address, { params, cookie }))).arrayBuffer());
    const bytes = await bytesOf('/');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(
      `Ressource;"'=HYPERLINK(""x"")";2027;Subvention;Région;Demandée;60;Vote en mars;12000,00`,
    );
    const book = Buffer.from(await bytesOf('/?format=xlsx'));
    expect(book.subarray(0, 2).toString()).toBe('PK');
  });

  test('leaves with every other table of the project', async () => {
    const who = { cookie, params: { project } };
    expect(await tableFaults('porteur.projets.$project.tableaux.$table', tables.loader, who)).toEqual([]);
  });

  test('is nobody else’s', async () => {
    const { id: stranger } = await db().person.create({
      data: { email: 'ana@exemple.fr', firstName: 'Ana', lastName: 'Roy' },
    });
    const other = await cookieOf(stranger);
    const params = { project, table: 'plan' };
    for (const { loader } of [page, tables]) {
      const answer = await answerOf(async () => loader(visit('/', { params, cookie: other })));
      expect(answer.status).toBe(404);
    }
  });
});
