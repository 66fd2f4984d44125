import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { LateBadge } from '#app/features/projects/file-state.tsx';
import { queueAsked, reviewQueue } from '#app/features/projects/queue.queries.server.ts';
import { statuses } from '#app/features/projects/words.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Projets à relire – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur._index');
  const search = new URL(args.request.url).searchParams;
  const state = queueAsked(search);
  const page = pageOf(args.request);
  return { ...(await reviewQueue(state, page, today())), state, page };
}

export default function Queue() {
  const { states, rows, state, page, pages } = useLoaderData<typeof loader>();
  const to = (name: string, number = 1) => `/operateur?etat=${name}${number > 1 ? `&page=${number}` : ''}`;
  return (
    <OperatorFrame
      current="projets"
      title={t('Projets à relire')}
      intro={t('Les réponses promises le plus tôt viennent en premier.')}
    >
      <nav aria-label={t('États des projets')}>
        <ul className="grid justify-items-start gap-2 sm:flex sm:flex-wrap">
          {states.map(({ name, label, number }) => (
            <li key={name}>
              <LinkButton
                to={to(name)}
                size="small"
                variant={name === state ? 'primary' : 'secondary'}
                aria-current={name === state ? 'page' : undefined}
              >{`${label} (${number})`}</LinkButton>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={statuses[state].label}
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'cooperation', label: t('Coopération') },
          { key: 'place', label: t('Lieu') },
          { key: 'calls', label: t('Collectes') },
          { key: 'age', label: t('Depuis') },
          ...(state === 'submitted' ? [{ key: 'due', label: t('Réponse promise') } as const] : []),
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          title: (
            <a lang="fr" className="link" href={href(`/operateur/projets/${row.id}`)}>
              {row.title}
            </a>
          ),
          cooperation: row.cooperation,
          place: row.place,
          calls: row.calls,
          age: <span title={row.since}>{row.age}</span>,
          due: (
            <span className="grid justify-items-start gap-1">
              {row.due ?? '—'}
              <LateBadge lateBy={row.lateBy} />
            </span>
          ),
        }))}
        empty={
          state === 'submitted'
            ? t('Rien n’attend : tous les projets soumis ont reçu une réponse.')
            : t('Aucun projet dans cet état.')
        }
      />
      <Pager page={page} pages={pages} to={(number) => to(state, number)} />
      {rows.length > 0 && <TableFiles to={`/operateur/tableaux/projets?etat=${state}`} />}
    </OperatorFrame>
  );
}
