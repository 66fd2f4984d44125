import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { choice, expand, integer, later, metadata, pages, range, text } from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import type { Work } from '../engine/work.ts';
import { refundCharge } from '../play/refunds.ts';

async function chargeToRefund(work: Work, params: Stripe.RefundCreateParams): Promise<Stripe.Charge> {
  if ((params.charge === undefined) === (params.payment_intent === undefined))
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
      { code: 'parameter_missing', param: 'charge' },
    );
  const chargeId =
    params.charge ??
    (await work.get('payment_intent', params.payment_intent!, 'payment_intent')).latest_charge;
  if (!chargeId)
    throw invalid(
      `This PaymentIntent (${params.payment_intent}) does not have a successful charge to refund.`,
      { param: 'payment_intent' },
    );
  const found = await work.get('charge', chargeId as string, 'charge');
  // A charge is guarded by its payment intent. When only the charge was named, that lock is not ours yet.
  if (params.charge && found.payment_intent) {
    await work.hold(found.payment_intent as string);
    await work.reload(found.id);
    return work.get('charge', found.id, 'charge');
  }
  return found;
}

async function createRefund({ work, params }: Call<Stripe.RefundCreateParams>): Promise<Stripe.Refund> {
  const charge = await chargeToRefund(work, params);
  return refundCharge(work, charge, {
    amount: params.amount,
    reason: params.reason ?? null,
    metadata: mergedMetadata({}, params.metadata),
  });
}

export const charges = [
  route<Stripe.ChargeRetrieveParams>('GET', '/v1/charges/:id', { expand }, ({ work, path }) =>
    work.get('charge', path.id!, 'charge'),
  ),
  route<Stripe.ChargeListParams>(
    'GET',
    '/v1/charges',
    { ...pages, created: range(), customer: text(), payment_intent: text(), transfer_group: text() },
    ({ work, params, url }) =>
      listPage(work, 'charge', url, params, {
        customer: params.customer,
        payment_intent: params.payment_intent,
        transfer_group: params.transfer_group,
      }),
  ),
  route<Stripe.RefundCreateParams>(
    'POST',
    '/v1/refunds',
    {
      amount: integer({ min: 1 }),
      charge: text(),
      currency: later,
      customer: later,
      expand,
      instructions_email: later,
      metadata,
      origin: later,
      payment_intent: text(),
      reason: choice('duplicate', 'fraudulent', 'requested_by_customer'),
      refund_application_fee: later,
      reverse_transfer: later,
    },
    createRefund,
  ),
  route<Stripe.RefundRetrieveParams>('GET', '/v1/refunds/:id', { expand }, ({ work, path }) =>
    work.get('refund', path.id!, 'refund'),
  ),
  route<Stripe.RefundListParams>(
    'GET',
    '/v1/refunds',
    { ...pages, charge: text(), created: range(), payment_intent: text() },
    ({ work, params, url }) =>
      listPage(work, 'refund', url, params, { charge: params.charge, payment_intent: params.payment_intent }),
  ),
];
