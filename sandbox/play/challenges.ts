import type Stripe from 'stripe';
import type { Work } from '../engine/work.ts';

/** The bank wants to see the person: the intent waits for what they say on its page. */
export function askTheHolder(
  work: Work,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
  how: { url: string; returnUrl?: string },
): void {
  const redirect_to_url = { return_url: how.returnUrl ?? null, url: `${how.url}/challenge/${intent.id}` };
  work.change(intent, {
    status: 'requires_action',
    next_action: { type: 'redirect_to_url', redirect_to_url },
  });
  work.emit(`${intent.object}.requires_action`, intent);
}
