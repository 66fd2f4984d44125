import { addWorkingDays } from '#app/money/calendar.ts';
import { addMonths, day, type Day, yearOf } from '#app/money/day.ts';

/**
 * By when an organisation declares the gifts for which it has given receipts in a financial year (CGI, article 222 bis): three months after it
 * closed, or the second working day after 1 May when it closed on 31 December, as for those that close no accounts. Nothing to
 * declare without a receipt.
 */
export function giftDeclarationDue(closing: Day): Day {
  if (closing.endsWith('-12-31')) return addWorkingDays(day(`${yearOf(closing) + 1}-05-01`), 2);
  return addMonths(closing, 3);
}
