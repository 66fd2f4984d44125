import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableCsv } from '#app/infra/http-table.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { boardOf } from '#app/features/projects/board.queries.server.ts';
import { contactsTable, peopleToThank } from '#app/features/projects/thanks.queries.server.ts';
import { noteThanks } from '#app/features/projects/thanks.server.ts';
import type { PledgeStatus } from '#prisma/generated/enums.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { plain } from '#tests/support/plain.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let projectId: string;
const at = new Date('2026-11-21T10:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  const cooperation = await db().organisation.create({ data: { kind: 'cooperation', slug: 'c', name: 'C' } });
  const project = await db().project.create({
    data: { cooperationId: cooperation.id, slug: 'p', title: 'P' },
  });
  projectId = project.id;
  const campaign = await db().campaign.create({
    data: {
      projectId,
      instrument: 'loan',
      mode: 'all_or_nothing',
      minimum: '1000',
      optimum: '4000',
      closesOn: new Date('2026-12-31'),
      status: 'open',
    },
  });
  const pledge = (
    status: PledgeStatus,
    amount: string,
    created: string,
    reflection: string | null,
    name = 'Awa',
    via: string | null = null,
  ) =>
    db().pledge.create({
      data: {
        id: randomUUID(),
        campaignId: campaign.id,
        instrument: 'loan',
        email: 'x@exemple.fr',
        firstName: name,
        lastName: 'Diallo',
        amount,
        status,
        showName: name === '=Luc',
        via,
        contactSharedAt: name === '=Luc' ? new Date(created) : null,
        createdAt: new Date(created),
        reflectionEndsAt: reflection ? new Date(reflection) : null,
        changedOn: new Date('2026-11-21'),
      },
    });
  await pledge('reserved', '100.10', '2026-11-10T09:00:00Z', '2026-11-14T22:59:59Z', 'Awa', 'nouvelles');
  await pledge('reserved', '200', '2026-11-20T09:00:00Z', '2026-11-24T22:59:59Z', '=Luc', 'marche');
  // One minute after midnight in Paris is still the day before in London.
  await pledge('reserved', '50', '2026-11-20T23:01:00Z', '2026-11-25T22:59:59Z');
  await pledge('declined', '300', '2026-11-10T20:00:00Z', '2026-11-14T22:59:59Z');
  await pledge('collected', '400', '2026-11-12T09:00:00Z', '2026-11-16T22:59:59Z');
  for (const undone of [
    'awaiting_checkout',
    'abandoned',
    'revoked',
    'dropped',
    'cancelled',
    'refunded',
  ] as const) {
    await pledge(undone, '999', '2026-11-11T09:00:00Z', null);
  }
});
afterAll(() => database.drop());

test('the money of a campaign by how sure it is; what was undone is not shown', async () => {
  const [campaign] = await boardOf(projectId, at, day('2026-11-21'));
  expect([campaign!.total, campaign!.people, campaign!.state].map(plain)).toEqual([
    '1 050,10 €',
    '5 engagements',
    'Ouverte jusqu’au 31 décembre 2026 inclus, encore 40 jours.',
  ]);
  expect(campaign!.layers.map(({ label, text }) => `${label} : ${plain(text)}`)).toEqual([
    'Reçu : 400 € (1)',
    'Engagé, réflexion terminée : 100,10 € (1)',
    'Engagé, encore en réflexion : 250 € (2)',
    'Paiement refusé, nouvel essai prévu : 300 € (1)',
  ]);
  expect([campaign!.percent, campaign!.minimumPercent]).toEqual([26, 25]);
});

test('what came each day in Paris, and the running total', async () => {
  const [campaign] = await boardOf(projectId, at, day('2026-11-21'));
  expect(
    campaign!.rhythm.table
      .filter(({ people }) => people !== '0')
      .map((row) => plain(`${row.day} ${row.people} ${row.amount} ${row.total}`)),
  ).toEqual([
    '10 novembre 2026 2 400,10 € 400,10 €',
    '12 novembre 2026 1 400,00 € 800,10 €',
    '20 novembre 2026 1 200,00 € 1 000,10 €',
    '21 novembre 2026 1 50,00 € 1 050,10 €',
  ]);
});

test('how people came: the links of the cooperation, ours, and none', async () => {
  const [campaign] = await boardOf(projectId, at, day('2026-11-21'));
  expect(
    campaign!.sources.map(({ source, people, amount }) => plain(`${source} ${people} ${amount}`)),
  ).toEqual([
    'Sans lien particulier 3 750,00 €',
    'Lien « marche » 1 200,00 €',
    'Lettres de nouvelles 1 100,10 €',
  ]);
});

test('whom to thank: not thanked first, in the order asked for; an address only with consent', async () => {
  const first = await peopleToThank(projectId, { order: 'premiers', page: 1 });
  expect(first.people.map(({ name, isFirst, public: named }) => [name, isFirst, named])[0]).toEqual([
    'Awa Diallo',
    true,
    'Non',
  ]);
  const largest = await peopleToThank(projectId, { order: 'grands', page: 1 });
  expect(largest.people.map(({ amount }) => plain(amount))).toEqual([
    '400,00 €',
    '300,00 €',
    '200,00 €',
    '100,10 €',
    '50,00 €',
  ]);
  expect(largest.people.map(({ email }) => email)).toEqual([null, null, 'x@exemple.fr', null, null]);
  const { id } = largest.people[0]!;
  await noteThanks(projectId, [id, 'x'], true);
  await noteThanks(randomUUID(), [largest.people[1]!.id], true);
  const after = await peopleToThank(projectId, { order: null, page: 7 });
  expect(after.people.map(({ thankedOn }) => thankedOn !== null)).toEqual([false, false, false, false, true]);
  expect(after.people.at(-1)!.id).toBe(id);
  const [campaign] = await boardOf(projectId, at, day('2026-11-21'));
  expect([campaign!.toThank, campaign!.contacts]).toEqual([4, 1]);
  await noteThanks(projectId, [id], false);
});

test('contacts are those who agreed, and no cell is a formula', async () => {
  const [head, ...lines] = (await text(tableCsv(contactsTable(projectId).rows))).trim().split('\r\n');
  expect(head).toContain('Prénom;Nom;Adresse e-mail;Contribution;Montant (€);Date;Langue;Remerciée le');
  expect(lines).toEqual(["'=Luc;Diallo;x@exemple.fr;Prêt citoyen;200,00;20/11/2026;fr;"]);
});

test('on its last day a campaign closes today', async () => {
  const [campaign] = await boardOf(projectId, at, day('2026-12-31'));
  expect(campaign!.state).toBe('Ouverte jusqu’au 31 décembre 2026 inclus, elle se clôt aujourd’hui.');
});
