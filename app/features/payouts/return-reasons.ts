import { phrases, t } from '#app/i18n/t.ts';

/** Why banks send a transfer back (ISO 20022 external codes), in words a lender reads. */
const words: Record<string, string> = phrases({
  AC01: 'le numéro de compte n’existe pas',
  AC03: 'le numéro de compte n’existe pas',
  AC04: 'le compte est fermé',
  AC06: 'le compte est bloqué',
  AG01: 'ce compte ne peut pas recevoir de virement',
  AG02: 'ce compte ne peut pas recevoir de virement',
  BE04: 'l’adresse du titulaire manque',
  CNOR: 'la banque du compte ne peut pas être jointe',
  FOCR: 'le virement a été rappelé',
  MD07: 'le titulaire du compte est décédé',
  MS02: 'le titulaire l’a refusé',
  MS03: 'la banque n’en a pas dit la raison',
  RC01: 'l’identifiant de la banque est faux',
  RR01: 'il manque une indication que la banque exige',
  RR02: 'il manque une indication que la banque exige',
  RR03: 'il manque une indication que la banque exige',
  RR04: 'la réglementation l’interdit',
});

/** The reason of a return in words; the code itself when we have none for it. */
export function returnReasonWords(code: string | null): string {
  if (code === null || code === '') return t('la banque n’en a pas dit la raison');
  return words[code] ?? t('motif {code} de la banque', { code });
}
