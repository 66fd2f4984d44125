import { timeText } from '#app/components/time-text.ts';
import { plural, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { checkBooks } from './checks.server.ts';

/** Every invariant of the books as it is now. What Stripe does not tell is not known, which is not the same as false. */
export async function checksNow(today: Day) {
  const results = await checkBooks(today);
  return results.map(({ id, sentence, holds, known, detail }) => ({
    id,
    sentence,
    detail,
    outcome: holds ? ('true' as const) : known ? ('false' as const) : ('unknown' as const),
  }));
}

/** The last time that the nightly job looked at the books, and what came of it; null when it never has. */
export async function lastNightlyCheck() {
  const run = await db().jobRun.findFirst({ where: { job: 'check-books' }, orderBy: { startedAt: 'desc' } });
  if (!run) return null;
  return {
    when: t('Contrôle le {day} à {time}.', {
      day: dayText(dayOf(run.startedAt)),
      time: timeText(run.startedAt),
    }),
    state: run.status,
    result: resultOf(run),
    notes: run.notes,
  };
}

function resultOf({ status, failed }: { status: 'running' | 'done' | 'failed'; failed: number }): string {
  if (status === 'running') return t('Le contrôle est en cours.');
  if (status === 'done') return t('Tout était vrai.');
  // A night that was interrupted has failed without having counted anything.
  if (failed === 0) return t('Le contrôle n’est pas allé à son terme.');
  return plural(failed, {
    one: t('Une phrase n’était pas vraie.'),
    other: t('{n} phrases n’étaient pas vraies.', { n: failed }),
  });
}
