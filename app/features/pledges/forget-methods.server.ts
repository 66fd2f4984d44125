import { db } from '#app/infra/db.server.ts';
import { forgetMethod } from '#app/infra/stripe/checkout.server.ts';

/**
 * Cards and accounts saved for loan and share pledges that will never be charged: taken back, cancelled with their campaign, or given up. One
 * that another pledge still counts on is kept.
 */
export async function methodsToForget(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select p.id::text, p.status::text as label from "Pledge" p
    where p."paymentMethodId" is not null and p.instrument <> 'gift' and p.status in ('revoked', 'cancelled', 'dropped')
      and not exists (select 1 from "Pledge" o where o."paymentMethodId" = p."paymentMethodId"
        and o.status not in ('revoked', 'cancelled', 'dropped', 'refunded'))
    order by p.rank`;
}

/** Forgets it at Stripe first, then here: asked twice, it is forgotten once. What the mandate proves is kept. */
export async function forgetMethodOf(pledgeId: string): Promise<void> {
  const { paymentMethodId } = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  if (!paymentMethodId) return;
  await forgetMethod(paymentMethodId);
  await db().pledge.updateMany({ where: { id: pledgeId, paymentMethodId }, data: { paymentMethodId: null } });
}
