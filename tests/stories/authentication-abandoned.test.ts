import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { placeMonthlyGift } from '#app/features/monthly-gifts/monthly-gift.server.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { books, journal } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  loan,
  loanCall,
  mailsTo,
  openProject,
  statuses,
  type CastProject,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// A bank asks to see its customer (3-D Secure), who refuses, or leaves: nothing was paid, and nothing of it stays.

let world: World;
let project: CastProject;
const names: Record<string, string> = {};
const alwaysAsks = { method: 'card', number: '4000002760003184' } as const;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const fournil = await cooperation(world, 'Le Fournil');
  const closesOn = day('2027-03-31');
  project = await openProject(world, fournil, 'Un four', [
    giftCall({ minimum: '0', optimum: '100', closesOn, mode: 'keep_what_comes' }),
    loanCall({ minimum: '100', optimum: '500', closesOn }),
  ]);
  names[project.campaigns['gift']!] = 'gifts';
});
afterAll(() => world.close());

const nothing = '\n account  balance\n';
const held = (instrument: string) => heldPlaces(db(), project.campaigns[instrument]!);

/** Types the card on Stripe's page, and is sent to the bank's. */
async function toTheBank(page: string): Promise<string> {
  const { status, location } = await world.visit(page, alwaysAsks);
  await world.drain();
  expect({ status, location }).toEqual({ status: 303, location: expect.stringMatching(/^\/challenge\//) });
  return new URL(location!, page).href;
}

async function answer(challenge: string, action: 'accept' | 'refuse'): Promise<void> {
  const said = await fetch(challenge, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action }),
  });
  await said.arrayBuffer();
  await world.drain();
}

test('a gift whose giver leaves the bank’s page is in no book; its place is free, and it may be paid later', async () => {
  const ana = await citizen('Ana');
  const { id } = await placePledge(gift(project, ana, { amount: '100', tip: '5' }));
  await toTheBank(await startCheckout(id));
  expect(await statuses(id)).toEqual(['awaiting_checkout']);
  expect(await books(names)).toBe(nothing);
  // While the page is open the place is kept for an hour; Stripe closes the page after a day.
  await expect(placePledge(gift(project, null, { amount: '60' }))).rejects.toThrow(/objectif/);
  await world.advance(addDays(world.today(), 2));
  expect(await statuses(id)).toEqual(['abandoned']);
  expect((await held('gift')).toFixed(2)).toBe('0.00');
  expect(await books(names)).toBe(nothing);
  expect(await journal(names)).toBe('\n on  kind  account  amount\n');
  expect(await mailsTo(ana.email)).toEqual([]);
  expect(await db().hold.count()).toBe(0);
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);

  // Taken up again, refused at the bank, then accepted there: one payment, with its fee.
  const page = await startCheckout(id);
  await answer(await toTheBank(page), 'refuse');
  expect(await statuses(id)).toEqual(['awaiting_checkout']);
  expect(await books(names)).toBe(nothing);
  await answer(await toTheBank(page), 'accept');
  expect(await statuses(id)).toEqual(['collected']);
  expect(await books(names)).toBe(`
 account                     balance
 assets:stripe                103.17
 expenses:processing-fees       1.83
 income:tips                   -5.00
 liabilities:campaign:gifts  -100.00
`);
});

test('a loan whose lender leaves the bank’s page saves nothing: no reflection runs, the place is free', async () => {
  const before = await books(names);
  const ben = await citizen('Ben');
  const { id } = await placePledge(loan(project, ben, { amount: '500' }));
  const challenge = await toTheBank(await startCheckout(id));
  await answer(challenge, 'refuse');
  expect(await db().pledge.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'awaiting_checkout',
    paymentMethodId: null,
    reflectionEndsAt: null,
  });
  await world.advance(addDays(world.today(), 2));
  expect(await statuses(id)).toEqual(['abandoned']);
  expect((await held('loan')).toFixed(2)).toBe('0.00');
  expect(await books(names)).toBe(before);
  expect(await mailsTo(ben.email)).toEqual([]);
  // Somebody else takes the whole place, and is asked by their bank too.
  const cleo = await citizen('Cléo');
  const { id: next } = await placePledge(loan(project, cleo, { amount: '500' }));
  await answer(await toTheBank(await startCheckout(next)), 'accept');
  expect(await statuses(next)).toEqual(['reserved']);
});

test('a monthly gift whose card is never confirmed does not begin; after a month it is forgotten', async () => {
  const before = await books(names);
  await db().campaign.update({ where: { id: project.campaigns['gift']! }, data: { optimum: '1000' } });
  const dan = await citizen('Dan');
  const id = randomUUID();
  await placeMonthlyGift({
    id,
    campaignId: project.campaigns['gift']!,
    personId: dan.id,
    dayOfMonth: 15,
    at: now(),
    email: dan.email,
    firstName: 'Dan',
    lastName: 'Martin',
    amount: money('10'),
    tip: money('0'),
    showName: false,
    showAmount: false,
  });
  await answer(await toTheBank(await openMethodPage(id)), 'refuse');
  for (let days = 0; days < 5; days += 1) {
    await world.advance(addDays(world.today(), 8));
    await runJob('charge-monthly-gifts', { today: world.today() });
  }
  expect(await db().monthlyGift.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'stopped' });
  expect(await db().pledge.count({ where: { monthlyGiftId: id } })).toBe(0);
  expect(await books(names)).toBe(before);
  expect(await mailsTo(dan.email)).toEqual([]);
});
