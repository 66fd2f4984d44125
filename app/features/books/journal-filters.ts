import { t } from '#app/i18n/t.ts';
import { isDay, type Day } from '#app/money/day.ts';
import { parseDay } from '#app/money/parse-day.ts';

/** A place in the journal, which is read from the latest entry backwards. */
export type Place = { day: Day; id: string };

export type JournalFilters = {
  kind: string | null;
  /** Beginning of the code of an account. */
  account: string | null;
  /** Part of a key. */
  key: string | null;
  from: Day | null;
  to: Day | null;
  after: Place | null;
};

const largestId = 9_223_372_036_854_775_807n;

/** What the address of the books asks, and a sentence for each date that is not one; such a date filters nothing. */
export function readBooksAddress(search: URLSearchParams, today: Day) {
  const errors: Record<string, string[]> = {};
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 200) || null;
  const dayOr = <Otherwise>(name: string, otherwise: Otherwise): Day | Otherwise => {
    const said = text(name);
    if (said === null) return otherwise;
    const parsed = parseDay(said);
    if (parsed.ok) return parsed.day;
    errors[name] = [parsed.sentence];
    return otherwise;
  };
  const asOf = dayOr('au', today);
  const [from, to] = [dayOr('depuis', null), dayOr('jusque', null)];
  if (from && to && to < from) errors['jusque'] = [t('Cette date vient avant celle du début.')];
  const filters: JournalFilters = {
    kind: text('type'),
    account: text('compte'),
    key: text('cle'),
    from,
    to,
    after: readPlace(text('apres')),
  };
  const typed = Object.fromEntries(
    ['au', 'type', 'compte', 'cle', 'depuis', 'jusque'].map((name) => [name, text(name) ?? '']),
  );
  return {
    asOf,
    filters,
    typed,
    errors,
    family: text('famille'),
    afterCode: text('suite') ?? '',
    entry: readId(text('ecriture')),
    afterLine: readId(text('ligne')) === null ? 0 : Math.min(Number(text('ligne')), 2_000_000_000),
  };
}

/** Which account's page is asked, and below which line of it it begins: ?code=…&apres=1234_2. */
export function readAccountAddress(search: URLSearchParams) {
  const [entry, line] = (search.get('apres') ?? '').split('_');
  const begins = readId(entry ?? null) !== null && /^\d{1,9}$/.test(line ?? '');
  return {
    code: (search.get('code') ?? '').trim().slice(0, 200),
    after: begins ? { entry: entry!, line: Number(line) } : null,
  };
}

/** A place as an address says it: 2026-11-21_1234. */
export function placeText({ day, id }: Place): string {
  return `${day}_${id}`;
}

/** What is not a place is the beginning. */
function readPlace(text: string | null): Place | null {
  const [on = '', number = ''] = text?.split('_') ?? [];
  const id = readId(number);
  return isDay(on) && id !== null ? { day: on, id } : null;
}

function readId(text: string | null): string | null {
  return text !== null && /^[0-9]{1,19}$/.test(text) && BigInt(text) <= largestId ? text : null;
}
