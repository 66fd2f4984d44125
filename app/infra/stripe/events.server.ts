import Stripe from 'stripe';
import { env } from '../env.server.ts';
import { log } from '../log.server.ts';
import { ask, stripe } from './client.server.ts';

/** The signature does not prove that Stripe wrote this. */
export class BadSignature extends Error {}

/** What we keep of an event: enough to look for ourselves, nothing to trust. */
export type SignedEvent = {
  id: string;
  type: string;
  account: string | null;
  objectId: string;
  createdAt: Date;
};

/**
 * The event whose signature fits one of our secrets: several while one is replaced. Where connected accounts have an endpoint of their own, its
 * secrets sign their events and nothing else, and the platform's none of theirs: whoever has got hold of one cannot speak for the other.
 */
function signedEvent(rawBody: string, signature: string | null): Stripe.Event {
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET } = env();
  const doors = [
    { secrets: STRIPE_WEBHOOK_SECRET, ofConnected: STRIPE_CONNECT_WEBHOOK_SECRET ? false : null },
    { secrets: STRIPE_CONNECT_WEBHOOK_SECRET ?? '', ofConnected: true },
  ];
  for (const { secrets, ofConnected } of doors) {
    const event = signedWith(secrets, rawBody, signature);
    if (event && (ofConnected === null || ofConnected === Boolean(event.account))) return event;
  }
  throw new BadSignature('The signature is not Stripe’s');
}

function signedWith(secrets: string, rawBody: string, signature: string | null): Stripe.Event | null {
  for (const secret of secrets
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)) {
    try {
      return stripe().webhooks.constructEvent(rawBody, signature ?? '', secret);
    } catch (error) {
      const isRefused =
        error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError;
      if (!isRefused) throw error;
    }
  }
  return null;
}

/**
 * Checks the signature on the raw body, and that it speaks of the same mode as our key. Throws BadSignature. An event written in another version
 * of Stripe's interface is kept all the same, since only its name and its object's id are believed; the log says it.
 */
export function readSignedEvent(rawBody: string, signature: string | null): SignedEvent {
  const event = signedEvent(rawBody, signature);
  if (event.api_version && event.api_version !== Stripe.API_VERSION) {
    log.warn(
      { event: event.id, version: event.api_version },
      'an endpoint of Stripe speaks another version than ours',
    );
  }
  if (event.livemode !== /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY))
    throw new BadSignature('Test and live are mixed');
  return keptOf(event);
}

/** Events since an instant, oldest first: for what never reached us. Stripe keeps thirty days. */
export async function listEventsSince(since: Date): Promise<SignedEvent[]> {
  const events: SignedEvent[] = [];
  const query = { created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 };
  let after: string | undefined;
  for (;;) {
    const page = await ask((client) =>
      client.events.list({ ...query, ...(after ? { starting_after: after } : {}) }),
    );
    events.push(...page.data.map(keptOf));
    after = page.data.at(-1)?.id;
    if (!page.has_more || !after) return events.reverse();
  }
}

function keptOf(event: Stripe.Event): SignedEvent {
  const object = event.data.object as { id?: string };
  return {
    id: event.id,
    type: event.type,
    account: event.account ?? null,
    objectId: object.id ?? event.id,
    createdAt: new Date(event.created * 1000),
  };
}
