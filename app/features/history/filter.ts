import { parseDay } from '#app/money/parse-day.ts';
import type { HistoryFilter } from './history.queries.server.ts';
import { subjectKinds } from './words.ts';

/** What the address of the history asks for; what it does not know counts as not asked. */
export function historyFilter(search: URLSearchParams): HistoryFilter {
  const dayAt = (name: string) => {
    const parsed = parseDay(search.get(name) ?? '');
    return parsed.ok ? parsed.day : null;
  };
  return {
    kind: subjectKinds.find((kind) => kind === search.get('sur')) ?? null,
    subject: (search.get('nom') ?? '').slice(0, 100),
    who: (search.get('par') ?? '').slice(0, 100),
    from: dayAt('du'),
    to: dayAt('au'),
  };
}

/** The address with these filters, without what is not asked. */
export function historyQuery({ kind, subject, who, from, to }: HistoryFilter): Record<string, string> {
  const all = { sur: kind ?? '', nom: subject, par: who, du: from ?? '', au: to ?? '' };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
