import { keepWallet } from '#app/features/pledges/give-back.server.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { makeRevocationLink } from '#app/features/pledges/revocation-link.server.ts';
import { markReserved } from '#app/features/pledges/reserve.server.ts';
import { spendOnPledge } from '#app/features/pledges/wallet-pledge.server.ts';
import { lockWalletOf, owesForPledge, spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { bankLineSettled, transferReceived } from '#app/ledger/entries-bank.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { referencesIn } from '#app/money/creditor-reference.ts';
import { startOfDay, type Day } from '#app/money/day.ts';
import { add, decimalText, min, money, subtract, zero, type Money } from '#app/money/money.ts';
import { giftByTransfer, promiseByTransfer, transferInWallet, transferShort } from './letters.ts';
import { freePlace } from './release.server.ts';
import { transferFacts } from './transfer-facts.server.ts';

type Arrived = {
  /** The bank's line that shows it, written already. */
  lineId: string;
  pledgeId: string;
  amount: Money;
  /** When the bank booked it. */
  on: Day;
  today: Day;
  /** It waited in suspense until an operator said why it came. */
  explained?: string;
};

/** The pledge whose reference stands in these words. Null when none of ours does, several do, or it is of somebody who has left. */
export async function pledgeOfTransfer(tx: Tx, words: string): Promise<string | null> {
  const known = await pledgesOfTransfers(tx, referencesIn(words));
  return known.size === 1 ? [...known.values()][0]! : null;
}

/** The pledges of these references, by reference; not those of people who have left. */
export async function pledgesOfTransfers(
  tx: Tx,
  references: readonly string[],
): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const known = await tx.pledgeTransfer.findMany({
    where: { reference: { in: [...references] }, person: { erasedAt: null } },
    select: { reference: true, pledgeId: true },
  });
  return new Map(known.map(({ reference, pledgeId }) => [reference, pledgeId]));
}

/**
 * Money has come under the reference of a pledge. It is its owner's at once, in their wallet; when it pays what the pledge asks, the pledge is paid
 * from there as any that is paid from a wallet, and what is too much stays. What is too little waits there for the rest; what comes after the
 * place was given up, or twice, stays there. Its owner is told.
 */
export async function transferArrived(tx: Tx, arrived: Arrived): Promise<void> {
  const { lineId, pledgeId, amount, on, today, explained } = arrived;
  const { personId } = await tx.pledgeTransfer.findUniqueOrThrow({ where: { pledgeId } });
  await lockWalletOf(tx, personId);
  await lockCampaignOf(tx, pledgeId);
  const pledge = (await lockPledge(tx, pledgeId))!;
  await post(
    tx,
    explained === undefined
      ? transferReceived({ lineId, pledgeId, personId, amount, on })
      : bankLineSettled({ lineId, amount, to: accounts.wallet(personId), what: explained, on: today }),
  );
  await keepWallet(tx, personId);
  const before = await tx.transferArrival.findMany({ where: { pledgeId }, select: { amount: true } });
  const came = add(amount, ...before.map((one) => money(one.amount)));
  const due = add(money(pledge.amount), money(pledge.tip));
  const has = min(came, await spendableFromWallet(personId, tx));
  const outcome = await outcomeFor(tx, pledge, { personId, pays: !has.lessThan(due) });
  const surplus = outcome === 'complete' ? subtract(has, due) : zero;
  await tx.transferArrival.create({
    data: {
      bankLineId: lineId,
      pledgeId,
      personId,
      amount: decimalText(amount),
      on: fromDay(on),
      outcome,
      surplus: decimalText(surplus),
    },
  });
  if (outcome === 'complete') return pay(tx, pledge, personId, { lineId, amount, surplus, today });
  // Who owes us lends nothing more: the place is free, and their money is theirs.
  if (outcome === 'late' && pledge.status === 'awaiting_transfer')
    await freePlace(tx, pledge, startOfDay(today));
  const facts = await transferFacts(tx, pledgeId);
  const told = { lineId, amount };
  await queueMail(
    tx,
    outcome === 'short' ? transferShort(facts, told) : transferInWallet(facts, told, outcome),
  );
}

async function outcomeFor(
  tx: Tx,
  { status }: LockedPledge,
  { personId, pays }: { personId: string; pays: boolean },
): Promise<'complete' | 'short' | 'late' | 'again'> {
  if (status === 'awaiting_transfer') {
    if (pays) return 'complete';
    return (await owesForPledge(tx, personId)) ? 'late' : 'short';
  }
  const left = ['awaiting_checkout', 'abandoned', 'revoked', 'dropped', 'cancelled'].includes(status);
  return left ? 'late' : 'again';
}

async function pay(
  tx: Tx,
  pledge: LockedPledge,
  personId: string,
  { today, ...told }: { lineId: string; amount: Money; surplus: Money; today: Day },
): Promise<void> {
  await spendOnPledge(tx, pledge, personId, today);
  if (pledge.instrument === 'gift') {
    await queueMail(tx, giftByTransfer(await transferFacts(tx, pledge.id), told));
    return;
  }
  const reflectionEndsAt = await markReserved(tx, pledge, { checkoutId: null }, today);
  const facts = await transferFacts(tx, pledge.id);
  const mayThink = startOfDay(today) <= reflectionEndsAt;
  const secret = mayThink ? await makeRevocationLink(tx, pledge.id, reflectionEndsAt) : null;
  const revokeUrl = secret && siteUrl(`/revoquer/${secret}`, facts.language);
  await queueMail(tx, promiseByTransfer(facts, told, { endsAt: reflectionEndsAt, revokeUrl }));
}
