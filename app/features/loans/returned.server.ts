import { t } from '#app/i18n/t.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import type { Dispute } from '#app/infra/stripe/disputes.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import { disputeFeeTaken, repaymentReturned } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, equals, isPositive, money, zero } from '#app/money/money.ts';
import { planNextAsk } from './asking.server.ts';
import { collectionChanged, lockDebit } from './collection.server.ts';

/**
 * The bank of a cooperation has taken back a debit that had succeeded, weeks before or yesterday. Its instalments are open again from their
 * original days. What was not shared is gone; what was shared stays with the lenders, the platform bears it and the cooperation owes it to
 * the platform. Said twice, or by a second dispute of the same debit, it is nothing. Throws when the payment is not one that could come back.
 */
export async function debitReturned(tx: Tx, dispute: Dispute, payment: Payment, today: Day): Promise<void> {
  // The facts in their order: what is taken back was first received, even if nobody told us.
  await collectionChanged(tx, payment, today);
  const debit = await lockDebit(tx, payment);
  const known = await tx.dispute.findFirst({ where: { collectionId: debit.id }, select: { id: true } });
  if (!dispute.withdrawn || (known && known.id !== dispute.id)) return;
  if (debit.status === 'returned') return;
  if (debit.status !== 'succeeded' || !equals(dispute.withdrawn.amount, debit.amount)) {
    throw new Error(
      `Dispute ${dispute.id} takes back ${dispute.withdrawn.amount.toFixed(2)} € of debit ${debit.id}, which is ${debit.status} for ${debit.amount.toFixed(2)} €`,
    );
  }
  const { fee, on } = dispute.withdrawn;
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
  await tx.collection.update({
    where: { id: debit.id },
    data: { status: 'returned', failureCode: dispute.reason },
  });
  await reopen(tx, debit, dispute.id, on);
  if (isPositive(fee)) await post(tx, disputeFeeTaken({ id: dispute.id, fee, on }));
  const { loanId, round } = debit;
  const nextAsk = await planNextAsk(tx, { loanId, on, code: dispute.reason, round });
  await tellMembersOfReturn(tx, debit.id, nextAsk);
}

/** The repayment is taken apart again, instalment by instalment. The caller holds the lock of the loan. */
async function reopen(
  tx: Tx,
  debit: { id: string; loanId: string },
  disputeId: string,
  on: Day,
): Promise<void> {
  const repayment = await tx.repayment.findUniqueOrThrow({ where: { collectionId: debit.id } });
  const isShared = repayment.distributedOn !== null;
  await tx.repayment.update({ where: { id: repayment.id }, data: { returnedOn: fromDay(on) } });
  await tx.$executeRaw`
    update "Instalment" i set
      "principalPaid" = i."principalPaid" - p.principal - p."principalRecovered",
      "interestPaid" = i."interestPaid" - p.interest - p."interestRecovered",
      "principalAdvanced" = i."principalAdvanced" + p."principalRecovered" + case when ${isShared} then p.principal else 0 end,
      "interestAdvanced" = i."interestAdvanced" + p."interestRecovered" + case when ${isShared} then p.interest else 0 end,
      "paidOn" = null
    from "RepaymentPart" p where p."repaymentId" = ${repayment.id}::uuid and i.id = p."instalmentId"`;
  await tx.loan.updateMany({ where: { id: debit.loanId, status: 'repaid' }, data: { status: 'repaying' } });
  const lenders = add(money(repayment.principal), money(repayment.interest));
  const recovered = money(repayment.recovered);
  await post(
    tx,
    repaymentReturned({
      disputeId,
      loanId: debit.loanId,
      held: isShared ? zero : lenders,
      advanced: isShared ? add(lenders, recovered) : recovered,
      on,
    }),
  );
}

/** Every member learns that the money was taken back, and when it is asked again. */
async function tellMembersOfReturn(tx: Tx, collectionId: string, nextAsk: Day | null): Promise<void> {
  const debit = await tx.collection.findUniqueOrThrow({
    where: { id: collectionId },
    select: {
      amount: true,
      instalment: {
        select: {
          number: true,
          loanId: true,
          loan: {
            select: {
              borrower: {
                select: {
                  memberships: {
                    where: { role: 'member' },
                    select: { person: { select: { email: true, language: true } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  const { number, loanId, loan } = debit.instalment;
  await queueMails(
    tx,
    loan.borrower.memberships.map(({ person }) =>
      letterIn(person.language, () => ({
        key: `collection:${collectionId}:returned:${person.email}`,
        to: person.email,
        subject: t('Votre banque a repris un prélèvement (échéance n° {number})', { number }),
        paragraphs: [
          t(
            'Votre banque nous a repris {amount}, prélevés pour l’échéance n° {number} : un prélèvement a été contesté ou annulé. Cette échéance est de nouveau due, depuis sa date d’origine.',
            { amount: euros(money(debit.amount)), number },
          ),
          nextAsk
            ? t(
                'Nous demanderons de nouveau ce montant à votre banque le {day}. Aucuns frais ne vous sont comptés.',
                {
                  day: dayText(nextAsk),
                },
              )
            : t('Un autre prélèvement en cours couvre ce montant.'),
          t(
            'Si votre banque a aussi mis fin au mandat, il faut en signer un autre depuis votre espace. Si c’est une erreur, ou si un autre calendrier vous aiderait, écrivez-nous.',
          ),
        ],
        link: { label: t('Voir le prêt'), url: siteUrl(`/porteur/prets/${loanId}`) },
      })),
    ),
  );
}
