import type { Day } from '#app/money/day.ts';

/** A campaign that opens first to the inhabitants of some places, up to and with a day. */
export type LocalPriority = {
  until: Day;
  communes: readonly string[];
  epcis: readonly string[];
  departments: readonly string[];
};

/** Where somebody lives: codes of their commune, and of what it belongs to. */
export type Home = { commune: string; epci: string | null; department: string };

/** May somebody take part on this day? `ask`: they have not said where they live, and today it matters. */
export function priorityFor(
  priority: LocalPriority | null,
  home: Home | null,
  today: Day,
): 'open' | 'ask' | 'local' | 'later' {
  if (!priority || today > priority.until) return 'open';
  if (!home) return 'ask';
  return livesThere(priority, home) ? 'local' : 'later';
}

function livesThere({ communes, epcis, departments }: LocalPriority, home: Home): boolean {
  return (
    communes.includes(home.commune) ||
    (home.epci !== null && epcis.includes(home.epci)) ||
    departments.includes(home.department)
  );
}
