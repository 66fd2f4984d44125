import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  loan,
  loanCall,
  mailsTo,
  openProject,
  pledge,
  statuses,
  topUp,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// Scenario 7 of the acceptance list: a campaign that misses its minimum.

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-11-02');
});
afterAll(() => world.close());

test('scenario 7: the minimum is missed at the deadline: every pledge is released, lenders pay nothing and no fee', async () => {
  const moulin = await cooperation(world, 'Le Moulin');
  await topUp(world, '50');
  const closesOn = day('2026-11-25');
  const project = await openProject(world, moulin, 'Une roue', [
    loanCall({ minimum: '5000', optimum: '9000', closesOn, minimumPledge: '20' }),
    giftCall({ minimum: '500', optimum: '900', closesOn }),
  ]);
  const [ana, ben, lou] = [await citizen('Ana'), await citizen('Ben'), await citizen('Lou')];
  const made = [
    await pledge(world, loan(project, ana, { amount: '1500' })),
    await pledge(world, loan(project, ben, { amount: '200' }), { method: 'sepa_debit' }),
    await pledge(world, gift(project, lou, { amount: '100', tip: '4' })),
  ];
  expect(await statuses(...made)).toEqual(['reserved', 'reserved', 'collected']);

  await liveUntil(world, day('2026-12-08'));
  expect(await statuses(...made)).toEqual(['cancelled', 'cancelled', 'refunded']);
  const campaigns = await db().campaign.findMany({ where: { projectId: project.id } });
  expect(campaigns.map(({ status }) => status)).toEqual(['failed', 'failed']);
  expect(await db().loan.count()).toBe(0);
  // Nothing was ever asked of the lenders' cards and accounts; the gift and its tip went back whole, at the platform's cost.
  const lenders = await db().pledge.findMany({ where: { instrument: 'loan' } });
  expect(lenders.every(({ paymentId, chargeId }) => paymentId === null && chargeId === null)).toBe(true);
  expect(await books()).toBe(`
 account                   balance
 assets:stripe               48.19
 equity:float               -50.00
 expenses:processing-fees     1.81
`);
  expect(await stripeBalance(world)).toBe('48.19');
  expect((await mailsTo(ana.email)).at(-1)).toBe('La collecte de « Une roue » n’a pas atteint son minimum');
  expect((await mailsTo(ben.email)).at(-1)).toBe('La collecte de « Une roue » n’a pas atteint son minimum');
  expect((await mailsTo(lou.email)).at(-1)).toBe('Votre paiement pour « Une roue » vous est rendu');
});
