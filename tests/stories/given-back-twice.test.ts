import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { orderRefund } from '#app/features/refunds/refunds.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  openProject,
  pledge,
  statuses,
  topUp,
  type CastProject,
} from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { dispute } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// The bank of a debited account gives back the whole debit, whatever was refunded of it: part of the money is then given twice. Stripe has
// no word against it; the books must know, and nobody but the platform pays.

let world: World;
let project: CastProject;
let given: string;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  await topUp(world, '300');
  project = await openProject(world, await cooperation(world, 'Le Moulin'), 'Un moulin à farine', [
    giftCall({ minimum: '100', optimum: '1000', closesOn: day('2026-11-20'), mode: 'all_or_nothing' }),
  ]);
  const who = await citizen('Ana');
  given = await pledge(world, gift(project, who, { amount: '50', tip: '2' }), { method: 'sepa_debit' });
  await world.advance(addDays(world.today(), 14));
  expect(await statuses(given)).toEqual(['collected']);
});
afterEach(() => world.close());

async function refund(total: string): Promise<void> {
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const order = { id: randomUUID(), pledgeId: given, total: money(total), reason: 'Par erreur', personId };
  await orderRefund({ ...order, today: world.today() });
}

/** Every event is handled, all checks hold, and these are the books. */
async function endsWith(expected: string): Promise<void> {
  const waiting = await db().stripeEvent.findMany({ where: { handledAt: null } });
  expect(waiting.map(({ type, lastError }) => `${type}: ${lastError}`)).toEqual([]);
  expect(await broken(world)).toEqual([]);
  const told = await books({ [project.campaigns['gift']!]: 'moulin', [given]: 'gift' });
  expect(told).toContain(` ${await stripeBalance(world)}\n`);
  expect(told).toBe(expected);
}

test('part of a debit was refunded, then the bank gives back all of it', async () => {
  await refund('20');
  await world.advance(addDays(world.today(), 5));
  await dispute(world, given);
  expect(await statuses(given)).toEqual(['disputed']);
  await endsWith(`
 account                   balance
 assets:stripe              264.65
 equity:float              -300.00
 expenses:losses             20.00
 expenses:processing-fees    15.35
`);
});

test('the bank gives a debit back while part of it is being refunded', async () => {
  world.hold();
  await refund('20');
  await dispute(world, given);
  for (const delivery of world.held.splice(0).reverse()) await world.deliver(delivery);
  world.release();
  await world.advance(addDays(world.today(), 5));
  expect(await statuses(given)).toEqual(['disputed']);
  await endsWith(`
 account                   balance
 assets:stripe              264.65
 equity:float              -300.00
 expenses:losses             20.00
 expenses:processing-fees    15.35
`);
});

test('the bank gives a debit back while all of it is being refunded, since the campaign has failed', async () => {
  await world.advance(day('2026-11-20'));
  world.hold();
  await liveUntil(world, day('2026-11-22'));
  await dispute(world, given);
  for (const delivery of world.held.splice(0).reverse()) await world.deliver(delivery);
  world.release();
  await liveUntil(world, day('2026-11-30'));
  expect(await statuses(given)).toEqual(['refunded']);
  await endsWith(`
 account                   balance
 assets:owed:pledge:gift     52.00
 assets:stripe              232.65
 equity:float              -300.00
 expenses:processing-fees    15.35
`);
});
