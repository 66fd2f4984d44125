import type { Day } from '#app/money/day.ts';
import * as format from '#app/money/format.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import { currentLanguage, isSingular, t } from './t.ts';

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

export function dayText(day: Day): string {
  return format.dayText(day, currentLanguage());
}

/** "01/11/2026": the same in both languages, as the English of this site is British. */
export const dayShort = format.dayShort;

/** "1 250 personnes": count(n, t('personne'), t('personnes')). */
export function count(n: number, singular: string, plural: string): string {
  return `${format.whole(n, currentLanguage())}\u00a0${isSingular(n) ? singular : plural}`;
}

/** "novembre 2026 : 29,08 €", with the colon of the reader's language. */
export function pair(name: string, value: string): string {
  return t('{name} : {value}', { name, value });
}

/** "novembre 2026" */
export function monthText(of: Day): string {
  return dayText(of).split(' ').slice(1).join(' ');
}
