import type Stripe from 'stripe';
import { balanceInsufficient, invalid, missing } from '../api/errors.ts';
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
import type { Work } from '../engine/work.ts';
import { reverseTransfer, sendTransfer } from '../play/transfers.ts';

async function create({ work, params }: Call<Stripe.TransferCreateParams>): Promise<Stripe.Transfer> {
  const { amount, source_transaction: source } = params;
  if (amount === undefined)
    throw invalid('Missing required param: amount.', { code: 'parameter_missing', param: 'amount' });
  const destination = await work.find('account', params.destination, platform);
  if (!destination || destination.id === platform)
    throw invalid(`No such destination: '${params.destination}'`, {
      code: 'resource_missing',
      param: 'destination',
    });
  if (destination.capabilities?.transfers !== 'active')
    throw invalid(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer', param: 'destination' },
    );
  const charge = source ? await work.get('charge', source, 'source_transaction') : undefined;
  if (charge && charge.status !== 'succeeded')
    throw invalid('The source_transaction charge has not succeeded yet: wait until charge.succeeded.', {
      param: 'source_transaction',
    });
  await work.hold(`balance:${platform}`);
  if (charge) {
    const earlier = await work.where('transfer', [`source_transaction:${charge.id}`]);
    const used = earlier.reduce((sum, transfer) => sum + transfer.amount, 0);
    if (used + amount > charge.amount)
      throw invalid(
        `The amount of the transfers from this charge may not exceed the charge's amount (${charge.amount - used} left).`,
        { param: 'amount' },
      );
  } else if ((await work.availableBalance(platform)) < amount) throw balanceInsufficient();
  return sendTransfer(work, {
    amount,
    destination: destination.id,
    charge,
    description: params.description ?? null,
    metadata: mergedMetadata({}, params.metadata),
    transferGroup: params.transfer_group ?? charge?.transfer_group ?? null,
  });
}

async function reverse({
  work,
  params,
  path,
}: Call<Stripe.TransferCreateReversalParams>): Promise<Stripe.TransferReversal> {
  const transfer = await work.get('transfer', path.transfer!, 'transfer');
  return reverseTransfer(work, transfer, {
    amount: params.amount ?? transfer.amount - transfer.amount_reversed,
    metadata: mergedMetadata({}, params.metadata),
  });
}

async function update({ work, params, path }: Call<Stripe.TransferUpdateParams>): Promise<Stripe.Transfer> {
  const transfer = await work.get('transfer', path.transfer!, 'transfer');
  const previous = work.change(transfer, {
    ...(params.description === undefined ? {} : { description: params.description || null }),
    ...(params.metadata === undefined
      ? {}
      : { metadata: mergedMetadata(transfer.metadata, params.metadata) }),
  });
  if (Object.keys(previous).length > 0) work.emit('transfer.updated', transfer, previous);
  return transfer;
}

async function reversalOf(work: Work, path: Record<string, string>): Promise<Stripe.TransferReversal> {
  const reversal = await work.get('transfer_reversal', path.id!, 'id');
  if (reversal.transfer !== path.transfer) throw missing('transfer_reversal', path.id!);
  return reversal;
}

export const transfers = [
  route<Stripe.TransferCreateParams>(
    'POST',
    '/v1/transfers',
    {
      amount: integer({ min: 1 }),
      currency: required(currency),
      description: text(),
      destination: required(text()),
      expand,
      metadata,
      source_transaction: text(),
      source_type: choice('bank_account', 'card'),
      transfer_group: text(),
    },
    create,
  ),
  route<Stripe.TransferRetrieveParams>('GET', '/v1/transfers/:transfer', { expand }, ({ work, path }) =>
    work.get('transfer', path.transfer!, 'transfer'),
  ),
  route<Stripe.TransferUpdateParams>(
    'POST',
    '/v1/transfers/:transfer',
    { description: text(), expand, metadata },
    update,
  ),
  route<Stripe.TransferListParams>(
    'GET',
    '/v1/transfers',
    { ...pages, created: range(), destination: text(), transfer_group: text() },
    ({ work, params, url }) =>
      listPage(work, 'transfer', url, params, {
        destination: params.destination,
        transfer_group: params.transfer_group,
      }),
  ),
  route<Stripe.TransferCreateReversalParams>(
    'POST',
    '/v1/transfers/:transfer/reversals',
    { amount: integer({ min: 1 }), description: text(), expand, metadata, refund_application_fee: later },
    reverse,
  ),
  route<Stripe.TransferRetrieveReversalParams>(
    'GET',
    '/v1/transfers/:transfer/reversals/:id',
    { expand },
    ({ work, path }) => reversalOf(work, path),
  ),
  route<Stripe.TransferUpdateReversalParams>(
    'POST',
    '/v1/transfers/:transfer/reversals/:id',
    { expand, metadata },
    async ({ work, params, path }) => {
      const reversal = await reversalOf(work, path);
      work.change(reversal, { metadata: mergedMetadata(reversal.metadata, params.metadata) });
      return reversal;
    },
  ),
  route<Stripe.TransferListReversalsParams>(
    'GET',
    '/v1/transfers/:transfer/reversals',
    { ...pages },
    async ({ work, params, path, url }) => {
      const transfer = await work.get('transfer', path.transfer!, 'transfer');
      return listPage(work, 'transfer_reversal', url, params, { transfer: transfer.id });
    },
  ),
];
