import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { PublicRule } from '#app/features/share-members/categories-parts.tsx';
import { scicsPage } from '#app/features/share-members/scic.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('SCIC – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.scic');
  const typed = Math.trunc(Number(new URL(args.request.url).searchParams.get('page') ?? 1));
  const page = typed >= 1 && typed < 10_000 ? typed : 1;
  return { page, ...(await scicsPage(page, today())) };
}

export default function Scics() {
  const { page, pages, publicMost, rows } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="scic"
      title={t('SCIC')}
      intro={t(
        'Ce que la loi demande des associés d’une SCIC, d’après le registre tenu ici. Chacune le lit et dit elle-même ce que sont ses catégories.',
      )}
    >
      <PublicRule most={publicMost} />
      <DataTable
        caption={t('SCIC')}
        hideCaption
        columns={[
          { key: 'name', label: t('Coopération') },
          { key: 'lacks', label: t('Ce qui manque') },
          { key: 'members', label: t('Associés'), numeric: true },
          { key: 'publicShare', label: t('Capital des collectivités publiques'), numeric: true },
        ]}
        rows={rows.map(({ name, lacks, ...row }) => ({
          ...row,
          name: <span lang="fr">{name}</span>,
          lacks:
            lacks.length === 0 ? (
              t('Rien')
            ) : (
              <ul className="grid gap-1 text-left">
                {lacks.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ),
        }))}
        empty={t('Aucune SCIC n’a d’associés ici.')}
      />
      <Pager page={page} pages={pages} to={(number) => `?page=${number}`} />
      {rows.length > 0 && <TableFiles to="/operateur/tableaux/scic" />}
    </OperatorFrame>
  );
}
