import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { paperOfPerson } from '#app/features/papers/of-person.server.ts';
import { tiesOf } from '#app/features/protection/erasure.server.ts';
import { capitalOf } from '#app/features/shares/capital.queries.server.ts';
import { askExit } from '#app/features/shares/exits.server.ts';
import { sharesOf } from '#app/features/shares/exits.queries.server.ts';
import { scicsPage, scicsTable } from '#app/features/share-members/scic.queries.server.ts';
import { registerTable } from '#app/features/shares/register-tables.server.ts';
import { memberOfRegister, registerPage } from '#app/features/shares/register.queries.server.ts';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import * as mine from '#app/routes/mon-espace.parts.tsx';
import * as categories from '#app/routes/porteur.$cooperation.parts.categories.tsx';
import * as board from '#app/routes/porteur.$cooperation.parts.cessions.tsx';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { rowsOf } from '#tests/support/table.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cooperativeOf, subscribe } from '#tests/support/members.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let people: Record<'ana' | 'bob' | 'cleo' | 'maud', Citizen>;
let cooperationId: string;
const today = day('2026-12-14');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-12-14T09:00:00Z'));
  const [ana, bob] = [await citizen('Ana'), await citizen('Bob')];
  people = { ana, bob, cleo: await citizen('Cléo'), maud: await citizen('Maud') };
  cooperationId = await cooperativeOf(people.maud, [
    [ana, 10],
    [bob, 2],
  ]);
  await db().person.updateMany({ data: { emailVerifiedAt: new Date('2026-11-01T09:00:00Z') } });
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

const visitAs = async (who: Citizen, path: string, form?: Record<string, string>) =>
  visit(path, {
    params: { cooperation: 'fournil' },
    cookie: (await openSession(visit('/').request, who.id)).split(';')[0]!,
    ...(form && { form }),
  });
const own = async (who: Citizen, form: Record<string, string>) =>
  answerOf(async () => mine.action(await visitAs(who, '/mon-espace/parts', form)));
const transfersSeenBy = async (who: Citizen) => {
  const { page } = await answerOf(async () => mine.loader(await visitAs(who, '/mon-espace/parts')));
  return (page as Awaited<ReturnType<typeof mine.loader>>).transfers;
};
const decide = async (form: Record<string, string>, who = people.maud) =>
  answerOf(async () => board.action(await visitAs(who, '/porteur/fournil/parts/cessions', form)));
const hand = (who: Citizen, to: Citizen, shares: number, id = randomUUID()) =>
  own(who, {
    intent: 'hand',
    id,
    handFrom: cooperationId,
    handShares: String(shares),
    toEmail: to.email.toUpperCase(),
    handWords: 'Je pars en mer.',
  });
const held = async (who: Citizen) => (await sharesOf(who.id))[0]?.held ?? 0;
const open = () => db().shareTransfer.findFirstOrThrow({ where: { status: { in: ['offered', 'taken'] } } });

