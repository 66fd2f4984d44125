import { takeBack, wasSentOn } from '#app/features/cooperations/take-back.server.ts';
import { transferChanged } from '#app/features/cooperations/transfer-reversal.server.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import type { Transfer } from '#app/infra/stripe/connected.server.ts';
import { refundRecovered } from '#app/ledger/entries-refunds.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText } from '#app/money/money.ts';
import { refundDebtOf } from './debt.server.ts';

/** Gifts given back after their money had been sent on, which can still be taken back from their cooperation. Oldest first. */
export async function refundsToRecover(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select r.id::text, o.name || ', ' || r.advanced || ' €' as label
    from "PledgeRefund" r join "Pledge" p on p.id = r."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where r.advanced > 0 and p.instrument = 'gift' and ${wasSentOn} and c."nothingLeftOn" is null
    order by r."askedOn", r.id`;
}

/** Takes back from a cooperation what a refund cost of the money sent to it, once, as `takeBack` does. */
export async function recoverRefund(id: string, today: Day): Promise<void> {
  const { pledge } = await db().pledgeRefund.findUniqueOrThrow({
    where: { id },
    select: { pledge: { select: { campaignId: true } } },
  });
  await takeBack(
    {
      campaignId: pledge.campaignId,
      tag: { kind: 'pledge_refund', id },
      key: `pledge-refund:${id}`,
      async told(tx, transfer) {
        await transferChanged(tx, transfer);
        await refundsRecovered(tx, transfer);
      },
      of: {
        debt: {
          kind: 'refund',
          id,
          read: (tx) => refundDebtOf(tx, id),
          async lessen(tx, amount) {
            const data = { advanced: { decrement: decimalText(amount) } };
            await tx.pledgeRefund.update({ where: { id }, data });
          },
        },
      },
    },
    today,
  );
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
