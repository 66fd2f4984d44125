import { afterEach, beforeEach, expect, test } from 'vitest';
import { startConfirmation } from '#app/features/pledges/confirm.server.ts';
import { pledgePage } from '#app/features/pledges/pledge-page.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  loan,
  loanCall,
  mailsTo,
  openProject,
  pledge,
  statuses,
  topUp,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// A bank takes the money of a promise only from its owner's own hand. The mail leads to a page that confirms the same payment.

let world: World;
let project: CastProject;
let ana: Citizen;
let id: string;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  const moulin = await cooperation(world, 'Le Moulin');
  await topUp(world, '100');
  project = await openProject(world, moulin, 'Un moulin à farine', [
    loanCall({ minimum: '100', optimum: '1000', closesOn: day('2026-10-20'), count: 3 }),
  ]);
  ana = await citizen('Ana');
  id = (await placePledge(loan(project, ana, { amount: '200' }))).id;
  await pledge(world, loan(project, await citizen('Ben'), { amount: '100' }));
  // A card whose bank wants to see its owner each time: also when it is saved.
  const { location } = await world.visit(await startCheckout(id), {
    method: 'card',
    number: '4000002760003184',
  });
  await atTheBank(location!, 'accept');
  expect(await statuses(id)).toEqual(['reserved']);
  await live(day('2026-10-21'));
});
afterEach(() => world.close());

async function names(): Promise<Record<string, string>> {
  const loans = await db().loan.findMany();
  return Object.fromEntries(
    [project.campaigns['loan']!, ...loans.map(({ id }) => id)].map((one) => [one, 'moulin']),
  );
}

/** What its owner answers on the bank's page. */
async function atTheBank(page: string, action: 'accept' | 'refuse'): Promise<string | null> {
  const answer = await fetch(new URL(page, world.sandbox.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action }),
  });
  await answer.arrayBuffer();
  await world.drain();
  return answer.headers.get('location');
}

async function live(until: Day): Promise<void> {
  for (let today = world.today(); today < until; today = addDays(today, 1)) {
    await world.advance(addDays(today, 1));
    for (const job of ['close-campaigns', 'charge-pledges', 'settle-campaigns'] as const) {
      const { failed, notes } = await runJob(job, { today: world.today() });
      if (failed > 0) throw new Error(notes.join(' '));
      await world.drain();
    }
  }
}

async function everythingHolds(): Promise<void> {
  expect(await broken(world)).toEqual([]);
  const told = (await books(await names())).split('\n').find((line) => line.includes('assets:stripe'));
  expect(told?.trim().split(/\s+/)[1]).toBe(await stripeBalance(world));
}

const charges = () => db().$queryRaw<{ n: number }[]>`
  select count(*)::int as n from standin.object where kind = 'charge' and data->>'status' = 'succeeded' and data->>'payment_intent' is not null`;

test('confirmed: the same payment succeeds, once, and the campaign goes on', async () => {
  expect(await statuses(id)).toEqual(['declined']);
  expect(await mailsTo(ana.email)).toContain(
    'Votre banque attend que vous confirmiez votre engagement pour « Un moulin à farine »',
  );
  const before = await books(await names());
  expect(before).toMatch(/liabilities:campaign:moulin +-100\.00/);
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
  expect((await pledgePage(id, now()))!.confirmBefore).toBe('26 octobre 2026');

  // Refused at the bank, then opened twice, then confirmed.
  await atTheBank(await startConfirmation(id, world.today()), 'refuse');
  expect(await statuses(id)).toEqual(['declined']);
  const page = await startConfirmation(id, world.today());
  expect(await startConfirmation(id, world.today())).toBe(page);
  expect(await atTheBank(page, 'accept')).toContain(`/engagements/${id}?retour=stripe`);
  expect(await db().pledge.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'collected',
    paymentId,
    failureCode: null,
    nextAttemptOn: null,
  });
  expect(await books(await names())).toMatch(/liabilities:campaign:moulin +-300\.00/);
  await expect(startConfirmation(id, world.today())).rejects.toThrow(/plus, votre confirmation/);
  await everythingHolds();
  await live(day('2026-11-02'));
  expect(await statuses(id)).toEqual(['released']);
  expect(await charges()).toEqual([{ n: 2 }]);
  expect(await books(await names())).toBe(`
 account                    balance
 assets:stripe               101.00
 equity:float               -100.00
 expenses:processing-fees      5.00
 income:platform-fees         -6.00
 memo:loan:moulin:borrower   300.00
 memo:loan:moulin:lenders   -300.00
`);
});

test('abandoned: asked again by the ordinary policy, then let go; what was left open can no longer be confirmed', async () => {
  const page = await startConfirmation(id, world.today());
  await live(day('2026-10-26'));
  // The deadline: the payment left open is ended, and another is asked.
  expect(await db().pledge.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'declined',
    attempts: 2,
  });
  await atTheBank(page, 'accept');
  expect(await statuses(id)).toEqual(['declined']);
  await live(day('2026-11-05'));
  expect(await statuses(id)).toEqual(['dropped']);
  expect(await charges()).toEqual([{ n: 1 }]);
  expect((await mailsTo(ana.email)).at(-1)).toBe(
    'Votre engagement pour « Un moulin à farine » est abandonné',
  );
  expect(await books(await names())).toBe(`
 account                    balance
 assets:stripe               100.25
 equity:float               -100.00
 expenses:processing-fees      1.75
 income:platform-fees         -2.00
 memo:loan:moulin:borrower   100.00
 memo:loan:moulin:lenders   -100.00
`);
  expect(await broken(world)).toEqual([]);
});

test('another card at the last moment: the payment that waits is ended first, and one is charged', async () => {
  const page = await startConfirmation(id, world.today());
  await world.visit(await startCheckout(id), { method: 'card' });
  await world.drain();
  await live(day('2026-10-22'));
  expect(['collected', 'released']).toContain((await statuses(id))[0]);
  await atTheBank(page, 'accept');
  expect(await charges()).toEqual([{ n: 2 }]);
  expect(await broken(world)).toEqual([]);
});

test('confirmed at the very last moment, before we hear of it: nothing else is charged', async () => {
  const page = await startConfirmation(id, world.today());
  world.hold();
  await atTheBank(page, 'accept');
  await live(day('2026-10-27'));
  expect((await db().pledge.findUniqueOrThrow({ where: { id } })).attempts).toBe(1);
  expect(await charges()).toEqual([{ n: 2 }]);
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await live(day('2026-11-02'));
  expect(await statuses(id)).toEqual(['released']);
  expect(await charges()).toEqual([{ n: 2 }]);
});
