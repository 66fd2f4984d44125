import { expect } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { runJob } from '#jobs/runner.ts';
import type { World } from '../../bin/world.ts';

// What must hold whatever happened.

/** The checks of the books that do not hold on the world's day. */
export async function broken(world: World) {
  return (await checkBooks(world.today())).filter(({ holds }) => !holds);
}

/** Every check of the books holds, and Stripe and the books know the same; where told so, something may still be under way. */
export async function everythingHolds(world: World, { mayBeUnderWay = false } = {}): Promise<void> {
  await world.drain();
  expect(await broken(world)).toEqual([]);
  await runJob('reconcile', { today: world.today() });
  const gaps = (await gapsWithStripe()).filter(({ state }) => !mayBeUnderWay || state === 'gap');
  expect(gaps.map(({ about, kind }) => `${kind} ${about}`)).toEqual([]);
}
