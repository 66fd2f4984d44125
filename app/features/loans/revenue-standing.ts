import { type RevenuePeriod, revenuePeriod } from '#app/lending/revenue-periods.ts';
import { revenuePayment } from '#app/lending/revenue.ts';
import type { Frequency } from '#app/lending/terms.ts';
import { standing } from '#app/lending/kept-plan.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, add, isPositive, subtract, zero } from '#app/money/money.ts';
import { noticeDay } from './debit-policy.ts';
import type { KeptLoan, KeptRow } from './kept-loan.server.ts';

// Which instalment a declaration of revenue is about today. All of it follows from the plan and the day, so that a job may be late.

/** How long before the debit is announced the cooperation is asked, and reminded. */
const askedDaysBefore = 21;
const remindedDaysBefore = 5;

/** A cooperation's word on the revenue of an instalment, after that was announced: it counts in the next one. */
export type LateWord = { due: Day; amount: Money };

/** An instalment whose revenue can be declared, or was. `counted`: what sets it; null inside it says that nothing was declared in time. */
export type RevenueRow = {
  row: KeptRow;
  period: RevenuePeriod;
  announcedOn: Day;
  askedOn: Day;
  remindedOn: Day;
  counted: { id: string; revenue: Money | null; carried: Money } | null;
};

/** The day from which the lenders' vote has given a loan another plan, which follows no revenue; null while it follows it. */
export function unlinkedOn({ changes }: Pick<KeptLoan, 'changes'>): Day | null {
  return standing(changes).find(({ event }) => event.type === 'rescheduling')?.event.on ?? null;
}

/** Every instalment that depends on what is declared: all but the last, which asks what is left, unless a declaration made it the last. */
export function revenueRows(loan: Pick<KeptLoan, 'rows' | 'terms' | 'changes'>): RevenueRow[] {
  const { rows, terms, changes } = loan;
  const unlinked = unlinkedOn(loan);
  const events = standing(changes).map(({ event }) => event);
  const early = events.filter(({ type }) => type === 'extra_instalment').map(({ on }) => on);
  return rows.flatMap((row, index) => {
    const known = events.find((event) => event.type === 'revenue_declared' && event.due === row.due);
    if ((index === rows.length - 1 && !known) || early.includes(row.due)) return [];
    if (unlinked !== null && row.due > unlinked) return [];
    const period = revenuePeriod(row.due, terms.frequency as Frequency);
    const announcedOn = noticeDay(row.due);
    const first = addDays(announcedOn, -askedDaysBefore);
    const counted =
      known?.type === 'revenue_declared'
        ? { id: known.id, revenue: known.revenue, carried: known.carried ?? zero }
        : null;
    return [
      {
        row,
        period,
        announcedOn,
        counted,
        askedOn: first > period.to ? first : addDays(period.to, 1),
        remindedOn: addDays(announcedOn, -remindedDaysBefore),
      },
    ];
  });
}

/** The instalment whose revenue is declared now, if its months are over, and the last one announced, whose revenue may still be corrected. */
export function declarable(loan: KeptLoan, today: Day): { open: RevenueRow | null; past: RevenueRow | null } {
  const rows = revenueRows(loan);
  const next = rows.find(({ announcedOn }) => announcedOn > today) ?? null;
  const past = next ? (rows[rows.indexOf(next) - 1] ?? null) : null;
  return { open: next && next.period.to < today ? next : null, past };
}

/**
 * What the instalments before carry over into that of a day: what was said late of each, less what it counted, and what should have been counted
 * in it and was not, because it had been announced already. It follows from what is kept, whenever it is asked.
 */
export function carriedInto(
  loan: Pick<KeptLoan, 'rows' | 'terms' | 'changes'>,
  due: Day,
  late: readonly LateWord[],
): Money {
  const { revenue, rounding } = loan.terms;
  let carried = zero;
  for (const { row, counted } of revenueRows(loan)) {
    if (row.due >= due) return carried;
    const missed = subtract(carried, counted?.carried ?? zero);
    const said = late.findLast((one) => one.due === row.due);
    const corrected = said
      ? subtract(
          revenuePayment(revenue!, said.amount, rounding),
          revenuePayment(revenue!, counted?.revenue ?? null, rounding),
        )
      : zero;
    carried = add(missed, corrected);
  }
  return carried;
}

/** Is the loan over, or held by something else, so that nothing is asked? */
export function isQuiet({ status, early, rows }: KeptLoan): boolean {
  const isOwed = rows.some(({ owed }) => isPositive(owed.principal) || isPositive(owed.interest));
  return status === 'written_off' || status === 'repaid' || early !== null || !isOwed;
}
