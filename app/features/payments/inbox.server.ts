import { actingAs } from '#app/infra/actor.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { log } from '#app/infra/log.server.ts';
import { listEventsSince, readSignedEvent, type SignedEvent } from '#app/infra/stripe/events.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { dayOf } from '#app/money/day.ts';
import { alreadyKnown } from './known.server.ts';
import { concernsUs, lookAgain } from './readers.server.ts';

/** Seconds before an event that could not be handled is tried again; the last holds for all later tries. */
const waits = [10, 60, 300, 1_800, 3_600];

/**
 * Keeps what Stripe sends, once. Nothing is believed but its signature and the name of its object. Throws BadSignature.
 * Answers the event's number, or null when it was kept before or calls for nothing.
 */
export async function keepEvent(rawBody: string, signature: string | null): Promise<string | null> {
  const event = readSignedEvent(rawBody, signature);
  const kept = asKept(event, now());
  const { count } = await db().stripeEvent.createMany({ data: [kept], skipDuplicates: true });
  return count === 1 && kept.handledAt === null ? event.id : null;
}

/** An event of a kind that calls for nothing is handled as soon as it is kept. */
function asKept(event: SignedEvent, at: Date) {
  return { ...event, receivedAt: at, handledAt: concernsUs(event.type) ? null : at };
}

/**
 * Looks at the object of a kept event again, then acts in one transaction that also marks the event as handled. Two at the same
 * time are one; a failure leaves the event for the sweep and is thrown. What it writes in the books bears its number.
 */
export function handleEvent(id: string): Promise<void> {
  return actingAs(`stripe:${id}`, () => toldByOthers(() => handle(id)));
}

async function handle(id: string): Promise<void> {
  const event = await db().stripeEvent.findUnique({ where: { id } });
  if (!event || event.handledAt) return;
  try {
    const useCase = (await alreadyKnown(event)) ? null : await lookAgain(event);
    if (!useCase) return await markHandled(db(), id, now());
    await inTransaction(async (tx) => {
      const free = await tx.$queryRaw<{ id: string }[]>`
        select id from "StripeEvent" where id = ${id} and "handledAt" is null for update skip locked`;
      if (free.length === 0) return;
      const at = now();
      await useCase(tx, dayOf(at));
      await markHandled(tx, id, at);
    });
  } catch (error) {
    await noteFailure(id, event.attempts, error);
    throw error;
  }
}

async function markHandled(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.stripeEvent.updateMany({
    where: { id, handledAt: null },
    data: { handledAt: at, lastError: null, nextTryAt: null },
  });
}

async function noteFailure(id: string, attemptsBefore: number, error: unknown): Promise<void> {
  const seconds = waits[Math.min(attemptsBefore, waits.length - 1)] ?? 3_600;
  const lastError = error instanceof Error ? error.message : String(error);
  log.error({ event: id, error: lastError }, 'an event of Stripe could not be handled');
  await db().stripeEvent.updateMany({
    where: { id, handledAt: null },
    data: {
      attempts: { increment: 1 },
      lastError: lastError.slice(0, 2_000),
      nextTryAt: new Date(now().getTime() + seconds * 1_000),
    },
  });
}

/** Handles what was kept and not handled, in order of arrival. One that fails waits for its turn and does not stop the others. */
export async function sweepInbox({ limit }: { limit: number }): Promise<{ handled: number; failed: number }> {
  const events = await db().stripeEvent.findMany({
    where: { handledAt: null, OR: [{ nextTryAt: null }, { nextTryAt: { lte: now() } }] },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  let failed = 0;
  for (const { id } of events) {
    try {
      await handleEvent(id);
    } catch {
      // Written down with the event; the sweep goes on.
      failed += 1;
    }
  }
  return { handled: events.length - failed, failed };
}

/** Keeps the events since an instant that never reached us; answers how many. The sweep handles them. */
export async function replayMissedEvents(since: Date): Promise<number> {
  const events = await listEventsSince(since);
  const receivedAt = now();
  let kept = 0;
  for (let from = 0; from < events.length; from += 1_000) {
    const data = events.slice(from, from + 1_000).map((event) => asKept(event, receivedAt));
    kept += (await db().stripeEvent.createMany({ data, skipDuplicates: true })).count;
  }
  return kept;
}
