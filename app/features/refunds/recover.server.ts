import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readTransfer, reverseTransfer, type Transfer } from '#app/infra/stripe/connected.server.ts';
import { refundRecovered } from '#app/ledger/entries-refunds.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money } from '#app/money/money.ts';

/** Gifts given back after their money had been sent on, which their cooperation still owes. Oldest first. */
export async function refundsToRecover(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select r.id::text, o.name || ', ' || r.advanced || ' €' as label
    from "PledgeRefund" r join "Pledge" p on p.id = r."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where r.advanced > 0 and p.instrument = 'gift' and c."stripeTransferId" is not null order by r."askedOn", r.id`;
}

/**
 * Takes back from a cooperation's account what a refund cost of the money sent to it, once. Throws a Refusal while the account has not got it: the
 * debt stays, and the next day asks again.
 */
export async function recoverRefund(id: string, today: Day): Promise<void> {
  const refund = await db().pledgeRefund.findUniqueOrThrow({
    where: { id },
    include: { pledge: { select: { campaign: { select: { stripeTransferId: true } } } } },
  });
  const transferId = refund.pledge.campaign.stripeTransferId!;
  const amount = money(refund.advanced);
  if (!isPositive(amount)) return;
  const isAsked = ({ reversals }: Transfer) =>
    reversals.some(({ metadata }) => metadata['kind'] === 'pledge_refund' && metadata['id'] === id);
  // A lost answer is looked for before anything is asked again: a refusal is kept under its key, so each day has its own.
  if (!isAsked(await readTransfer(transferId))) {
    try {
      const metadata = { kind: 'pledge_refund', id } as const;
      await reverseTransfer({ key: `pledge-refund:${id}:reversal:${today}`, transferId, amount, metadata });
    } catch (error) {
      if (refusalCode(error) !== 'balance_insufficient') throw error;
      throw new Refusal(
        'account_too_low',
        t('le compte de paiement de la coopération n’a pas ce montant ; il sera redemandé demain'),
      );
    }
  }
  const transfer = await readTransfer(transferId);
  await toldByOthers(() => inTransaction((tx) => refundsRecovered(tx, transfer)));
}

/** What we took back from a cooperation for gifts given back: it owes that much less. Each reversal once. */
export async function refundsRecovered(tx: Tx, transfer: Transfer): Promise<void> {
  const campaignId = transfer.metadata['id'];
  for (const { id: reversalId, amount, on, metadata } of transfer.reversals) {
    if (metadata['kind'] !== 'pledge_refund' || !campaignId) continue;
    const isNew = await post(tx, refundRecovered({ reversalId, campaignId, amount, on }));
    if (!isNew) continue;
    await tx.pledgeRefund.update({
      where: { id: metadata['id'] ?? '' },
      data: { advanced: { decrement: decimalText(amount) } },
    });
  }
}
