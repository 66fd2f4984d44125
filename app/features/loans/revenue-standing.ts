import { type RevenuePeriod, revenuePeriod } from '#app/lending/revenue-periods.ts';
import { revenuePayment } from '#app/lending/revenue.ts';
import type { Frequency } from '#app/lending/terms.ts';
import { standing } from '#app/lending/kept-plan.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, isPositive, subtract, zero } from '#app/money/money.ts';
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
  counted: { id: string; revenue: Money | null } | null;
};

/** Every instalment that depends on what is declared: all but the last, which asks what is left, unless a declaration made it the last. */
export function revenueRows({ rows, terms, changes }: KeptLoan): RevenueRow[] {
  const events = standing(changes).map(({ event }) => event);
  const early = events.filter(({ type }) => type === 'extra_instalment').map(({ on }) => on);
  return rows.flatMap((row, index) => {
    const known = events.find((event) => event.type === 'revenue_declared' && event.due === row.due);
    if ((index === rows.length - 1 && !known) || early.includes(row.due)) return [];
    const period = revenuePeriod(row.due, terms.frequency as Frequency);
    const announcedOn = noticeDay(row.due);
    const first = addDays(announcedOn, -askedDaysBefore);
    const counted = known?.type === 'revenue_declared' ? { id: known.id, revenue: known.revenue } : null;
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

/** The next instalment to be announced whose amount is not yet what it will be, with what the one before carries over into it. */
export function carriedInto(loan: KeptLoan, due: Day, late: readonly LateWord[]): Money {
  const rows = revenueRows(loan);
  const before = rows[rows.findIndex(({ row }) => row.due === due) - 1];
  const said = before && late.findLast((one) => one.due === before.row.due);
  if (!before || !said) return zero;
  const { revenue, rounding } = loan.terms;
  const counted = before.counted?.revenue ?? null;
  return subtract(
    revenuePayment(revenue!, said.amount, rounding),
    revenuePayment(revenue!, counted, rounding),
  );
}

/** Is the loan over, or held by something else, so that nothing is asked? */
export function isQuiet({ status, early, rows }: KeptLoan): boolean {
  const isOwed = rows.some(({ owed }) => isPositive(owed.principal) || isPositive(owed.interest));
  return status === 'written_off' || status === 'repaid' || early !== null || !isOwed;
}
