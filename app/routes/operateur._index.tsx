import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pager } from '#app/components/pager.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { reviewQueue } from '#app/features/projects/queue.queries.server.ts';
import { statuses, type ProjectStatus } from '#app/features/projects/words.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: 'Projets à relire – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur._index');
  const search = new URL(args.request.url).searchParams;
  const asked = search.get('etat') ?? '';
  const state = (Object.hasOwn(statuses, asked) ? asked : 'submitted') as ProjectStatus;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(search.get('page')) || 1)));
  return { ...(await reviewQueue(state, page, today())), state, page };
}

export default function Queue() {
  const { states, rows, state, page, pages } = useLoaderData<typeof loader>();
  const to = (name: string, number = 1) => `/operateur?etat=${name}${number > 1 ? `&page=${number}` : ''}`;
  return (
    <Page>
      <PageTitle
        title="Projets à relire"
        intro="Une réponse est promise sous 48 heures ouvrées. Les plus anciens viennent en premier."
      />
      <Columns
        side={
          <>
            <SectionNav
              label="États des projets"
              sections={states.map(({ name, label, number }) => ({
                id: name,
                label: `${label} (${number})`,
                to: to(name),
              }))}
              current={state}
            />
            <hr className="my-4 border-line" />
            <SectionNav label="Autres tâches" sections={otherTasks} />
          </>
        }
      >
        <DataTable
          caption={statuses[state].label}
          columns={[
            { key: 'title', label: 'Projet' },
            { key: 'cooperation', label: 'Coopération' },
            { key: 'place', label: 'Lieu' },
            { key: 'calls', label: 'Collectes' },
            { key: 'age', label: 'Depuis' },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            title: (
              <a className="link" href={`/operateur/projets/${row.id}`}>
                {row.title}
              </a>
            ),
            cooperation: row.cooperation,
            place: row.place,
            calls: row.calls,
            age: (
              <span className="grid gap-1">
                <span title={row.since}>{row.age}</span>
                {row.late && <Badge tone="danger">Réponse en retard</Badge>}
              </span>
            ),
          }))}
          empty={
            state === 'submitted'
              ? 'Rien n’attend : tous les projets soumis ont reçu une réponse.'
              : 'Aucun projet dans cet état.'
          }
        />
        <Pager page={page} pages={pages} to={(number) => to(state, number)} />
      </Columns>
    </Page>
  );
}

const otherTasks = [
  { id: 'virements', label: 'Virements aux prêteurs', to: '/operateur/virements' },
  { id: 'travaux', label: 'Travaux', to: '/operateur/travaux' },
  { id: 'comptes', label: 'Comptes', to: '/operateur/comptes' },
  { id: 'controles', label: 'Contrôles', to: '/operateur/controles' },
  { id: 'reserve', label: 'Réserve', to: '/operateur/reserve' },
];
