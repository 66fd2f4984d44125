import { requireOperator } from '#app/features/people/operator.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { loanWrittenOff } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, decimalText, isPositive, money } from '#app/money/money.ts';
import { lockLoan } from './kept-loan.server.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';

type WriteOff = { loanId: string; why: string; evidence: string; byId: string };

/**
 * The team no longer expects anything of a borrower: all principal still owed leaves what it owes, is asked no more, and every lender is told
 * what they lose. The claim of each remains. Refuses while money of the loan is on its way or waits to be shared, and what was done before.
 */
export async function writeOffLoan({ loanId, why, evidence, byId }: WriteOff, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await requireOperator(tx, byId);
    await lockLoan(tx, loanId);
    const amount = await owedToLenders(tx, loanId);
    const refused = await whyNot(tx, loanId, amount);
    if (refused) throw new Refusal('no_write_off', refused);
    await tx.loanWriteOff.create({
      data: { loanId, on: fromDay(today), amount: decimalText(amount), why, evidence, decidedById: byId },
    });
    await tx.loan.update({ where: { id: loanId }, data: { status: 'written_off' } });
    await tx.instalment.updateMany({ where: { loanId, paidOn: null }, data: { nextAskOn: null } });
    await post(tx, loanWrittenOff({ loanId, principal: amount, on: today }));
    await tell(tx, loanId, { why, amount, on: today });
  });
}

/** Principal that a loan still owes to all its lenders. */
export async function owedToLenders(tx: Tx, loanId: string): Promise<Money> {
  const { _sum } = await tx.loanShare.aggregate({ where: { loanId }, _sum: { outstanding: true } });
  return money(_sum.outstanding ?? '0');
}

async function whyNot(tx: Tx, loanId: string, amount: Money): Promise<string | null> {
  const { status } = await tx.loan.findUniqueOrThrow({ where: { id: loanId }, select: { status: true } });
  if (status === 'written_off') return t('Ce prêt est déjà passé en perte.');
  if (status === 'repaid' || !isPositive(amount)) return t('Ce prêt est remboursé.');
  const [underWay, waiting, voting] = [
    await tx.collection.count({
      where: { instalment: { loanId }, status: { in: ['intended', 'processing'] } },
    }),
    await tx.repayment.count({ where: { loanId, distributedOn: null, returnedOn: null } }),
    await tx.loanProposal.count({ where: { loanId, endedOn: null } }),
  ];
  if (underWay > 0) return t('Un prélèvement de ce prêt est en cours : attendez sa réponse.');
  if (waiting > 0) return t('Un remboursement de ce prêt attend d’être partagé.');
  return voting > 0 ? t('Les prêteurs votent sur un nouvel échéancier : attendez leur décision.') : null;
}

async function tell(
  tx: Tx,
  loanId: string,
  { why, amount, on }: { why: string; amount: Money; on: Day },
): Promise<void> {
  await tellLenders(tx, loanId, `write-off:${loanId}`, ({ project, borrower, owed }) => ({
    subject: t('Votre prêt ne sera pas remboursé : {project}', { project }),
    paragraphs: [
      t(
        '{borrower} ne remboursera plus le prêt « {project} ». Le {on}, nous avons passé en perte ce qu’elle devait encore : {amount} pour l’ensemble des prêteurs, dont {owed} pour vous.',
        { borrower, project, on: dayText(on), amount: euros(amount), owed: euros(owed) },
      ),
      t('Pourquoi : {why}', { why }),
      t(
        'Cette somme vous reste due. Si une partie en est récupérée un jour, elle sera partagée entre les prêteurs selon ce qui est dû à chacun, et nous vous l’écrirons.',
      ),
      t(
        'Une perte en capital peut parfois se déduire d’autres intérêts de prêts participatifs, l’année où elle devient définitive : gardez cette lettre et votre contrat.',
      ),
    ],
  }));
  await tellBorrower(tx, loanId, `write-off:${loanId}:borrower`, ({ project }) => ({
    subject: t('Votre prêt est passé en perte : {project}', { project }),
    paragraphs: [
      t(
        'Ce que vous deviez encore, {amount}, n’est plus attendu et ne sera plus prélevé. La dette demeure : ce qui serait payé reviendrait à vos prêteurs.',
        { amount: euros(amount) },
      ),
      t('Pourquoi : {why}', { why }),
    ],
  }));
}
