import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { complaintQueue } from '#app/features/complaints/complaints.queries.server.ts';
import { settleConversation } from '#app/features/messages/messages.server.ts';
import { confirmation } from '#app/features/worklist/work.queries.server.ts';
import { carryOut } from '#app/features/worklist/work.server.ts';
import { eraseAccount } from '#app/features/protection/erasure.server.ts';
import { actingAs } from '#app/infra/actor.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as historyPage from '#app/routes/operateur.historique._index.tsx';
import * as list from '#app/routes/operateur.a-traiter._index.tsx';
import * as page from '#app/routes/operateur.reclamations.$complaint.tsx';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
import * as paperRoute from '#app/routes/pieces.$paper.ts';
import * as form from '#app/routes/reclamations.tsx';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { heicPhoto } from '#tests/support/heic.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
let operator: string;

beforeAll(async () => {
  ({ drop } = await freshDatabase());
  const { id } = await citizen('Odile');
  await db().organisation.create({
    data: {
      kind: 'operator',
      slug: 'equipe',
      name: 'L’équipe',
      memberships: { create: { personId: id, role: 'operator' } },
    },
  });
  operator = await cookieOf(id);
});
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

type Own = Awaited<ReturnType<typeof form.loader>>;
const on = (text: string) => setClock(() => new Date(`${text}T10:00:00+01:00`));
const text = '=SOMME(1) : mon prêt n’est plus affiché depuis deux jours.';

async function write(fields: Record<string, string>, cookie?: string, files?: readonly Uint8Array[]) {
  return answerOf(() =>
    form.action(visit('/reclamations', { form: fields, files, ...(cookie && { cookie }) })),
  );
}
async function send(id: string, fields: Record<string, string>, cookie = operator) {
  const params = { complaint: id };
  return answerOf(() =>
    page.action(visit(`/operateur/reclamations/${id}`, { params, form: fields, cookie })),
  );
}

test('a guest complains; the days are those of the law; the team admits, then answers; letters say each step', async () => {
  on('2026-12-18');
  const missing = await write({ topic: 'payment', text: 'Court' });
  expect(Object.keys(missing.errors)).toEqual(['text', 'name', 'email']);
  const sent = await write({ topic: 'payment', text, name: 'Gus', email: 'gus@exemple.fr' });
  expect(sent.location).toMatch(/recue=R-2026-0001$/);

  const [row] = (await complaintQueue(day('2027-01-06'))).open;
  expect(row).toMatchObject({ state: 'to_acknowledge', dueOn: '5 janvier 2027' });
  expect(row!.late?.replace(/\s/g, ' ')).toBe('En retard de 1 jour');
  const { id } = row!;

  const early = await send(id, { intent: 'answer', answer: 'Voici votre prêt.' });
  expect(early.status).toBe(422);
  expect((await send(id, { intent: 'reject' })).errors).toHaveProperty('whyNot');
  expect((await send(id, { intent: 'admit' })).location).toBe(`/operateur/reclamations/${id}`);
  expect((await send(id, { intent: 'admit' })).status).toBe(422);
  await send(id, { intent: 'answer', answer: 'Voici votre prêt.', measures: 'Page corrigée' });
  expect((await send(id, { intent: 'answer', answer: 'Encore.' })).status).toBe(422);

  const letters = await db().mail.findMany({ where: { to: 'gus@exemple.fr' }, orderBy: { id: 'asc' } });
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Votre réclamation R-2026-0001 est arrivée',
    'Votre réclamation R-2026-0001 est recevable',
    'Notre réponse à votre réclamation R-2026-0001',
  ]);
  expect(letters[0]!.text.replace(/\s/g, ' ')).toMatch(/5 janvier 2027.*18 février 2027/);
});

