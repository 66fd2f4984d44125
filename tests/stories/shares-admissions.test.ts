import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusedHoldings, refundRefused } from '#app/features/shares/refused.server.ts';
import { admitMembers, declareGivenBack, refuseMembers } from '#app/features/shares/shares.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { readBalance } from '#app/features/reconciliation/movements.server.ts';
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
  topUp,
  type CastCooperation,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let fournil: CastCooperation;
let people: Record<'ana' | 'bob' | 'chloe' | 'dan' | 'eve', Citizen>;
let made: string[];
let ids: string[];
const names: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  fournil = await cooperation(world, 'Le Fournil');
  const [ana, bob, chloe] = [await citizen('Ana'), await citizen('Bob'), await citizen('Chloe')];
  const [dan, eve] = [await citizen('Dan'), await citizen('Eve')];
  people = { ana, bob, chloe, dan, eve };
  await topUp(world, '100');
  const project = await openProject(world, fournil, 'Des parts pour le four', [
    shareCall({ minimum: '200', nominal: '50', shares: 40, closesOn: day('2026-12-01') }),
  ]);
  names[project.campaigns['share']!] = 'parts';
  made = [
    await pledge(world, shares(project, ana, { amount: '150', shares: 3 })),
    await pledge(
      world,
      shares(project, bob, { amount: '50', shares: 1, shareCategory: 'Usagers', tip: '2' }),
    ),
    await pledge(world, shares(project, chloe, { amount: '100', shares: 2 })),
    await pledge(world, shares(project, dan, { amount: '350', shares: 7 })),
    await pledge(world, shares(project, eve, { amount: '50', shares: 1, shareCategory: 'Usagers' })),
  ];
  await liveUntil(world, day('2026-12-14'));
  const holdings = await db().shareHolding.findMany({ orderBy: { pledge: { rank: 'asc' } } });
  ids = holdings.map(({ id }) => id);
});
afterAll(() => world.close());

const decision = (...holdingIds: string[]) => ({
  cooperationId: fournil.id,
  which: { holdingIds },
  minutes: 'Conseil du 14 décembre',
  decidedById: fournil.member.id,
  today: world.today(),
});

const register = async () =>
  table([
    ['kind', 'number', 'shares', 'category', 'note'],
    ...(await db().shareMovement.findMany({ orderBy: { rank: 'asc' } })).map((line) => [
      line.kind,
      String(line.memberNumber),
      String(line.shares),
      line.category,
      line.note,
    ]),
  ]);

/** What the job does, once. */
async function refundWork(): Promise<void> {
  for (const { id } of await refusedHoldings()) await refundRefused(id, world.today());
  await world.drain();
}

test('scenario 13, refused: the whole payment goes back, tip included, and the platform gives up its commission', async () => {
  expect(await statuses(...made)).toEqual(Array(5).fill('released'));
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe              104.22
 equity:float              -100.00
 expenses:processing-fees    11.78
 income:platform-fees       -14.00
 income:tips                 -2.00
`);
  await expect(refuseMembers({ ...decision(ids[1]!), why: ' ' })).rejects.toThrow(/pourquoi/);
  expect(await refuseMembers({ ...decision(ids[1]!), why: 'La catégorie Usagers est pleine.' })).toBe(1);
  expect((await mailsTo(people.bob.email)).at(-1)).toBe('Le Fournil n’a pas retenu votre demande');
  await refundWork();
  expect(await statuses(made[1]!)).toEqual(['refunded']);
  // 49.00 come back from the cooperation, 52.00 leave for Bob: the commission of 1.00 and the tip are the platform's loss.
  const after = `
 account                   balance
 assets:stripe              101.22
 equity:float              -100.00
 expenses:processing-fees    11.78
 income:platform-fees       -13.00
`;
  expect(await books(names)).toBe(after);
  expect(await stripeBalance(world)).toBe('101.22');
  expect((await mailsTo(people.bob.email)).at(-1)).toBe(
    'Votre paiement pour « Des parts pour le four » vous est rendu',
  );
  // Run again, nothing moves.
  await refundWork();
  expect(await books(names)).toBe(after);
  await readBalance('platform');
  expect(await gapsWithStripe()).toEqual([]);
});

test('two people decide at once: each subscription has one answer, numbers have no gap', async () => {
  const answers = await Promise.all([
    admitMembers({ ...decision(ids[0]!, ids[2]!) }),
    refuseMembers({ ...decision(ids[0]!, ids[2]!), why: 'Non.' }),
    admitMembers({ ...decision(ids[0]!, ids[2]!) }),
  ]);
  expect(answers.reduce((all, one) => all + one, 0)).toBe(2);
  const [ana, chloe] = await db().shareHolding.findMany({ where: { id: { in: [ids[0]!, ids[2]!] } } });
  expect(ana!.status).toBe(chloe!.status);
  expect(await db().shareMovement.count()).toBe(ana!.status === 'admitted' ? 2 : 0);
});

test('by group: all those who wait in a category, put where the board wants them', async () => {
  const all = { ...decision(), which: { allWaiting: { category: 'Usagers' } } };
  await expect(admitMembers({ ...all, category: 'Inconnue' })).rejects.toThrow(/catégories/);
  expect(await admitMembers({ ...all, category: 'Voisins' })).toBe(1);
  const eve = await db().shareHolding.findUniqueOrThrow({ where: { id: ids[4]! } });
  expect(eve).toMatchObject({ status: 'admitted', category: 'Voisins' });
  expect((await mailsTo(people.eve.email)).at(-1)).toBe('Vous êtes associé de Le Fournil');
  const lines = (await register()).trim().split('\n');
  expect(lines.at(-1)).toMatch(/^ ?admission +\d +1 +Voisins +Conseil du 14 décembre$/);
  await expect(db().shareMovement.deleteMany({})).rejects.toThrow(/REGISTER_KEPT/);
});

test('the cooperation’s account is empty: the subscriber waits, the cooperation gives back itself and says how', async () => {
  await refuseMembers({ ...decision(ids[3]!), why: 'Hors du territoire.' });
  await emptyAccount();
  await expect(refundRefused(ids[3]!, world.today())).rejects.toThrow(/n’a pas/);
  expect(await statuses(made[3]!)).toEqual(['released']);
  const told = { cooperationId: fournil.id, holdingId: ids[3]!, today: world.today() };
  await expect(declareGivenBack({ ...told, how: '' })).rejects.toThrow(/comment/);
  await declareGivenBack({ ...told, how: 'Virement du 14 décembre, réf. 4711' });
  expect((await mailsTo(people.dan.email)).at(-1)).toBe('Le Fournil dit vous avoir rendu votre argent');
  expect((await refusedHoldings()).map(({ id }) => id)).not.toContain(ids[3]);
  await expect(declareGivenBack({ ...told, how: 'encore' })).rejects.toThrow(/déjà rendu/);
});

/** Its money has gone to its own bank. */
async function emptyAccount(): Promise<void> {
  const url = new URL(world.sandbox.url);
  const client = new Stripe('sk_test_standin_world', {
    host: url.hostname,
    port: Number(url.port),
    protocol: 'http',
  });
  const { available } = await client.balance.retrieve({}, { stripeAccount: fournil.accountId });
  const amount = available[0]!.amount;
  await client.payouts.create({ amount, currency: 'eur' }, { stripeAccount: fournil.accountId });
}
