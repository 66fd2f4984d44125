import { t } from '#app/i18n/t.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Dispute } from '#app/infra/stripe/disputes.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import {
  debitQuestioned,
  disputeFeeTaken,
  repaymentReturned,
  type TakenBack,
} from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, equals, isPositive, money, sum, type Money } from '#app/money/money.ts';
import { planNextAsk } from './asking.server.ts';
import { collectionChanged, lockDebit } from './collection.server.ts';
import { endCases, openCase } from './debit-case.server.ts';
import { tellBorrower } from './letters.server.ts';

/**
 * The bank of a cooperation has taken back a debit that had succeeded, weeks before or yesterday. Its instalments are open again from their
 * original days. What was not shared is gone; what was shared stays with the lenders, the platform bears it and the cooperation owes it to
 * the platform. Another sum than was debited waits for somebody of the team. Said twice, or by a second dispute of the same debit, it is nothing.
 * Throws when the payment is not one that could come back.
 */
export async function debitReturned(tx: Tx, dispute: Dispute, payment: Payment, today: Day): Promise<void> {
  // The facts in their order: what is taken back was first received, even if nobody told us.
  await collectionChanged(tx, payment, today);
  const debit = await lockDebit(tx, payment);
  const known = await tx.dispute.findFirst({ where: { collectionId: debit.id }, select: { id: true } });
  if (!dispute.withdrawn || known) return;
  if (debit.status === 'returned') return;
  if (debit.status !== 'succeeded') {
    throw new Error(`Dispute ${dispute.id} takes back money of debit ${debit.id}, which is ${debit.status}`);
  }
  const { amount, fee, on } = dispute.withdrawn;
  await tx.dispute.create({
    data: {
      id: dispute.id,
      paymentId: payment.id,
      chargeId: dispute.chargeId,
      collectionId: debit.id,
      amount: decimalText(dispute.amount),
      fee: decimalText(fee),
      reason: dispute.reason,
      status: 'lost',
      openedOn: fromDay(dispute.openedOn),
      withdrawnOn: fromDay(on),
    },
  });
  if (isPositive(fee)) await post(tx, disputeFeeTaken({ id: dispute.id, fee, on }));
  const where = await whereItIs(tx, debit);
  if (!equals(amount, add(where.held, where.advanced, where.overpaid))) {
    return question(tx, debit, { disputeId: dispute.id, amount, on });
  }
  await reopen(tx, debit, { on, why: dispute.reason });
  await endCases(tx, { collectionId: debit.id, decision: 'reopened', on });
  await post(tx, repaymentReturned({ disputeId: dispute.id, loanId: debit.loanId, ...where, on }));
  const { loanId, round } = debit;
  const nextAsk = await planNextAsk(tx, { loanId, on, code: dispute.reason, round });
  await tellMembersOfReturn(tx, debit.id, nextAsk);
}

/** Another sum than we have of this debit is gone (part of it, or what we had given back already): it waits for somebody of the team. */
async function question(
  tx: Tx,
  debit: { id: string; loanId: string },
  taken: { disputeId: string; amount: Money; on: Day },
): Promise<void> {
  const { disputeId, amount, on } = taken;
  const { id: collectionId, loanId } = debit;
  await post(tx, debitQuestioned({ disputeId, collectionId, amount, on }));
  await openCase(tx, { loanId, collectionId, kind: 'taken_back_in_part', disputeId, amount, on });
}

type Debit = { id: string; loanId: string };

/** Where the money of a debit is now. The caller holds the lock of the loan. */
export async function whereItIs(tx: Tx, debit: Debit): Promise<TakenBack> {
  const repayments = await tx.repayment.findMany({ where: { collectionId: debit.id, returnedOn: null } });
  const waiting = await tx.debitCase.findMany({
    where: { collectionId: debit.id, kind: 'overpaid', decision: null },
  });
  const lenders = repayments.map((one) => ({
    isShared: one.distributedOn !== null,
    amount: add(money(one.principal), money(one.interest)),
  }));
  const recovered = sum(repayments.map((one) => money(one.recovered)));
  return {
    held: sum(lenders.filter(({ isShared }) => !isShared).map(({ amount }) => amount)),
    advanced: add(recovered, ...lenders.filter(({ isShared }) => isShared).map(({ amount }) => amount)),
    overpaid: sum(waiting.map(({ amount }) => money(amount))),
  };
}

/** Its repayments are taken apart again, instalment by instalment, and the debit is written as returned. The caller holds the lock of the loan. */
export async function reopen(tx: Tx, debit: Debit, { on, why }: { on: Day; why: string }): Promise<void> {
  await tx.$executeRaw`
    update "Instalment" i set
      "principalPaid" = i."principalPaid" - s.principal - s."principalRecovered",
      "interestPaid" = i."interestPaid" - s.interest - s."interestRecovered",
      "principalAdvanced" = i."principalAdvanced" + s."principalRecovered" + s."principalShared",
      "interestAdvanced" = i."interestAdvanced" + s."interestRecovered" + s."interestShared",
      "paidOn" = null
    from (
      select p."instalmentId", sum(p.principal) as principal, sum(p.interest) as interest,
        sum(p."principalRecovered") as "principalRecovered", sum(p."interestRecovered") as "interestRecovered",
        coalesce(sum(p.principal) filter (where r."distributedOn" is not null), 0) as "principalShared",
        coalesce(sum(p.interest) filter (where r."distributedOn" is not null), 0) as "interestShared"
      from "RepaymentPart" p join "Repayment" r on r.id = p."repaymentId"
      where r."collectionId" = ${debit.id}::uuid and r."returnedOn" is null group by 1) s
    where i.id = s."instalmentId"`;
  await tx.repayment.updateMany({
    where: { collectionId: debit.id, returnedOn: null },
    data: { returnedOn: fromDay(on) },
  });
  await tx.collection.update({ where: { id: debit.id }, data: { status: 'returned', failureCode: why } });
  await tx.loan.updateMany({ where: { id: debit.loanId, status: 'repaid' }, data: { status: 'repaying' } });
}

/** Every member learns that the money was taken back, and when it is asked again. */
async function tellMembersOfReturn(tx: Tx, collectionId: string, nextAsk: Day | null): Promise<void> {
  const debit = await tx.collection.findUniqueOrThrow({
    where: { id: collectionId },
    select: { amount: true, instalment: { select: { number: true, loanId: true } } },
  });
  const { number, loanId } = debit.instalment;
  await tellBorrower(tx, loanId, `collection:${collectionId}:returned`, () => ({
    subject: t('Votre banque a repris un prélèvement (échéance n° {number})', { number }),
    paragraphs: [
      t(
        'Votre banque nous a repris {amount}, prélevés pour l’échéance n° {number} : un prélèvement a été contesté ou annulé. Cette échéance est de nouveau due, depuis sa date d’origine.',
        { amount: euros(money(debit.amount)), number },
      ),
      nextAsk
        ? t(
            'Nous demanderons de nouveau ce montant à votre banque le {day}. Aucuns frais ne vous sont comptés.',
            { day: dayText(nextAsk) },
          )
        : t('Un autre prélèvement en cours couvre ce montant.'),
      t(
        'Si votre banque a aussi mis fin au mandat, il faut en signer un autre depuis votre espace. Si c’est une erreur, ou si un autre calendrier vous aiderait, écrivez-nous.',
      ),
    ],
  }));
}
