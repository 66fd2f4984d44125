import {
  connectedAccountChanged,
  connectedAccountLeft,
  connectedPayoutChanged,
} from '#app/features/cooperations/connected-account.server.ts';
import { transferChanged } from '#app/features/cooperations/transfer-reversal.server.ts';
import {
  payeeAccountChanged,
  payeeAccountLeft,
  payeePayoutChanged,
} from '#app/features/payouts/payee-account.server.ts';
import { payeeTransferChanged } from '#app/features/payouts/payee-reversal.server.ts';
import { refundsRecovered } from '#app/features/refunds/recover.server.ts';
import { sharesTakenBack } from '#app/features/shares/refused.server.ts';
import {
  readConnectedAccount,
  readConnectedPayout,
  readTransfer,
} from '#app/infra/stripe/connected.server.ts';
import type { KeptEvent, UseCase } from './readers.server.ts';

/** Whatever happens to an account (its own id, its capabilities, its bank), the account is what we read. */
export async function accountSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  const accountId = account ?? objectId;
  if (!accountId.startsWith('acct_')) return null;
  const standing = await readConnectedAccount(accountId);
  return async (tx, on) => {
    // An account is a cooperation's or a person's; who does not know it does nothing.
    if (standing) {
      await connectedAccountChanged(tx, standing);
      await payeeAccountChanged(tx, standing);
    } else {
      await connectedAccountLeft(tx, accountId, on);
      await payeeAccountLeft(tx, accountId, on);
    }
  };
}

export async function connectedPayoutSeen(account: string, objectId: string): Promise<UseCase> {
  const payout = await readConnectedPayout(account, objectId);
  return async (tx) => {
    await connectedPayoutChanged(tx, payout);
    await payeePayoutChanged(tx, payout);
  };
}

/** Transfers are ours to make, so only what comes back of them is news. */
export async function transferSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const transfer = await readTransfer(objectId);
  return async (tx, on) => {
    await payeeTransferChanged(tx, transfer, on);
    await transferChanged(tx, transfer);
    await sharesTakenBack(tx, transfer);
    await refundsRecovered(tx, transfer);
  };
}
