import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtAccount } from '#app/features/cooperations/connected-account.server.ts';
import { accountOf } from '#app/features/cooperations/connected-account.queries.server.ts';
import { sendTransferAgain } from '#app/features/cooperations/transfer-reversal.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  mailsTo,
  openProject,
  pledge,
  topUp,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let borrower: CastCooperation;
let project: CastProject;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  borrower = await cooperation(world, 'Le Moulin');
  await topUp(world, '50');
  project = await openProject(world, borrower, 'Un moulin à farine', [
    giftCall({ minimum: '400', optimum: '1000', closesOn: day('2026-11-02') }),
  ]);
  await pledge(world, gift(project, await citizen('Ana'), { amount: '500' }));
});
afterEach(() => world.close());

const names = () => ({ [project.campaigns['gift']!]: 'moulin' });

/** Stripe's dashboard, where the platform can do by hand what our screens do not. */
function dashboard(): Stripe {
  const { hostname, port } = new URL(world.sandbox.url);
  return new Stripe('sk_test_standin_world', { host: hostname, port, protocol: 'http', telemetry: false });
}

test('an account restricted mid-campaign: the campaign waits for it, and is released when it is well again', async () => {
  await happens(world, `accounts/${borrower.accountId}/require`, {
    fields: 'company.tax_id,person_1.verification.document',
    days: 20,
  });
  expect(await accountOf(borrower.id)).toMatchObject({
    missing: ['le numéro SIREN', 'la pièce d’identité d’une personne'],
    deadline: '31 octobre 2026',
    stopped: null,
  });
  // Something is asked by a day, and money can still reach it: told once.
  expect((await db().organisation.findUniqueOrThrow({ where: { id: borrower.id } })).stripeReady).toBe(true);
  const asked = 'Le compte de paiement de Le Moulin : une pièce à donner avant le 31 octobre 2026';
  expect((await mailsTo(borrower.member.email)).filter((subject) => subject === asked)).toHaveLength(1);

  await liveUntil(world, day('2026-11-03'));
  expect(await mailsTo(borrower.member.email)).toContain('Le compte de paiement de Le Moulin est arrêté');
  expect(await accountOf(borrower.id)).toMatchObject({
    late: ['le numéro SIREN', 'la pièce d’identité d’une personne'],
    stopped: 'des pièces demandées ne sont pas arrivées à temps',
  });
  expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'connected account' }]);
  expect(await books(names())).toBe(`
 account                      balance
 assets:stripe                 542.25
 equity:float                  -50.00
 expenses:processing-fees        7.75
 liabilities:campaign:moulin  -500.00
`);
  await happens(world, `accounts/${borrower.accountId}/release`);
  expect((await mailsTo(borrower.member.email)).at(-1)).toBe('Le compte de paiement de Le Moulin est prêt');
  expect(await campaignWork(world)).toEqual([{ state: 'released' }]);
  expect(await books(names())).toBe(`
 account                   balance
 assets:stripe               57.25
 equity:float               -50.00
 expenses:processing-fees     7.75
 income:platform-fees       -15.00
`);
  expect(await broken(world)).toEqual([]);
});

test('a restriction of which no event has come yet: Stripe is asked before the money leaves', async () => {
  await world.advance(day('2026-11-02'));
  world.hold();
  await happens(world, `accounts/${borrower.accountId}/restrict`, { reason: 'under_review' });
  expect((await db().organisation.findUniqueOrThrow({ where: { id: borrower.id } })).stripeReady).toBe(true);
  await world.advance(day('2026-11-03'));
  expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'connected account' }]);
  expect(await dashboard().transfers.list()).toMatchObject({ data: [] });
  world.release();
});

test('a transfer reversed: we hold the money for the campaign again, and send it again when an operator says so', async () => {
  await liveUntil(world, day('2026-11-03'));
  const { stripeTransferId } = await db().campaign.findUniqueOrThrow({
    where: { id: project.campaigns['gift']! },
  });
  await dashboard().transfers.createReversal(stripeTransferId!, { amount: 30_000 });
  await world.drain();
  expect(await books(names())).toBe(`
 account                      balance
 assets:stripe                 357.25
 equity:float                  -50.00
 expenses:processing-fees        7.75
 income:platform-fees          -15.00
 liabilities:campaign:moulin  -300.00
`);
  expect(await stripeBalance(world)).toBe('357.25');
  expect(await broken(world)).toEqual([]);
  expect((await mailsTo(borrower.member.email)).at(-1)).toBe(
    '300,00\u00a0€ versés à Le Moulin nous sont revenus',
  );

  const { id: reversalId } = await db().transferReversal.findFirstOrThrow();
  const again = (personId: string) => sendTransferAgain({ reversalId, personId, today: world.today() });
  await expect(again(borrower.member.id)).rejects.toThrow(/Seule l’équipe/);
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  await happens(world, `accounts/${borrower.accountId}/restrict`);
  await expect(again(personId)).rejects.toThrow(/pas prêt/);
  await happens(world, `accounts/${borrower.accountId}/release`);
  await again(personId);
  await expect(again(personId)).rejects.toThrow(/déjà reparti/);
  await world.drain();
  expect(await books(names())).toBe(`
 account                   balance
 assets:stripe               57.25
 equity:float               -50.00
 expenses:processing-fees     7.75
 income:platform-fees       -15.00
`);
  expect(await stripeBalance(world)).toBe('57.25');
  expect(await broken(world)).toEqual([]);
});

test('a payout to the cooperation’s own bank that fails is told to it; so is an account that leaves', async () => {
  await liveUntil(world, day('2026-11-03'));
  const stripeAccount = borrower.accountId;
  const payout = await dashboard().payouts.create({ amount: 10_000, currency: 'eur' }, { stripeAccount });
  await world.drain();
  expect((await accountOf(borrower.id))!.payouts).toMatchObject([{ state: 'En chemin', failed: false }]);
  await happens(world, `payouts/${payout.id}/fail`, { failure_code: 'could_not_process' });
  expect((await accountOf(borrower.id))!.payouts).toMatchObject([
    { state: 'Renvoyé par la banque', failed: true },
  ]);
  expect(await mailsTo(borrower.member.email)).toContain(
    '100,00\u00a0€ ne sont pas arrivés sur le compte bancaire de Le Moulin',
  );

  await dashboard().payouts.create({ amount: 48_500, currency: 'eur' }, { stripeAccount });
  await world.advance(day('2026-11-10'));
  await dashboard().accounts.del(stripeAccount);
  await lookAtAccount(stripeAccount, world.today());
  expect(await accountOf(borrower.id)).toMatchObject({ left: '10 novembre 2026' });
  expect((await mailsTo(borrower.member.email)).at(-1)).toMatch(/n’est plus relié à Terreau/);
});
