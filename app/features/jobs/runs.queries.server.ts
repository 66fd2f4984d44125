import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayOf } from '#app/money/day.ts';
import { count, dayShort } from '#app/i18n/format.ts';
import { runStates } from './run-states.ts';
import { jobSentence, jobSentences } from './words.ts';

const rowsOnPage = 40;

const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

type RunFilter = { job: string | null; state: ShownRun['state'] | null };

export type ShownRun = {
  id: string;
  sentence: string;
  name: string;
  businessDate: string;
  startedAt: string;
  state: 'running' | 'done' | 'failed';
  /** How far it has come, as a percent of what it found; 100 when it found nothing. */
  percent: number;
  progress: string;
  lasted: string | null;
  notes: string[];
};

const latestFirst = [{ startedAt: 'desc' as const }, { id: 'desc' as const }];
const asked = ({ job, state }: RunFilter) => ({ ...(job && { job }), ...(state && { status: state }) });

/** Which runs an address asks for. */
export function runFilter(search: URLSearchParams): RunFilter {
  const state = search.get('etat') ?? '';
  return {
    job: search.get('travail')?.slice(0, 100) || null,
    state: Object.hasOwn(runStates, state) ? (state as ShownRun['state']) : null,
  };
}

/** The latest runs, of one job or of all, in one state or in any, newest first; the jobs to choose from; whether something runs now. */
export async function latestRuns({ job, state }: RunFilter, page: number) {
  const where = asked({ job, state });
  const [total, running, rows] = await Promise.all([
    db().jobRun.count({ where }),
    db().jobRun.count({ where: { status: 'running' } }),
    db().jobRun.findMany({
      where,
      orderBy: latestFirst,
      skip: (page - 1) * rowsOnPage,
      take: rowsOnPage,
    }),
  ]);
  const runs = rows.map((row): ShownRun => {
    const ended = row.done + row.failed;
    return {
      id: row.id,
      sentence: jobSentence(row.job),
      name: row.job,
      businessDate: dayShort(toDay(row.businessDate)),
      startedAt: clock.format(row.startedAt),
      state: row.status,
      percent: row.total === 0 ? 100 : Math.round((100 * ended) / row.total),
      progress: progressText(row),
      lasted: row.finishedAt ? lasting(row.finishedAt.getTime() - row.startedAt.getTime()) : null,
      notes: row.notes,
    };
  });
  const jobs = Object.entries(jobSentences).map(([name, sentence]) => ({ name, sentence }));
  return { runs, jobs, running: running > 0, pages: Math.max(1, Math.ceil(total / rowsOnPage)) };
}

/** All of these runs, with what they had to say. */
export function runsTable(filter: RunFilter): TableFile {
  const rows = allRows((next) =>
    db().jobRun.findMany({ where: asked(filter), orderBy: latestFirst, ...next }),
  );
  return tableOf(
    'travaux',
    [
      [t('Travail'), ({ job }) => jobSentence(job)],
      [t('Pour le'), ({ businessDate }) => toDay(businessDate)],
      [t('Jour de départ'), ({ startedAt }) => dayOf(startedAt)],
      [t('Commencé'), ({ startedAt }) => clock.format(startedAt)],
      [t('État'), ({ status }) => runStates[status].word],
      [t('Trouvés'), ({ total }) => total],
      [t('Faits'), ({ done }) => done],
      [t('En échec'), ({ failed }) => failed],
      [t('Remarques'), ({ notes }) => notes.join(' ')],
    ],
    rows,
  );
}

function progressText({ total, done, failed }: { total: number; done: number; failed: number }): string {
  if (total === 0) return t('rien à faire');
  const failures = failed > 0 ? `, ${count(failed, t('échec'), t('échecs'))}` : '';
  return t('{done} sur {total}{failures}', { done, total, failures });
}

function lasting(milliseconds: number): string {
  if (milliseconds < 1_000) return t('moins d’une seconde');
  const seconds = Math.round(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
