import { indicativeStart } from '#app/lending/indicative-start.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { loanTerms, type Amortisation, type Frequency, type InterestGrace } from '#app/lending/terms.ts';
import { yearOf, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { add, isPositive, sum, type Money } from '#app/money/money.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';

/** The terms of a loan as a page gets them: plain text and numbers. */
export type OfferedTerms = {
  annualRate: string;
  count: number;
  frequency: Frequency;
  amortisation: Amortisation;
  principalGrace: number;
  interestGrace: InterestGrace;
};

/**
 * What lending a typed amount brings back, if every instalment is paid: one lender's part of the schedule, by year and line by
 * line, all as text. Null while what is typed is no amount. Pure, so that it follows the typing in the browser.
 */
export function simulatePledge(typed: string, offer: OfferedTerms, closesOn: Day) {
  const read = parseAmount(typed);
  if (!read.ok) return null;
  const start = indicativeStart(closesOn);
  const rows = schedule(loanTerms({ ...offer, principal: read.amount, start }));
  const interest = totalInterest(rows);
  const years = [...new Set(rows.map((row) => yearOf(row.due)))];
  return {
    amount: euros(read.amount),
    interest: isPositive(interest) ? euros(interest) : null,
    total: euros(add(read.amount, interest)),
    firstDue: dayText(rows[0]!.due),
    lastDue: dayText(rows.at(-1)!.due),
    byYear: years.map((year) => {
      const ofYear = rows.filter((row) => yearOf(row.due) === year);
      return { id: year, when: String(year), ...sums(ofYear) };
    }),
    lines: rows.map((row) => ({ id: row.number, when: dayText(row.due), ...sums([row]) })),
  };
}

export type PledgeSimulation = NonNullable<ReturnType<typeof simulatePledge>>;

function sums(rows: readonly { principal: Money; interest: Money; payment: Money }[]) {
  return {
    principal: euros(sum(rows.map((row) => row.principal))),
    interest: euros(sum(rows.map((row) => row.interest))),
    payment: euros(sum(rows.map((row) => row.payment))),
  };
}
