import { legalForms } from '#app/features/cooperations/words.ts';
import { dutyNames } from '#app/features/people/duties.ts';
import { knownProofs, proofNames } from '#app/features/local-priority/proofs.ts';
import { captions } from '#app/features/projects/video.schema.ts';
import { memberKindNames } from '#app/features/share-members/words.ts';
import { amortisations, frequencies, reviewSteps, statuses } from '#app/features/projects/words.ts';
import { dayText, euros, percent } from '#app/i18n/format.ts';
import { phrases } from '#app/i18n/t.ts';
import { dayOf, isDay } from '#app/money/day.ts';

/** What a line of the history is about. */
export const subjectNames = phrases({ project: 'Projet', cooperation: 'Coopération', person: 'Personne' });
export type SubjectKind = keyof typeof subjectNames;
export const subjectKinds = ['project', 'cooperation', 'person'] as const satisfies readonly SubjectKind[];

const ownEvents: Record<string, string> = phrases({
  Project: 'Projet modifié',
  Campaign: 'Collecte modifiée',
  LoanOffer: 'Conditions du prêt modifiées',
  ShareOffer: 'Offre de parts modifiée',
  ProjectVideo: 'Vidéo modifiée',
  LocalPriority: 'Ouverture aux habitants modifiée',
  Organisation: 'Identité modifiée',
  Membership: 'Rôle d’un membre modifié',
  ApprovalRule: 'Règle d’accord modifiée',
  ShareRules: 'Règles de sortie modifiées',
  MemberCategory: 'Catégorie d’associés déclarée',
  Person: 'Compte modifié',
  story: 'Récit enregistré',
  plan: 'Plan de financement enregistré',
  offer_change: 'Changement de l’offre déclaré',
  invited: 'Invitation envoyée',
  joined: 'Membre arrivé',
  left: 'Membre parti',
  approval_asked: 'Accord demandé',
  approval_given: 'Accord donné',
  takeover: 'Registre repris',
  paper_ballot: 'Bulletin papier noté',
  recognition: 'Demande d’investisseur averti décidée',
});

/** What happened, by the table that it is read in, or by the step that was taken. */
export function eventText(event: string): string {
  return ownEvents[event] ?? wordOf(reviewSteps, event) ?? event;
}

const factNames: Record<string, string> = phrases({
  title: 'Titre',
  summary: 'Résumé',
  communeCode: 'Commune',
  status: 'État',
  minimum: 'Minimum',
  optimum: 'Objectif',
  closesOn: 'Dernier jour',
  mode: 'Mode',
  monthlyCost: 'Coût d’un mois',
  annualRate: 'Taux annuel',
  count: 'Nombre d’échéances',
  frequency: 'Fréquence',
  amortisation: 'Amortissement',
  principalGrace: 'Différé de capital (échéances)',
  interestGrace: 'Intérêts du différé',
  commercial: 'Activité lucrative',
  minimumPledge: 'Engagement minimum',
  pauseCount: 'Pauses de droit',
  pauseLongest: 'Durée d’une pause (échéances)',
  pauseInterest: 'Intérêts d’une pause',
  pauseNoticeDays: 'Préavis d’une pause (jours)',
  revenueShare: 'Part des recettes',
  revenueFloor: 'Plancher',
  revenueCap: 'Plafond',
  revenueExpected: 'Recettes attendues par échéance',
  revenueOf: 'Recettes concernées',
  nominal: 'Valeur d’une part',
  shares: 'Parts',
  categories: 'Catégories',
  address: 'Adresse de la vidéo',
  captions: 'Sous-titres',
  until: 'Réservée jusqu’au',
  communes: 'Communes',
  epcis: 'Intercommunalités',
  departments: 'Départements',
  proofs: 'Justificatifs acceptés',
  declaredBelow: 'La déclaration suffit en dessous de',
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
  notModelled: 'Curseur : le modèle',
  systemic: 'Curseur : la finalité',
  nonMarket: 'Curseur : l’économie',
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

/** A fact whose values are kept, as people call it. */
export function factText(fact: string): string {
  return factNames[fact] ?? fact;
}

const yesNo = phrases({ true: 'oui', false: 'non' });
const modes = phrases({
  all_or_nothing: 'Tout ou rien',
  keep_what_comes: 'Garder ce qui vient',
  permanent: 'Collecte permanente',
});
const campaignStates = phrases({
  draft: 'En préparation',
  open: 'Ouverte',
  charging: 'Encaissement en cours',
  succeeded: 'Réussie, argent versé',
  failed: 'Close sans atteindre le minimum',
});
const graces = phrases({ paid: 'Versés à chaque échéance', deferred: 'Versés en une fois après' });
const personKinds = phrases({ natural_person: 'personne physique', legal_person: 'personne morale' });

/** Facts whose values are the code's words, by the table where that matters, with the words for each. */
const coded: Record<string, (value: string) => string | undefined> = {
  'Project.status': (value) => wordOf(statuses, value)?.label,
  'Campaign.status': (value) => wordOf(campaignStates, value),
  mode: (value) => wordOf(modes, value),
  frequency: (value) => wordOf(frequencies, value)?.label,
  amortisation: (value) => wordOf(amortisations, value),
  interestGrace: (value) => wordOf(graces, value),
  pauseInterest: (value) => wordOf(graces, value),
  commercial: (value) => wordOf(yesNo, value),
  legalForm: (value) => wordOf(legalForms, value),
  duty: (value) => wordOf(dutyNames, value),
  kind: (value) => wordOf(personKinds, value) ?? wordOf(memberKindNames, value),
  taxResident: (value) => wordOf(yesNo, value),
  captions: (value) => wordOf(captions, value),
};

function listText(value: string): string {
  return (JSON.parse(value) as string[]).join(', ');
}

function dayOrWords(value: string): string {
  return isDay(value) ? dayText(value) : value;
}

/** Facts that are figures or days: as the site writes them everywhere else. */
const written: Record<string, (value: string) => string> = {
  categories: listText,
  communes: listText,
  epcis: listText,
  departments: listText,
  proofs: (value) =>
    knownProofs(JSON.parse(value) as string[])
      .map((kind) => proofNames[kind])
      .join(', '),
  until: dayOrWords,
  stripeAccountId: (value) => `…${value.slice(-6)}`,
  closesOn: dayOrWords,
  suspendedAt: (value) => dayText(dayOf(new Date(value))),
  annualRate: (value) => percent(value),
  revenueShare: (value) => percent(value),
};
const amounts = [
  'minimum',
  'optimum',
  'monthlyCost',
  'minimumPledge',
  'revenueFloor',
  'revenueCap',
  'revenueExpected',
  'nominal',
  'fromAmount',
  'minimumCapital',
  'declaredBelow',
];

/** Facts whose values are codes or ids of something that has a name. */
export const named = ['communeCode', 'hostId'];

/** A value that was kept of a fact of a table, as people read it. `names`: what ids and codes stand for. */
export function valueText(
  table: string,
  fact: string,
  value: string | null | undefined,
  names: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined || value === '') return '—';
  const words = coded[`${table}.${fact}`] ?? coded[fact];
  if (amounts.includes(fact)) return euros(value);
  if (named.includes(fact)) return names.get(value) ?? value;
  return words?.(value) ?? written[fact]?.(value) ?? value;
}

/** A duty by its code. */
export function dutyText(code: string): string {
  return wordOf(dutyNames, code) ?? code;
}

/** What a table of words says for a code that may not be one of its own. */
function wordOf<Words extends object>(words: Words, code: string): Words[keyof Words] | undefined {
  return Object.hasOwn(words, code) ? words[code as keyof Words] : undefined;
}
