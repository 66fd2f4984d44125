import type Stripe from 'stripe';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';
import { dayOfSeconds, fromStripeAmount } from './amounts.ts';
import { ask, idOf } from './client.server.ts';

/** One movement of a balance at Stripe, in euros. `origin`: the payment of a charge, or the transfer of a connected account's payment. */
export type Movement = {
  id: string;
  type: string;
  amount: Money;
  fee: Money;
  net: Money;
  createdAt: Date;
  availableOn: Day;
  source: string | null;
  origin: string | null;
};

/** The movements of a balance since an instant, newest first, page by page. */
export async function* movementsSince(accountId: string | null, since: Date): AsyncGenerator<Movement[]> {
  let after: string | undefined;
  for (;;) {
    const query = {
      created: { gte: Math.floor(since.getTime() / 1000) },
      limit: 100,
      expand: ['data.source'],
      ...(after ? { starting_after: after } : {}),
    };
    const page = await ask((client) =>
      client.balanceTransactions.list(query, accountId ? { stripeAccount: accountId } : undefined),
    );
    yield page.data.map(movementOf);
    after = page.data.at(-1)?.id;
    if (!page.has_more || !after) return;
  }
}

function movementOf(seen: Stripe.BalanceTransaction): Movement {
  const source = seen.source;
  return {
    id: seen.id,
    type: seen.type,
    amount: fromStripeAmount(seen.amount),
    fee: fromStripeAmount(seen.fee),
    net: fromStripeAmount(seen.net),
    createdAt: new Date(seen.created * 1000),
    availableOn: dayOfSeconds(seen.available_on),
    source: idOf(source),
    origin: originOf(source),
  };
}

function originOf(source: Stripe.BalanceTransaction['source']): string | null {
  if (source === null || typeof source === 'string') return null;
  if (source.object === 'charge') return idOf(source.source_transfer) ?? idOf(source.payment_intent);
  if (source.object === 'refund' || source.object === 'dispute')
    return idOf(source.payment_intent) ?? idOf(source.charge);
  if (source.object === 'transfer_reversal') return idOf(source.transfer);
  return null;
}
