import { holdingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { refuseTooPublic } from '#app/features/share-members/public-capital.server.ts';
import { lockRegister } from '#app/features/share-members/register.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';

type Asked = {
  id: string;
  campaignId: string;
  personId: string | null;
  shareCategory?: string | undefined;
  amount: Money;
  at: Date;
};

/**
 * Refuses the subscription of a public body to a SCIC that would bring such bodies above the law's part of its capital. Everything subscribed counts,
 * whether the board has admitted its author or not yet. Two at once wait for each other.
 */
export async function refusePublicShares(tx: Tx, asked: Asked): Promise<void> {
  const { id, campaignId, personId, shareCategory, amount, at } = asked;
  if (!shareCategory || personId === null) return;
  const body = await tx.memberCategory.findFirst({
    where: {
      name: shareCategory,
      kind: 'public_body',
      cooperation: { projects: { some: { campaigns: { some: { id: campaignId } } } } },
    },
    select: { cooperationId: true },
  });
  if (!body) return;
  const { cooperationId } = body;
  await lockRegister(tx, cooperationId);
  const others = await tx.$queryRaw<{ personId: string; category: string; amount: string }[]>`
    select g."personId", coalesce(h.category, g."shareCategory") as category, g.amount::text
    from "Pledge" g join "Campaign" c on c.id = g."campaignId" join "Project" p on p.id = c."projectId"
    left join "ShareHolding" h on h."pledgeId" = g.id
    where p."cooperationId" = ${cooperationId}::uuid and g.instrument = 'share' and g.id <> ${id}::uuid
      and (h.status = 'subscribed' and g.status = 'released'
        or h.id is null and g.status = any(${[...holdingStatuses]}::"PledgeStatus"[]))`;
  const pending = others.map((one) => ({ ...one, amount: money(one.amount) }));
  const coming = [{ personId, category: shareCategory, amount }];
  await refuseTooPublic(tx, cooperationId, coming, { today: dayOf(at), field: 'shares', pending });
}
