import type { Tone } from '#app/components/badge.tsx';
import { phrases } from '#app/i18n/t.ts';

/** What a line of the bank is, for an operator. */
export const meaningWords: Record<string, { label: string; tone: Tone }> = {
  batch_executed: phrases({ label: 'Lot exécuté' }, { tone: 'success' }),
  payouts_executed: phrases({ label: 'Virements exécutés' }, { tone: 'success' }),
  payout_returned: phrases({ label: 'Virement revenu' }, { tone: 'warning' }),
  stripe_paid_out: phrases({ label: 'Arrivée de Stripe' }, { tone: 'success' }),
  stripe_topped_up: phrases({ label: 'Parti chez Stripe' }, { tone: 'success' }),
  pledge_transfer: phrases({ label: 'Virement d’une personne' }, { tone: 'success' }),
  tax_paid: phrases({ label: 'Impôt versé' }, { tone: 'success' }),
  suspense: phrases({ label: 'Inexpliquée' }, { tone: 'danger' }),
  known: phrases({ label: 'Déjà importée' }, { tone: 'neutral' }),
};

/** How an unexplained line was settled. */
export const settlementWords: Record<string, string> = phrases({
  own_money: 'Argent de la plateforme',
  bank_fee: 'Frais de la banque',
  payout_returned: 'Virement revenu',
  already_booked: 'Déjà dans nos comptes',
  set_off: 'Compensée par la ligne opposée',
  given_back: 'Argent rendu par virement',
  debt_paid: 'Dette payée à la plateforme',
  loan_recovery: 'Recouvré d’un prêt passé en perte',
  pledge_transfer: 'Virement d’une personne pour un engagement',
});

/** The ways in which a line can be settled: money that came in pays no one back, and what went out pays no debt. */
export function settlementsFor(isIn: boolean): { value: string; label: string }[] {
  const never = isIn
    ? ['given_back', 'loan_recovery']
    : ['debt_paid', 'pledge_transfer', 'payout_returned', 'loan_recovery'];
  return Object.entries(settlementWords)
    .filter(([value]) => !never.includes(value))
    .map(([value, label]) => ({ value, label }));
}
