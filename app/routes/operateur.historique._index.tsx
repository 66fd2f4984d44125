import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Pager } from '#app/components/pager.tsx';
import { historyFilter, historyQuery } from '#app/features/history/filter.ts';
import { HistoryFilters, HistoryTable } from '#app/features/history/history-parts.tsx';
import { historyPage } from '#app/features/history/history.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Historique – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.historique._index');
  const filter = historyFilter(new URL(args.request.url).searchParams);
  const page = pageOf(args.request);
  return { ...(await historyPage(filter, page)), values: historyQuery(filter), page };
}

export default function History() {
  const { rows, pages, page, values } = useLoaderData<typeof loader>();
  const to = (path: string, more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...values, ...more }).toString()}`;
  const file = '/operateur/tableaux/historique';
  return (
    <OperatorFrame
      current="historique"
      title={t('Historique')}
      intro={t('Qui a fait quoi, quand, et ce que c’était avant : projets, coopérations, personnes.')}
    >
      <HistoryFilters values={values} />
      <ButtonRow>
        <LinkButton to={to(file, { format: 'xlsx' })} size="small">
          {t('Ces lignes (Excel)')}
        </LinkButton>
        <LinkButton to={to(file, {})} size="small">
          {t('Ces lignes (CSV)')}
        </LinkButton>
      </ButtonRow>
      <HistoryTable rows={rows} />
      <Pager
        page={page}
        pages={pages}
        to={(number) => to('/operateur/historique', { page: String(number) })}
      />
    </OperatorFrame>
  );
}
