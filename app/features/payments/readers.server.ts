import { fundingByHandChanged, fundingChanged } from '#app/features/payouts/bank-funding.server.ts';
import { bankPayoutChanged } from '#app/features/payouts/funding.server.ts';
import { collectionChanged } from '#app/features/loans/collection.server.ts';
import { overpaidRefundChanged } from '#app/features/loans/decide-debit.server.ts';
import { repaymentMandateSaved } from '#app/features/cooperations/cooperation-payments.server.ts';
import { floatChanged } from '#app/features/payouts/float.server.ts';
import { monthlyCheckoutChanged } from '#app/features/monthly-gifts/method.server.ts';
import { checkoutChanged, withPayment } from '#app/features/pledges/checkout.server.ts';
import { pledgePaymentChanged } from '#app/features/pledges/payment.server.ts';
import { refundTold } from '#app/features/refunds/refunds.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { readCheckout } from '#app/infra/stripe/checkout.server.ts';
import { readMandate } from '#app/infra/stripe/disputes.server.ts';
import { paymentIdOfCharge, readPayment, readRefund } from '#app/infra/stripe/payments.server.ts';
import { readPayout, readTopUp } from '#app/infra/stripe/platform.server.ts';
import type { Day } from '#app/money/day.ts';
import { accountSeen, connectedPayoutSeen, transferSeen } from './connected-readers.server.ts';
import { disputeSeen, warningSeen } from './dispute-readers.server.ts';
import { mandateChanged, mandateSeen } from './mandates.server.ts';

/** What an event tells us to look at. The rest of it is not believed. */
export type KeptEvent = { type: string; account: string | null; objectId: string };

/** What is to be done, in one transaction, about what we have seen at Stripe. Null: nothing concerns us. */
export type UseCase = ((tx: Tx, on: Day) => Promise<void>) | null;

/** Looks at the object at Stripe, then says which use case it calls for. */
type Reader = (event: KeptEvent) => Promise<UseCase>;

/**
 * Which events are looked at, by the beginning of their type, the longest first. Everything else is kept and done nothing
 * about. `null`: said by another event of the same life.
 */
const readers: readonly (readonly [prefix: string, reader: Reader | null])[] = [
  ['checkout.session.', checkoutSeen],
  ['payment_intent.created', null],
  ['payment_intent.', paymentSeen],
  ['charge.dispute.', disputeSeen],
  ['charge.', chargeSeen],
  ['refund.', refundSeen],
  ['mandate.', mandateSeen],
  ['radar.early_fraud_warning.', warningSeen],
  ['payout.', payoutSeen],
  ['topup.', topUpSeen],
  ['transfer.created', null],
  ['transfer.', transferSeen],
  ['account.', accountSeen],
  ['capability.', accountSeen],
  ['person.', accountSeen],
];

function readerOf(type: string): Reader | null {
  return readers.find(([prefix]) => type.startsWith(prefix))?.[1] ?? null;
}

/** Can an event of this type call for anything? Most of what Stripe tells does not. */
export function concernsUs(type: string): boolean {
  return readerOf(type) !== null;
}

/** Reads what an event is about again from Stripe. Network: outside any transaction. */
export async function lookAgain(event: KeptEvent): Promise<UseCase> {
  return (await readerOf(event.type)?.(event)) ?? null;
}

async function checkoutSeen({ objectId }: KeptEvent): Promise<UseCase> {
  const checkout = await readCheckout(objectId);
  const { kind, id } = checkout.metadata;
  const mandate = checkout.setup?.mandateId ? await readMandate(checkout.setup.mandateId) : null;
  if (kind === 'pledge') {
    const read = await withPayment(checkout);
    return async (tx, on) => {
      if (mandate) await mandateChanged(tx, mandate, on);
      await checkoutChanged(tx, read, on);
    };
  }
  if (kind === 'monthly_gift') {
    return async (tx, on) => {
      if (mandate) await mandateChanged(tx, mandate, on);
      await monthlyCheckoutChanged(tx, checkout, on);
    };
  }
  const { setup, state } = checkout;
  if (kind !== 'cooperation' || !id || state !== 'complete' || !setup?.customerId) return null;
  const { customerId, paymentMethodId, mandateId } = setup;
  return async (tx, on) => {
    if (mandate) await mandateChanged(tx, mandate, on);
    await repaymentMandateSaved(tx, { cooperationId: id, customerId, paymentMethodId, mandateId });
  };
}

async function paymentSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const payment = await readPayment(objectId);
  switch (payment.metadata['kind']) {
    case 'pledge':
      return (tx, on) => pledgePaymentChanged(tx, payment, on);
    case 'collection':
      return (tx, on) => collectionChanged(tx, payment, on);
    default:
      return null;
  }
}

/** Some `charge.` events are about a refund; the object says what it is. */
async function chargeSeen(event: KeptEvent): Promise<UseCase> {
  if (event.account) return null;
  if (/^(re|pyr)_/.test(event.objectId)) return refundSeen(event);
  if (!/^(ch|py)_/.test(event.objectId)) return null;
  const paymentId = await paymentIdOfCharge(event.objectId);
  return paymentId ? paymentSeen({ ...event, objectId: paymentId }) : null;
}

async function refundSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const refund = await readRefund(objectId);
  if (refund.metadata['kind'] === 'debit_case') return (tx, on) => overpaidRefundChanged(tx, refund, on);
  return (tx, on) => refundTold(tx, refund, on);
}

async function payoutSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return connectedPayoutSeen(account, objectId);
  const payout = await readPayout(objectId);
  switch (payout.metadata['kind']) {
    case 'payout_batch':
      return (tx, on) => bankPayoutChanged(tx, payout, on);
    case 'bank_funding':
      return (tx, on) => fundingChanged(tx, payout, on);
    case undefined:
      return (tx, on) => fundingByHandChanged(tx, payout, on);
    default:
      return null;
  }
}

async function topUpSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const topUp = await readTopUp(objectId);
  if (topUp.metadata['kind'] !== 'float_top_up') return null;
  return (tx, on) => floatChanged(tx, topUp, on);
}
