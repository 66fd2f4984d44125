import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agree, setApprovalRule } from '#app/features/cooperations/approvals.server.ts';
import { inviteToCooperation } from '#app/features/cooperations/members.server.ts';
import { acceptInvitation } from '#app/features/people/invitations.server.ts';
import { capitalOf } from '#app/features/shares/capital.queries.server.ts';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { waitingAdmissions } from '#app/features/shares/admissions.queries.server.ts';
import { memberOfRegister, registerPage } from '#app/features/shares/register.queries.server.ts';
import { registerTable } from '#app/features/shares/register-tables.server.ts';
import { askInvitations, entryShown, linkEntry } from '#app/features/shares/takeover-link.server.ts';
import {
  linesToMend,
  takeoverShown,
  takeoverUnderWay,
} from '#app/features/shares/takeover.queries.server.ts';
import { slicesToWrite, writeSlice } from '#app/features/shares/takeover-writing.server.ts';
import { bringRegister, decideTakeover, resumeTakeover } from '#app/features/shares/takeover.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { tableCsv, tableXlsx } from '#app/infra/http-table.server.ts';
import { day } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import { money } from '#app/money/money.ts';
import { books, stripeBalance, table } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  liveUntil,
  mailsTo,
  openProject,
  pledge,
  shareCall,
  shares,
  statuses,
  type CastCooperation,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { runJob } from '#jobs/runner.ts';
import { rowsOf } from '#tests/support/table.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let fournil: CastCooperation;
let ana: Citizen;
let bob: Citizen;
let made: string[];
const names: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  fournil = await cooperation(world, 'Le Fournil');
  ana = await citizen('Ana');
  bob = await citizen('Bob');
  const project = await openProject(world, fournil, 'Des parts pour le four', [
    shareCall({ minimum: '200', nominal: '50', shares: 20, closesOn: day('2026-11-20') }),
  ]);
  names[project.campaigns['share']!] = 'parts';
  made = [
    await pledge(world, shares(project, ana, { amount: '150', shares: 3 })),
    await pledge(world, shares(project, bob, { amount: '50', shares: 1, shareCategory: 'Usagers' }), {
      method: 'sepa_debit',
    }),
    await pledge(world, shares(project, ana, { amount: '100', shares: 2 })),
  ];
});
afterAll(() => world.close());

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Those who wait, then the register as it stood on a day. */
const register = async (on = world.today()) => {
  const waiting = await waitingAdmissions(fournil.id, { category: null, page: 1 });
  const { rows } = await registerPage(fournil.id, { on, words: '', withLeavers: true, page: 1 });
  return table([
    ['name', 'category', 'number', 'amount'],
    ...waiting.rows.map((line) => [line.name, line.category, '-', plain(line.amount)]),
    ...rows.map((line) => [line.name, line.category, String(line.number), plain(line.capital)]),
  ]);
};

