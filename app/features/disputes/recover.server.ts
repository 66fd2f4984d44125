import { takeBack, wasSentOn } from '#app/features/cooperations/take-back.server.ts';
import { transferChanged } from '#app/features/cooperations/transfer-reversal.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText } from '#app/money/money.ts';
import { debtOf } from './debt.server.ts';

/** Gifts lost to a dispute after their money had been sent on, which can still be taken back from the cooperation. Oldest first. */
export async function disputesToRecover(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select d.id, o.name || ', ' || d.id as label
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where d.status = 'lost' and d.advanced > 0 and p.instrument = 'gift' and p.status = 'disputed'
      and ${wasSentOn} and c."nothingLeftOn" is null
    order by d."openedOn", d.id`;
}

/** Takes back from a cooperation what a lost dispute cost of the money sent to it, once, as `takeBack` does. */
export async function recoverDispute(id: string, today: Day): Promise<void> {
  const { pledgeId } = await db().dispute.findUniqueOrThrow({ where: { id }, select: { pledgeId: true } });
  const { campaignId } = await db().pledge.findUniqueOrThrow({
    where: { id: pledgeId! },
    select: { campaignId: true },
  });
  await takeBack(
    {
      campaignId,
      tag: { kind: 'dispute', id },
      key: `dispute:${id}`,
      told: transferChanged,
      of: {
        debt: {
          kind: 'dispute',
          id,
          read: (tx) => debtOf(tx, id),
          async lessen(tx, amount) {
            const data = { advanced: { decrement: decimalText(amount) } };
            await tx.dispute.update({ where: { id }, data });
          },
        },
      },
    },
    today,
  );
}
