import type { ScheduleRow } from '#app/lending/schedule.ts';
import { dayText, euros } from '#app/i18n/format.ts';

/** The rows of a schedule as a table shows them. */
export function scheduleInWords(rows: readonly ScheduleRow[]) {
  return rows.map((row) => ({
    id: row.number,
    number: String(row.number),
    due: dayText(row.due),
    principal: euros(row.principal),
    interest: euros(row.interest),
    payment: euros(row.payment),
    balance: euros(row.balance),
  }));
}
