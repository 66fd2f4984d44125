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

/** How a dispute that is over ended. */
export function disputeEnd(status: string): string {
  return status === 'won' ? t('Gagné') : t('Perdu');
}

/** What was paid: a pledge by its person, or an instalment by its cooperation. */
export function payerIn({ who, instalment }: { who: string; instalment: number | null }): string {
  return instalment === null ? who : t('{who}, échéance n° {instalment}', { who, instalment });
}

/** Why a bank takes a payment back. */
export function disputeReason(code: string): string {
  return reasons[code] ?? t('raison donnée par la banque : {code}', { code });
}
