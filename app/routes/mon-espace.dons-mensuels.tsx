import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { giftsOfPerson } from '#app/features/monthly-gifts/gift.queries.server.ts';
import { giftState } from '#app/features/monthly-gifts/words.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Mes dons mensuels – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.dons-mensuels');
  const gifts = await giftsOfPerson(person.id);
  return { gifts: gifts.map((gift) => ({ ...gift, state: giftState(gift.status) })) };
}

export default function MyMonthlyGifts() {
  const { gifts } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="dons-mensuels">
      <PageTitle
        title={t('Mes dons mensuels')}
        intro={t(
          'Chaque débit vous est annoncé d’avance. Vous pouvez suspendre, changer ou arrêter un don quand vous voulez.',
        )}
      />
      {gifts.length === 0 ? (
        <EmptyState
          title={t('Vous n’avez pas de don mensuel')}
          action={<LinkButton to="/projets">{t('Voir les projets')}</LinkButton>}
        >
          {t('Les projets qui gardent ce qui est donné proposent de donner chaque mois.')}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('Mes dons mensuels')}
            hideCaption
            columns={[
              { key: 'project', label: t('Projet') },
              { key: 'state', label: t('État') },
              { key: 'next', label: t('Prochain débit') },
              { key: 'given', label: t('Déjà donné'), numeric: true },
              { key: 'total', label: t('Chaque mois'), numeric: true },
            ]}
            rows={gifts.map(({ key, path, project, state, status, next, given, total }) => ({
              id: key,
              project: (
                <a href={href(path)} className="link">
                  {project.title}
                </a>
              ),
              state: <Badge tone={state.tone}>{state.label}</Badge>,
              next: status === 'active' ? next : null,
              given,
              total,
            }))}
          />
          <TableFiles to="/mon-espace/tableaux/engagements" name={t('Chaque débit, avec mes engagements')} />
        </>
      )}
    </SpaceFrame>
  );
}
