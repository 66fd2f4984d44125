import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { withApproval } from './approvals.server.ts';

/**
 * Stripe's pages are where the account that receives a cooperation's money, and the one that is debited, are changed. The first time nothing is
 * changed; later, a cooperation that wants several to agree wants it here too. What was agreed opens the page once.
 */
export async function agreedToChange(
  by: { cooperationId: string; personId: string; today: Day },
  asked: { intent: 'account' | 'mandate'; hosted?: string | undefined },
): Promise<void> {
  const about = asked.intent === 'account' && asked.hosted ? asked.hosted : by.cooperationId;
  const { name, stripeReady, debitMandateId } = await db().organisation.findUniqueOrThrow({
    where: { id: about },
    select: { name: true, stripeReady: true, debitMandateId: true },
  });
  const isFirst = asked.intent === 'mandate' ? debitMandateId === null : !stripeReady;
  if (isFirst) return;
  const what =
    asked.intent === 'mandate'
      ? t('Changer le compte bancaire débité')
      : t('Changer le compte qui reçoit l’argent de {name}', { name });
  const move = { ...by, kind: 'payment_account' as const, subjectId: `${asked.intent}:${about}` };
  await withApproval({ ...move, amount: null, what }, () => Promise.resolve());
}