test('someone signed in is not asked who they are; what is not admissible is closed with its reason', async () => {
  on('2026-12-18');
  const person = await citizen('Lou');
  const cookie = await cookieOf(person.id);
  expect((await write({ topic: 'other', text }, cookie)).location).toMatch(/recue=R-/);
  const { id } = await db().complaint.findFirstOrThrow({ where: { personId: person.id } });
  expect((await send(id, { intent: 'admit' }, cookie)).status).toBe(404);
  await send(id, { intent: 'reject', whyNot: 'Elle vise un autre site.' });
  expect(await db().complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({ admissible: false });
  const [refused] = await db().mail.findMany({ where: { to: person.email }, orderBy: { id: 'desc' } });
  expect(refused!.text).toContain('médiateur');
  const own = async (as?: string) =>
    ((await answerOf(() => form.loader(visit('/reclamations', { cookie: as ?? null })))).page as Own).own;
  expect(await own(cookie)).toMatchObject([
    { standing: 'Non recevable, dit le 18 décembre 2026.', late: null, answer: 'Elle vise un autre site.' },
  ]);
  expect(await own()).toEqual([]);
});

test('the register holds every complaint, and no formula', async () => {
  const [address, params] = ['/operateur/tableaux/reclamations', { table: 'reclamations' }];
  const answer = await tables.loader(visit(address, { cookie: operator, params }));
  const csv = await answer.text();
  expect(csv.trimEnd().split('\n')).toHaveLength(3);
  expect(csv).toContain('R-2026-0001;2026-12-18;payment;2027-01-05;');
  expect(csv).toContain('Page corrigée');
  const refused = await answerOf(() => tables.loader(visit(address, { params })));
  expect(refused.location ?? String(refused.status)).toMatch(/connexion|404/);
});

type List = Exclude<Awaited<ReturnType<typeof list.loader>>, Response>;
const listed = async (query = '') =>
  (await answerOf(() => list.loader(visit(`/operateur/a-traiter${query}`, { cookie: operator }))))
    .page as List;

test('what waits is one list: filtered by its address, kept under a name, done many at once with what is refused told apart', async () => {
  on('2027-02-01');
  for (const name of ['Ida', 'Jo', 'Kim']) {
    await write({ topic: 'payment', text, name, email: `${name.toLowerCase()}@exemple.fr` });
  }
  const own = await db().organisation.create({
    data: { kind: 'cooperation', slug: 'four', name: 'Le Four' },
  });
  const sheet = { organisationId: own.id, summary: 'Cuisiner.', needs: ['Un four'], submittedAt: new Date() };
  await db().needsSheet.create({ data: sheet });
  const { work, query } = await listed('?quoi=complaint&etat=free&inconnu=1');
  expect([work.found, work.late, work.counts, query]).toEqual([
    3,
    0,
    { complaint: 3, needs: 1 },
    'quoi=complaint&etat=free',
  ]);
  const tokens = work.rows.map(({ token }) => token);
  const needs = `needs:${own.id}:1`;
  await send(tokens[0]!.split(':')[1]!, { intent: 'admit' });
  const before = await confirmation('admit', [...tokens, needs, 'complaint:gone'], own.id, day('2027-02-01'));
  expect([before.possible.length, before.refused.length, before.gone]).toEqual([2, 2, 1]);

  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const by = { note: '', personId, at: new Date(), today: day('2027-02-01') };
  const claims = await carryOut({ ...by, act: 'claim', tokens: [needs, tokens[1]!] });
  expect(claims.map(({ refusal }) => refusal)).toEqual([null, null]);
  expect((await listed('?etat=mine')).work.found).toBe(2);
  const outsider = { ...by, personId: (await citizen('Max')).id };
  await expect(carryOut({ ...outsider, act: 'admit', tokens })).rejects.toThrow();
  const admitted = async () =>
    (await carryOut({ ...by, act: 'admit', tokens })).map(({ refusal }) => refusal);
  const already = 'Seule une réclamation sans accusé peut en recevoir un.';
  expect(await admitted()).toEqual([null, null, already]);
  expect(await admitted()).toEqual([already, already, already]);
  expect(await db().complaint.count({ where: { admissible: true, answeredOn: null } })).toBe(3);
  await db().needsSheet.update({ where: { organisationId: own.id }, data: { version: 2 } });
  const [stale] = await carryOut({ ...by, act: 'publish', tokens: [needs] });
  expect(stale!.refusal).not.toBeNull();
  await expect(carryOut({ ...by, act: 'ask_changes', tokens: [needs] })).rejects.toThrow(/Dites/);

  const view = { intent: 'save', name: 'Les miens' };
  await answerOf(() =>
    list.action(visit('/operateur/a-traiter?etat=mine', { cookie: operator, form: view })),
  );
  expect((await listed()).views).toEqual([{ name: 'Les miens', query: 'etat=mine' }]);
});

test('who must act is reminded by one letter, and not again within three days', async () => {
  on('2027-02-02');
  const ola = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const own = await db().organisation.findUniqueOrThrow({ where: { slug: 'four' } });
  const [maud, second, ben] = [await citizen('Maud'), await citizen('Paul'), await citizen('Ben')];
  const team = ola.organisationId;
  await db().membership.createMany({
    data: [
      { personId: second.id, organisationId: team, role: 'operator' },
      { personId: maud.id, organisationId: own.id, role: 'member' },
    ],
  });
  const project = await db().project.create({
    data: { cooperationId: own.id, slug: 'four', title: 'Un four', status: 'published' },
  });
  const about = { projectId: project.id, personId: ben.id };
  const from = { ...about, authorId: ben.id, fromCooperation: false };
  const at = new Date('2027-01-20T10:00:00Z');
  const id = crypto.randomUUID();
  await db().message.create({ data: { ...from, id, text: 'Peut-on visiter ?', at } });
  await db().question.create({
    data: { ...about, id: crypto.randomUUID(), text: 'Quand ?', askedAt: new Date('2027-02-01') },
  });
  const { id: batch } = await db().payoutBatch.create({
    data: {
      messageId: 'TERREAU-20270201-1',
      createdOn: new Date('2027-02-01'),
      total: '12.50',
      count: 1,
      approvals: { create: { personId: second.id } },
    },
  });
  const { work } = await listed();
  expect(work.counts).toMatchObject({ message: 1, question: 1, payout: 1 });
  const row = work.rows.find(({ token }) => token === `message:${id}`)!;
  expect([row.name, row.late, row.due]).toEqual(['Un four, Le Four', true, '27 janvier 2027']);

  const tokens = work.rows
    .map(({ token }) => token)
    .filter((token) => !token.startsWith('needs') && !token.startsWith('complaint'));
  const remind = (personId: string, now: string) =>
    carryOut({
      act: 'remind',
      note: '',
      personId,
      tokens,
      at: new Date(`${now}T10:00:00Z`),
      today: day(now),
    });
  const told = (outcomes: Awaited<ReturnType<typeof remind>>) =>
    outcomes.map(({ kind, refusal }) => [kind, refusal]);
  // Of the question its cooperation still has time; nobody but its asker could approve the batch.
  expect(told(await remind(ola.personId, '2027-02-02'))).toEqual([
    ['Message sans réponse', null],
    ['Virements à approuver', 'Il n’y a personne d’autre à qui le rappeler.'],
    ['Question sans réponse', 'La coopération a encore le temps de répondre.'],
  ]);
  expect(await mailsTo(maud.email)).toEqual(['Rappel : quelqu’un attend votre réponse sur « Un four »']);
  expect((await listed('?quoi=message')).work.rows[0]!.remindedOn).toBe('2 février 2027');
  expect(told(await remind(second.id, '2027-02-04'))).toEqual([
    ['Virements à approuver', null],
    ['Message sans réponse', 'Un rappel est parti il y a moins de trois jours.'],
    ['Question sans réponse', 'La coopération a encore le temps de répondre.'],
  ]);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: ola.personId } });
  expect(await mailsTo(email)).toContain('Rappel : TERREAU-20270201-1 attend');
  expect(told(await remind(ola.personId, '2027-02-05'))).toContainEqual(['Message sans réponse', null]);
  expect((await mailsTo(maud.email)).length).toBe(2);

  await settleConversation(project.id, ben.id);
  await db().payoutBatch.update({ where: { id: batch }, data: { status: 'withdrawn' } });
  expect((await listed('?quoi=message')).work.counts).not.toHaveProperty('message');
});

