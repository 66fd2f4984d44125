import { ValidationErrorsIBAN, electronicFormatIBAN, isSEPACountry, validateIBAN } from 'ibantools';
import { stdnum } from 'stdnum';

/** A number written by its own rules, in its compact form; or a French sentence that says what is wrong. */
type Checked = { ok: true; value: string } | { ok: false; sentence: string };

const laPoste = '356000000';

/** People copy numbers with spaces, dots and dashes from letterheads. */
function compact(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

function refused(sentence: string): Checked {
  return { ok: false, sentence };
}

/** SIREN: nine digits, the last of which is a Luhn key. Says nothing about whether the company exists. */
export function checkSiren(text: string): Checked {
  const siren = compact(text);
  if (!/^[0-9]{9}$/.test(siren))
    return refused('Un numéro SIREN compte 9 chiffres, par exemple 732 829 320.');
  if (/^0+$/.test(siren) || !stdnum.FR!.siren!.validate(siren).isValid) {
    return refused('Ce numéro SIREN n’existe pas : sa clé est fausse. Vérifiez chaque chiffre.');
  }
  return { ok: true, value: siren };
}

/** The French VAT number that follows from a SIREN: its key is (12 + 3 × (SIREN mod 97)) mod 97. Says nothing about whether VAT is owed. */
export function frenchVat(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

/**
 * SIRET: a SIREN and five digits, the whole with a Luhn key. La Poste has more establishments than the key allows: there, all
 * but its head office have digits that sum to a multiple of five.
 */
export function checkSiret(text: string): Checked {
  const siret = compact(text);
  if (!/^[0-9]{14}$/.test(siret))
    return refused('Un numéro SIRET compte 14 chiffres, par exemple 732 829 320 00074.');
  const siren = siret.slice(0, 9);
  if (!checkSiren(siren).ok)
    return refused('Les 9 premiers chiffres de ce SIRET ne forment pas un SIREN. Vérifiez chaque chiffre.');
  const isRight =
    siren === laPoste && siret !== '35600000000048'
      ? digitSum(siret) % 5 === 0
      : stdnum.FR!.siret!.validate(siret).isValid;
  if (!isRight) return refused('Ce numéro SIRET n’existe pas : sa clé est fausse. Vérifiez chaque chiffre.');
  return { ok: true, value: siret };
}

/** RNA, the number of an association: W, then nine characters (W2A… and W2B… in Corsica). It has no key. */
export function checkRna(text: string): Checked {
  const rna = compact(text);
  if (/^W[0-9][0-9A-Z][0-9]{7}$/.test(rna)) return { ok: true, value: rna };
  return refused('Un numéro RNA commence par W, suivi de 9 chiffres, par exemple W751234567.');
}

/** IBAN of any country of the SEPA area: shape, key of 97, and for France the RIB key inside. */
export function checkIban(text: string): Checked {
  const iban = electronicFormatIBAN(text.replace(/[\u00a0\u202f]/g, ' ')) ?? '';
  if (iban === '') return refused('Indiquez un IBAN, par exemple FR76 3000 6000 0112 3456 7890 189.');
  if (!isSEPACountry(iban.slice(0, 2))) return refused('Cet IBAN n’est pas celui d’un pays de la zone SEPA.');
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return { ok: true, value: iban };
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) {
    return refused(
      'Cet IBAN n’a pas le bon nombre de caractères pour son pays. Un IBAN français en compte 27.',
    );
  }
  return refused('Cet IBAN n’existe pas : sa clé est fausse. Vérifiez chaque caractère.');
}

function digitSum(digits: string): number {
  return [...digits].reduce((total, digit) => total + Number(digit), 0);
}