test('shares pass to somebody new: offered, taken, agreed; both lines stay in the register', async () => {
  const { ana, bob, cleo, maud } = people;
  expect((await hand(ana, ana, 1)).errors['toEmail']).toEqual(['Cette adresse est la vôtre.']);
  expect((await hand(ana, cleo, 11)).errors['handShares']).toEqual(['Choisissez entre 1 et 10 parts.']);
  const id = randomUUID();
  // The same form twice is one offer; another one waits.
  expect([(await hand(ana, cleo, 4, id)).status, (await hand(ana, cleo, 4, id)).status]).toEqual([303, 303]);
  expect((await hand(ana, bob, 1)).errors['']).toEqual([expect.stringContaining('attend déjà')]);
  expect((await mailsTo(cleo.email)).at(-1)).toBe('Ana Martin vous propose des parts de Le Fournil');

  // Only whoever has proven that address sees it, and takes it.
  expect((await transfersSeenBy(bob)).offers).toEqual([]);
  const take = { intent: 'take', transfer: id, category: 'Usagers' };
  expect((await own(bob, take)).errors['']).toEqual(['Cette cession n’attend plus cette réponse.']);
  expect((await transfersSeenBy(cleo)).offers).toMatchObject([
    {
      shares: expect.stringMatching(/^4.parts$/),
      nominal: expect.stringMatching(/^200,00/),
      categories: ['Usagers'],
    },
  ]);
  expect((await own(cleo, { ...take, category: '' })).errors['category']).toHaveLength(1);
  // The board has nothing to say before.
  expect((await decide({ intent: 'agree', transfer: id, answer: '' })).status).toBe(422);
  expect((await own(cleo, take)).status).toBe(303);
  expect((await mailsTo(maud.email)).at(-1)).toBe(
    'Ana Martin cède des parts à Cléo Martin : Le Fournil décide',
  );

  const before = await capitalOf(db(), cooperationId, today);
  expect((await decide({ intent: 'agree', transfer: id, answer: 'Conseil du 14' }, bob)).status).toBe(404);
  const done = await Promise.all(
    [1, 2].map(() => decide({ intent: 'agree', transfer: id, answer: 'Conseil du 14' })),
  );
  expect(done.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  expect([await held(ana), await held(cleo)]).toEqual([6, 4]);
  expect(await capitalOf(db(), cooperationId, today)).toEqual(before);
  const register = await registerPage(cooperationId, { on: today, words: '', withLeavers: false, page: 1 });
  expect(register.rows.map(({ number, name, shares }) => [number, name, shares])).toEqual([
    [1, 'Ana Martin', 6],
    [2, 'Bob Martin', 2],
    [3, 'Cléo Martin', 4],
  ]);
  const lines = async (who: Citizen) =>
    (await memberOfRegister(cooperationId, who.id))!.movements.map(
      ({ kind, other, shares, note }) => `${kind} ${other} ${shares} ${note}`,
    );
  expect((await lines(ana)).at(-1)).toBe('Cession à Cléo Martin -4 Conseil du 14');
  expect(await lines(cleo)).toEqual(['Acquisition de Ana Martin 4 Conseil du 14']);
  expect((await mailsTo(cleo.email)).at(-1)).toBe('Le Fournil accepte la cession de parts');

  const paper = async (who: Citizen) => paperOfPerson({ ...who, emailVerified: true }, 'cession', id);
  const { text } = await readPdf((await paper(cleo))!.bytes);
  expect(text).toContain('Cléo Martin figure à son registre des associés sous le numéro 3, pour 4 parts');
  expect(text).toContain('Ana Martin, associé numéro 1');
  expect([(await paper(ana))?.name, await paper(bob)]).toEqual([
    expect.stringMatching(/^CESSION-2026/),
    null,
  ]);
  expect((await tiesOf(cleo.id)).join()).toContain('registre');

  // Who became a member so keeps that number when they subscribe.
  const more = await subscribe(cooperationId, cleo, 1);
  await admitMembers({ cooperationId, which: { holdingIds: [more] }, today });
  expect((await db().shareMovement.findUniqueOrThrow({ where: { holdingId: more } })).memberNumber).toBe(3);
  expect(await paperOfPerson({ ...cleo, emailVerified: true }, 'attestation', more)).not.toBeNull();
});

test('it may be taken back, declined, or refused with a reason; shares asked back are not handed on', async () => {
  const { ana, bob, cleo } = people;
  await hand(bob, ana, 2);
  await own(bob, { intent: 'keep', transfer: (await open()).id });
  expect((await mailsTo(ana.email)).at(-1)).toBe('Bob Martin garde ses parts de Le Fournil');
  await hand(bob, ana, 2);
  await own(ana, { intent: 'decline', transfer: (await open()).id });
  expect((await mailsTo(bob.email)).at(-1)).toBe('Vos parts de Le Fournil restent à vous');

  await hand(bob, ana, 2);
  const { id } = await open();
  // A member keeps their category, whatever is asked.
  await own(ana, { intent: 'take', transfer: id, category: 'Autre' });
  expect((await open()).category).toBe('Usagers');
  expect((await decide({ intent: 'refuse', transfer: id, answer: ' ' })).errors['answer']).toHaveLength(1);
  expect((await decide({ intent: 'refuse', transfer: id, answer: 'Pas cette année.' })).status).toBe(303);
  expect((await mailsTo(bob.email)).at(-1)).toBe('Le Fournil n’accepte pas la cession de parts');
  expect([await held(ana), await held(bob)]).toEqual([6, 2]);
  expect(await db().shareMovement.count({ where: { kind: { in: ['transfer_in', 'transfer_out'] } } })).toBe(
    2,
  );

  await askExit({
    id: randomUUID(),
    cooperationId,
    personId: bob.id,
    shares: 2,
    reason: 'withdrawal',
    words: '',
    askedById: bob.id,
    today,
  });
  expect((await hand(bob, cleo, 1)).errors['']).toEqual(['Vous n’avez pas de parts à céder ici.']);
});

test('COOP-02: a SCIC reads what it lacks, and its public bodies stop at half of the capital', async () => {
  const { ana, bob, cleo, maud } = people;
  const path = '/porteur/fournil/parts/categories';
  const state = async (form: Record<string, string>) =>
    answerOf(async () => categories.action(await visitAs(maud, path, form)));
  const seen = async () => {
    const { page } = await answerOf(async () => categories.loader(await visitAs(maud, path)));
    return (page as Awaited<ReturnType<typeof categories.loader>>).standing!;
  };
  const { base, lacks } = await seen();
  expect(lacks).toHaveLength(4);
  const users = { 'categories[0].name': 'Usagers', 'categories[0].kind': 'beneficiary', seen: base };
  expect((await state({ ...users, name: 'Communes' })).errors['kind']).toHaveLength(1);
  const both = { ...users, name: 'Communes', kind: 'public_body' };
  expect([(await state(both)).status, (await state(both)).status]).toEqual([303, 422]);
  expect((await seen()).lacks.map((lack) => lack.slice(0, 40))).toEqual([
    'Il faut des associés dans au moins 3 cat',
    'Il manque une catégorie de salariés ou, ',
  ]);

  // Ana has 300 €, Bob 100 €, Cléo 250 €: public bodies may have as much.
  const commune = await citizen('Commune');
  await db().person.update({ where: { id: commune.id }, data: { kind: 'legal_person' } });
  const admit = async (holdingId: string, category: string) =>
    admitMembers({ cooperationId, which: { holdingIds: [holdingId] }, category, today });
  const tooMuch = await subscribe(cooperationId, commune, 14);
  await expect(admit(tooMuch, 'Communes')).rejects.toThrow(/50\s%.* reste 650,00\s€/);
  expect(await held(commune)).toBe(0);
  await db().shareHolding.update({ where: { id: tooMuch }, data: { shares: 13 } });
  expect(await admit(tooMuch, 'Communes')).toBe(1);
  expect((await seen()).publicShare).toMatch(/^50\s%$/);

  const [line] = (
    await registerPage(cooperationId, { on: today, words: 'commune', withLeavers: false, page: 1 })
  ).rows;
  expect(line!.category).toBe('Communes (Collectivités publiques)');
  const certificate = await paperOfPerson({ ...commune, emailVerified: true }, 'attestation', tooMuch);
  expect((await readPdf(certificate!.bytes)).text).toContain('Communes (Collectivités publiques)');
  const [head, row] = await rowsOf(await registerTable(cooperationId, today));
  expect(row![head!.indexOf('catégorie pour la loi')]).toBe('Bénéficiaires');
  expect((await scicsPage(1, today)).rows).toMatchObject([{ name: 'Le Fournil', members: 4 }]);
  expect(await rowsOf(await scicsTable(today))).toHaveLength(2);

  await hand(ana, commune, 1);
  const { id } = await open();
  await db().person.update({ where: { id: commune.id }, data: { emailVerifiedAt: new Date() } });
  await own(commune, { intent: 'take', transfer: id, category: 'Communes' });
  expect((await decide({ intent: 'agree', transfer: id, answer: '' })).errors['transfer']).toEqual([
    expect.stringMatching(/il leur reste 0,00\s€/),
  ]);
  await decide({ intent: 'refuse', transfer: id, answer: 'Pas au-delà de la moitié.' });

  const project = await db().project.create({
    data: { cooperationId, slug: 'encore-des-parts', title: 'Encore des parts', status: 'published' },
  });
  const { id: campaignId } = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'share',
      mode: 'all_or_nothing',
      status: 'open',
      minimum: '50',
      optimum: '5000',
      closesOn: new Date('2027-01-31'),
      shareOffer: { create: { nominal: '50', shares: 100, categories: ['Usagers', 'Communes'] } },
    },
  });
  const subscription = async (who: Citizen, shareCategory: string, shares: number) =>
    placePledge({
      ...who,
      id: randomUUID(),
      campaignId,
      instrument: 'share',
      personId: who.id,
      amount: money(String(50 * shares)),
      tip: zero,
      shares,
      shareCategory,
      showName: true,
      showAmount: true,
      at: new Date('2026-12-14T09:00:00Z'),
    });
  await expect(subscription(cleo, 'Communes', 1)).rejects.toThrow(/catégorie d’associés de la liste/);
  await expect(subscription(commune, 'Communes', 1)).rejects.toThrow(/il leur reste 0,00\s€/);
  // What others subscribe makes room before their board has admitted them.
  await subscription(bob, 'Usagers', 2);
  await subscription(commune, 'Communes', 2);
  await expect(subscription(commune, 'Communes', 1)).rejects.toThrow(/il leur reste 0,00\s€/);
});
