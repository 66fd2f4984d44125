import Stripe from 'stripe';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';
import { dayOfSeconds, fromStripeAmount, toStripeAmount } from './amounts.ts';
import { ask, type Tag } from './client.server.ts';

/** How a connected account stands. `ready`: money can reach it and leave it, whatever Stripe will ask for by a later day. */
export type Standing = {
  accountId: string;
  ready: boolean;
  transfers: string;
  payoutsEnabled: boolean;
  /** What Stripe wants, in its own words: now, already late, and being looked at. */
  due: string[];
  pastDue: string[];
  verifying: string[];
  /** After this day, what is due stops the account. */
  deadline: Day | null;
  disabledWhy: string | null;
  bankLast4: string | null;
};

/** Reads how a connected account stands; null when it is no longer ours to read. */
export async function readConnectedAccount(id: string): Promise<Standing | null> {
  try {
    return standingOf(await ask((client) => client.accounts.retrieve(id)));
  } catch (error) {
    const gone =
      error instanceof Stripe.errors.StripePermissionError ||
      (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404);
    if (gone) return null;
    throw error;
  }
}

function standingOf(account: Stripe.Account): Standing {
  const { requirements } = account;
  const transfers = account.capabilities?.transfers ?? 'unrequested';
  const pastDue = requirements?.past_due ?? [];
  const disabledWhy = requirements?.disabled_reason ?? null;
  const bank = account.external_accounts?.data[0];
  return {
    accountId: account.id,
    ready: transfers === 'active' && account.payouts_enabled && pastDue.length === 0 && disabledWhy === null,
    transfers,
    payoutsEnabled: account.payouts_enabled,
    due: requirements?.currently_due ?? [],
    pastDue,
    verifying: requirements?.pending_verification ?? [],
    deadline: requirements?.current_deadline ? dayOfSeconds(requirements.current_deadline) : null,
    disabledWhy,
    bankLast4: bank?.last4 ?? null,
  };
}

/** A payout of a connected account to its own bank. */
export type ConnectedPayout = {
  id: string;
  accountId: string;
  amount: Money;
  status: string;
  failureCode: string | null;
  arrivesOn: Day;
};

export async function readConnectedPayout(accountId: string, id: string): Promise<ConnectedPayout> {
  const payout = await ask((client) => client.payouts.retrieve(id, {}, { stripeAccount: accountId }));
  return {
    id: payout.id,
    accountId,
    amount: fromStripeAmount(payout.amount),
    status: payout.status,
    failureCode: payout.failure_code,
    arrivesOn: dayOfSeconds(payout.arrival_date),
  };
}

/** A transfer to a connected account, with what came back of it. */
export type Transfer = {
  id: string;
  amount: Money;
  metadata: Record<string, string>;
  /** What can still be taken back of it. */
  left: Money;
  reversals: { id: string; amount: Money; on: Day; metadata: Record<string, string> }[];
};

export async function readTransfer(id: string): Promise<Transfer> {
  const [transfer, reversals] = await Promise.all([
    ask((client) => client.transfers.retrieve(id)),
    ask((client) => client.transfers.listReversals(id, { limit: 100 }).autoPagingToArray({ limit: 10_000 })),
  ]);
  return {
    id: transfer.id,
    amount: fromStripeAmount(transfer.amount),
    metadata: transfer.metadata,
    left: fromStripeAmount(transfer.amount - transfer.amount_reversed),
    reversals: reversals.map((one) => ({
      id: one.id,
      amount: fromStripeAmount(one.amount),
      on: dayOfSeconds(one.created),
      metadata: one.metadata ?? {},
    })),
  };
}

/** Takes part of a transfer back. Refused by Stripe when the account has not got it (`balance_insufficient`), or for more than is `left`. */
export async function reverseTransfer(reversal: {
  key: string;
  transferId: string;
  amount: Money;
  metadata: Tag;
}): Promise<void> {
  const { key, transferId, amount, metadata } = reversal;
  await ask((client) =>
    client.transfers.createReversal(
      transferId,
      { amount: toStripeAmount(amount), metadata },
      { idempotencyKey: key },
    ),
  );
}
