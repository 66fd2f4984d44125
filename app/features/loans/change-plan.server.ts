import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { type PlanChange, type Unpaid, planAfter } from '#app/lending/kept-plan.ts';
import { type LoanState, planOf, rowsLeft } from '#app/lending/loan-state.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, equals, isPositive, subtract } from '#app/money/money.ts';
import { type PlanEvent, factsOf, kindOf } from './change-facts.ts';
import { askDay } from './debit-policy.ts';
import type { KeptLoan } from './kept-loan.server.ts';

/** A change that was decided: by whom, when, and why in their words. */
type Decided = {
  event: PlanEvent;
  unpaid: readonly Unpaid[];
  /** The change that gives its place to this one. */
  replaces?: string;
  why: string;
  byId: string | null;
  on: Day;
};

/** The plan of a loan as a change would leave it; nothing is written. Throws InvalidValue when the change is against the contract. */
function planWith(loan: KeptLoan, change: PlanChange): LoanState {
  return planAfter(loan.terms, [...loan.changes, change]);
}

/** All instalments of the plan in force, as they were and will be asked for. */
export function rowsNow(loan: KeptLoan): ScheduleRow[] {
  return askedBy(loan.state, movedIn(loan.changes));
}

/** All instalments of the plan as a change would leave it. Throws InvalidValue when the change is against the contract. */
export function rowsWith(loan: KeptLoan, change: PlanChange): ScheduleRow[] {
  return askedBy(planWith(loan, change), movedIn([...loan.changes, change]));
}

function movedIn(changes: readonly PlanChange[]): Unpaid[] {
  return changes.flatMap(({ unpaid }) => unpaid);
}

/** What was late is asked once: where it was moved to. */
function askedBy(state: LoanState, unpaid: readonly Unpaid[]): ScheduleRow[] {
  return planOf(state).map((row) => {
    const moved = unpaid.find(({ number }) => number === row.number);
    if (!moved) return row;
    const principal = subtract(row.principal, moved.principal);
    const interest = subtract(row.interest, moved.interest);
    return { ...row, principal, interest, payment: add(principal, interest) };
  });
}

/**
 * Gives a loan another plan: the change and both plans are kept, the instalments to come are those of the new one, those of the past stay;
 * what was late of them and joins the new plan is marked as moved. The caller holds the lock of the loan. Throws InvalidValue as the lending
 * room does, and an Error when the new plan would not repay the loan exactly.
 */
export async function changePlan(tx: Tx, loan: KeptLoan, change: Decided): Promise<{ version: number }> {
  const { event, unpaid, replaces = null, why, byId, on } = change;
  const state = planWith(loan, { event, unpaid, replaces });
  const version = loan.version + 1;
  if (loan.changes.length === 0) await keepPlan(tx, loan.id, 1, planOf(loan.state));
  await tx.loanChange.create({
    data: {
      id: event.id,
      loanId: loan.id,
      place: loan.changes.length + 1,
      kind: kindOf(event),
      effectiveOn: fromDay(event.on),
      facts: factsOf({ event, unpaid, replaces }),
      why,
      decidedById: byId,
      decidedOn: fromDay(on),
      version,
    },
  });
  await keepPlan(tx, loan.id, version, planOf(state));
  await moveLate(tx, loan, unpaid, event.on);
  // What was announced before the first row that changes stays announced.
  const isOfSome = event.type === 'withdrawal' || event.type === 'revenue_declared' || replaces !== null;
  await writeComing(tx, loan, isOfSome ? rowsChanged(loan.state, state) : rowsLeft(state));
  await refuseUnlessWhole(tx, loan);
  return { version };
}

/** From the first row on that another plan asks otherwise; none where both ask the same. */
function rowsChanged(was: LoanState, is: LoanState): ScheduleRow[] {
  const old = planOf(was);
  const first = planOf(is).findIndex((row, index) => {
    const before = old[index];
    return (
      !before ||
      before.due !== row.due ||
      !equals(before.principal, row.principal) ||
      !equals(before.interest, row.interest)
    );
  });
  return first === -1 ? [] : planOf(is).slice(first);
}

async function keepPlan(
  tx: Tx,
  loanId: string,
  version: number,
  rows: readonly ScheduleRow[],
): Promise<void> {
  await tx.loanPlanRow.createMany({
    data: rows.map((row) => ({ loanId, version, number: row.number, ...amountsOf(row) })),
  });
}

/** What was late is no longer asked where it was: it waits in the new plan. */
async function moveLate(tx: Tx, loan: KeptLoan, unpaid: readonly Unpaid[], on: Day): Promise<void> {
  for (const { number, principal, interest } of unpaid) {
    await tx.instalment.update({
      where: { loanId_number: { loanId: loan.id, number } },
      data: {
        principal: { decrement: decimalText(principal) },
        interest: { decrement: decimalText(interest) },
        principalMoved: { increment: decimalText(principal) },
        interestMoved: { increment: decimalText(interest) },
        movedOn: fromDay(on),
        paidOn: fromDay(on),
        nextAskOn: null,
      },
    });
  }
}

/** The instalments to come are written anew; one whose bank has already said no keeps its row, and its debits with it. */
async function writeComing(tx: Tx, loan: KeptLoan, rows: readonly ScheduleRow[]): Promise<void> {
  if (rows.length === 0) return;
  const first = rows[0]!.number;
  await tx.instalment.deleteMany({
    where: { loanId: loan.id, number: { gte: first }, collections: { none: {} } },
  });
  const kept = await tx.instalment.findMany({
    where: { loanId: loan.id, number: { gte: first } },
    select: { number: true },
  });
  const coming = rows.map((row) => ({
    number: row.number,
    ...amountsOf(row),
    settlesOn: fromDay(followingTargetDay(row.due)),
    nextAskOn: isPositive(row.payment) ? fromDay(askDay(row.due)) : null,
    noticeSentOn: null,
    lendersToldOn: null,
    defaultToldOn: null,
  }));
  for (const { number } of kept) {
    const data = coming.find((row) => row.number === number);
    if (!data)
      throw new Error(`Instalment ${number} of loan ${loan.id} was asked and has no place in the new plan`);
    await tx.instalment.update({ where: { loanId_number: { loanId: loan.id, number } }, data });
  }
  await tx.instalment.createMany({
    data: coming
      .filter((row) => !kept.some(({ number }) => number === row.number))
      .map((row) => ({ loanId: loan.id, ...row })),
  });
}

function amountsOf({ due, principal, interest }: ScheduleRow) {
  return { dueOn: fromDay(due), principal: decimalText(principal), interest: decimalText(interest) };
}

async function refuseUnlessWhole(tx: Tx, { id, principal }: KeptLoan): Promise<void> {
  const { _sum } = await tx.instalment.aggregate({ where: { loanId: id }, _sum: { principal: true } });
  if (_sum.principal?.equals(principal.toFixed()) !== true)
    throw new Error(
      `The new plan of loan ${id} repays ${_sum.principal?.toFixed(2)} of ${principal.toFixed(2)} €`,
    );
}
