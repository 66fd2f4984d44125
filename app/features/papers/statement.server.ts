import { db } from '#app/infra/db.server.ts';
import { dayOf, isDay, yearOf, type Day } from '#app/money/day.ts';
import { type Handed, rewritten } from './kept-paper.server.ts';
import { personStatement } from './person-statement.ts';
import { taxStatement } from './tax-statement.ts';
import { statementFacts, type Period } from './person-statement.queries.server.ts';

const papers = { releve: personStatement, impot: taxStatement } as const;

/**
 * The statement of a person for any period that has begun, or what was withheld in it. Null for what is no period or no such paper. It
 * ends today at the latest: what is not over would read otherwise tomorrow.
 */
export async function statementOf(
  personId: string,
  asked: { paper: string; from: string; to: string },
  today: Day,
): Promise<Handed | null> {
  const period = periodOf(asked, today);
  if (!period || !Object.hasOwn(papers, asked.paper)) return null;
  const compose = papers[asked.paper as keyof typeof papers];
  return rewritten(compose(await statementFacts(personId, period)));
}

/** Two days of the calendar in their order, the last one today at the latest; null otherwise. */
export function periodOf({ from, to }: { from: string; to: string }, today: Day): Period | null {
  if (!isDay(from) || !isDay(to) || from > to || from > today) return null;
  return { from, to: to > today ? today : to };
}

/**
 * The years for which a person may want a statement, newest first: this one and four before at most, none before they came. What they gave
 * as a guest may be older than their account.
 */
export async function recentYears(personId: string, today: Day): Promise<number[]> {
  const [person, first] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { createdAt: true } }),
    db().pledge.findFirst({
      where: { personId },
      orderBy: { createdAt: 'asc' },
      select: { createdAt: true },
    }),
  ]);
  const days = [person, ...(first ? [first] : [])].map(({ createdAt }) => yearOf(dayOf(createdAt)));
  const years = Math.min(5, Math.max(1, yearOf(today) - Math.min(...days) + 1));
  return Array.from({ length: years }, (_, index) => yearOf(today) - index);
}
