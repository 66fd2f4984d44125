import { phrases, t } from '#app/i18n/t.ts';

/** What Stripe asks of an organisation, by the beginning of its field, the most precise first. */
const words: Record<string, string> = phrases({
  'company.verification.document': 'un justificatif d’existence de la structure',
  'company.tax_id': 'le numéro SIREN',
  'company.registration_number': 'le numéro SIREN',
  'company.vat_id': 'le numéro de TVA',
  'company.address': 'l’adresse du siège',
  'company.phone': 'le téléphone de la structure',
  'company.name': 'le nom de la structure',
  'company.directors_provided': 'la liste des dirigeants',
  'company.executives_provided': 'la liste des dirigeants',
  'company.owners_provided': 'la liste des bénéficiaires effectifs',
  external_account: 'le RIB de la structure',
  tos_acceptance: 'l’acceptation des conditions de Stripe',
  business_profile: 'la description de l’activité',
  business_type: 'la forme de la structure',
  representative: 'l’identité de la personne qui représente la structure',
  'relationship.representative': 'l’identité de la personne qui représente la structure',
  owners: 'l’identité des bénéficiaires effectifs',
  directors: 'l’identité des dirigeants',
  executives: 'l’identité des dirigeants',
});

/** Required fields in words, each said once, in the order in which they came. */
export function requirementWords(fields: readonly string[]): string[] {
  return [...new Set(fields.map(wordsOf))];
}

function wordsOf(field: string): string {
  if (/^person_.*\.verification\./.test(field)) return t('la pièce d’identité d’une personne');
  if (field.startsWith('person_')) return t('une information sur une personne');
  const beginning = Object.keys(words).find((start) => field.startsWith(start));
  return beginning ? words[beginning]! : t('une information ({field})', { field });
}

/** Why Stripe has switched an account off, in words. */
export function disabledWords(reason: string | null): string | null {
  if (reason === null) return null;
  if (reason === 'requirements.past_due') return t('des pièces demandées ne sont pas arrivées à temps');
  if (reason === 'requirements.pending_verification') return t('Stripe vérifie les pièces reçues');
  if (reason === 'under_review') return t('Stripe examine le compte');
  if (reason.startsWith('rejected')) return t('Stripe a refusé le compte');
  if (reason === 'platform_paused') return t('le compte est suspendu par la plateforme');
  return t('Stripe a suspendu le compte');
}
