import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { stripe } from '#app/infra/stripe/client.server.ts';
import { day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  loan,
  loanCall,
  openProject,
  pledge,
  shareCall,
  shares,
  statuses,
  topUp,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { tellStandIn } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// What happens to a saved card or account between the promise and the charge.

let world: World;
let moulin: CastCooperation;

beforeAll(async () => {
  world = await openWorld('2026-10-01');
  moulin = await cooperation(world, 'Le Moulin');
  await topUp(world, '100');
});
afterAll(() => world.close());

const called = (title: string): Promise<CastProject> =>
  openProject(world, moulin, title, [
    loanCall({ minimum: '100', optimum: '20000', closesOn: day('2026-11-02'), count: 12 }),
  ]);
const rowOf = (id: string) => db().pledge.findUniqueOrThrow({ where: { id } });

test('another method is given before the charge; its mandate is kept as evidence, and the reflection runs on', async () => {
  const id = await pledge(world, loan(await called('Un fournil'), await citizen('Ana'), { amount: '200' }));
  const before = await rowOf(id);
  const page = await startCheckout(id);
  // Asked twice, it is the same page.
  expect(await startCheckout(id)).toBe(page);
  await world.visit(page, { method: 'sepa_debit', name: 'Ana Martin' });
  await world.drain();
  const after = await rowOf(id);
  expect([before.methodKind, after.methodKind, after.status]).toEqual(['card', 'sepa_debit', 'reserved']);
  expect(after.reflectionEndsAt).toEqual(before.reflectionEndsAt);
  const mandate = await db().mandate.findUniqueOrThrow({ where: { id: after.mandateId! } });
  expect(mandate).toMatchObject({ status: 'active', paymentMethodId: after.paymentMethodId, endedOn: null });
  expect(mandate.acceptedAt).toEqual(expect.any(Date));
  expect(mandate.ipAddress).toEqual(expect.any(String));
  expect(mandate.reference).toMatch(/^\S+$/);
  expect(mandate.text).toContain('dans les huit semaines');
});

test('a promise taken back: the account is forgotten at Stripe and its mandate ends; the evidence stays', async () => {
  const ana = await citizen('Ana');
  const id = await pledge(world, loan(await called('Un four'), ana, { amount: '200' }), {
    method: 'sepa_debit',
  });
  const { paymentMethodId, mandateId } = await rowOf(id);
  expect(await runJob('forget-methods', { today: world.today() })).toMatchObject({ total: 0 });
  await revokePledge({ pledgeId: id, personId: ana.id, at: now() });
  expect(await runJob('forget-methods', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  expect((await stripe().paymentMethods.retrieve(paymentMethodId!)).customer).toBeNull();
  expect(await rowOf(id)).toMatchObject({ paymentMethodId: null, mandateId });
  expect(await db().mandate.count({ where: { id: mandateId! } })).toBe(1);
  expect(await runJob('forget-methods', { today: world.today() })).toMatchObject({ total: 0 });
});

test('Stripe is told the new address of a customer, once', async () => {
  const ana = await citizen('Ana');
  await pledge(world, loan(await called('Un silo'), ana, { amount: '200' }));
  const tell = () => runJob('tell-customers', { today: world.today() });
  expect(await tell()).toMatchObject({ total: 0 });
  const { email, stripeCustomerId } = await db().person.update({
    where: { id: ana.id },
    data: { email: 'ana@neuf.fr', customerEmail: ana.email },
  });
  expect(await tell()).toMatchObject({ done: 1, failed: 0 });
  expect(await stripe().customers.retrieve(stripeCustomerId!)).toMatchObject({ email });
  expect(await tell()).toMatchObject({ total: 0 });
});

test('above 10,000 €, which no SEPA debit may ask, only a card is offered', async () => {
  const project = await openProject(world, moulin, 'Un moulin', [
    shareCall({ minimum: '100', nominal: '100', shares: 200, closesOn: day('2026-11-02') }),
  ]);
  const large = shares(project, await citizen('Ben'), { amount: '10100', shares: 101 });
  await expect(pledge(world, large, { method: 'sepa_debit' })).rejects.toThrow("Stripe's page answered 4");
  expect(await statuses(large.id)).toEqual(['awaiting_checkout']);
  await world.visit(await startCheckout(large.id), { method: 'card' });
  await world.drain();
  expect(await statuses(large.id)).toEqual(['reserved']);
});

test('Stripe has no time for everybody at once: whoever was sent away comes back later, and is charged once', async () => {
  const project = await called('Une halle');
  const ids: string[] = [];
  for (const name of ['Ana', 'Ben', 'Cleo', 'Dina']) {
    ids.push(await pledge(world, loan(project, await citizen(name), { amount: '100' })));
  }
  await world.advance(day('2026-11-03'));
  const chaos = (settings: object) => tellStandIn(world, 'chaos', settings);
  await runJob('close-campaigns', { today: world.today() });
  await chaos({ limit: 0.3, seed: 5 });
  try {
    const { failed, notes } = await runJob('charge-pledges', { today: world.today() });
    expect(notes).toEqual([]);
    expect(failed).toBe(0);
  } finally {
    await chaos({});
  }
  await world.drain();
  expect(await statuses(...ids)).toEqual(ids.map(() => 'collected'));
  await campaignWork(world);
});
