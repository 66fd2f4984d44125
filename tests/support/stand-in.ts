import { db } from '#app/infra/db.server.ts';
import { askStandIn } from '../../bin/stand-in.ts';
import type { World } from '../../bin/world.ts';

// What Stripe, a bank or a person decides over there, without our asking.

/** Asks the stand-in for something; the webhooks of it come when the world is drained. */
export async function tellStandIn(world: World, path: string, given: object = {}): Promise<void> {
  await askStandIn(world.sandbox.url, path, given);
}

/** Something happens over there, and we hear of it. */
export async function happens(world: World, path: string, given: object = {}): Promise<void> {
  await tellStandIn(world, path, given);
  await world.drain();
}

/** Something happens over there, and every webhook of it comes twice, the last first. */
export async function happensHeardTwice(world: World, path: string, given: object = {}): Promise<void> {
  world.hold();
  await happens(world, path, given);
  for (const delivery of [...world.held, ...world.held].reverse()) await world.deliver(delivery);
  world.held.length = 0;
  world.release();
  await world.drain();
}

/** A bank takes back what was paid for a pledge, heard twice. Gives our dispute. */
export async function dispute(world: World, pledgeId: string, given: object = {}): Promise<string> {
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  await happensHeardTwice(world, `payment_intents/${paymentId}/dispute`, given);
  return (await db().dispute.findFirstOrThrow({ where: { pledgeId } })).id;
}
