import { phrases, t } from '#app/i18n/t.ts';
import type { Money } from '#app/money/money.ts';

/** The papers that a cooperation may accept to show where somebody lives. */
export const proofKinds = ['tax_notice', 'bill', 'school', 'rent', 'identity'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const proofNames: Record<ProofKind, string> = phrases({
  tax_notice: 'Avis d’impôt ou de taxe foncière',
  bill: 'Facture d’énergie, d’eau, d’internet ou de téléphone de moins de trois mois',
  school: 'Certificat de scolarité qui porte l’adresse',
  rent: 'Quittance de loyer',
  identity: 'Carte d’identité qui porte l’adresse',
});

/** What a cooperation asks of who lives there: some papers, or none where the declaration is enough. */
export type ProofRules = {
  proofs: readonly ProofKind[];
  /** Below it the declaration is enough all the same; null: for no amount. */
  declaredBelow: Money | null;
};

/** Is a paper asked of somebody who engages this in all, what they engaged there before included? */
export function needsProof({ proofs, declaredBelow }: ProofRules, inAll: Money): boolean {
  return proofs.length > 0 && (declaredBelow === null || !inAll.lessThan(declaredBelow));
}

/** The codes that we know among those that are kept, in our order. */
export function knownProofs(codes: readonly string[]): ProofKind[] {
  return proofKinds.filter((kind) => codes.includes(kind));
}

/** What happens without a paper: said beside the field, before paying and in letters. */
export function withoutProof(): string {
  return t(
    'Sans justificatif accepté, votre engagement reste valable, comme celui d’une personne arrivée après l’ouverture à tous : il n’est ni perdu, ni débité deux fois.',
  );
}