test('a share campaign that succeeds: the capital leaves, the subscriptions wait for the board', async () => {
  await liveUntil(world, day('2026-12-02'));
  expect(await statuses(...made)).toEqual(['released', 'released', 'released']);
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe                1.40
 expenses:processing-fees     4.60
 income:platform-fees        -6.00
`);
  expect(await stripeBalance(world)).toBe('1.40');
  expect(await register()).toBe(`
 name        category  number    amount
 Ana Martin  Voisins   -       150,00 €
 Bob Martin  Usagers   -        50,00 €
 Ana Martin  Voisins   -       100,00 €
`);
  expect((await mailsTo(ana.email)).at(-1)).toBe('Votre argent est arrivé chez Le Fournil');
});

test('the board admits: one number per member, without gaps, even when two are admitted at once', async () => {
  const today = world.today();
  const holdings = await db().shareHolding.findMany({ orderBy: { pledge: { rank: 'asc' } } });
  const admit = (index: number) =>
    admitMembers({ which: { holdingIds: [holdings[index]!.id] }, cooperationId: fournil.id, today });
  expect(await admit(1)).toBe(1);
  const both = await Promise.all([admit(0), admit(0), admit(2), admit(2)]);
  expect(both.sort()).toEqual([0, 0, 1, 1]);
  expect(await register()).toBe(`
 name        category  number    amount
 Bob Martin  Usagers   1        50,00 €
 Ana Martin  Voisins   2       250,00 €
`);
  expect(await register(day('2026-12-01'))).toBe(`
 name  category  number  amount
`);
  expect((await mailsTo(bob.email)).at(-1)).toBe('Vous êtes associé de Le Fournil');
});

test('the register is searched by name or number, each member has their movements, and the file runs nothing', async () => {
  const today = world.today();
  const found = (words: string) =>
    registerPage(fournil.id, { on: today, words, withLeavers: false, page: 1 }).then(({ rows, members }) => [
      members,
      ...rows.map(({ name }) => name),
    ]);
  expect(await found('ana mar')).toEqual([1, 'Ana Martin']);
  expect(await found('1')).toEqual([1, 'Bob Martin']);
  expect(await found('%')).toEqual([0]);
  const member = (await memberOfRegister(fournil.id, ana.id))!;
  expect(member.movements.map(({ kind }) => kind)).toEqual(['Admission', 'Souscription de plus']);
  // Both were admitted at once: either may have been the first.
  expect(member.movements.map(({ shares, amount }) => `${shares} ${plain(amount)}`).sort()).toEqual([
    '2 100,00 €',
    '3 150,00 €',
  ]);
  await db().person.update({ where: { id: bob.id }, data: { firstName: '=cmd()' } });
  const { rows } = await registerTable(fournil.id, today);
  expect(await text(tableCsv(rows))).toBe(
    [
      'numéro;prénom;nom;SIREN;né le;adresse e-mail;adresse;code postal;commune;catégorie;parts;capital;admis le;dernier retrait;au',
      `1;'=cmd();Martin;;;${bob.email};;;;Usagers;1;50,00;2026-12-02;;2026-12-02`,
      `2;Ana;Martin;;;${ana.email};;;;Voisins;5;250,00;2026-12-02;;2026-12-02`,
      '',
    ]
      .join('\r\n')
      .replace(/^/, '\ufeff'),
  );
});

const head = 'N°;Nom;Prénom;Dénomination;E-mail;Catégorie;Parts;Date d’admission';
const sheet = (...lines: string[]) => new TextEncoder().encode([head, ...lines].join('\r\n'));
const bring = (bytes: Uint8Array) =>
  bringRegister({
    cooperationId: fournil.id,
    personId: fournil.member.id,
    fileName: 'registre.csv',
    bytes,
    nominal: money('50'),
    categories: ['Voisins', 'Usagers', 'Communes'],
  });
const lines = [
  ';Martin;Ana;;{ana};Voisins;5;01/02/2020',
  '7;Le Goff;Annick;;annick@exemple.fr;Voisins;4;12/05/2021',
  ';;;Commune de Redon;;Communes;20;01/02/2020',
  '1;Roux;Zoé;;;Usagers;1;01/02/2020',
];

