import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, day } from '#app/money/day.ts';
import {
  handleEvent,
  keepEvent,
  replayMissedEvents,
  sweepInbox,
} from '#app/features/payments/inbox.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { db } from '#app/infra/db.server.ts';
import { BadSignature } from '#app/infra/stripe/events.server.ts';
import { stripe } from '#app/infra/stripe/client.server.ts';
import { env, forgetEnv } from '#app/infra/env.server.ts';
import { action } from '#app/routes/webhooks.stripe.ts';
import { books, journal, stripeBalance } from '#tests/support/books.ts';
import { cooperation, gift, giftCall, openProject, statuses, type CastProject } from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { Delivery, Typed, World } from '../../bin/world.ts';

let world: World;
let project: CastProject;
let names: Record<string, string>;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const fournil = await cooperation(world, 'Le Fournil');
  project = await openProject(world, fournil, 'Un four à pain', [
    giftCall({ minimum: '500', optimum: '90000', closesOn: day('2027-10-31') }),
  ]);
  // Many lives are played here: the campaign outlasts them.
  await db().campaign.updateMany({ data: { closesOn: new Date('2099-12-31') } });
  names = { [project.campaigns['gift']!]: 'four' };
});
afterAll(() => world.close());
beforeEach(() => {
  world.release();
  world.held.length = 0;
});

/** A gift whose whole life at Stripe is over, and the webhooks that tell of it, not yet handled. */
async function life(amount: string, typed: Typed): Promise<{ id: string; deliveries: Delivery[] }> {
  world.hold();
  const { id } = await placePledge(gift(project, null, { amount }));
  await world.visit(await startCheckout(id), typed);
  await world.advance(addDays(world.today(), typed.method === 'card' ? 1 : 15));
  const deliveries = world.held.splice(0);
  world.release();
  return { id, deliveries };
}

const nameOf = ({ body }: Delivery) => (JSON.parse(body) as { type: string }).type;

/** What the gift came to: its status, its mails, and its lines in the books. */
async function outcome(id: string) {
  const pledge = await db().pledge.findUniqueOrThrow({ where: { id } });
  const mails = await db().mail.findMany({
    where: { key: { startsWith: `pledge:${id}:` } },
    orderBy: { key: 'asc' },
  });
  const entries = await db().journalEntry.findMany({
    where: { key: { in: [`pledge:${id}:collected`, `payment:${pledge.paymentId}:fee`] } },
    orderBy: { kind: 'asc' },
  });
  return {
    status: pledge.status,
    failureCode: pledge.failureCode,
    mails: mails.map(({ key }) => key!.split(':').at(-1)),
    entries: entries.map(({ kind }) => kind),
    unhandled: await db().stripeEvent.count({ where: { handledAt: null } }),
  };
}

const collectedOnce = {
  status: 'collected',
  failureCode: null,
  entries: ['pledge_collected', 'processing_fee_taken'],
  unhandled: 0,
};

