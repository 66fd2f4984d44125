import { t } from '#app/i18n/t.ts';
import { transferChanged } from '#app/features/cooperations/transfer-reversal.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readTransfer, reverseTransfer } from '#app/infra/stripe/connected.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';

/** Gifts lost to a dispute after their money had been sent on, which the cooperation still owes. Oldest first. */
export async function disputesToRecover(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select d.id, o.name || ', ' || d.id as label
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where d.status = 'lost' and d.advanced > 0 and p.instrument = 'gift' and p.status = 'disputed' and c."stripeTransferId" is not null
    order by d."openedOn", d.id`;
}

/**
 * Takes back from a cooperation's account what a lost dispute cost of the money sent to it, once. Throws a Refusal while the account has not got
 * it: the debt stays, and the next day asks again.
 */
export async function recoverDispute(id: string, today: Day): Promise<void> {
  const dispute = await db().dispute.findUniqueOrThrow({ where: { id } });
  const pledge = await db().pledge.findUniqueOrThrow({
    where: { id: dispute.pledgeId! },
    select: { campaign: { select: { stripeTransferId: true } } },
  });
  const transferId = pledge.campaign.stripeTransferId!;
  const amount = money(dispute.advanced);
  if (!isPositive(amount)) return;
  const isAsked = (transfer: Awaited<ReturnType<typeof readTransfer>>) =>
    transfer.reversals.some(({ metadata }) => metadata['kind'] === 'dispute' && metadata['id'] === id);
  // A lost answer is looked for before anything is asked again: a refusal is kept under its key, so each day has its own.
  if (!isAsked(await readTransfer(transferId))) {
    try {
      await reverseTransfer({
        key: `dispute:${id}:reversal:${today}`,
        transferId,
        amount,
        metadata: { kind: 'dispute', id },
      });
    } catch (error) {
      if (refusalCode(error) !== 'balance_insufficient') throw error;
      throw new Refusal(
        'account_too_low',
        t('le compte de paiement de la coopération n’a pas ce montant ; il sera redemandé demain'),
      );
    }
  }
  const transfer = await readTransfer(transferId);
  await toldByOthers(() => inTransaction((tx) => transferChanged(tx, transfer)));
}
