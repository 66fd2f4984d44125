import { type MoneyMove, withApproval } from '#app/features/cooperations/approvals.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';
import { type KeptLoan, keptLoan, lockLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';

/** Somebody decides for a cooperation, having looked at this version of the plan of its loan. */
export type Decision = { loanId: string; cooperationId: string; byId: string; version: number };

type Change<Planned, Result> = {
  /** What it comes to for the loan as it is; refuses what cannot be. */
  plan(loan: KeptLoan, tx: Tx): Planned | Promise<Planned>;
  /** What is agreed to. */
  amount(planned: Planned, loan: KeptLoan): Money;
  move(names: { project: string; amount: Money }): Pick<MoneyMove, 'kind' | 'subjectId' | 'what'>;
  carryOut(tx: Tx, loan: KeptLoan, planned: Planned): Promise<Result>;
};

/**
 * Changes the plan of a loan, with the agreements that the cooperation's rule wants. It is planned before anybody is asked, and again when it is
 * carried out, the loan being locked. Refuses a plan that is no longer the version looked at, and one that comes to another amount than
 * what was agreed to: an instalment may have been asked for or paid in between.
 */
export async function agreedChange<Planned, Result>(
  { loanId, cooperationId, byId, version }: Decision,
  today: Day,
  change: Change<Planned, Result>,
): Promise<Result> {
  const planned = async (tx: Tx) => {
    const loan = await keptLoan(tx, loanId);
    if (loan.version !== version) throw changedMeanwhile();
    const plan = await change.plan(loan, tx);
    return { loan, plan, amount: change.amount(plan, loan) };
  };
  const { amount } = await planned(db());
  const { project } = await loanNames(db(), loanId);
  const move = { cooperationId, personId: byId, today, amount, ...change.move({ project, amount }) };
  return withApproval(move, async (tx) => {
    await lockLoan(tx, loanId);
    const { loan, plan, amount: now } = await planned(tx);
    if (!now.equals(amount)) throw changedMeanwhile();
    return change.carryOut(tx, loan, plan);
  });
}

function changedMeanwhile(): Refusal {
  return new Refusal('plan_changed', t('L’échéancier a changé entre-temps : regardez-le avant de décider.'));
}
