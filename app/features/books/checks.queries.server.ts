import { timeText } from '#app/components/time-text.ts';
import { dayText } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import { bookChecks } from './checks.server.ts';

/** A night and half a day: an answer older than that says that the job of the night did not come. */
const oldAfterHours = 36;

/** Every invariant of the books as it was found the last time, and when that was. One that was never looked at says so, and is not held to be true. */
export async function checksFound() {
  const kept = new Map((await db().checkOutcome.findMany()).map((outcome) => [outcome.id, outcome]));
  const checks = bookChecks.map(({ id, label }) => {
    const found = kept.get(id);
    return {
      id,
      sentence: label,
      verdict: found?.verdict ?? ('never' as const),
      detail: found?.detail ?? null,
      looked: found ? when(found.lookedAt) : null,
    };
  });
  const times = bookChecks.flatMap(({ id }) => kept.get(id)?.lookedAt.getTime() ?? []);
  const oldest = times.length > 0 ? new Date(Math.min(...times)) : null;
  return {
    checks,
    since: oldest && when(oldest),
    isOld: oldest !== null && oldest.getTime() < now().getTime() - oldAfterHours * 3_600_000,
  };
}

function when(at: Date): string {
  return t('{day} à {time}', { day: dayText(dayOf(at)), time: timeText(at) });
}

/** The last time that the job looked at the books, and what came of it; null when it never has. */
export async function lastRound() {
  const run = await db().jobRun.findFirst({
    where: { job: 'check-books' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  if (!run) return null;
  const { status: state, total, done, failed, notes, startedAt } = run;
  const looked = Math.min(total, done + failed);
  return {
    when: t('Contrôle le {day} à {time}.', { day: dayText(dayOf(startedAt)), time: timeText(startedAt) }),
    state,
    total,
    looked,
    result: resultOf(run),
    notes,
  };
}

type Round = { status: 'running' | 'done' | 'failed'; total: number; done: number; failed: number };

function resultOf({ status, total, done, failed }: Round): string {
  if (status === 'running') return t('Le contrôle est en cours.');
  if (status === 'done') {
    return done < total ? t('Tout n’a pas pu être vérifié.') : t('Tout était vrai.');
  }
  // A round that was interrupted has failed without having counted anything.
  if (failed === 0) return t('Le contrôle n’est pas allé à son terme.');
  return plural(failed, {
    one: t('Une phrase n’était pas vraie.'),
    other: t('{n} phrases n’étaient pas vraies.', { n: failed }),
  });
}
