/** The steps of a file of transfers, in order. `now` names the one it has reached; `next` the one that is awaited. */
const steps = [
  'Préparé',
  'Approuvé par deux personnes',
  'Argent en banque',
  'Exécuté par la banque',
] as const;

export type BatchState = {
  status: 'proposed' | 'approved' | 'executed';
  fundedOn: Date | null;
  stripePayoutId: string | null;
  approvals: readonly unknown[];
};

/** Where a batch stands: `current` counts the steps that are done. */
export function stepsOf(batch: BatchState): {
  steps: readonly string[];
  current: number;
  now: string;
  state: 'to approve' | 'to fund' | 'to execute' | 'executed';
} {
  if (batch.status === 'executed') return { steps, current: 4, now: 'Exécuté', state: 'executed' };
  if (batch.status === 'proposed') {
    const now = batch.approvals.length === 0 ? 'À approuver' : 'Approuvé par une personne sur deux';
    return { steps, current: 1, now, state: 'to approve' };
  }
  if (batch.fundedOn) return { steps, current: 3, now: 'À envoyer à la banque', state: 'to execute' };
  const now = batch.stripePayoutId ? 'Argent en chemin vers la banque' : 'Attend l’argent de Stripe';
  return { steps, current: 2, now, state: 'to fund' };
}