test('members of before are looked at, agreed to by two, written once, and the capital is the register’s', async () => {
  const order = { cooperationId: fournil.id, personId: fournil.member.id, today: world.today() };
  const treasurer = await citizen('Nadia');
  const secret = await inviteToCooperation(fournil.id, treasurer.email, fournil.member.id, 'treasurer');
  await acceptInvitation(secret, treasurer.id);
  await setApprovalRule({ ...order, fromAmount: money('1000'), approvals: 2 });
  // The model sent back as it is says so when it is read.
  const model = 'Exemple : ligne ignorée;Le Goff;Annick;;;Habitants;4;12/05/2021';
  await expect(bring(sheet(';;;;;;;', model))).rejects.toThrow(/Aucune ligne à reprendre/);
  const brought = lines.map((line) => line.replace('{ana}', ana.email));
  const takeoverId = await bring(sheet(...brought));
  const shown = (await takeoverShown(fournil.id, takeoverId, world.today(), 1))!;
  expect(shown).toMatchObject({ right: 2, left: 1, known: 1, written: null });
  const [, toMend] = await rowsOf((await linesToMend(fournil.id, takeoverId, world.today()))!);
  expect(toMend!.at(-1)).toBe(
    'N° d’associé : Ce numéro est déjà pris par Bob Martin.'.replace('Bob', '=cmd()'),
  );
  await expect(decideTakeover({ ...order, takeoverId })).rejects.toThrow(/accord/);
  expect(await db().registerEntry.count()).toBe(0);
  const { id: requestId } = await db().approvalRequest.findFirstOrThrow({
    where: { kind: 'register_takeover' },
  });
  await agree({ ...order, requestId, personId: treasurer.id });
  await decideTakeover({ ...order, takeoverId });
  expect(await takeoverUnderWay(fournil.id, takeoverId)).toMatchObject({ done: 0, total: 2 });
  await expect(bring(sheet(...brought, ';;;;;;;'))).rejects.toThrow(/en train d’entrer/);
  expect(await runJob('write-registers', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  expect((await mailsTo(fournil.member.email)).at(-1)).toBe('Le registre de Le Fournil est repris');
  await expect(decideTakeover({ ...order, takeoverId })).rejects.toThrow(/n’attend plus rien/);
  expect((await register()).split('\n').slice(-3).join('\n')).toBe(
    ` Annick Le Goff    Voisins   7         200,00 €
 Commune de Redon  Communes  8       1 000,00 €
`.replace('1 000', '1\u202f000'),
  );
  const { capital } = await registerPage(fournil.id, {
    on: world.today(),
    words: '',
    withLeavers: true,
    page: 1,
  });
  const kept = await inTransaction((tx) => capitalOf(tx, fournil.id, world.today()));
  expect(euros(kept.now)).toBe(capital);
  await expect(bring(sheet(...brought))).rejects.toThrow(/déjà repris/);
  const again = await bring(sheet(...brought, ';;;;;;;'));
  expect(await takeoverShown(fournil.id, again, world.today(), 1)).toMatchObject({ right: 0, known: 3 });
  await expect(decideTakeover({ ...order, takeoverId: again })).rejects.toThrow(/Aucune ligne/);
});

test('who was taken over joins their account by the link of one letter; nobody else changes a line', async () => {
  const { id: takeoverId } = await db().registerTakeover.findFirstOrThrow({ where: { added: 2 } });
  await askInvitations({ cooperationId: fournil.id, takeoverId, personId: fournil.member.id });
  const shown = () => takeoverShown(fournil.id, takeoverId, world.today(), 1);
  expect(await shown()).toMatchObject({ letters: { done: 0, total: 1 }, invited: 0 });
  expect(await runJob('write-registers', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  expect(await shown()).toMatchObject({ letters: null, invited: 1, invitable: 0 });
  expect((await mailsTo(fournil.member.email)).at(-1)).toBe('Les associés de Le Fournil sont invités');
  const { text } = await db().mail.findFirstOrThrow({ where: { to: 'annick@exemple.fr' } });
  const link = /registre\/([\w-]+)/.exec(text)![1]!;
  expect(await entryShown(link)).toMatchObject({ number: 7, name: 'Annick Le Goff' });
  await expect(linkEntry(link, bob.id)).rejects.toThrow(/a déjà une ligne/);
  const annick = await citizen('Annick');
  await linkEntry(link, annick.id);
  await expect(linkEntry(link, annick.id)).rejects.toThrow(/déjà servi/);
  expect((await memberOfRegister(fournil.id, annick.id))!.movements.map(({ kind }) => kind)).toEqual([
    'Reprise du registre',
  ]);
  expect(await db().person.count({ where: { email: { endsWith: '@registre.invalid' } } })).toBe(1);
  await expect(db().shareMovement.updateMany({ data: { note: 'x' } })).rejects.toThrow(/REGISTER_KEPT/);
});

test('a long spreadsheet enters the register in slices: killed between two, at fault in one, overtaken by somebody, it is whole', async () => {
  const today = world.today();
  const order = { cooperationId: fournil.id, personId: fournil.member.id, today };
  const jean = await citizen('Jean');
  const many = Array.from({ length: 1_100 }, (_, at) => `;Nom${at};Jean;;;Usagers;2;01/01/2020`);
  const late = `;Martin;Jean;;${jean.email};Usagers;2;05/05/2021`;
  const rows = [late, ...many, '40;Petit;Lou;;;Voisins;1;05/05/2021', many[0]!].map((line) =>
    line.split(';'),
  );
  const job = () => runJob('write-registers', { today });
  const noise = () => Array.from({ length: 8 }, () => randomUUID()).join('');
  // Long files are read by the job too: of anything but members it says so, and the next one takes its place.
  const excel = (head: string, own: string[][]) => tableXlsx({ name: 'x', rows: [head.split(';'), ...own] });
  const unlike = await bring(
    (await excel(
      'Chiffres',
      Array.from({ length: 6_000 }, () => [randomUUID()]),
    ))!,
  );
  expect(await takeoverUnderWay(fournil.id, unlike)).toMatchObject({ state: 'being_read' });
  expect(await job()).toMatchObject({ done: 1, failed: 0 });
  expect(await takeoverUnderWay(fournil.id, unlike)).toMatchObject({
    state: 'unreadable',
    why: expect.stringContaining('Il manque : Nom'),
  });
  const takeoverId = await bring(
    (await excel(
      head,
      rows.map((cells) => [...cells, noise()]),
    ))!,
  );
  expect(await job()).toMatchObject({ done: 1, failed: 0 });
  expect((await mailsTo(fournil.member.email)).at(-1)).toBe('Le fichier « registre.csv » est lu');
  await expect(decideTakeover({ ...order, takeoverId })).rejects.toThrow(/accord/);
  const { id: requestId } = await db().approvalRequest.findFirstOrThrow({ where: { subjectId: takeoverId } });
  const { personId } = await db().membership.findFirstOrThrow({ where: { duty: 'treasurer' } });
  await agree({ ...order, requestId, personId });
  await decideTakeover({ ...order, takeoverId });
  const underWay = () => takeoverUnderWay(fournil.id, takeoverId);

  expect(await slicesToWrite()).toHaveLength(3);
  await writeSlice(takeoverId, today);
  expect(await underWay()).toMatchObject({ done: 500, total: 1_102, state: 'being_written' });
  expect(await db().registerEntry.findFirst({ where: { lastName: 'Petit' } })).toMatchObject({
    memberNumber: 40,
  });

  // Whom the last slice would write is admitted otherwise, with a number of after the file's.
  const member = { personId: jean.id, memberNumber: 2_000, shares: 2, nominal: '50', category: 'Usagers' };
  await db().shareMovement.create({
    data: {
      ...member,
      cooperationId: fournil.id,
      kind: 'taken_over',
      entryId: randomUUID(),
      on: fromDay(today),
    },
  });
  await db().$executeRawUnsafe(
    'alter table "RegisterEntry" add constraint out_of_order check ("memberNumber" < 2100)',
  );
  expect(await job()).toMatchObject({ total: 2, failed: 1 });
  expect(await underWay()).toMatchObject({ done: 500, state: 'stopped' });
  expect((await mailsTo(fournil.member.email)).at(-1)).toBe(
    'La reprise du registre de Le Fournil s’est arrêtée',
  );
  expect(await job()).toMatchObject({ total: 0 });
  await db().$executeRawUnsafe('alter table "RegisterEntry" drop constraint out_of_order');
  await resumeTakeover(fournil.id, takeoverId);
  expect(await job()).toMatchObject({ total: 2, failed: 0 });

  const shown = (await takeoverShown(fournil.id, takeoverId, today, 1))!;
  expect(shown).toMatchObject({ left: 2, written: { added: 1_101, shares: 2_201 } });
  const toMend = await rowsOf((await linesToMend(fournil.id, takeoverId, today))!);
  expect(toMend.map((cells) => cells.at(-1))).toEqual([
    'À corriger',
    'Déjà au registre, n° 2000',
    'Nom : Même nom que la ligne 3 : ajoutez une date de naissance ou une adresse e-mail à chacun.',
  ]);
  const numbers = await db().registerEntry.findMany({
    where: { takeoverId },
    select: { memberNumber: true },
    orderBy: { line: 'asc' },
  });
  const first = Array.from({ length: 499 }, (_, at) => 41 + at);
  const then = Array.from({ length: 601 }, (_, at) => 2_001 + at);
  expect(numbers.map(({ memberNumber }) => memberNumber)).toEqual([...first, ...then, 40]);
});
