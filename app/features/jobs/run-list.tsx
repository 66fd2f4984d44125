import { Badge, type Tone } from '#app/components/badge.tsx';
import { Bar } from '#app/components/bar.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import type { ShownRun } from './runs.queries.server.ts';

export const runStates: Record<ShownRun['state'], { tone: Tone; word: string }> = {
  running: { tone: 'info', word: 'En cours' },
  done: { tone: 'success', word: 'Terminé' },
  failed: { tone: 'danger', word: 'À regarder' },
};

/** The log of what the jobs did: what, for which day, how it ended, and what they had to say. */
export function RunList({ runs, empty }: { runs: readonly ShownRun[]; empty: string }) {
  return (
    <DataTable
      caption="Derniers passages"
      hideCaption
      columns={[
        { key: 'job', label: 'Travail' },
        { key: 'day', label: 'Pour le' },
        { key: 'begun', label: 'Commencé' },
        { key: 'state', label: 'État' },
        { key: 'progress', label: 'Fait' },
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
            <Bar label="Avancement" parts={[{ percent: run.percent }]} text={run.progress} />
          ) : (
            <span className="grid">
              {run.progress}
              {run.lasted && <span className="text-ink-soft">en {run.lasted}</span>}
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
        {notes.length === 1 ? 'Une remarque' : `${notes.length} remarques`}
      </summary>
      <ul className="list-disc pl-5">
        {notes.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
