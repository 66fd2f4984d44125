import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { loansInTrouble } from '#app/features/loans/lost-loans.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Prêts en difficulté – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.prets._index');
  return loansInTrouble(pageOf(args.request), today());
}

export default function LoansInTrouble() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="prets"
      title={t('Prêts en difficulté')}
      intro={t('Ceux qui ont une échéance en retard, et ceux qui sont passés en perte.')}
    >
      <DataTable
        caption={t('Prêts en difficulté')}
        hideCaption
        columns={[
          { key: 'project', label: t('Projet') },
          { key: 'borrower', label: t('Coopération') },
          { key: 'owed', label: t('Dû aux prêteurs'), numeric: true },
          { key: 'state', label: t('État') },
        ]}
        rows={rows.map(({ isLost, state, project, ...row }) => ({
          ...row,
          project: (
            <a lang="fr" className="link" href={href(`/operateur/prets/${row.id}`)}>
              {project}
            </a>
          ),
          state: <Badge tone={isLost ? 'danger' : 'warning'}>{state}</Badge>,
        }))}
        empty={t('Aucun prêt n’est en retard.')}
      />
      {rows.length > 0 && <TableFiles to="/operateur/tableaux/prets" />}
      <Pager page={page} pages={pages} to={(number) => `?page=${number}`} />
    </OperatorFrame>
  );
}
