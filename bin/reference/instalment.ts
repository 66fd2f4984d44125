import { decimalText } from '#app/money/money.ts';
import { schedule } from '#app/lending/schedule.ts';
import type { LoanTerms } from '#app/lending/terms.ts';
import { inputsOf } from './fields.ts';
import { termsOf } from './terms.ts';

/** The payment that repeats: of the loan as it is, and where it has a grace, without it, during it and after it. */
export function instalment(input: Record<string, unknown>) {
  const terms = termsOf(inputsOf(input));
  const payment = (drawn: LoanTerms, number: number) => decimalText(schedule(drawn)[number - 1]!.payment);
  const after = payment(terms, terms.principalGrace + 1);
  if (terms.principalGrace === 0) return { instalment: after, instalment_without_grace: after };
  return {
    instalment: after,
    instalment_without_grace: payment({ ...terms, principalGrace: 0, interestGraceCount: 0 }, 1),
    instalment_during_grace: payment(terms, 1),
    instalment_after_grace: after,
  };
}
