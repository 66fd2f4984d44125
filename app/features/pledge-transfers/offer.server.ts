import { isOffered, offerWay } from '#app/features/parameters/offered-ways.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { debtor, type Debtor } from '#app/features/payouts/debtor.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money, round, type Money } from '#app/money/money.ts';
import type { TransferTerms } from './transfer-days.ts';

/** How transfers are offered on a day: from which amount, for how long, and to which account of ours. */
export type TransferOffer = TransferTerms & { from: Money; account: Debtor };

/** The account to which people would transfer: that of our statements. Null when nobody has said which one it is. */
export function ownAccount(): Debtor | null {
  try {
    return debtor();
  } catch {
    return null;
  }
}

/** Null while no operator offers transfers, or we have no account for them. */
export async function transferOffer(today: Day, tx: Tx = db()): Promise<TransferOffer | null> {
  const account = ownAccount();
  if (!account || !(await isOffered('bank_transfers', today, tx))) return null;
  const { from, days, grace } = await parametersOn(
    { from: 'bank_transfer_from', days: 'bank_transfer_days', grace: 'bank_transfer_grace_days' },
    today,
    tx,
  );
  return {
    account,
    from: round(money(from)),
    days: Number(days.toFixed(0)),
    grace: Number(grace.toFixed(0)),
  };
}

/** An operator offers transfers from today, or stops: those that are waited for are taken all the same. Refused without an account of ours. */
export async function offerBankTransfers(order: {
  offered: boolean;
  personId: string;
  today: Day;
}): Promise<void> {
  if (order.offered && !ownAccount()) throw new Refusal('no_account', missingAccount());
  await offerWay({ way: 'bank_transfers', ...order });
}

/** What is missing before anybody can transfer anything to us. */
export function missingAccount(): string {
  return t(
    'Il manque le compte bancaire qui recevrait les virements : PAYOUT_IBAN, PAYOUT_BIC et PAYOUT_NAME, dans les réglages du serveur.',
  );
}
