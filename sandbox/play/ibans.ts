/** What becomes of a SEPA debit of an account. */
export type SepaPlan = {
  /** TARGET days more than the usual six. */
  extraDays: number;
  /** Why the bank sends the debit back, if it does. */
  failure: string | null;
  /** The holder disputes the debit as soon as it has succeeded. */
  disputed: boolean;
  /** Why Stripe does not even send the debit. */
  refusal: 'charge_exceeds_source_limit' | 'charge_exceeds_weekly_limit' | null;
  /** The account cannot be debited at all. */
  unusable: 'bank_not_supported' | 'debits_not_supported' | null;
};

const ok: SepaPlan = { extraDays: 0, failure: null, disputed: false, refusal: null, unusable: null };
const late: SepaPlan = { ...ok, extraDays: 1 };
const fails: SepaPlan = { ...ok, failure: 'generic_could_not_process' };
const failsLate: SepaPlan = { ...late, failure: 'generic_could_not_process' };

/** The published test accounts. Any other account whose number holds succeeds. Source: Stripe, Testing. */
const plans: Record<string, SepaPlan> = {
  FR1420041010050500013M02606: ok,
  FR3020041010050500013M02609: late,
  FR8420041010050500013M02607: fails,
  FR7920041010050500013M02600: failsLate,
  FR5720041010050500013M02608: { ...ok, disputed: true },
  FR9720041010050000000343434: { ...ok, refusal: 'charge_exceeds_source_limit' },
  FR5920041010050000000121212: { ...ok, refusal: 'charge_exceeds_weekly_limit' },
  FR9720041010050000002222227: { ...ok, failure: 'insufficient_funds' },
  FR2620041010050000000055555: { ...ok, unusable: 'bank_not_supported' },
  FR5020041010050000000066666: { ...ok, unusable: 'debits_not_supported' },
  DE89370400440532013000: ok,
  DE08370400440532013003: late,
  DE62370400440532013001: fails,
  DE78370400440532013004: failsLate,
  DE35370400440532013002: { ...ok, disputed: true },
};

/** Stripe's names for test accounts in API calls. */
export const sepaTokens: Record<string, string> = {
  pm_sepaDebit_success_fr: 'FR1420041010050500013M02606',
  pm_sepaDebit_successDelayed_fr: 'FR3020041010050500013M02609',
  pm_sepaDebit_failed_fr: 'FR8420041010050500013M02607',
  pm_sepaDebit_failedDelayed_fr: 'FR7920041010050500013M02600',
  pm_sepaDebit_disputed_fr: 'FR5720041010050500013M02608',
  pm_sepaDebit_exceedsWeeklyTransactionLimit_fr: 'FR9720041010050000000343434',
  pm_sepaDebit_exceedsWeeklyVolumeLimit_fr: 'FR5920041010050000000121212',
  pm_sepaDebit_insufficientFunds_fr: 'FR9720041010050000002222227',
  pm_success_fr: 'FR1420041010050500013M02606',
};

export function sepaPlan(iban: string): SepaPlan {
  return plans[iban] ?? ok;
}

export function plainIban(typed: string): string {
  return typed.replaceAll(/\s+/g, '').toUpperCase();
}

/** The check digits of an IBAN hold (ISO 13616: modulo 97 is 1). */
export function ibanHolds(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned)
    for (const digit of parseInt(character, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
