import type Stripe from 'stripe';
import { newId, newReference } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { secretsOf } from './methods.ts';

/** How the holder accepted: at which address, with which browser. */
export type Acceptance = { ip_address: string | null; user_agent: string | null } | 'offline';

/** The holder lets us debit the account, once or again and again. */
export function signMandate(
  work: Work,
  method: Stripe.PaymentMethod,
  acceptance: Acceptance,
  terms: { multiUse: boolean; amount?: number; prefix?: string; url: string },
): Stripe.Mandate {
  const id = newId('mandate');
  const mandate: Stripe.Mandate = {
    id,
    object: 'mandate',
    customer_acceptance:
      acceptance === 'offline'
        ? { accepted_at: work.now, offline: {}, type: 'offline' }
        : { accepted_at: work.now, online: acceptance, type: 'online' },
    livemode: false,
    payment_method: method.id,
    payment_method_details: {
      sepa_debit: {
        reference: `${terms.prefix ?? ''}${newReference(16)}`.slice(0, 35),
        url: `${terms.url}/mandate/${id}`,
      },
      type: 'sepa_debit',
    },
    status: 'active',
    type: terms.multiUse ? 'multi_use' : 'single_use',
    ...(terms.multiUse ? { multi_use: {} } : { single_use: { amount: terms.amount ?? 0, currency: 'eur' } }),
  };
  work.add('mandate', mandate);
  secretsOf(work, method).mandate = id;
  work.touch(method.id);
  return mandate;
}

/** The holder or the bank ends the mandate: no debit under it will be taken any more. */
export async function endMandate(work: Work, id: string): Promise<void> {
  const mandate = await work.find('mandate', id);
  if (!mandate || mandate.status !== 'active') return;
  const previous = work.change(mandate, { status: 'inactive' });
  work.emit('mandate.updated', mandate, previous);
}
