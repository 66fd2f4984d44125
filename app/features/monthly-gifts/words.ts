import { phrases, t } from '#app/i18n/t.ts';
import type { StopReason } from './letters.ts';

/** What became of one charge, for its giver. */
export const monthStates: Record<string, string> = phrases({
  awaiting_checkout: 'En attente',
  abandoned: 'Non reçu',
  reserved: 'En attente',
  revoked: 'Non reçu',
  charging: 'Demandé à la banque',
  declined: 'Refusé, sera redemandé',
  dropped: 'Non reçu',
  collected: 'Reçu',
  cancelled: 'Non reçu',
  released: 'Versé à la coopération',
  refunded: 'Rendu',
  disputed: 'Repris par la banque',
});

export const methodKinds = phrases({ card: 'Carte bancaire', sepa_debit: 'Prélèvement SEPA' });

type Tone = 'neutral' | 'success' | 'warning' | 'info';

/** Where a gift stands, in two words. */
export function giftState(status: string): { label: string; tone: Tone } {
  switch (status) {
    case 'active':
      return { label: t('En cours'), tone: 'success' };
    case 'paused':
      return { label: t('Suspendu'), tone: 'neutral' };
    case 'method_failing':
      return { label: t('Paiement refusé'), tone: 'warning' };
    case 'stopped':
      return { label: t('Arrêté'), tone: 'neutral' };
    default:
      return { label: t('Pas encore commencé'), tone: 'info' };
  }
}

/** Why it is over, for its giver. */
export const stopReasons: Record<StopReason, string> = phrases({
  giver: 'Vous l’avez arrêté.',
  method: 'Aucun autre moyen de paiement n’a été indiqué à temps.',
  disputed: 'La banque nous a repris un paiement.',
  campaign_over: 'La collecte est finie.',
  campaign_full: 'La collecte a atteint son objectif.',
});
