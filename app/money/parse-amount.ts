import type { Writing } from './format.ts';
import { Decimal, type Money, isZero, money } from './money.ts';

/** Why a typed number was refused. */
export type ParseReason = 'empty' | 'not_a_number' | 'too_many_decimals' | 'negative' | 'zero' | 'too_large';

type Refused = { ok: false; reason: ParseReason; sentence: string };
export type ParsedAmount = { ok: true; amount: Money } | Refused;
type ParsedPercent = { ok: true; rate: Decimal } | Refused;

/** What is said of an amount that cannot be read. */
export const amountSentences: Record<ParseReason, string> = {
  empty: 'Indiquez un montant, par exemple 50 ou 1 234,50.',
  not_a_number: 'Nous n’avons pas compris ce montant. Écrivez-le en chiffres, par exemple 50 ou 1234,50.',
  too_many_decimals:
    'Un montant s’arrête aux centimes : deux chiffres au plus après la virgule, par exemple 1234,50.',
  negative: 'Le montant s’écrit sans le signe moins, par exemple 50 ou 1234,50.',
  zero: 'Le montant doit être plus grand que zéro, par exemple 50.',
  too_large: 'Ce montant est trop grand pour être enregistré. Vérifiez le nombre de chiffres.',
};

/** What is said of a rate that cannot be read. */
export const percentSentences: Record<ParseReason, string> = {
  empty: 'Indiquez un taux en pour cent, par exemple 2 ou 2,5.',
  not_a_number: 'Nous n’avons pas compris ce taux. Écrivez-le en chiffres, par exemple 2 ou 2,5.',
  too_many_decimals: 'Un taux a quatre chiffres au plus après la virgule, par exemple 2,375.',
  negative: 'Un taux s’écrit sans le signe moins, par exemple 2,5.',
  zero: 'Le taux doit être plus grand que zéro, par exemple 2,5.',
  too_large: 'Un taux s’écrit en pour cent, de 0 à 100, par exemple 2,5.',
};

const plainDigits = /^([0-9]+)(?:[.,]([0-9]+))?$/;
const groupedDigits = /^([0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+)(?:[.,]([0-9]+))?$/;
/** "1,234.50": groups of three after a comma, which no decimals of an amount can be. */
const englishGroups = /^([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;
const euroSign = /\s*(?:€|euros?|eur)$/i;
const percentSign = /\s*(?:%|pour\scent)$/i;

/** Digits and an optional decimal part, with any grouping removed; or why it is not that. */
function readNumber(
  text: string,
  writing: Writing,
  unit: RegExp,
  maxDecimals: number,
): { ok: true; digits: string } | { ok: false; reason: ParseReason } {
  const typed = text.trim().replace(unit, '');
  if (typed === '') return { ok: false, reason: 'empty' };
  const unsigned = typed.replace(/^[-−–]\s*/, '');
  const bare = writing === 'en' && unit === euroSign ? unsigned.replace(/^€\s*/, '') : unsigned;
  const found = writing === 'en' ? readEnglish(bare) : readFrench(bare);
  if (!found) return { ok: false, reason: 'not_a_number' };
  if (unsigned !== typed) return { ok: false, reason: 'negative' };
  const [, whole = '', decimals = ''] = found;
  if (decimals.length > maxDecimals) return { ok: false, reason: 'too_many_decimals' };
  const plain = whole.replace(/[^0-9]/g, '').replace(/^0+(?=[0-9])/, '');
  return { ok: true, digits: decimals ? `${plain}.${decimals}` : plain };
}

function readFrench(typed: string): RegExpExecArray | null {
  return plainDigits.exec(typed) ?? groupedDigits.exec(typed);
}

/** Whoever reads English may write "1,234.50", and still as in France where that can mean nothing else. */
function readEnglish(typed: string): RegExpExecArray | null {
  return englishGroups.exec(typed) ?? readFrench(typed);
}

function refused(reason: ParseReason, sentences: Record<ParseReason, string>): Refused {
  return { ok: false, reason, sentence: sentences[reason] };
}

/**
 * Reads an amount the way people in France type it: "1234", "1 234,50" (any kind of space), "1234.5", "50 €", "50 euros"; in English
 * also "1,234.50" and "€50". Everything else is refused with a French sentence: "1.234,56" and, in French, "1,234.56" could be misread,
 * and so are never guessed. Zero is refused unless `zeroIsFine`.
 */
export function parseAmount(text: string, writing: Writing = 'fr', zeroIsFine = false): ParsedAmount {
  const read = readNumber(text, writing, euroSign, 2);
  if (!read.ok) return refused(read.reason, amountSentences);
  if (read.digits.split('.')[0]!.length > 12) return refused('too_large', amountSentences);
  const amount = money(read.digits);
  if (isZero(amount) && !zeroIsFine) return refused('zero', amountSentences);
  return { ok: true, amount };
}

/** Reads a rate typed in per cent ("4,5", "4.5 %") into a fraction (0.045), from 0 to 100 %, four decimals at most. */
export function parsePercent(text: string, writing: Writing = 'fr'): ParsedPercent {
  const read = readNumber(text, writing, percentSign, 4);
  if (!read.ok) return refused(read.reason, percentSentences);
  const rate = new Decimal(read.digits).dividedBy(100);
  return rate.greaterThan(1) ? refused('too_large', percentSentences) : { ok: true, rate };
}
