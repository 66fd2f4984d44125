import { disabledWords, requirementWords } from '#app/features/cooperations/requirement-words.ts';
import { phrases, t } from '#app/i18n/t.ts';

/** What Stripe asks of a person, by the beginning of its field. What is not of a person is said as to an organisation. */
const asked: Record<string, string> = phrases({
  'individual.verification': 'votre pièce d’identité',
  'individual.first_name': 'votre nom',
  'individual.last_name': 'votre nom',
  'individual.dob': 'votre date de naissance',
  'individual.address': 'votre adresse',
  'individual.email': 'votre adresse e-mail',
  'individual.phone': 'votre téléphone',
  individual: 'une information sur vous',
  external_account: 'le RIB sur lequel Stripe vous paie',
});

/** Required fields in words for the person they concern, each said once. */
export function askedOfPerson(fields: readonly string[]): string[] {
  return [
    ...new Set(
      fields.flatMap((field) => {
        const beginning = Object.keys(asked).find((start) => field.startsWith(start));
        return beginning ? [asked[beginning]!] : requirementWords([field]);
      }),
    ),
  ];
}

/** Why a transfer by Stripe did not leave, or did not stay, in words; Stripe's own code when we have none for it. */
export function refusedWords(code: string | null): string {
  if (code === 'own_choice') return t('le compte Stripe n’était plus choisi');
  if (code === 'not_ready' || code === 'insufficient_capabilities_for_transfer')
    return t('le compte Stripe ne peut rien recevoir pour le moment');
  if (code === 'left' || code === 'resource_missing') return t('le compte Stripe est fermé');
  if (code === 'negative') return t('le compte Stripe est débiteur');
  if (code === 'reversed') return t('un virement y a été repris');
  if (code === 'withdrawn') return t('le lot a été retiré');
  if (code === 'refused' || code === null) return t('Stripe l’a refusé');
  return t('Stripe l’a refusé ({code})', { code });
}

export { disabledWords };
