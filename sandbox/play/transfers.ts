import type Stripe from 'stripe';
import { balanceInsufficient, invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { billing } from './methods.ts';

type Order = {
  amount: number;
  destination: string;
  charge: Stripe.Charge | undefined;
  description: string | null;
  metadata: Stripe.Metadata;
  transferGroup: string | null;
};

/** Money from the platform to a connected account; it shows there as a payment. */
export async function sendTransfer(work: Work, order: Order): Promise<Stripe.Transfer> {
  const id = newId('tr');
  const funds = order.charge?.balance_transaction
    ? await work.get('balance_transaction', order.charge.balance_transaction as string)
    : undefined;
  // Money that follows one charge becomes available when the charge's does, on both sides.
  const availableOn = funds && funds.available_on > work.now ? funds.available_on : work.now;
  const out = move(work, {
    type: 'transfer',
    amount: -order.amount,
    source: id,
    availableOn,
    description: order.description,
  });
  const payment = destinationPayment(work, id, order);
  const incoming = move(work, {
    type: 'payment',
    amount: order.amount,
    source: payment.id,
    availableOn,
    account: order.destination,
  });
  payment.balance_transaction = incoming.id;
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount: order.amount,
    amount_reversed: 0,
    balance_transaction: out.id,
    created: work.now,
    currency: 'eur',
    description: order.description,
    destination: order.destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: order.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: order.charge?.id ?? null,
    source_type: 'card',
    transfer_group: order.transferGroup,
  };
  work.add('transfer', transfer);
  work.emit('transfer.created', transfer);
  return transfer;
}

function destinationPayment(work: Work, transfer: string, order: Order): Stripe.Charge {
  const payment: Stripe.Charge = {
    id: newId('py'),
    object: 'charge',
    amount: order.amount,
    amount_captured: order.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: billing(),
    calculated_statement_descriptor: null,
    captured: true,
    created: work.now,
    currency: 'eur',
    customer: null,
    description: order.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: order.transferGroup,
  };
  return work.add('charge', payment, {}, order.destination);
}

/** Takes back from the connected account what it can give, in whole or in part. */
export async function reverseTransfer(
  work: Work,
  transfer: Stripe.Transfer,
  { amount, metadata }: { amount: number; metadata: Stripe.Metadata },
): Promise<Stripe.TransferReversal> {
  const left = transfer.amount - transfer.amount_reversed;
  if (left === 0)
    throw invalid(`Transfer ${transfer.id} is already fully reversed.`, {
      code: 'transfer_already_reversed',
    });
  if (amount > left)
    throw invalid(`Reversal amount (${amount}) is greater than unreversed amount on transfer (${left}).`, {
      param: 'amount',
    });
  const destination = transfer.destination as string;
  await work.hold(`balance:${destination}`);
  if ((await work.availableBalance(destination)) < amount) throw balanceInsufficient();
  const id = newId('trr');
  const payment = await work.get('charge', transfer.destination_payment as string, 'transfer', destination);
  const back = paymentRefund(work, payment, amount, { reversal: id, account: destination });
  const incoming = move(work, {
    type: 'transfer_refund',
    amount,
    source: id,
    description: `REFUND FOR TRANSFER (${transfer.id})`,
  });
  const reversal: Stripe.TransferReversal = {
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: incoming.id,
    created: work.now,
    currency: 'eur',
    destination_payment_refund: back.id,
    metadata,
    source_refund: null,
    transfer: transfer.id,
  };
  work.add('transfer_reversal', reversal);
  const amount_reversed = transfer.amount_reversed + amount;
  const previous = work.change(transfer, {
    amount_reversed,
    reversed: amount_reversed === transfer.amount,
    reversals: {
      ...transfer.reversals,
      data: [structuredClone(reversal), ...transfer.reversals.data].slice(0, 10),
    },
  });
  work.emit('transfer.reversed', transfer, previous);
  return reversal;
}

/** The other side of a reversal: the connected account's payment is given back. */
function paymentRefund(
  work: Work,
  payment: Stripe.Charge,
  amount: number,
  { reversal, account }: { reversal: string; account: string },
): Stripe.Refund {
  const id = newId('pyr');
  const out = move(work, { type: 'payment_refund', amount: -amount, source: id, account });
  const refunded = payment.amount_refunded + amount;
  work.change(payment, { amount_refunded: refunded, refunded: refunded === payment.amount });
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: out.id,
    charge: payment.id,
    created: work.now,
    currency: 'eur',
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: reversal,
    status: 'succeeded',
    transfer_reversal: null,
  };
  return work.add('refund', refund, {}, account);
}
