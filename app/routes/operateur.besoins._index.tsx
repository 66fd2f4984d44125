import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { needsToReview } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Fiches de besoins à relire – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.besoins._index');
  const page = pageOf(args.request);
  return { ...(await needsToReview(page)), page };
}

export default function NeedsQueue() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="besoins"
      title={t('Fiches de besoins à relire')}
      intro={t('Elles ne demandent pas d’argent, mais elles portent le nom du site : une lecture suffit.')}
    >
      <DataTable
        caption={t('En attente')}
        columns={[
          { key: 'name', label: t('Coopération') },
          { key: 'what', label: t('Demande') },
          { key: 'since', label: t('Depuis') },
        ]}
        rows={rows.map(({ id, name, since, isChange }) => ({
          id,
          since,
          name: (
            <a className="link" href={href(`/operateur/besoins/${id}`)}>
              {name}
            </a>
          ),
          what: isChange ? (
            <Badge tone="info">{t('Changement d’une fiche publique')}</Badge>
          ) : (
            <Badge tone="accent">{t('Première publication')}</Badge>
          ),
        }))}
        empty={t('Aucune fiche n’attend.')}
      />
      <Pager page={page} pages={pages} to={(number) => `/operateur/besoins?page=${number}`} />
      {rows.length > 0 && <TableFiles to="/operateur/tableaux/besoins" />}
    </OperatorFrame>
  );
}
