import type { Day } from './day.ts';
import type { Decimal, Money } from './money.ts';

// French and British typography by hand rather than by Intl: the same characters in every browser and on every server.
// Only types are imported, so a page that formats does not carry the decimal library.

/** How numbers and days are written. This room knows no reader: callers say the language, and French is meant when they do not. */
export type Writing = 'fr' | 'en';

const narrowSpace = '\u202f';
const hardSpace = '\u00a0';
const months: Record<Writing, readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * "1 234,50 €": narrow no-break spaces between groups, a no-break space before the sign, cents always shown. In English
 * "€1,234.50".
 */
export function euros(amount: Money | string, writing: Writing = 'fr'): string {
  const { sign, whole, decimals } = parts(typeof amount === 'string' ? amount : amount.toFixed(2));
  if (decimals.length > 2) throw new RangeError(`"${String(amount)}" is not rounded to the cent`);
  const cents = decimals.padEnd(2, '0');
  return writing === 'en'
    ? `${sign}€${grouped(whole, ',')}.${cents}`
    : `${sign}${grouped(whole, narrowSpace)},${cents}${hardSpace}€`;
}

/** The same without ",00" when the amount is whole: "1 234 €", "1 234,50 €"; "€1,234", "€1,234.50". */
export function eurosShort(amount: Money | string, writing: Writing = 'fr'): string {
  return euros(amount, writing).replace(writing === 'en' ? /\.00$/ : ',00', '');
}

/** A fraction as a percentage: 0.0455 → "4,55 %", "4.55%". Rounded half up for the eye, without useless zeros. */
export function percent(fraction: Decimal | string, maxDecimals = 2, writing: Writing = 'fr'): string {
  const { sign, whole, decimals } = parts(typeof fraction === 'string' ? fraction : fraction.toFixed());
  const padded = decimals.padEnd(maxDecimals + 3, '0');
  const kept = BigInt(whole + padded.slice(0, maxDecimals + 2)) + (padded[maxDecimals + 2]! >= '5' ? 1n : 0n);
  const digits = kept.toString().padStart(maxDecimals + 1, '0');
  const integer = digits.slice(0, digits.length - maxDecimals);
  const rest = digits.slice(digits.length - maxDecimals).replace(/0+$/, '');
  const shownSign = kept === 0n ? '' : sign;
  return writing === 'en'
    ? `${shownSign}${grouped(integer, ',')}${rest ? `.${rest}` : ''}%`
    : `${shownSign}${grouped(integer, narrowSpace)}${rest ? `,${rest}` : ''}${hardSpace}%`;
}

/** "1er novembre 2026", "11 novembre 2026"; "1 November 2026". */
export function dayText(day: Day, writing: Writing = 'fr'): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return `${dayOfMonth === 1 && writing === 'fr' ? '1er' : dayOfMonth} ${months[writing][month - 1]} ${year}`;
}

/** "01/11/2026" */
export function dayShort(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** "1 250", "1,250" */
export function whole(n: number, writing: Writing = 'fr'): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number that can be counted`);
  const { sign, whole } = parts(String(n));
  return sign + grouped(whole, writing === 'en' ? ',' : narrowSpace);
}

/** "0 personne", "1 personne", "1 250 personnes": in French the plural begins at two. */
export function count(n: number, singular: string, plural: string): string {
  return `${whole(n)}${hardSpace}${Math.abs(n) < 2 ? singular : plural}`;
}

function parts(text: string): { sign: string; whole: string; decimals: string } {
  const found = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!found) throw new RangeError(`"${text}" is not a number that can be shown`);
  const [, sign = '', whole = '', decimals = ''] = found;
  const isZero = /^0*$/.test(whole + decimals);
  return { sign: isZero ? '' : sign, whole: whole.replace(/^0+(?=[0-9])/, ''), decimals };
}

function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=([0-9]{3})+$)/g, separator);
}
