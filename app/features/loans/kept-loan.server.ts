import { toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { type PlanChange, planAfter, standing } from '#app/lending/kept-plan.ts';
import { type LoanState, planOf } from '#app/lending/loan-state.ts';
import type { Keeps } from '#app/lending/events.ts';
import type { LoanTerms } from '#app/lending/terms.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, add, equals, isPositive, money, subtract } from '#app/money/money.ts';
import { asChange } from './change-facts.ts';
import { termsOfLoan } from './terms-of-loan.ts';

/** An instalment as it is kept. `stands`: it was paid, in part or in full, or the bank is asked for it and has not answered. */
export type KeptRow = {
  id: string;
  number: number;
  due: Day;
  settlesOn: Day;
  principal: Money;
  interest: Money;
  principalMoved: Money;
  interestMoved: Money;
  /** Still owed, and what of it the platform bears because a debit came back. */
  owed: { principal: Money; interest: Money };
  advanced: Money;
  isAsked: boolean;
  stands: boolean;
};

/** A loan with all that decides how its plan may change. */
export type KeptLoan = {
  id: string;
  borrowerId: string;
  status: string;
  principal: Money;
  noticeDays: number;
  terms: LoanTerms;
  changes: PlanChange[];
  /** The version in force. */
  version: number;
  /** Do its lenders vote on another plan? */
  isVoting: boolean;
  /** The early repayment that was asked for and is not fully paid, if any: its change, and the instalment that holds it. */
  early: { id: string; keeps: Keeps; row: KeptRow } | null;
  /** Where the plan stands by its terms and changes. */
  state: LoanState;
  rows: KeptRow[];
};

/**
 * A loan, its instalments and its changes. The caller that will change it locks it first. Throws when the instalments are not those of the
 * plan in force: then nobody may change them before somebody has looked.
 */
export async function keptLoan(tx: Tx, loanId: string): Promise<KeptLoan> {
  const loan = await tx.loan.findUniqueOrThrow({
    where: { id: loanId },
    include: {
      changes: { orderBy: { place: 'asc' } },
      proposals: { where: { endedOn: null }, select: { id: true } },
      instalments: { orderBy: { number: 'asc' }, include: { collections: { select: { status: true } } } },
    },
  });
  const terms = termsOfLoan(loan);
  const changes = loan.changes.map(asChange);
  const state = planAfter(terms, changes);
  const rows = loan.instalments.map((row) => {
    const [principal, interest] = [money(row.principal), money(row.interest)];
    const paid = add(money(row.principalPaid), money(row.interestPaid));
    return {
      id: row.id,
      number: row.number,
      due: toDay(row.dueOn),
      settlesOn: toDay(row.settlesOn),
      principal,
      interest,
      principalMoved: money(row.principalMoved),
      interestMoved: money(row.interestMoved),
      owed: {
        principal: subtract(principal, money(row.principalPaid)),
        interest: subtract(interest, money(row.interestPaid)),
      },
      advanced: add(money(row.principalAdvanced), money(row.interestAdvanced)),
      isAsked: row.collections.some(({ status }) => status === 'intended' || status === 'processing'),
      stands: isPositive(paid) || row.collections.some(({ status }) => status !== 'failed'),
    };
  });
  refuseStrangeRows(loanId, state, rows);
  return {
    id: loanId,
    borrowerId: loan.borrowerId,
    status: loan.status,
    principal: money(loan.principal),
    noticeDays: loan.pauseNoticeDays,
    terms,
    changes,
    version: loan.changes.at(-1)?.version ?? 1,
    isVoting: loan.proposals.length > 0,
    early: waitingEarly(changes, rows),
    state,
    rows,
  };
}

function waitingEarly(changes: readonly PlanChange[], rows: readonly KeptRow[]): KeptLoan['early'] {
  const event = standing(changes).at(-1)?.event;
  if (event?.type !== 'extra_instalment') return null;
  // Where an instalment of the contract falls on the same day, the early one comes after it.
  const row = rows.findLast(({ due }) => due === event.on)!;
  const isPaid = !isPositive(add(row.owed.principal, row.owed.interest));
  return isPaid ? null : { id: event.id, keeps: event.keeps, row };
}

/** Everything that changes a loan or takes its money waits for the others here. */
export async function lockLoan(tx: Tx, loanId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Loan" where id = ${loanId}::uuid for update`;
}

function refuseStrangeRows(loanId: string, state: LoanState, rows: readonly KeptRow[]): void {
  const plan = planOf(state);
  const isSame = (row: KeptRow) => {
    const planned = plan[row.number - 1];
    return (
      planned?.due === row.due &&
      equals(planned.principal, add(row.principal, row.principalMoved)) &&
      equals(planned.interest, add(row.interest, row.interestMoved))
    );
  };
  const strange = rows.find((row) => !isSame(row));
  if (strange || rows.length !== plan.length)
    throw new Error(
      `The instalments of loan ${loanId} are not those of its plan (${strange ? `number ${strange.number}` : `${rows.length} for ${plan.length}`})`,
    );
}

/** What is late on a day, oldest first. */
export function lateRows({ rows }: Pick<KeptLoan, 'rows'>, today: Day): KeptRow[] {
  return rows.filter(
    ({ owed, settlesOn }) => isPositive(add(owed.principal, owed.interest)) && settlesOn < today,
  );
}

/**
 * The value date of a change decided today: up to it every instalment stays as it is. None that falls due by today is touched, none that was
 * paid or whose debit is on its way, and none within the notice.
 */
export function changeDay({ rows }: Pick<KeptLoan, 'rows'>, today: Day, noticeDays: number): Day {
  const noticed = addDays(today, noticeDays);
  const last = rows.findLast(({ due, stands }) => stands || due <= today || due < noticed);
  return last && last.due > today ? last.due : today;
}
