import type Stripe from 'stripe';
import { newId } from './ids.ts';
import type { Work } from './work.ts';

type Movement = {
  type: Stripe.BalanceTransaction['type'];
  /** Cents, positive into the account. */
  amount: number;
  fee?: number;
  /** What the platform takes besides, from an account of its own. */
  applicationFee?: number;
  source: string;
  /** When the money can leave again; now unless said. */
  availableOn?: number;
  description?: string | null;
  account?: string;
  /** The payout that this movement belongs to, for lists. */
  payout?: string;
};

/** The one way in which money moves: a balance transaction, and the account's balance with it. */
export function move(work: Work, movement: Movement): Stripe.BalanceTransaction {
  const { type, amount, applicationFee = 0, source, account = work.account } = movement;
  const stripeFee = movement.fee ?? 0;
  const fee = stripeFee + applicationFee;
  const availableOn = movement.availableOn ?? work.now;
  const pending = availableOn > work.now;
  const net = amount - fee;
  work.count(account, pending ? { pending: net, available: 0 } : { pending: 0, available: net });
  const transaction: Stripe.BalanceTransaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: work.now,
    currency: 'eur',
    description: movement.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: [
      ...(stripeFee === 0 ? [] : [feeDetail('stripe_fee', stripeFee, 'Stripe processing fees')]),
      ...(applicationFee === 0 ? [] : [feeDetail('application_fee', applicationFee, 'Application fee')]),
    ],
    net,
    reporting_category: reportingCategory(type),
    source,
    status: pending ? 'pending' : 'available',
    type,
  };
  return work.add(
    'balance_transaction',
    transaction,
    movement.payout ? { payout: movement.payout } : null,
    account,
  );
}

function feeDetail(type: string, amount: number, description: string): Stripe.BalanceTransaction.FeeDetail {
  return {
    amount,
    application: type === 'application_fee' ? 'ca_1Standin' : null,
    currency: 'eur',
    description,
    type,
  };
}

/** Stripe groups the types of movements under broader names in its reports. */
function reportingCategory(type: Stripe.BalanceTransaction['type']): string {
  const names: Partial<Record<Stripe.BalanceTransaction['type'], string>> = {
    payment: 'charge',
    payment_refund: 'refund',
    payment_failure_refund: 'charge_failure',
    refund_failure: 'refund_failure',
    transfer_refund: 'transfer_reversal',
    transfer_cancel: 'transfer_reversal',
    payout_cancel: 'payout_reversal',
    payout_failure: 'payout_reversal',
    adjustment: 'dispute',
    stripe_fee: 'fee',
  };
  return names[type] ?? type;
}

/** Everything whose day has come moves from pending to available, in one statement, with Stripe's event per account. */
export async function releaseFunds(work: Work, until: number): Promise<void> {
  const freed = await work.query<{ account: string; cents: number }>(
    `with due as (
       update standin.object set available_on = null, data = jsonb_set(data, '{status}', '"available"')
        where available_on <= $1 returning account, (data->>'net')::bigint as net),
     sums as (select account, sum(net)::bigint as cents from due group by account)
     update standin.balance b set pending = pending - cents, available = available + cents
       from sums where b.account = sums.account returning b.account, sums.cents`,
    [until],
  );
  for (const { account } of freed) {
    const balance = await balanceOf(work, account);
    work.emit('balance.available', balance, undefined, account);
  }
}

/** An account's balance as the API shows it. */
export async function balanceOf(work: Work, account: string): Promise<Stripe.Balance> {
  const [row] = await work.query<{ pending: number; available: number }>(
    'select pending, available from standin.balance where account = $1',
    [account],
  );
  const sums = (amount = 0) => [{ amount, currency: 'eur', source_types: { card: amount } }];
  return { object: 'balance', available: sums(row?.available), livemode: false, pending: sums(row?.pending) };
}
