import { phrases, t } from '#app/i18n/t.ts';

const reasons: Record<string, string> = phrases({
  account_closed: 'notre compte bancaire est clos',
  account_frozen: 'notre compte bancaire est bloqué',
  bank_account_restricted: 'notre compte bancaire ne prend pas ce virement',
  could_not_process: 'la banque n’a pas pu le traiter',
  declined: 'la banque l’a refusé',
  incorrect_account_holder_name: 'le nom du titulaire ne correspond pas',
  insufficient_funds: 'le solde chez Stripe n’a pas suffi',
  invalid_account_number: 'l’IBAN donné à Stripe n’existe pas',
  no_account: 'l’IBAN donné à Stripe n’existe pas',
});

/** Why a payout of Stripe's to our bank failed. */
export function payoutFailureWords(code: string | null): string {
  if (code === null || code === 'unknown') return t('sans raison donnée');
  return reasons[code] ?? t('raison donnée par Stripe : {code}', { code });
}