describe('what Stripe says twice, late or in another order', () => {
  test('every order of the events of a gift by card, each twice, is the same gift', async () => {
    const { deliveries } = await life('7', { method: 'card' });
    const kinds = deliveries.map(nameOf);
    expect(kinds).toContain('payment_intent.succeeded');
    expect(kinds).toContain('checkout.session.completed');
    expect(kinds).toContain('charge.updated');
    for (const delivery of deliveries) await world.deliver(delivery);
    // One life tells which events there are; each order of them is played on a life of its own.
    const orders = permutations(kinds.filter((kind) => /completed|succeeded|updated/.test(kind)));
    expect(orders.length).toBeGreaterThanOrEqual(24);
    for (const order of orders) {
      const { id, deliveries: own } = await life('7', { method: 'card' });
      const rank = (delivery: Delivery) => order.indexOf(nameOf(delivery));
      const ordered = own.toSorted((a, b) => rank(a) - rank(b));
      for (const delivery of ordered) await world.deliver(delivery);
      for (const delivery of ordered.toReversed()) await world.deliver(delivery);
      expect(await outcome(id), order.join(' ')).toEqual({ ...collectedOnce, mails: ['gift-collected'] });
    }
  }, 180_000);

  test.each([
    ['by card', { method: 'card' } as Typed, { ...collectedOnce, mails: ['gift-collected'] }],
    ['by debit', { method: 'sepa_debit' } as Typed, { ...collectedOnce, mails: ['gift-collected'] }],
    [
      'by a debit sent back',
      { method: 'sepa_debit', iban: 'FR9720041010050000002222227' } as Typed,
      {
        status: 'abandoned',
        failureCode: 'insufficient_funds',
        mails: ['gift-failed'],
        entries: ['processing_fee_taken'],
        unhandled: 0,
      },
    ],
  ])(
    'a gift %s, its events shuffled and repeated, some at the same instant',
    async (_, typed, expected) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat(1_000_000)), fc.nat(3), async (stream, repeats) => {
          const { id, deliveries } = await life('12.34', typed);
          const all = Array.from({ length: repeats + 1 }, () => deliveries).flat();
          const luck = all.map(() => stream.next().value!);
          const shuffled = all.map((_, i) => i).toSorted((a, b) => luck[a]! - luck[b]! || a - b);
          const half = Math.ceil(shuffled.length / 2);
          for (const i of shuffled.slice(0, half)) await world.deliver(all[i]!);
          await Promise.all(shuffled.slice(half).map((i) => world.deliver(all[i]!)));
          expect(await outcome(id)).toEqual(expected);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    },
    180_000,
  );

  test('after all that, the books agree with Stripe to the cent', async () => {
    const told = (await books(names)).split('\n').find((line) => line.includes('assets:stripe'));
    expect(told?.trim().split(/\s+/)[1]).toBe(await stripeBalance(world));
  });

  test('the events of a debit handled as they come pass through each state once', async () => {
    world.hold();
    const { id } = await placePledge(gift(project, null, { amount: '9' }));
    await world.visit(await startCheckout(id), { method: 'sepa_debit' });
    await world.drain();
    for (const delivery of world.held.splice(0)) await world.deliver(delivery);
    expect(await statuses(id)).toEqual(['charging']);
    await world.advance(addDays(world.today(), 15));
    for (const delivery of world.held.splice(0)) await world.deliver(delivery);
    expect(await outcome(id)).toEqual({ ...collectedOnce, mails: ['gift-collected', 'gift-under-way'] });
  });
});

describe('the door', () => {
  const sent = (body: string, signature: string) => {
    const args = visit('/webhooks/stripe', { form: {} });
    const request = new Request(args.request.url, {
      method: 'POST',
      body,
      headers: { 'stripe-signature': signature },
    });
    return answerOf(() => action({ ...args, request }));
  };
  const event = (id: string, change: object = {}) =>
    JSON.stringify({
      id,
      object: 'event',
      type: 'payment_intent.succeeded',
      created: 1_793_000_000,
      livemode: false,
      data: { object: { id: 'pi_unknown', object: 'payment_intent' } },
      ...change,
    });
  const signed = (
    payload: string,
    secret = env().STRIPE_WEBHOOK_SECRET,
    timestamp = Math.floor(Date.now() / 1000),
  ) => stripe().webhooks.generateTestHeaderString({ payload, secret, timestamp });

  test('a forged, altered, old or live webhook is refused with 400 and leaves nothing', async () => {
    const before = await db().stripeEvent.count();
    const body = event('evt_forged');
    const old = Math.floor(Date.now() / 1000) - 3_600;
    const live = event('evt_live', { livemode: true });
    expect((await sent(body, '')).status).toBe(400);
    expect((await sent(body, 't=1,v1=00')).status).toBe(400);
    expect((await sent(body, signed(body, 'whsec_other'))).status).toBe(400);
    expect((await sent(`${body} `, signed(body))).status).toBe(400);
    expect((await sent(body, signed(body, undefined, old))).status).toBe(400);
    expect((await sent(live, signed(live))).status).toBe(400);
    expect((await sent('not json', signed('not json'))).status).toBe(400);
    expect(await db().stripeEvent.count()).toBe(before);
    await expect(keepEvent(body, null)).rejects.toThrow(BadSignature);
  });

  test('while a secret is replaced both are taken, and the one of connected accounts; afterwards only the new one', async () => {
    const before = env().STRIPE_WEBHOOK_SECRET;
    const told = async (id: string, secret: string, account?: string) => {
      const type = 'customer.subscription.created';
      const body = event(id, { type, ...(account ? { account } : {}) });
      return (await sent(body, signed(body, secret))).status;
    };
    try {
      process.env['STRIPE_WEBHOOK_SECRET'] = `whsec_new, ${before}`;
      process.env['STRIPE_CONNECT_WEBHOOK_SECRET'] = 'whsec_connect';
      forgetEnv();
      expect(await told('evt_by_new', 'whsec_new')).toBe(200);
      expect(await told('evt_by_old', before)).toBe(200);
      expect(await told('evt_by_connect', 'whsec_connect', 'acct_1')).toBe(200);
      // Neither speaks for the other.
      expect(await told('evt_ours_by_connect', 'whsec_connect')).toBe(400);
      expect(await told('evt_theirs_by_ours', 'whsec_new', 'acct_1')).toBe(400);
      expect(await told('evt_by_nobody', 'whsec_')).toBe(400);
      process.env['STRIPE_WEBHOOK_SECRET'] = 'whsec_new';
      delete process.env['STRIPE_CONNECT_WEBHOOK_SECRET'];
      forgetEnv();
      // With one endpoint for all, it signs all.
      expect(await told('evt_theirs_by_the_one', 'whsec_new', 'acct_1')).toBe(200);
      expect(await told('evt_by_old_again', before)).toBe(400);
    } finally {
      process.env['STRIPE_WEBHOOK_SECRET'] = before;
      delete process.env['STRIPE_CONNECT_WEBHOOK_SECRET'];
      forgetEnv();
    }
  });

  test('a signed event is kept and answered with 200, once', async () => {
    const body = event('evt_odd', { type: 'customer.subscription.created' });
    expect((await sent(body, signed(body))).status).toBe(200);
    expect((await sent(body, signed(body))).status).toBe(200);
    expect(await db().stripeEvent.count({ where: { id: 'evt_odd' } })).toBe(1);
    await world.drain();
    const kept = await db().stripeEvent.findUniqueOrThrow({ where: { id: 'evt_odd' } });
    expect(kept.handledAt).not.toBeNull();
  });

  test('an event that cannot be handled waits, and does not stop the sweep', async () => {
    const { id, deliveries } = await life('5', { method: 'card' });
    const body = event('evt_stuck');
    await keepEvent(body, signed(body));
    const finished = deliveries.find((delivery) => nameOf(delivery) === 'checkout.session.completed')!;
    await keepEvent(finished.body, finished.signature);
    expect(await statuses(id)).toEqual(['awaiting_checkout']);
    expect(await sweepInbox({ limit: 10 })).toEqual({ handled: 1, failed: 1 });
    const stuck = await db().stripeEvent.findUniqueOrThrow({ where: { id: 'evt_stuck' } });
    expect(stuck).toMatchObject({ handledAt: null, attempts: 1 });
    expect(stuck.lastError).toMatch(/pi_unknown/);
    expect(stuck.nextTryAt!.getTime()).toBeGreaterThan(stuck.receivedAt.getTime());
    expect(await sweepInbox({ limit: 10 })).toEqual({ handled: 0, failed: 0 });
    expect(await statuses(id)).toEqual(['collected']);
    await db().stripeEvent.delete({ where: { id: 'evt_stuck' } });
  });
});

