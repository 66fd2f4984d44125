import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as mine from '#app/routes/mon-espace.messages.$slug.tsx';
import * as all from '#app/routes/mon-espace.messages._index.tsx';
import * as theirs from '#app/routes/porteur.projets.$project.messages.tsx';
import { mailsTo } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const cookies: Record<string, string> = {};
const ids: Record<string, string> = {};
let project: string;
let minute = 0;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date(Date.UTC(2026, 10, 22, 8, minute++)));
  for (const name of ['maud', 'stranger', 'awa', 'ben']) await person(name);
  await person('unverified', false);
  const made = async (slug: string, member: string, publishedAt: Date | null) =>
    db().project.create({
      data: {
        cooperation: {
          create: {
            kind: 'cooperation',
            slug,
            name: `Coopération ${slug}`,
            memberships: { create: { personId: ids[member]!, role: 'member' } },
          },
        },
        slug,
        title: `Projet ${slug}`,
        status: publishedAt ? 'published' : 'draft',
        publishedAt,
      },
    });
  project = (await made('four', 'maud', new Date('2026-11-01'))).id;
  await made('autre', 'stranger', null);
});
afterAll(() => database.drop());

async function person(name: string, verified = true): Promise<void> {
  const { id } = await db().person.create({
    data: {
      email: `${name}@exemple.fr`,
      firstName: name,
      lastName: 'Martin',
      language: name === 'ben' ? 'en' : 'fr',
      emailVerifiedAt: verified ? new Date() : null,
    },
  });
  ids[name] = id;
  cookies[name] = await cookieOf(id);
}

const write = (who: string | null, text: string, { slug = 'four', id = randomUUID() as string } = {}) =>
  answerOf(() =>
    mine.action(
      visit('/mon-espace/messages/four', {
        params: { slug },
        cookie: who && cookies[who]!,
        form: { id, text },
      }),
    ),
  );
const answer = (who: string, to: string, text: string) =>
  answerOf(() =>
    theirs.action(
      visit(`/?personne=${ids[to]}`, {
        params: { project },
        cookie: cookies[who]!,
        form: { id: randomUUID(), text },
      }),
    ),
  );
const read = (who: string) =>
  mine
    .loader(visit('/', { params: { slug: 'four' }, cookie: cookies[who]! }))
    .then(({ messages }) => messages);

test('someone whose address is proven writes to the cooperation of a public project; its members are told once', async () => {
  expect((await write(null, 'Bonjour ?')).location).toMatch(/^\/connexion\?suite=/);
  expect((await write('unverified', 'Bonjour ?')).errors['']).toHaveLength(1);
  expect((await write('ben', ' ')).errors['text']).toEqual(['Écrivez votre message.']);
  expect((await write('ben', 'Bonjour ?', { slug: 'autre' })).status).toBe(404);
  const id = randomUUID();
  expect((await write('ben', 'Peut-on visiter ?', { id })).status).toBe(303);
  expect((await write('ben', 'Peut-on visiter ?', { id })).status).toBe(303);
  expect(await db().message.count()).toBe(1);
  expect(await mailsTo('maud@exemple.fr')).toEqual(['ben vous écrit au sujet de « Projet four »']);
});

test('a member answers whoever wrote, and nobody else; the letter is in the reader’s language', async () => {
  expect((await answer('maud', 'awa', 'Bonjour Awa !')).errors['']).toEqual([
    'Cette personne ne vous a pas écrit.',
  ]);
  expect((await answer('stranger', 'ben', 'Volé.')).status).toBe(404);
  expect((await answer('maud', 'ben', 'Oui, samedi.')).status).toBe(303);
  expect(await mailsTo('ben@exemple.fr')).toEqual(['Coopération four answers you']);
  expect((await read('ben')).map(({ who, text, fromCooperation }) => [who, text, fromCooperation])).toEqual([
    ['ben', 'Peut-on visiter ?', false],
    ['maud', 'Oui, samedi.', true],
  ]);
});

test('a conversation is read by its two sides only', async () => {
  await write('awa', 'Et le dimanche ?');
  expect((await read('awa')).map(({ text }) => text)).toEqual(['Et le dimanche ?']);
  expect(await read('stranger')).toEqual([]);
  const own = await all.loader(visit('/', { cookie: cookies['ben']! }));
  expect(own.list.map(({ key, beginning, fromCooperation }) => [key, beginning, fromCooperation])).toEqual([
    ['four', 'Oui, samedi.', true],
  ]);
  const board = await theirs.loader(
    visit(`/?personne=${ids['awa']}`, { params: { project }, cookie: cookies['maud']! }),
  );
  expect(board.list.map(({ title, fromCooperation }) => [title, fromCooperation])).toEqual([
    ['awa Martin', false],
    ['ben Martin', true],
  ]);
  expect(board.messages.map(({ text }) => text)).toEqual(['Et le dimanche ?']);
  const other = visit(`/?personne=${ids['awa']}`, { params: { project }, cookie: cookies['stranger']! });
  expect((await answerOf(() => theirs.loader(other))).status).toBe(404);
});
