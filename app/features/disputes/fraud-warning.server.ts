import { t } from '#app/i18n/t.ts';
import { euros } from '#app/i18n/format.ts';
import { pledgePaymentChanged } from '#app/features/pledges/payment.server.ts';
import { refundPledge } from '#app/features/pledges/refund.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import type { FraudWarning } from '#app/infra/stripe/disputes.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import type { Day } from '#app/money/day.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';

/** A card's bank suspects fraud: written once; what can still be done about it is Stripe's last word. */
export async function warnedOfFraud(
  tx: Tx,
  warning: FraudWarning,
  payment: Payment,
  today: Day,
): Promise<void> {
  await pledgePaymentChanged(tx, payment, today);
  const { id, chargeId, fraudType, actionable } = warning;
  const pledgeId = payment.metadata['id']!;
  const { count } = await tx.fraudWarning.createMany({
    data: [{ id, chargeId, pledgeId, fraudType, actionable, toldOn: fromDay(today) }],
    skipDuplicates: true,
  });
  if (count === 0 && !actionable) {
    await tx.fraudWarning.updateMany({ where: { id }, data: { actionable: false } });
    await tx.fraudWarning.updateMany({
      where: { id, answeredOn: null },
      data: { answeredOn: fromDay(today) },
    });
  }
  const pledge = await tx.pledge.findUniqueOrThrow({ where: { id: pledgeId }, select: { status: true } });
  if (count === 0 || !actionable || pledge.status === 'collected') return;
  await tellOperators(tx, `fraud-warning:${id}`, () => ({
    subject: t('Une banque soupçonne une fraude ({amount})', { amount: euros(payment.amount) }),
    paragraphs: [
      t('L’argent a déjà été versé à la coopération : il ne peut pas être rendu de lui-même.'),
      t('Rendre le paiement maintenant évite un litige et ses frais.'),
    ],
    path: '/operateur/litiges',
  }));
}

/**
 * The warnings that the written policy answers: money that we still hold is given back at once, since a dispute would cost its fee and be lost.
 * What has been sent on is for someone of the team to decide.
 */
export async function warningsToAnswer(): Promise<{ id: string; label: string }[]> {
  const rows = await db().$queryRaw<{ id: string; label: string }[]>`
    select w.id, p."firstName" || ' ' || p."lastName" as label from "FraudWarning" w join "Pledge" p on p.id = w."pledgeId"
    where w."answeredOn" is null and w.actionable and p.status = 'collected' and p."refundId" is null order by w."toldOn", w.id`;
  return rows;
}

/** Answered once the money has been asked to go back: what could not be given back is still to be looked at. */
export async function answerWarning(id: string, today: Day): Promise<void> {
  const { pledgeId } = await db().fraudWarning.findUniqueOrThrow({ where: { id } });
  const asked = await refundPledge(pledgeId, today, { suspected: true });
  if (!asked) return;
  await db().fraudWarning.update({ where: { id }, data: { answeredOn: fromDay(today) } });
}
