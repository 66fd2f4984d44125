import * as money from '#app/money/parse-amount.ts';
import { currentLanguage } from './t.ts';

// Apart from the form fields of amount.ts, so that a page which only reads an amount does not bring their library to the browser.

/** Reads an amount: "1 234,50", and on an English page "1,234.50" too. */
export function parseAmount(text: string): money.ParsedAmount {
  return money.parseAmount(text, currentLanguage());
}
