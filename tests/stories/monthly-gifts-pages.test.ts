import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { day } from '#app/money/day.ts';
import * as stopPage from '#app/routes/dons-mensuels.$key_.arret.tsx';
import * as giftPage from '#app/routes/dons-mensuels.$key.tsx';
import * as mine from '#app/routes/mon-espace.dons-mensuels.tsx';
import * as form from '#app/routes/projets.$slug_.donner-chaque-mois.tsx';
import * as projectRoute from '#app/routes/projets.$slug.tsx';
import { runJob } from '#jobs/runner.ts';
import {
  citizen,
  cooperation,
  giftCall,
  openProject,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let garden: CastProject;
let mill: CastProject;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const atelier = await cooperation(world, 'L’Atelier');
  const call = { minimum: '0', optimum: '5000', closesOn: day('2027-05-31') };
  garden = await openProject(world, atelier, 'Un jardin', [giftCall({ ...call, mode: 'keep_what_comes' })]);
  mill = await openProject(world, atelier, 'Un moulin', [giftCall({ ...call, minimum: '500' })]);
});
afterAll(() => world.close());

type Typed = Record<string, string>;
const formOf = ({ slug }: CastProject) => ({ params: { slug } });
const open = (project: CastProject, cookie: string | null = null) =>
  answerOf(() => form.loader(visit('/', { ...formOf(project), cookie })));
const send = (typed: Typed, cookie: string | null = null) =>
  answerOf(() => form.action(visit('/', { ...formOf(garden), cookie, form: typed })));
const look = (key: string) =>
  answerOf(() => giftPage.loader(visit(`/dons-mensuels/${key}`, { params: { key } })));
const ask = (key: string, typed: Typed) =>
  answerOf(() => giftPage.action(visit(`/dons-mensuels/${key}`, { params: { key }, form: typed })));
const wish = (more: Typed = {}): Typed => ({
  id: randomUUID(),
  amount: '12,50',
  dayOfMonth: '10',
  email: 'Lou@Exemple.fr',
  firstName: 'Lou',
  lastName: 'Petit',
  ...more,
});
const signedIn = async ({ id }: Citizen) => (await openSession(visit('/').request, id)).split(';')[0]!;

test('a campaign that may give everything back takes no monthly gift', async () => {
  expect((await open(mill)).status).toBe(404);
  expect((await open(garden)).status).toBe(200);
});

test('what is wrong is said at its field, and what was typed is kept', async () => {
  const { status, errors } = await send(wish({ amount: '0,50', email: '', dayOfMonth: '' }));
  expect(status).toBe(400);
  expect(Object.keys(errors).sort()).toEqual(['dayOfMonth', 'email']);
  expect((await send(wish({ amount: '0,50' }))).errors['amount']?.[0]).toMatch(/au moins 1/);
  expect((await send(wish({ amount: '1200' }))).errors['amount']?.[0]).toMatch(/d’au plus/);
});

test('a guest gives each month, and manages it by the address of the letter alone', async () => {
  const typed = wish();
  const { location } = await send(typed);
  // A double click is one gift, and one page of Stripe's.
  expect((await send(typed)).location).toBe(location);
  await world.visit(location!, { method: 'card' });
  await world.drain();
  const { key } = await db().monthlyGift.findUniqueOrThrow({ where: { id: typed['id'] } });
  const letter = await db().mail.findFirstOrThrow({ where: { to: 'lou@exemple.fr' } });
  expect(letter.text).toContain(`/dons-mensuels/${key}/arret`);
  expect((await look(key)).page).toMatchObject({
    gift: { status: 'active', total: expect.stringMatching(/^12,50/), next: '10 novembre 2026', months: [] },
  });
  expect((await ask(key, { intent: 'change', amount: '15', tip: '' })).status).toBe(303);
  expect((await ask(key, { intent: 'change', amount: '0', tip: '' })).status).toBe(400);
  expect((await ask(key, { intent: 'pause' })).status).toBe(303);
  expect((await look(key)).page).toMatchObject({ gift: { status: 'paused' } });
  expect((await ask(key, { intent: 'resume' })).status).toBe(303);
  expect((await ask(key, { intent: 'method' })).location).toContain(world.sandbox.url);
  const shown = (await answerOf(() => projectRoute.loader(visit('/', formOf(garden))))).page;
  expect(JSON.stringify(shown)).toContain('Une personne donne chaque mois');

  // Looking at the page of the link stops nothing; its one button does, twice is once.
  const stop = (post: boolean) =>
    answerOf(() => {
      const asked = visit(`/dons-mensuels/${key}/arret`, { params: { key }, ...(post && { form: {} }) });
      return post ? stopPage.action(asked) : stopPage.loader(asked);
    });
  expect((await stop(false)).page).toMatchObject({ gift: { status: 'active' } });
  expect((await stop(true)).status).toBe(303);
  expect((await stop(true)).status).toBe(303);
  expect((await stop(false)).page).toMatchObject({ gift: { status: 'stopped' } });
  expect((await ask(key, { intent: 'resume' })).status).toBe(422);
  expect((await look('nobody')).status).toBe(404);
});

test('someone signed in finds their monthly gifts in their space, with what was given', async () => {
  const ana = await citizen('Ana');
  const cookie = await signedIn(ana);
  const { location } = await send({ id: randomUUID(), amount: '20', dayOfMonth: '9', via: 'marche' }, cookie);
  await world.visit(location!, { method: 'card' });
  await world.drain();
  const work = () => runJob('charge-monthly-gifts', { today: world.today() });
  await work();
  await world.advance(day('2026-11-09'));
  await work();
  await world.drain();
  // Each gift says by which link its giver came, for the cooperation's board.
  expect(await db().pledge.findMany({ where: { personId: ana.id }, select: { via: true } })).toEqual([
    { via: 'marche' },
  ]);
  const { page } = await answerOf(() => mine.loader(visit('/mon-espace/dons-mensuels', { cookie })));
  expect(page).toMatchObject({
    gifts: [{ status: 'active', next: '9 décembre 2026', given: expect.stringMatching(/^20,00/) }],
  });
  expect((await answerOf(() => mine.loader(visit('/mon-espace/dons-mensuels')))).status).toBe(302);
});
