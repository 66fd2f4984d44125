import * as z from 'zod';
import { eurosShort } from './format.ts';
import { Decimal, type Money, isZero, money } from './money.ts';

/** Why a typed number was refused. */
export type ParseReason = 'empty' | 'not_a_number' | 'too_many_decimals' | 'negative' | 'zero' | 'too_large';

type Refused = { ok: false; reason: ParseReason; sentence: string };
export type ParsedAmount = { ok: true; amount: Money } | Refused;
export type ParsedPercent = { ok: true; rate: Decimal } | Refused;

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

const percentSentences: Record<ParseReason, string> = {
  empty: 'Indiquez un taux en pour cent, par exemple 2 ou 2,5.',
  not_a_number: 'Nous n’avons pas compris ce taux. Écrivez-le en chiffres, par exemple 2 ou 2,5.',
  too_many_decimals: 'Un taux a quatre chiffres au plus après la virgule, par exemple 2,375.',
  negative: 'Un taux s’écrit sans le signe moins, par exemple 2,5.',
  zero: 'Le taux doit être plus grand que zéro, par exemple 2,5.',
  too_large: 'Un taux s’écrit en pour cent, de 0 à 100, par exemple 2,5.',
};

const plainDigits = /^([0-9]+)(?:[.,]([0-9]+))?$/;
const groupedDigits = /^([0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+)(?:[.,]([0-9]+))?$/;
const euroSign = /\s*(?:€|euros?|eur)$/i;
const percentSign = /\s*(?:%|pour\scent)$/i;

/** Digits and an optional decimal part, with any French grouping removed; or why it is not that. */
function readNumber(
  text: string,
  unit: RegExp,
  maxDecimals: number,
): { ok: true; digits: string } | { ok: false; reason: ParseReason } {
  const typed = text.trim().replace(unit, '');
  if (typed === '') return { ok: false, reason: 'empty' };
  const unsigned = typed.replace(/^[-−–]\s*/, '');
  const found = plainDigits.exec(unsigned) ?? groupedDigits.exec(unsigned);
  if (!found) return { ok: false, reason: 'not_a_number' };
  if (unsigned !== typed) return { ok: false, reason: 'negative' };
  const [, whole = '', decimals = ''] = found;
  if (decimals.length > maxDecimals) return { ok: false, reason: 'too_many_decimals' };
  const plain = whole.replace(/[^0-9]/g, '').replace(/^0+(?=[0-9])/, '');
  return { ok: true, digits: decimals ? `${plain}.${decimals}` : plain };
}

function readAmount(text: string, zeroIsFine: boolean): ParsedAmount {
  const read = readNumber(text, euroSign, 2);
  if (!read.ok) return refused(read.reason, amountSentences);
  if (read.digits.split('.')[0]!.length > 12) return refused('too_large', amountSentences);
  const amount = money(read.digits);
  if (isZero(amount) && !zeroIsFine) return refused('zero', amountSentences);
  return { ok: true, amount };
}

function refused(reason: ParseReason, sentences: Record<ParseReason, string>): Refused {
  return { ok: false, reason, sentence: sentences[reason] };
}

/**
 * Reads an amount the way people in France type it: "1234", "1 234,50" (any kind of space), "1234.5", "50 €", "50 euros".
 * Everything else is refused with a French sentence: "1.234,56" and "1,234.56" could be misread, and so are never guessed.
 */
export function parseAmount(text: string): ParsedAmount {
  return readAmount(text, false);
}

/** Reads a rate typed in per cent ("4,5", "4.5 %") into a fraction (0.045), from 0 to 100 %, four decimals at most. */
export function parsePercent(text: string): ParsedPercent {
  const read = readNumber(text, percentSign, 4);
  if (!read.ok) return refused(read.reason, percentSentences);
  const rate = new Decimal(read.digits).dividedBy(100);
  return rate.greaterThan(1) ? refused('too_large', percentSentences) : { ok: true, rate };
}

/** `parsePercent` under the name of what it gives. */
export const parseRate = parsePercent;

/**
 * A form field that holds an amount in euros: text in, Money out, refusals in French. `min` and `max` are included;
 * zero is refused unless `min` allows it.
 */
export function amountField(limits: { min?: Money; max?: Money } = {}) {
  const zeroIsFine = limits.min !== undefined && !limits.min.greaterThan(0);
  return fieldText(amountSentences).transform((text, context): Money => {
    const parsed = readAmount(text, zeroIsFine);
    if (!parsed.ok) return refuseField(context, parsed.sentence);
    if (limits.min && parsed.amount.lessThan(limits.min)) {
      return refuseField(context, `Le montant doit être d’au moins ${eurosShort(limits.min)}.`);
    }
    if (limits.max && parsed.amount.greaterThan(limits.max)) {
      return refuseField(context, `Le montant doit être de ${eurosShort(limits.max)} au plus.`);
    }
    return parsed.amount;
  });
}

/** A form field that holds a rate in per cent: text in, fraction out, refusals in French. */
export function percentField() {
  return fieldText(percentSentences).transform((text, context): Decimal => {
    const parsed = parsePercent(text);
    return parsed.ok ? parsed.rate : refuseField(context, parsed.sentence);
  });
}

/** A form library drops an empty field: what is missing gets the sentence of what is empty. */
function fieldText(sentences: Record<ParseReason, string>) {
  return z.string({
    error: (issue) => (issue.input === undefined ? sentences.empty : sentences.not_a_number),
  });
}

function refuseField(context: z.RefinementCtx<string>, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
