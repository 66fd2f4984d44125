import type Stripe from 'stripe';
import { balanceInsufficient, invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  choice,
  currency,
  expand,
  integer,
  later,
  metadata,
  pages,
  range,
  required,
  text,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { platform } from '../engine/events.ts';
import { cancelPayout, cancelTopup, sendPayout, startTopup } from '../play/payouts.ts';

async function createPayout({ work, params }: Call<Stripe.PayoutCreateParams>): Promise<Stripe.Payout> {
  const account = await work.get('account', work.account, 'account', platform);
  const bank = account.external_accounts?.data.find(
    (one) =>
      one.object === 'bank_account' &&
      one.status !== 'errored' &&
      (params.destination ? one.id === params.destination : one.default_for_currency),
  );
  if (!bank || !account.payouts_enabled)
    throw invalid("Sorry, you don't have any external accounts in that currency (eur).", {
      code: 'payouts_not_allowed',
      param: 'destination',
    });
  await work.hold(`balance:${work.account}`);
  if ((await work.availableBalance(work.account)) < params.amount) throw balanceInsufficient();
  return sendPayout(work, {
    amount: params.amount,
    destination: bank.id,
    description: params.description ?? null,
    metadata: mergedMetadata({}, params.metadata),
    statementDescriptor: params.statement_descriptor ?? null,
  });
}

export const payouts = [
  route<Stripe.PayoutCreateParams>(
    'POST',
    '/v1/payouts',
    {
      amount: required(integer({ min: 1 })),
      currency: required(currency),
      description: text(),
      destination: text(),
      expand,
      metadata,
      method: choice('standard'),
      payout_method: later,
      source_type: choice('bank_account', 'card'),
      statement_descriptor: text(22),
    },
    createPayout,
  ),
  route<Stripe.PayoutRetrieveParams>('GET', '/v1/payouts/:id', { expand }, ({ work, path }) =>
    work.get('payout', path.id!, 'payout'),
  ),
  route<Stripe.PayoutListParams>(
    'GET',
    '/v1/payouts',
    {
      ...pages,
      arrival_date: later,
      created: range(),
      destination: text(),
      status: choice('pending', 'paid', 'failed', 'canceled', 'in_transit'),
    },
    ({ work, params, url }) =>
      listPage(work, 'payout', url, params, { destination: params.destination, status: params.status }),
  ),
  route<Stripe.PayoutCancelParams>('POST', '/v1/payouts/:id/cancel', { expand }, async ({ work, path }) => {
    const payout = await work.get('payout', path.id!, 'payout');
    if (payout.status !== 'pending') throw invalid('This payout has already left and cannot be canceled.');
    cancelPayout(work, payout);
    return payout;
  }),
  route<Stripe.PayoutUpdateParams>('POST', '/v1/payouts/:id', { expand, metadata }, async (call) => {
    const payout = await call.work.get('payout', call.path.id!, 'payout');
    const previous = call.work.change(payout, {
      metadata: mergedMetadata(payout.metadata, call.params.metadata),
    });
    if (Object.keys(previous).length > 0) call.work.emit('payout.updated', payout, previous);
    return payout;
  }),
  route<Stripe.TopupUpdateParams>(
    'POST',
    '/v1/topups/:id',
    { description: text(), expand, metadata },
    async ({ work, params, path }) => {
      const topup = await work.get('topup', path.id!, 'topup');
      work.change(topup, {
        metadata: mergedMetadata(topup.metadata, params.metadata),
        ...(params.description === undefined ? {} : { description: params.description }),
      });
      return topup;
    },
  ),
  route<Stripe.TopupCancelParams>('POST', '/v1/topups/:id/cancel', { expand }, async ({ work, path }) =>
    cancelTopup(work, await work.get('topup', path.id!, 'topup')),
  ),
  route<Stripe.TopupCreateParams>(
    'POST',
    '/v1/topups',
    {
      amount: required(integer({ min: 1 })),
      currency: required(currency),
      description: text(),
      expand,
      metadata,
      payment_method: later,
      payment_method_options: later,
      source: later,
      statement_descriptor: text(15),
      transfer_group: text(),
    },
    async ({ work, params }) =>
      startTopup(work, {
        amount: params.amount,
        description: params.description ?? null,
        metadata: mergedMetadata({}, params.metadata),
        statementDescriptor: params.statement_descriptor ?? null,
        transferGroup: params.transfer_group ?? null,
      }),
  ),
  route<Stripe.TopupRetrieveParams>('GET', '/v1/topups/:id', { expand }, ({ work, path }) =>
    work.get('topup', path.id!, 'topup'),
  ),
  route<Stripe.TopupListParams>(
    'GET',
    '/v1/topups',
    {
      ...pages,
      amount: later,
      created: range(),
      status: choice('canceled', 'failed', 'pending', 'succeeded'),
    },
    ({ work, params, url }) => listPage(work, 'topup', url, params, { status: params.status }),
  ),
];
