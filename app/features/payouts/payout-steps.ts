import { t } from '#app/i18n/t.ts';

/** The steps of a file of transfers, in order. `now` names the one it has reached; `next` the one that is awaited. */
const stepWords = () => [
  t('Préparé'),
  t('Approuvé par deux personnes'),
  t('Argent en banque'),
  t('Fichier écrit'),
  t('Exécuté par la banque'),
];

/** The steps of transfers by Stripe. */
const stripeStepWords = () => [t('Préparé'), t('Approuvé par deux personnes'), t('Versé par Stripe')];

type BatchState = {
  way: 'bank' | 'stripe';
  status: 'proposed' | 'approved' | 'executed' | 'withdrawn';
  fundedOn: Date | null;
  stripePayoutId: string | null;
  approvals: readonly unknown[];
  files: readonly unknown[];
};

/** Where a batch stands: `current` counts the steps that are done. */
export function stepsOf(batch: BatchState): {
  steps: readonly string[];
  current: number;
  now: string;
  state: 'to approve' | 'to send' | 'to fund' | 'to write' | 'to execute' | 'executed' | 'withdrawn';
} {
  const byStripe = batch.way === 'stripe';
  const steps = byStripe ? stripeStepWords() : stepWords();
  if (batch.status === 'executed') {
    if (byStripe) return { steps, current: 3, now: t('Exécuté'), state: 'executed' };
    const now = batch.fundedOn ? t('Exécuté') : t('Exécuté ; l’argent de Stripe est revenu et redemandé');
    return { steps, current: 5, now, state: 'executed' };
  }
  if (batch.status === 'withdrawn') return { steps, current: 0, now: t('Retiré'), state: 'withdrawn' };
  if (batch.status === 'proposed') {
    const now = batch.approvals.length === 0 ? t('À approuver') : t('Approuvé par une personne sur deux');
    return { steps, current: 1, now, state: 'to approve' };
  }
  if (byStripe) return { steps, current: 2, now: t('Stripe verse'), state: 'to send' };
  if (batch.fundedOn && batch.files.length > 0)
    return { steps, current: 4, now: t('Fichier à envoyer à la banque'), state: 'to execute' };
  if (batch.fundedOn) return { steps, current: 3, now: t('Fichier à écrire'), state: 'to write' };
  const now = batch.stripePayoutId ? t('Argent en chemin vers la banque') : t('Attend l’argent de Stripe');
  return { steps, current: 2, now, state: 'to fund' };
}
