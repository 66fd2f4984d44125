import { Badge } from '#app/components/badge.tsx';
import { Bar } from '#app/components/bar.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { plural, t } from '#app/i18n/t.ts';
import { runStates } from './run-states.ts';
import type { ShownRun } from './runs.queries.server.ts';

/** The log of what the jobs did: what, for which day, how it ended, and what they had to say. */
export function RunList({ runs, empty }: { runs: readonly ShownRun[]; empty: string }) {
  return (
    <DataTable
      caption={t('Derniers passages')}
      hideCaption
      columns={[
        { key: 'job', label: t('Travail') },
        { key: 'day', label: t('Pour le') },
        { key: 'begun', label: t('Commencé') },
        { key: 'state', label: t('État') },
        { key: 'progress', label: t('Fait') },
      ]}
      rows={runs.map((run) => ({
        id: run.id,
        job: (
          <span className="grid gap-1">
            {run.sentence}
            <code className="text-xs font-normal text-ink-soft">{run.name}</code>
            {run.notes.length > 0 && <Notes notes={run.notes} />}
          </span>
        ),
        day: run.businessDate,
        begun: run.startedAt,
        state: <Badge tone={runStates[run.state].tone}>{runStates[run.state].word}</Badge>,
        progress:
          run.state === 'running' ? (
            <Bar label={t('Avancement')} parts={[{ percent: run.percent }]} text={run.progress} />
          ) : (
            <span className="grid">
              {run.progress}
              {run.lasted && (
                <span className="text-ink-soft">{t('en {lasted}', { lasted: run.lasted })}</span>
              )}
            </span>
          ),
      }))}
      empty={empty}
    />
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <details className="text-sm font-normal">
      <summary className="min-h-8 py-1">
        {plural(notes.length, {
          one: t('Une remarque'),
          other: t('{n} remarques', { n: notes.length }),
        })}
      </summary>
      {/* Written down by the jobs, which speak to nobody in particular. */}
      <ul lang="fr" className="list-disc pl-5">
        {notes.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
