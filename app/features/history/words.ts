import { dutyNames, duties } from '#app/features/people/duties.ts';
import { phrases } from '#app/i18n/t.ts';

/** What a line of the history is about. */
export const subjectNames = phrases({ project: 'Projet', cooperation: 'Coopération', person: 'Personne' });
export type SubjectKind = keyof typeof subjectNames;
export const subjectKinds = ['project', 'cooperation', 'person'] as const satisfies readonly SubjectKind[];

/** What happened, by the table that it is read in, or by the step that was taken. */
export const eventNames: Record<string, string> = phrases({
  Project: 'Projet modifié',
  Campaign: 'Collecte modifiée',
  LoanOffer: 'Conditions du prêt modifiées',
  ShareOffer: 'Offre de parts modifiée',
  Organisation: 'Identité modifiée',
  Membership: 'Rôle d’un membre modifié',
  ApprovalRule: 'Règle d’accord modifiée',
  ShareRules: 'Règles de sortie modifiées',
  Person: 'Compte modifié',
  submitted: 'Projet soumis',
  changes_requested: 'Modifications demandées',
  published: 'Projet publié',
  withdrawn: 'Projet retiré',
  story: 'Récit enregistré',
  plan: 'Plan de financement enregistré',
  offer_change: 'Changement de l’offre déclaré',
  joined: 'Membre arrivé',
  left: 'Membre parti',
  approval_asked: 'Accord demandé',
  approval_given: 'Accord donné',
  takeover: 'Registre repris',
  recognition: 'Demande d’investisseur averti décidée',
});

/** The facts whose values are kept, as people call them. */
export const factNames: Record<string, string> = phrases({
  title: 'Titre',
  summary: 'Résumé',
  communeCode: 'Commune (code INSEE)',
  status: 'État',
  minimum: 'Minimum',
  optimum: 'Objectif',
  closesOn: 'Dernier jour',
  mode: 'Mode',
  annualRate: 'Taux annuel',
  count: 'Nombre d’échéances',
  frequency: 'Fréquence',
  amortisation: 'Amortissement',
  principalGrace: 'Différé de capital',
  interestGrace: 'Différé d’intérêts',
  commercial: 'Activité lucrative',
  minimumPledge: 'Engagement minimum',
  revenueShare: 'Part des recettes',
  revenueFloor: 'Plancher',
  revenueCap: 'Plafond',
  nominal: 'Valeur d’une part',
  shares: 'Parts',
  categories: 'Catégories',
  name: 'Nom',
  presentation: 'Présentation',
  contactEmail: 'Contact',
  website: 'Site',
  legalForm: 'Forme juridique',
  siren: 'SIREN',
  siret: 'SIRET',
  rna: 'RNA',
  hostId: 'Structure porteuse',
  stripeAccountId: 'Compte de paiement',
  duty: 'Rôle',
  fromAmount: 'À partir de',
  approvals: 'Accords nécessaires',
  minimumCapital: 'Capital minimum',
  deferralMonths: 'Délai de remboursement (mois)',
  email: 'Adresse e-mail',
  firstName: 'Prénom',
  lastName: 'Nom',
  kind: 'Nature',
  taxResident: 'Résidence fiscale en France',
  iban: 'IBAN',
  ibanHolder: 'Titulaire de l’IBAN',
  suspendedAt: 'Suspendu le',
});

const valueNames: Record<string, string> = phrases({
  true: 'oui',
  false: 'non',
  draft: 'Brouillon',
  submitted: 'Soumis',
  changes_requested: 'Modifications demandées',
  published: 'Publié',
  withdrawn: 'Retiré',
  open: 'Ouverte',
  natural_person: 'personne physique',
  legal_person: 'personne morale',
});

/** Facts whose values are the code's words. */
const coded = ['status', 'kind', 'commercial', 'taxResident'];

/** A value that was kept, as people read it. */
export function valueText(fact: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return '—';
  if (fact === 'duty') return dutyText(value);
  return coded.includes(fact) ? (valueNames[value] ?? value) : value;
}

/** A duty by its code. */
export function dutyText(code: string): string {
  const duty = duties.find((one) => one === code);
  return duty ? dutyNames[duty] : code;
}