test('who changed what, when, and what it was before: found by name, kept as it is, gone with an erased account', async () => {
  on('2027-03-02');
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const own = await db().organisation.findUniqueOrThrow({ where: { slug: 'four' } });
  const zelie = await citizen('Zélie');
  await actingAs(`person:${personId}`, () =>
    inTransaction(async (tx) => {
      await tx.organisation.update({
        where: { id: own.id },
        data: { name: 'Le Four à pain', website: null },
      });
      await tx.person.update({ where: { id: zelie.id }, data: { iban: 'FR7630006000011234567890189' } });
    }),
  );
  await db().organisation.update({ where: { id: own.id }, data: { siren: '213502362' } });
  const shown = async (query: string) => {
    const { page } = await answerOf(() =>
      historyPage.loader(visit(`/operateur/historique${query}`, { cookie: operator })),
    );
    return (page as Awaited<ReturnType<typeof historyPage.loader>>).rows.map(
      ({ day, who, subject, event, changes }) => [day, who, subject, event, ...changes],
    );
  };
  expect(await shown('?sur=cooperation&nom=four à&par=odile&au=9999-12-31')).toEqual([
    [
      '02/03/2027',
      'Odile Martin',
      'Le Four à pain',
      'Identité modifiée',
      { name: 'Nom', before: 'Le Four', after: 'Le Four à pain' },
    ],
  ]);
  expect((await shown(`?nom=${own.id}`)).map(([, who]) => who)).toContain('la plateforme');
  expect((await shown('?nom=zélie&du=2027-03-02&au=2027-03-02'))[0]!.at(-1)).toMatchObject({
    after: '…0189',
  });
  const file = await tables.loader(
    visit('/operateur/tableaux/historique?nom=zélie', {
      cookie: operator,
      params: { table: 'historique' },
    }),
  );
  expect(await file.text()).toMatch(/;IBAN;—;…0189/);
  await expect(db().changeNote.updateMany({ data: { actor: 'x' } })).rejects.toThrow(/HISTORY_KEPT/);
  await eraseAccount(zelie.id, new Date());
  expect(await db().changeNote.count({ where: { subjectId: zelie.id } })).toBe(0);
});

test('a photo goes with it: the team reads it, a guest who guesses its address does not', async () => {
  on('2026-12-18');
  const fields = {
    topic: 'other',
    text: `${text} La photo le montre.`,
    name: 'Zoé',
    email: 'zoe@exemple.fr',
  };
  expect((await write(fields, undefined, [Buffer.from('rien')])).errors).toHaveProperty('file');
  expect((await write(fields, undefined, [heicPhoto])).status).toBe(303);
  const { id, subject } = await db().handedPaper.findFirstOrThrow({ where: { kind: 'complaint' } });
  expect(await db().complaint.count({ where: { id: subject, email: 'zoe@exemple.fr' } })).toBe(1);
  const read = async (cookie: string | null) =>
    (await answerOf(() => paperRoute.loader(visit('/', { cookie, params: { paper: id } })))).status;
  expect([await read(operator), await read(null)]).toEqual([200, 404]);
});
