import { randomUUID } from 'node:crypto';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { bankLineSettled } from '#app/ledger/entries-bank.ts';
import { loanRecovered } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, decimalText, isPositive, min, money, subtract, zero } from '#app/money/money.ts';
import { openInstalments } from './asking.server.ts';
import { lockLoan } from './kept-loan.server.ts';
import { tellLenders } from './letters.server.ts';
import { owedToLenders } from './write-off.server.ts';

type Recovery = { loanId: string; lineId: string; why: string; byId: string };

/**
 * A transfer that nobody could explain was paid for a loan that was written off: it is principal, and waits to be shared among the lenders
 * like any repayment, by what is owed to each. Refuses more than was lost. A line of the bank is taken once.
 */
export async function recordRecovery({ loanId, lineId, why, byId }: Recovery, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await requireOperator(tx, byId);
    await lockLoan(tx, loanId);
    const amount = await takeLine(tx, { loanId, lineId, why, byId }, today);
    const { status } = await tx.loan.findUniqueOrThrow({ where: { id: loanId }, select: { status: true } });
    if (status !== 'written_off')
      throw new Refusal(
        'not_written_off',
        t('Ce prêt n’est pas passé en perte : sa coopération le paie par prélèvement.'),
      );
    const lost = subtract(await owedToLenders(tx, loanId), await waitingFor(tx, loanId));
    if (amount.greaterThan(lost)) {
      throw new Refusal(
        'more_than_lost',
        t('Il reste {lost} à recouvrer : ce virement est plus grand.', { lost: euros(lost) }),
        'lineId',
      );
    }
    const repaymentId = randomUUID();
    await tx.repayment.create({
      data: {
        id: repaymentId,
        loanId,
        bankLineId: lineId,
        principal: decimalText(amount),
        interest: '0',
        receivedOn: fromDay(today),
        parts: { create: await payPrincipal(tx, loanId, amount, today) },
      },
    });
    await post(tx, bankLineSettled({ lineId, amount, to: accounts.collected(loanId), what: why, on: today }));
    await post(tx, loanRecovered({ repaymentId, loanId, principal: amount, on: today }));
    await tellLenders(tx, loanId, `recovery:${repaymentId}`, ({ project, borrower }) => ({
      subject: t('Une partie de votre prêt est récupérée : {project}', { project }),
      paragraphs: [
        t(
          '{amount} du prêt « {project} » ({borrower}), passé en perte, ont été récupérés. Ils sont partagés entre les prêteurs selon ce qui est dû à chacun, comme un remboursement de capital.',
          { amount: euros(amount), project, borrower },
        ),
        t('Votre part arrive dans votre porte-monnaie ; elle n’est pas un intérêt et n’est pas imposée.'),
      ],
    }));
  });
}

/** The line leaves the list of those to explain. Gives what it brought. */
async function takeLine(tx: Tx, { loanId, lineId, why, byId }: Recovery, today: Day): Promise<Money> {
  await tx.$queryRaw`select 1 from "BankLine" where id = ${lineId}::uuid for update`;
  const line = await tx.bankLine.findUnique({ where: { id: lineId } });
  if (!line || line.meaning !== 'suspense' || line.settledOn || !isPositive(money(line.amount)))
    throw new Refusal('settled', t('Cette ligne est déjà expliquée.'), 'lineId');
  await tx.bankLine.update({
    where: { id: lineId },
    data: {
      settlement: 'loan_recovery',
      settledOn: fromDay(today),
      settledById: byId,
      settledWhy: why,
      settledAbout: `loan:${loanId}`,
    },
  });
  return money(line.amount);
}

async function waitingFor(tx: Tx, loanId: string): Promise<Money> {
  const { _sum } = await tx.repayment.aggregate({
    where: { loanId, distributedOn: null, returnedOn: null },
    _sum: { principal: true },
  });
  return money(_sum.principal ?? '0');
}

/** What was recovered settles principal only, the oldest instalment first. Gives the parts. */
async function payPrincipal(tx: Tx, loanId: string, amount: Money, on: Day) {
  const parts: { instalmentId: string; principal: string; interest: string }[] = [];
  let rest = amount;
  for (const row of await openInstalments(tx, loanId)) {
    const principal = min(rest, subtract(row.principal, row.principalAdvanced));
    if (!isPositive(principal)) continue;
    rest = subtract(rest, principal);
    parts.push({ instalmentId: row.id, principal: decimalText(principal), interest: '0' });
    const isDone = principal.equals(row.principal) && row.interest.isZero();
    await tx.instalment.update({
      where: { id: row.id },
      data: {
        principalPaid: { increment: decimalText(principal) },
        ...(isDone && { paidOn: fromDay(on) }),
      },
    });
  }
  if (!rest.equals(zero))
    throw new Error(`${rest.toFixed(2)} € recovered of loan ${loanId} have no instalment`);
  return parts;
}
