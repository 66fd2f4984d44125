import { indicativeStart } from '#app/lending/indicative-start.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { revenueFutures } from '#app/features/revenue/futures.ts';
import { revenueScenarios, termsOfPart } from '#app/lending/revenue.ts';
import {
  loanTerms,
  type LoanTerms,
  type Amortisation,
  type Frequency,
  type InterestGrace,
} from '#app/lending/terms.ts';
import { yearOf, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { add, isPositive, money, sum, type Money } from '#app/money/money.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';

/** The terms of a loan as a page gets them: plain text and numbers. */
export type OfferedTerms = {
  annualRate: string;
  count: number;
  frequency: Frequency;
  amortisation: Amortisation;
  principalGrace: number;
  interestGrace: InterestGrace;
  /** For a loan linked to revenue: its terms for the whole loan, and what is expected for each instalment. */
  revenue?: { whole: string; share: string; floor: string; cap: string; expected: string } | null;
};

/**
 * What lending a typed amount brings back, if every instalment is paid: one lender's part of the schedule, by year and line by
 * line, all as text. Null while what is typed is no amount. Pure, so that it follows the typing in the browser.
 */
export function simulatePledge(typed: string, offer: OfferedTerms, closesOn: Day) {
  const read = parseAmount(typed);
  if (!read.ok) return null;
  const start = indicativeStart(closesOn);
  const terms = termsOfLender(offer, read.amount, start);
  const expected = offer.revenue ? money(offer.revenue.expected) : null;
  const rows = expected ? revenueScenarios(terms, expected).expected.rows : schedule(terms);
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
    futures: expected && revenueFutures(terms, expected),
  };
}

function termsOfLender({ revenue = null, ...offer }: OfferedTerms, principal: Money, start: Day): LoanTerms {
  if (!revenue) return loanTerms({ ...offer, principal, start });
  const { whole, share, floor, cap } = revenue;
  const terms = loanTerms({ ...offer, revenue: { share, floor, cap }, principal: whole, start });
  return termsOfPart(terms, principal);
}

export type PledgeSimulation = NonNullable<ReturnType<typeof simulatePledge>>;

function sums(rows: readonly { principal: Money; interest: Money; payment: Money }[]) {
  return {
    principal: euros(sum(rows.map((row) => row.principal))),
    interest: euros(sum(rows.map((row) => row.interest))),
    payment: euros(sum(rows.map((row) => row.payment))),
  };
}
