import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, money, zero } from '#app/money/money.ts';
import { changePlan } from './change-plan.server.ts';
import { type KeptLoan, keptLoan, lockLoan } from './kept-loan.server.ts';
import { tellOfSilence, tellToDeclare } from './revenue-letters.server.ts';
import { type RevenueRow, carriedInto, isQuiet, revenueRows } from './revenue-standing.ts';
import { declaredEvent, lateWords } from './revenue.server.ts';

type Step = { what: 'ask' | 'remind' | 'close'; of: RevenueRow };

/** The loans linked to revenue whose cooperation is to be asked or reminded by `today`, or of which an instalment is to be set. */
export async function revenueToReview(today: Day): Promise<{ id: string; label: string }[]> {
  const loans = await db().loan.findMany({
    where: { revenueShare: { not: null }, status: { notIn: ['repaid', 'written_off'] } },
    select: { id: true, borrower: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  const waiting: { id: string; label: string }[] = [];
  for (const { id, borrower } of loans) {
    const steps = await stepsOf(db(), await keptLoan(db(), id), today);
    if (steps.length > 0) waiting.push({ id, label: borrower.name });
  }
  return waiting;
}

/** Asks, reminds and sets what this day asks for one loan, in the order of instalments. Twice is once. */
export async function reviewRevenue(loanId: string, today: Day): Promise<void> {
  for (;;) {
    const isMore = await inTransaction(async (tx) => {
      await lockLoan(tx, loanId);
      const loan = await keptLoan(tx, loanId);
      const [step, ...others] = await stepsOf(tx, loan, today);
      if (step) await take(tx, loan, step, today);
      return others.length > 0;
    });
    if (!isMore) return;
  }
}

/** What is to be done by a day: of what was never asked nobody is told late, it is closed at once. */
async function stepsOf(tx: Tx, loan: KeptLoan, today: Day): Promise<Step[]> {
  if (isQuiet(loan)) return [];
  const calls = await tx.revenueCall.findMany({ where: { loanId: loan.id } });
  return revenueRows(loan).flatMap((of): Step[] => {
    const call = calls.find(({ dueOn }) => toDay(dueOn) === of.row.due);
    if (of.announcedOn <= today) return call?.closedOn ? [] : [{ what: 'close', of }];
    if (of.askedOn > today) return [];
    if (!call) return [{ what: 'ask', of }];
    return of.counted || call.remindedOn || of.remindedOn > today ? [] : [{ what: 'remind', of }];
  });
}

async function take(tx: Tx, loan: KeptLoan, { what, of }: Step, today: Day): Promise<void> {
  const { floor } = loan.terms.revenue!;
  const on = fromDay(today);
  const where = { loanId_dueOn: { loanId: loan.id, dueOn: fromDay(of.row.due) } };
  const called = {
    loanId: loan.id,
    dueOn: fromDay(of.row.due),
    askedOn: on,
    fromOn: fromDay(of.period.from),
    toOn: fromDay(of.period.to),
  };
  const now = { ask: {}, remind: { remindedOn: on }, close: { closedOn: on } }[what];
  await tx.revenueCall.upsert({ where, create: { ...called, ...now }, update: now });
  if (what === 'close') return close(tx, loan, of, today);
  // Who has declared before being asked needs no letter.
  if (!of.counted) await tellToDeclare(tx, loan.id, of, { floor, isReminder: what === 'remind' });
}

/** Nothing was declared: the terms say what is due, and it is told. What was announced or has fallen due stays as it was. */
async function close(tx: Tx, loan: KeptLoan, of: RevenueRow, today: Day): Promise<void> {
  if (of.counted) return;
  const { row } = of;
  if (row.due > today) {
    const { noticeSentOn } = await tx.instalment.findUniqueOrThrow({
      where: { id: row.id },
      select: { noticeSentOn: true },
    });
    const isFree = !row.stands && !noticeSentOn;
    const carried = isFree ? carriedInto(loan, row.due, await lateWords(tx, loan.id)) : zero;
    const event = declaredEvent(row.due, null, carried, today);
    await changePlan(tx, loan, { event, unpaid: [], why: '', byId: null, on: today });
  }
  const kept = await tx.instalment.findFirstOrThrow({
    where: { loanId: loan.id, dueOn: fromDay(row.due) },
    select: { principal: true, interest: true },
  });
  await tellOfSilence(tx, loan.id, of, add(...[kept.principal, kept.interest].map((each) => money(each))));
}
