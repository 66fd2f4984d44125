import { phrases, t } from '#app/i18n/t.ts';

/** Why a bank refused a debit, in words that a treasurer can act upon. Ends a sentence that has begun. */
export function failureWords(code: string | null): string {
  return (code && words[code]) || t('elle n’a pas donné de raison précise');
}

const words: Record<string, string> = phrases({
  insufficient_funds: 'le compte n’était pas assez approvisionné',
  account_closed: 'le compte est fermé',
  authorization_revoked: 'le mandat a été révoqué',
  debit_not_authorized: 'le prélèvement n’est pas autorisé sur ce compte',
  debit_disputed: 'le prélèvement a été contesté',
  fraudulent: 'le prélèvement a été contesté',
  customer_initiated: 'le prélèvement a été contesté',
  general: 'le prélèvement a été contesté',
  bank_account_restricted: 'ce compte n’accepte pas les prélèvements',
  debit_authorization_not_match: 'le mandat ne correspond pas au compte',
  invalid_account_number: 'le numéro de compte n’est plus valable',
  incorrect_account_holder_name: 'le nom du titulaire ne correspond pas',
  refer_to_customer: 'elle demande que vous la contactiez',
  resource_missing: 'le compte enregistré n’existe plus',
});
