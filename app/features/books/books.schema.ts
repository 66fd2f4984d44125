import { type Day } from '#app/money/day.ts';
import { parseDay } from '#app/money/parse-day.ts';

/** What an address asks of the books. What makes no sense is left out: an address is not a form, nothing is refused. */
export function booksAsked(search: URLSearchParams) {
  const dayIn = (name: string): Day | null => {
    const parsed = parseDay(search.get(name) ?? '');
    return parsed.ok ? parsed.day : null;
  };
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(search.get('page')) || 1)));
  const filter = {
    kind: search.get('nature') || null,
    text: search.get('compte')?.trim() || null,
    from: dayIn('du'),
    to: dayIn('au'),
  };
  return { filter, page, asOf: dayIn('arrete') };
}
