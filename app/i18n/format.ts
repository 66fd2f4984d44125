import type { Day } from '#app/money/day.ts';
import * as format from '#app/money/format.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import { currentLanguage, isSingular, t, told } from './t.ts';

// Amounts, days and counts as the reader of this page writes them; how each is formed stands in money/format.ts.

export function euros(amount: Money | string): string {
  return format.euros(amount, currentLanguage());
}

export function eurosShort(amount: Money | string): string {
  return format.eurosShort(amount, currentLanguage());
}

export function percent(fraction: Decimal | string, maxDecimals = 2): string {
  return format.percent(fraction, maxDecimals, currentLanguage());
}

/** "20 novembre 2026", whose day is never parted from its month by the end of a line. */
export function dayText(day: Day): string {
  return told(format.dayText(day, currentLanguage()));
}

/** "01/11/2026": the same in both languages, as the English of this site is British. */
export const dayShort = format.dayShort;

/** "1 250" */
export function whole(n: number): string {
  return format.whole(n, currentLanguage());
}

/** "1 250 personnes": count(n, t('personne'), t('personnes')). */
export function count(n: number, singular: string, plural: string): string {
  return `${whole(n)}\u00a0${isSingular(n) ? singular : plural}`;
}

/** "novembre 2026 : 29,08 €", with the colon of the reader's language. */
export function pair(name: string, value: string): string {
  return t('{name} : {value}', { name, value });
}

/** "novembre 2026" */
export function monthText(of: Day): string {
  return format.dayText(of, currentLanguage()).split(' ').slice(1).join(' ');
}
