import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { advanceRecovered } from '#app/ledger/entries-disputes.ts';
import { repaymentOverpaid, repaymentReceived } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { paymentArrived } from '#app/ledger/under-way.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, add, decimalText, isPositive, isZero, subtract, sum } from '#app/money/money.ts';
import { allocate } from './allocation.ts';
import { openInstalments } from './asking.server.ts';
import { openCase } from './debit-case.server.ts';
import { endIfRepaid } from './repaid.server.ts';

/**
 * The money of a debit has come: its instalments take it, and what is the lenders' waits to be shared among them. What is more than the loan
 * owes waits for somebody of the team. The caller holds the lock of the loan.
 */
export async function recordRepayment(
  tx: Tx,
  debit: { id: string; loanId: string; amount: Money },
  payment: { id: string },
  on: Day,
): Promise<void> {
  const { id: collectionId, loanId, amount } = debit;
  const { repaymentId, excess } = await countFor(tx, { loanId, collectionId, amount }, on, (id) =>
    paymentArrived(tx, payment.id, repaymentReceived({ id, loanId, amount, on })),
  );
  if (!isPositive(excess)) return;
  await post(tx, repaymentOverpaid({ repaymentId, loanId, amount: excess, on }));
  await openCase(tx, { loanId, collectionId, kind: 'overpaid', amount: excess, on });
}

/**
 * Counts money of a debit for the open instalments of its loan. `book` posts where it comes from, once it is known how much is counted;
 * the rest is answered as `excess`.
 */
export async function countFor(
  tx: Tx,
  from: { loanId: string; collectionId: string; amount: Money },
  on: Day,
  book: (repaymentId: string, counted: Money) => Promise<unknown>,
): Promise<{ repaymentId: string; excess: Money }> {
  const { loanId, collectionId, amount } = from;
  const open = await openInstalments(tx, loanId);
  const { rows, excess } = allocate(amount, open);
  const principal = sum(rows.map((row) => row.principal));
  const interest = sum(rows.map((row) => row.interest));
  const recovered = sum(rows.map((row) => add(row.principalRecovered, row.interestRecovered)));
  const isAllOurs = isZero(add(principal, interest));
  const repayment = await tx.repayment.create({
    data: {
      loanId,
      collectionId,
      part: await tx.repayment.count({ where: { collectionId } }),
      principal: decimalText(principal),
      interest: decimalText(interest),
      recovered: decimalText(recovered),
      receivedOn: fromDay(on),
      // Nothing of it is the lenders': there is nothing to share.
      distributedOn: isAllOurs ? fromDay(on) : null,
      parts: {
        create: rows.map(({ number, ...part }) => ({
          instalmentId: open.find((row) => row.number === number)!.id,
          principal: decimalText(part.principal),
          interest: decimalText(part.interest),
          principalRecovered: decimalText(part.principalRecovered),
          interestRecovered: decimalText(part.interestRecovered),
        })),
      },
    },
    select: { id: true },
  });
  await tx.$executeRaw`
    update "Instalment" i set
      "principalPaid" = i."principalPaid" + p.principal + p."principalRecovered",
      "interestPaid" = i."interestPaid" + p.interest + p."interestRecovered",
      "principalAdvanced" = i."principalAdvanced" - p."principalRecovered",
      "interestAdvanced" = i."interestAdvanced" - p."interestRecovered",
      "paidOn" = case when i."principalPaid" + p.principal + p."principalRecovered" = i.principal
                       and i."interestPaid" + p.interest + p."interestRecovered" = i.interest then ${on}::date end
    from "RepaymentPart" p where p."repaymentId" = ${repayment.id}::uuid and i.id = p."instalmentId"`;
  await tx.loan.updateMany({ where: { id: loanId, status: 'granted' }, data: { status: 'repaying' } });
  await book(repayment.id, subtract(amount, excess));
  if (isPositive(recovered)) {
    await post(tx, advanceRecovered({ repaymentId: repayment.id, loanId, amount: recovered, on }));
  }
  if (isAllOurs) await endIfRepaid(tx, loanId);
  return { repaymentId: repayment.id, excess };
}
