import Stripe from 'stripe';
import { env } from '../env.server.ts';
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

/** Checks the signature on the raw body, and that it speaks of the same mode as our key. Throws BadSignature. */
export function readSignedEvent(rawBody: string, signature: string | null): SignedEvent {
  let event: Stripe.Event;
  try {
    event = stripe().webhooks.constructEvent(rawBody, signature ?? '', env().STRIPE_WEBHOOK_SECRET);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) {
      throw new BadSignature('The signature is not Stripe’s');
    }
    throw error;
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
