import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Card, CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { publicNeedsSheets } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Coups de main demandés – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/besoins._index');
  return { sheets: await publicNeedsSheets() };
}

export default function NeedsSheets() {
  const { sheets } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle
        title={t('Coups de main demandés')}
        intro={t(
          'Des collectifs qui commencent ont d’abord besoin de personnes : du temps, un savoir-faire, un lieu.',
        )}
      />
      {sheets.length === 0 ? (
        <EmptyState
          title={t('Personne ne demande d’aide en ce moment')}
          action={<LinkButton to="/projets">{t('Voir les projets')}</LinkButton>}
        />
      ) : (
        <CardGrid>
          {sheets.map((sheet) => (
            <Card key={sheet.slug} title={sheet.name} to={`/besoins/${sheet.slug}`}>
              {sheet.place && (
                <p className="text-sm text-ink-soft">
                  <PlaceName>{sheet.place}</PlaceName>
                </p>
              )}
              <p>{sheet.needs.join(' · ')}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  );
}
