import { afterEach, beforeEach, expect, test } from 'vitest';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { day } from '#app/money/day.ts';
import { action } from '#app/routes/engagements.$pledge.tsx';
import { cooperation, gift, giftCall, openProject, statuses, type CastProject } from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { tellStandIn } from '#tests/support/stand-in.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

// Stripe answers with an error of its own when its page is to be opened, and repeats it for a day under the same key.

let world: World;
let project: CastProject;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  const moulin = await cooperation(world, 'Le Moulin');
  project = await openProject(world, moulin, 'Un moulin à farine', [
    giftCall({ minimum: '100', optimum: '1000', closesOn: day('2026-11-02'), mode: 'keep_what_comes' }),
  ]);
});
afterEach(() => world.close());

const sessions = async () => {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from standin.object where kind = 'checkout.session' and data->>'mode' = 'payment'`;
  return row!.n;
};

test('the page says that nothing is lost and answers 503; the next try finds the page that Stripe had opened all the same', async () => {
  const { id } = await placePledge(gift(project, null, { amount: '20' }));
  await tellStandIn(world, 'chaos', { fail_saved: 1 });
  const form = { intent: 'pay' };
  const answer = await answerOf(() => action(visit(`/engagements/${id}`, { params: { pledge: id }, form })));
  expect(answer.status).toBe(503);
  expect(answer.errors['']).toEqual([expect.stringContaining('Rien n’est perdu')]);
  await tellStandIn(world, 'chaos', {});
  // The SDK's own tries met the same saved error: one page was opened, and it is the one that is found.
  expect(await sessions()).toBe(1);
  const url = await startCheckout(id);
  expect(await sessions()).toBe(1);
  expect(await startCheckout(id)).toBe(url);
  await world.visit(url, { method: 'card' });
  await world.drain();
  expect(await statuses(id)).toEqual(['collected']);
});

test('an error before anything was done: another page is asked for under the next key, and only one is ever open', async () => {
  const { id } = await placePledge(gift(project, null, { amount: '20' }));
  await tellStandIn(world, 'chaos', { fail: 1 });
  await expect(startCheckout(id)).rejects.toThrow(UnknownOutcome);
  await expect(startCheckout(id)).rejects.toThrow(UnknownOutcome);
  await tellStandIn(world, 'chaos', {});
  expect(await sessions()).toBe(0);
  const url = await startCheckout(id);
  expect(await startCheckout(id)).toBe(url);
  expect(await sessions()).toBe(1);
});
