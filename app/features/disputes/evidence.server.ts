import { frenchOnly, t } from '#app/i18n/t.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode, UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { hasAnswered, submitEvidence, type Evidence } from '#app/infra/stripe/disputes.server.ts';
import type { Day } from '#app/money/day.ts';

/**
 * Answers the bank about a disputed payment, once: what is told is written first, then passed on by Stripe. `unanswered`: Stripe is silent, and
 * a job asks again under the same key. Refused when the bank awaits no answer, or has had one.
 */
export async function answerBank(answer: {
  disputeId: string;
  evidence: Evidence;
  personId: string;
  today: Day;
}): Promise<'sent' | 'unanswered'> {
  const { disputeId, evidence, personId, today } = answer;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "Dispute" where id = ${disputeId} for update`;
    const dispute = await tx.dispute.findUnique({ where: { id: disputeId } });
    if (dispute?.status !== 'open' && dispute?.status !== 'inquiry') {
      throw new Refusal('over', t('La banque n’attend pas, ou plus, de réponse.'));
    }
    if (dispute.evidenceAskedOn) throw new Refusal('answered', t('La réponse est déjà partie.'));
    await tx.dispute.update({
      where: { id: disputeId },
      data: { evidence, evidenceAskedOn: fromDay(today), evidenceById: personId },
    });
  });
  try {
    await passEvidenceOn(disputeId, today);
    return 'sent';
  } catch (error) {
    if (error instanceof UnknownOutcome) return 'unanswered';
    if (!refusalCode(error)) throw error;
    await db().dispute.updateMany({
      where: { id: disputeId, evidenceSentOn: null },
      data: { evidenceAskedOn: null },
    });
    throw new Refusal(
      'stripe_refused',
      t('Stripe a refusé cette réponse : répondez depuis son tableau de bord.'),
    );
  }
}

/** Answers that were written and of which Stripe may know nothing: its answer was lost. */
export async function evidenceToPassOn(): Promise<{ id: string; label: string }[]> {
  const rows = await db().dispute.findMany({
    where: { evidenceAskedOn: { not: null }, evidenceSentOn: null },
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => ({ id, label: frenchOnly(`réponse au litige ${id}`) }));
}

/** Passes written evidence on, under a key of its own. What the bank has had already is only noted, since Stripe forgets a key after a day. */
export async function passEvidenceOn(disputeId: string, today: Day): Promise<void> {
  const dispute = await db().dispute.findUniqueOrThrow({ where: { id: disputeId } });
  const { evidence, evidenceAskedOn, evidenceSentOn } = dispute;
  if (!evidence || !evidenceAskedOn || evidenceSentOn) return;
  if (!(await hasAnswered(disputeId))) {
    const key = `dispute:${disputeId}:evidence`;
    await submitEvidence({ key, disputeId, evidence: evidence as Evidence });
  }
  await db().dispute.updateMany({
    where: { id: disputeId, evidenceSentOn: null },
    data: { evidenceSentOn: fromDay(today) },
  });
}
