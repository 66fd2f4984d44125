import { t } from '#app/i18n/t.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readConnectedAccount, type Transfer } from '#app/infra/stripe/connected.server.ts';
import { transferOfGroup, transferTo } from '#app/infra/stripe/platform.server.ts';
import { disputeRecovered } from '#app/ledger/entries-disputes.ts';
import { transferReversed, transferSentAgain } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import { decimalText, isPositive, money, subtract, type Money } from '#app/money/money.ts';
import { tellMembers } from './member-letters.server.ts';

/** Money of a campaign has come back from the cooperation's account: we hold it for the campaign again. Each reversal once. */
export async function transferChanged(tx: Tx, transfer: Transfer): Promise<void> {
  const { kind, id: campaignId } = transfer.metadata;
  if (kind !== 'campaign' || !campaignId) return;
  const campaign = await tx.campaign.findUnique({
    where: { id: campaignId },
    select: { project: { select: { cooperationId: true } } },
  });
  if (!campaign) return;
  for (const { id, amount, on, metadata } of transfer.reversals) {
    // For shares that a board refused: told by features/shares, which gives the money back.
    if (metadata['kind'] === 'refused_shares') continue;
    // For gifts that the team gave back: told by features/refunds, which knows who owes what.
    if (metadata['kind'] === 'pledge_refund') continue;
    if (metadata['kind'] === 'dispute' && !(await wonBefore(tx, metadata['id'] ?? '', id))) {
      await recoveredForDispute(tx, {
        reversalId: id,
        disputeId: metadata['id'] ?? '',
        campaignId,
        amount,
        on,
      });
      continue;
    }
    const { count } = await tx.transferReversal.createMany({
      data: [{ id, campaignId, amount: decimalText(amount), on: fromDay(on) }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await post(tx, transferReversed({ id, campaignId, amount, on }));
    await tellMembers(
      tx,
      { where: { id: campaign.project.cooperationId }, key: `transfer-reversed:${id}` },
      (name) => ({
        subject: t('{amount} versés à {name} nous sont revenus', { amount: euros(amount), name }),
        paragraphs: [
          t('Un versement de collecte a été repris du compte de paiement de {name} : {amount}.', {
            name,
            amount: euros(amount),
          }),
          t('Nous les gardons pour la collecte. L’équipe de Terreau vous écrit pour dire ce qui suit.'),
        ],
      }),
    );
  }
}

/** The dispute was won before we heard of what we took back for it: that is the campaign's, and is sent again like any other. */
async function wonBefore(tx: Tx, disputeId: string, reversalId: string): Promise<boolean> {
  const booked = await tx.journalEntry.count({
    where: { key: `transfer-reversal:${reversalId}:for-dispute` },
  });
  if (booked > 0) return false;
  return (await tx.dispute.count({ where: { id: disputeId, reinstatedOn: { not: null } } })) > 0;
}

/** We took it back ourselves, for a payment that its bank had taken from us: the cooperation owes that much less. */
async function recoveredForDispute(
  tx: Tx,
  recovery: { reversalId: string; disputeId: string; campaignId: string; amount: Money; on: Day },
): Promise<void> {
  const isNew = await post(tx, disputeRecovered(recovery));
  if (!isNew) return;
  await tx.dispute.update({
    where: { id: recovery.disputeId },
    data: { advanced: { decrement: decimalText(recovery.amount) } },
  });
}

/**
 * An operator sends again what had come back and paid no debt, once the cooperation's account is well. Asked twice, Stripe sends it once: the
 * key, and the group in which a lost answer is looked for, are the reversal's.
 */
export async function sendTransferAgain(order: {
  reversalId: string;
  personId: string;
  today: Day;
}): Promise<void> {
  const { reversalId, personId, today } = order;
  await requireOperator(db(), personId);
  const known = await db().transferReversal.findUnique({
    where: { id: reversalId },
    select: { campaign: { select: { project: { select: { cooperation: true } } } } },
  });
  if (!known) throw new Refusal('no_reversal', t('Ce versement revenu n’existe pas.'));
  const accountId = known.campaign.project.cooperation.stripeAccountId;
  const standing = accountId && (await readConnectedAccount(accountId));
  if (!accountId || !standing || !standing.ready) {
    throw new Refusal('account_not_ready', t('Le compte de paiement de la coopération n’est pas prêt.'));
  }
  const { campaignId, amount } = await decideToSend(reversalId, today);
  const group = `reversal_${reversalId}`;
  const sent =
    (await transferOfGroup(group)) ??
    (await askToSend(reversalId, {
      key: `transfer-reversal:${reversalId}:again`,
      amount,
      accountId,
      group,
      metadata: { kind: 'campaign', id: campaignId },
    }));
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "TransferReversal" where id = ${reversalId} for update`;
    const { count } = await tx.transferReversal.updateMany({
      where: { id: reversalId, sentAgainOn: null },
      data: { sentAgainOn: fromDay(today), sentAgainTransferId: sent.id, sentAgainById: personId },
    });
    if (count === 0) return;
    await post(tx, transferSentAgain({ id: reversalId, campaignId, amount, on: today }));
    // What is there again can be taken back again.
    await tx.campaign.update({ where: { id: campaignId }, data: { nothingLeftOn: null } });
  });
}

/** Written before Stripe is asked: nothing more is kept of what is leaving. */
async function decideToSend(reversalId: string, today: Day): Promise<{ campaignId: string; amount: Money }> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "TransferReversal" where id = ${reversalId} for update`;
    const reversal = await tx.transferReversal.findUniqueOrThrow({ where: { id: reversalId } });
    const amount = subtract(money(reversal.amount), money(reversal.kept));
    if (reversal.sentAgainOn) throw new Refusal('sent_again', t('Cet argent est déjà reparti.'));
    if (!isPositive(amount)) {
      throw new Refusal('kept', t('Cet argent a payé ce que la coopération nous devait.'));
    }
    const data = { sendAgainAskedOn: fromDay(today) };
    await tx.transferReversal.update({ where: { id: reversalId }, data });
    return { campaignId: reversal.campaignId, amount };
  });
}

async function askToSend(
  reversalId: string,
  order: Parameters<typeof transferTo>[0],
): Promise<{ id: string }> {
  try {
    return await transferTo(order);
  } catch (error) {
    if (refusalCode(error)) {
      await inTransaction(async (tx) => {
        const { campaignId } = await tx.transferReversal.update({
          where: { id: reversalId },
          data: { sendAgainAskedOn: null },
        });
        await tx.campaign.update({ where: { id: campaignId }, data: { nothingLeftOn: null } });
      });
    }
    throw error;
  }
}