test('a payment of another amount than the pledge is refused loudly and stays in the inbox', async () => {
  const { id, deliveries } = await life('15', { method: 'card' });
  await db().pledge.update({ where: { id }, data: { amount: '16' } });
  for (const delivery of deliveries) await world.deliver(delivery);
  expect(await statuses(id)).toEqual(['awaiting_checkout']);
  const stuck = await db().stripeEvent.findMany({ where: { handledAt: null } });
  expect(stuck.length).toBeGreaterThan(0);
  expect(stuck[0]!.lastError).toMatch(/is of 15.00 eur, pledge .* of 16.00 eur/);
  await db().pledge.update({ where: { id }, data: { amount: '15' } });
  await world.advance(addDays(world.today(), 1));
  expect(await outcome(id)).toMatchObject({ status: 'collected', unhandled: 0 });
});

test('webhooks that never came are fetched, and handled once', async () => {
  const since = new Date(Date.parse(`${world.today()}T00:00:00Z`));
  const { id } = await life('33', { method: 'card' });
  expect(await statuses(id)).toEqual(['awaiting_checkout']);
  const kept = await replayMissedEvents(since);
  expect(kept).toBeGreaterThan(0);
  expect(await replayMissedEvents(since)).toBe(0);
  await sweepInbox({ limit: 1_000 });
  expect(await outcome(id)).toEqual({ ...collectedOnce, mails: ['gift-collected'] });
});

test('two workers handle the same events at once: one effect', async () => {
  const { id, deliveries } = await life('21', { method: 'card' });
  const ids: string[] = [];
  for (const { body, signature } of deliveries) {
    const kept = await keepEvent(body, signature);
    if (kept) ids.push(kept);
  }
  await Promise.all([...ids, ...ids, ...ids].map((event) => handleEvent(event)));
  expect(await outcome(id)).toEqual({ ...collectedOnce, mails: ['gift-collected'] });
  expect((await journal(names)).match(/pledge_collected/g)).toHaveLength(
    await db().pledge.count({ where: { status: 'collected' } }),
  );
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}
