import { phrases, t } from '#app/i18n/t.ts';

const reasons: Record<string, string> = phrases({
  fraudulent: 'la personne dit ne pas avoir payé',
  debit_not_authorized: 'le débit n’était pas autorisé',
  duplicate: 'payé deux fois',
  subscription_canceled: 'don mensuel arrêté',
  product_not_received: 'rien n’a été reçu en échange',
  unrecognized: 'la personne ne reconnaît pas le paiement',
  credit_not_processed: 'un remboursement promis n’est pas venu',
  customer_initiated: 'la personne l’a demandé',
  insufficient_funds: 'le compte n’était pas assez approvisionné',
  general: 'sans raison donnée',
});

/** Why a bank takes a payment back. */
export function disputeReason(code: string): string {
  return reasons[code] ?? t('raison donnée par la banque : {code}', { code });
}
