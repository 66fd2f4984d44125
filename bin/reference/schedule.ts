import { decimalText } from '#app/money/money.ts';
import { type ScheduleRow, schedule as drawn } from '#app/lending/schedule.ts';
import { inputsOf } from './fields.ts';
import { termsOf } from './terms.ts';

/** {"rows": [{n, due, principal, interest, payment, balance}]} of published inputs. */
export function schedule(input: Record<string, unknown>) {
  return { rows: drawn(termsOf(inputsOf(input))).map(rowOf) };
}

/** A row in the words of the published cases. */
export function rowOf(row: ScheduleRow) {
  return {
    n: row.number,
    due: row.due,
    principal: decimalText(row.principal),
    interest: decimalText(row.interest),
    payment: decimalText(row.payment),
    balance: decimalText(row.balance),
  };
}
