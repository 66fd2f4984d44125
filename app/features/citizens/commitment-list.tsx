import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { Commitment } from './commitments.queries.server.ts';

/** The commitments of a person: those that wait for something, those that live, and those that are over, folded away. */
export function CommitmentList({ commitments }: { commitments: readonly Commitment[] }) {
  const of = (stage: Commitment['stage']) => commitments.filter((commitment) => commitment.stage === stage);
  const [underWay, alive, over] = [of('underWay'), of('alive'), of('over')];
  if (commitments.length === 0) {
    return (
      <EmptyState
        title={t('Aucun engagement pour le moment')}
        action={
          <LinkButton to="/projets" variant="primary" icon="search">
            {t('Voir les projets')}
          </LinkButton>
        }
      >
        {t('Vos dons, vos prêts et vos parts sociales apparaîtront ici, avec ce qui vous revient.')}
      </EmptyState>
    );
  }
  return (
    <Section id="engagements" title={t('Mes engagements')}>
      {underWay.length > 0 && <Group title={t('En cours')} commitments={underWay} />}
      {alive.length > 0 && <Group title={t('Versés aux coopérations')} commitments={alive} />}
      {over.length > 0 && (
        <details>
          <summary className="min-h-8 font-semibold">
            {t('Sans suite ({length})', { length: over.length })}
          </summary>
          <div className="pt-3">
            <Rows commitments={over} />
          </div>
        </details>
      )}
      <TableFiles to="/mon-espace/tableaux/engagements" name={t('Mes engagements')} />
    </Section>
  );
}

function Group({ title, commitments }: { title: string; commitments: readonly Commitment[] }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{title}</h3>
      <Rows commitments={commitments} />
    </div>
  );
}

function Rows({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <ul className="grid gap-3">
      {commitments.map(({ id, kind, amount, detail, project, cooperation, state, toDo }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="grid gap-0.5">
            <a href={href(`/mon-espace/engagements/${id}`)} className="font-bold underline">
              {t('{kind} à « {project} »', { kind, project })}
            </a>
            <span className="text-sm text-ink-soft">{[cooperation, detail].filter(Boolean).join(' · ')}</span>
          </div>
          <div className="flex flex-wrap items-center gap-3 sm:justify-end">
            <span className="figures text-lg font-bold">{amount}</span>
            <Badge tone={state.tone}>{state.label}</Badge>
          </div>
          <p className="text-sm sm:col-span-2">{state.sentence}</p>
          {toDo && (
            <p className="sm:col-span-2">
              <a className="link" href={href(toDo.to)}>
                {toDo.what}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
