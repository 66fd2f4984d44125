import { env } from '#app/infra/env.server.ts';
import { checkIban } from '#app/money/identifiers.ts';

/** The platform's bank account, from which lenders are paid. */
export type Debtor = { name: string; iban: string; bic: string };

/** The account of the examples: accepted with the stand-in only, where no bank will ever read a file. */
const exampleIban = 'FR7630006000011234567890189';

/**
 * Who pays the lenders, from PAYOUT_NAME, PAYOUT_IBAN and PAYOUT_BIC. Throws, naming the variable, when the account does not exist,
 * or when real money moves and nobody has said which account is ours.
 */
export function debtor(): Debtor {
  const { PAYOUT_NAME: name, PAYOUT_IBAN: typed, PAYOUT_BIC: bic, standin } = env();
  const iban = checkIban(typed ?? exampleIban);
  if (!iban.ok) throw new Error(`The variable PAYOUT_IBAN is wrong: ${iban.sentence}`);
  if (!standin && typed === undefined) throw new Error('The variable PAYOUT_IBAN is missing.');
  if (bic !== undefined && bic.slice(4, 6) !== iban.value.slice(0, 2)) {
    throw new Error('The variable PAYOUT_BIC is not of the country of PAYOUT_IBAN.');
  }
  return { name, iban: iban.value, bic: bic ?? '' };
}
