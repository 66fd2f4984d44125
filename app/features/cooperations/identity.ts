import { t } from '#app/i18n/t.ts';
import { checkRna, checkSiren, checkSiret } from '#app/money/identifiers.ts';
import type { LegalForm } from './words.ts';

/** The numbers a cooperation is known by, in their compact form. An informal collective has none. */
export type Numbers = { siren: string | null; siret: string | null; rna: string | null };

export type TypedNumbers = {
  siren?: string | undefined;
  siret?: string | undefined;
  rna?: string | undefined;
};

type CheckedNumbers = { ok: true; numbers: Numbers } | { ok: false; field: keyof Numbers; sentence: string };

/**
 * Checks what was typed by the keys of each number, and that the legal form has the number it needs: an association is known
 * by its RNA or its SIREN, the other legal persons by their SIREN, an informal collective by neither.
 */
export function checkNumbers(legalForm: LegalForm, typed: TypedNumbers): CheckedNumbers {
  const numbers: Numbers = { siren: null, siret: null, rna: null };
  for (const [field, check] of [
    ['siren', checkSiren],
    ['siret', checkSiret],
    ['rna', checkRna],
  ] as const) {
    const text = typed[field]?.trim();
    if (!text) continue;
    const checked = check(text);
    if (!checked.ok) return { ok: false, field, sentence: checked.sentence };
    numbers[field] = checked.value;
  }
  return completed(legalForm, numbers);
}

function completed(legalForm: LegalForm, numbers: Numbers): CheckedNumbers {
  const ofSiret = numbers.siret?.slice(0, 9) ?? null;
  if (numbers.siren && ofSiret && numbers.siren !== ofSiret) {
    return {
      ok: false,
      field: 'siret',
      sentence: t('Ce SIRET n’est pas celui de ce SIREN : ses 9 premiers chiffres diffèrent.'),
    };
  }
  const siren = numbers.siren ?? ofSiret;
  if (legalForm === 'informal_collective') {
    if (!siren && !numbers.rna) return { ok: true, numbers };
    return {
      ok: false,
      field: siren ? 'siren' : 'rna',
      sentence: t(
        'Un collectif informel n’a pas de numéro. Si vous en avez un, choisissez votre forme juridique.',
      ),
    };
  }
  if (numbers.rna && legalForm !== 'association') {
    return { ok: false, field: 'rna', sentence: t('Seule une association a un numéro RNA.') };
  }
  if (!siren && !numbers.rna) {
    return legalForm === 'association'
      ? { ok: false, field: 'rna', sentence: t('Indiquez le numéro RNA de l’association, ou son SIREN.') }
      : { ok: false, field: 'siren', sentence: t('Indiquez le numéro SIREN de la structure.') };
  }
  return { ok: true, numbers: { ...numbers, siren } };
}
