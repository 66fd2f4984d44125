import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  choice,
  expand,
  integer,
  later,
  metadata,
  pages,
  range,
  searching,
  text,
} from '../api/parameters.ts';
import { searchPage } from '../api/search.ts';
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
  return params.charge ? underIntent(work, found) : found;
}

/** A charge is guarded by its payment intent. When only the charge was named, that lock is not ours yet. */
async function underIntent(work: Work, found: Stripe.Charge): Promise<Stripe.Charge> {
  if (!found.payment_intent) return found;
  await work.hold(found.payment_intent as string);
  await work.reload(found.id);
  return work.get('charge', found.id, 'charge');
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
  route<Stripe.ChargeUpdateParams>(
    'POST',
    '/v1/charges/:id',
    {
      customer: later,
      description: text(),
      expand,
      fraud_details: later,
      metadata,
      receipt_email: text(),
      shipping: later,
      transfer_group: text(),
    },
    async ({ work, params, path }) => {
      const found = await work.get('charge', path.id!, 'charge');
      const charge = await underIntent(work, found);
      const previous = work.change(charge, {
        metadata: mergedMetadata(charge.metadata, params.metadata),
        ...(params.description === undefined ? {} : { description: params.description }),
        ...(params.receipt_email === undefined ? {} : { receipt_email: params.receipt_email }),
        ...(params.transfer_group === undefined ? {} : { transfer_group: params.transfer_group }),
      });
      if (Object.keys(previous).length > 0) work.emit('charge.updated', charge, previous);
      return charge;
    },
  ),
  route<Stripe.ChargeSearchParams>('GET', '/v1/charges/search', searching, ({ work, params, url }) =>
    searchPage(work, 'charge', url, params, {
      amount: 'number',
      created: 'number',
      currency: 'text',
      customer: 'text',
      disputed: 'text',
      refunded: 'text',
      status: 'text',
    }),
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
  route<Stripe.RefundUpdateParams>(
    'POST',
    '/v1/refunds/:id',
    { expand, metadata },
    async ({ work, params, path }) => {
      const refund = await work.get('refund', path.id!, 'refund');
      const previous = work.change(refund, { metadata: mergedMetadata(refund.metadata, params.metadata) });
      if (Object.keys(previous).length > 0) work.emit('refund.updated', refund, previous);
      return refund;
    },
  ),
  route<Stripe.RefundCancelParams>('POST', '/v1/refunds/:id/cancel', { expand }, async ({ work, path }) => {
    const refund = await work.get('refund', path.id!, 'refund');
    // Stripe only cancels refunds that wait for something the customer has to do, and neither of our methods asks for that.
    throw invalid(
      `Refund ${refund.id} has a status of ${refund.status}: only refunds in requires_action can be canceled.`,
      { param: 'refund' },
    );
  }),
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
