import { revenueFutures } from '#app/features/revenue/futures.ts';
import { scheduleInWords } from '#app/features/projects/schedule-in-words.ts';
import { t, told } from '#app/i18n/t.ts';
import { indicativeStart } from '#app/lending/indicative-start.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { revenueScenarios, termsOfPart } from '#app/lending/revenue.ts';
import { loanTerms, type LoanTerms, type LoanTermsInput } from '#app/lending/terms.ts';
import { yearOf, type Day } from '#app/money/day.ts';
import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { add, max, min, money, sum, type Money } from '#app/money/money.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';

type SimulatedOffer = Omit<LoanTermsInput, 'principal' | 'start'> & {
  minimumPledge: Money;
  /** The most that the campaign takes. */
  optimum: Money;
  /** For a loan linked to revenue: what its owner expects for each instalment. */
  expected?: Money | null;
};

/**
 * What someone who lends an amount gets back, and when, if every instalment is paid. `typed` is what a visitor wrote in the address:
 * when it is no amount, or none that the project takes, the sentence says so and the usual amount is simulated.
 */
export function simulateLoan(offer: SimulatedOffer, closesOn: Day, typed: string | null) {
  const usual = max(min(money('100'), offer.optimum), offer.minimumPledge);
  const { amount: principal = usual, refusal } =
    typed === null ? { refusal: null } : readAmount(typed, offer);
  const start = indicativeStart(closesOn);
  const terms = termsOfLender(offer, principal, start);
  const { expected } = offer;
  const rows = expected ? revenueScenarios(terms, expected).expected.rows : schedule(terms);
  const years = [...new Set(rows.map(({ due }) => yearOf(due)))];
  return {
    typed: typed ?? eurosShort(principal).replace(/\s*€$/, ''),
    refusal,
    amount: eurosShort(principal),
    start: dayText(start),
    firstDue: dayText(rows[0]!.due),
    lastDue: dayText(rows.at(-1)!.due),
    interest: euros(totalInterest(rows)),
    total: euros(add(principal, totalInterest(rows))),
    byYear: years.map((year) => {
      const ofYear = rows.filter(({ due }) => yearOf(due) === year);
      return {
        id: year,
        year: String(year),
        count: String(ofYear.length),
        principal: euros(sum(ofYear.map((row) => row.principal))),
        interest: euros(sum(ofYear.map((row) => row.interest))),
        payment: euros(sum(ofYear.map((row) => row.payment))),
        balance: euros(ofYear.at(-1)!.balance),
      };
    }),
    rows: scheduleInWords(rows),
    futures: expected ? revenueFutures(terms, expected) : null,
  };
}

/** What is linked to revenue is asked of the whole loan: a lender has a part of it. */
function termsOfLender(offer: SimulatedOffer, principal: Money, start: Day): LoanTerms {
  if (!offer.expected) return loanTerms({ ...offer, principal, start });
  return termsOfPart(loanTerms({ ...offer, principal: offer.optimum, start }), principal);
}

function readAmount(
  typed: string,
  { minimumPledge, optimum }: SimulatedOffer,
): { amount?: Money; refusal: string | null } {
  const read = parseAmount(typed);
  if (!read.ok) return { refusal: told(read.sentence) };
  if (read.amount.lessThan(minimumPledge))
    return {
      refusal: t('Un prêt à ce projet est d’au moins {minimumPledge}.', {
        minimumPledge: eurosShort(minimumPledge),
      }),
    };
  if (read.amount.greaterThan(optimum))
    return { refusal: t('Ce projet emprunte {optimum} au plus.', { optimum: eurosShort(optimum) }) };
  return { amount: read.amount, refusal: null };
}
