import { randomUUID } from 'node:crypto';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, subtract } from '#app/money/money.ts';
import { changePlan, rowsNow } from './change-plan.server.ts';
import { tellOfGivingUp, tellOfWithdrawal } from './early-letters.server.ts';
import { keptLoan, lockLoan } from './kept-loan.server.ts';
import { outcomeOf } from './plan-words.ts';

/**
 * After a debit has ended, in whatever way: where it was for an early repayment that is still short and nothing more is on its way, the plan
 * without it counts again, or one with what did come. Gives whether it was, so that nobody asks for the rest. The caller holds the lock of
 * the loan.
 */
export async function earlyEnded(
  tx: Tx,
  debit: { loanId: string; instalmentId: string },
  on: Day,
): Promise<boolean> {
  const { loanId, instalmentId } = debit;
  if ((await tx.loanChange.count({ where: { loanId, kind: 'early_repayment' } })) === 0) return false;
  const { early, rows } = await keptLoan(tx, loanId);
  if (early?.row.id !== instalmentId || isPositive(early.row.advanced)) return false;
  if (!rows.some(({ isAsked }) => isAsked)) await withdrawEarly(tx, loanId, on);
  return true;
}

/** The early repayments whose day has passed without all the money, no debit being on its way. */
export async function earlyToWithdraw(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select c."loanId"::text as id, o.name || ', remboursement anticipé' as label
    from "LoanChange" c join "Loan" l on l.id = c."loanId" join "Organisation" o on o.id = l."borrowerId"
    join lateral (select * from "Instalment" i where i."loanId" = c."loanId" and i."dueOn" = c."effectiveOn"
      order by i.number desc limit 1) i on true
    where c.kind = 'early_repayment' and i."settlesOn" < ${today}::date
      and i.principal + i.interest > i."principalPaid" + i."interestPaid"
      and i."principalAdvanced" + i."interestAdvanced" = 0
      and not exists (select 1 from "LoanChange" d where d."loanId" = c."loanId" and d.place > c.place)
      and not exists (select 1 from "Collection" p join "Instalment" j on j.id = p."instalmentId"
        where j."loanId" = c."loanId" and p.status in ('intended', 'processing'))
    order by c."decidedOn", c.id`;
}

/** Does it for one loan. Twice is once. */
export async function withdrawUnpaid(loanId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await lockLoan(tx, loanId);
    const { early, rows } = await keptLoan(tx, loanId);
    if (!early || early.row.settlesOn >= today || isPositive(early.row.advanced)) return;
    if (!rows.some(({ isAsked }) => isAsked)) await withdrawEarly(tx, loanId, today);
  });
}

/**
 * The cooperation gives up an early repayment that it announced, until its bank is asked: the plan without it counts again. Lenders and members
 * are told. Refuses once a debit was asked, and one that is not the one announced.
 */
export async function giveUpEarly(
  asked: { loanId: string; early: string; why: string; byId: string },
  today: Day,
): Promise<void> {
  const { loanId, why, byId } = asked;
  await inTransaction(async (tx) => {
    await lockLoan(tx, loanId);
    const loan = await keptLoan(tx, loanId);
    if (loan.early?.id !== asked.early)
      throw new Refusal('not_announced', t('Ce remboursement anticipé n’est plus annoncé.'));
    const { id: of, row } = loan.early;
    if (row.stands)
      throw new Refusal('asked', t('Votre banque est déjà sollicitée : il ne peut plus être retiré.'));
    const event = { id: randomUUID(), on: row.due, type: 'withdrawal', of } as const;
    await changePlan(tx, loan, { event, unpaid: [], why, byId, on: today });
    const { lastDue } = outcomeOf(rowsNow(await keptLoan(tx, loanId)));
    await tellOfGivingUp(tx, loanId, { id: of, on: row.due, lastDue, why });
  });
}

/** The plan without the early repayment, or with the principal that came of it. What was asked in time and paid stays as it is. */
async function withdrawEarly(tx: Tx, loanId: string, today: Day): Promise<void> {
  const loan = await keptLoan(tx, loanId);
  const { id: of, keeps, row } = loan.early!;
  const came = subtract(row.principal, row.owed.principal);
  const [id, on] = [randomUUID(), row.due];
  const decided = { unpaid: [], why: '', byId: null, on: today };
  if (isPositive(came)) {
    const event = { id, on, type: 'extra_instalment', principal: came, keeps } as const;
    await changePlan(tx, loan, { ...decided, event, replaces: of });
    const paid = { paidOn: fromDay(today), nextAskOn: null };
    await tx.instalment.update({ where: { id: row.id }, data: paid });
  } else {
    await changePlan(tx, loan, { ...decided, event: { id, on, type: 'withdrawal', of } });
  }
  const { lastDue } = outcomeOf(rowsNow(await keptLoan(tx, loanId)));
  await tellOfWithdrawal(tx, loanId, { id: of, on, came: isPositive(came) ? came : null, lastDue });
}
