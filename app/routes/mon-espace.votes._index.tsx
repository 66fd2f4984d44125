import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { votesOf } from '#app/features/votes/ballot.queries.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Mes votes – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.votes._index');
  return { votes: await votesOf(person.id, today()) };
}

export default function MyVotes() {
  const { votes } = useLoaderData<typeof loader>();
  const states = {
    waiting: <Badge tone="warning">{t('Votre voix est attendue')}</Badge>,
    voted: <Badge tone="success">{t('Vous avez voté')}</Badge>,
    over: <Badge>{t('Clos')}</Badge>,
  };
  return (
    <SpaceFrame current="votes">
      <PageTitle
        title={t('Mes votes')}
        intro={t('Ce que vos coopérations vous demandent de décider. Une personne a une voix.')}
      />
      <DataTable
        caption={t('Mes votes')}
        hideCaption
        columns={[
          { key: 'question', label: t('Question') },
          { key: 'until', label: t('Jusqu’au') },
          { key: 'state', label: t('État') },
        ]}
        rows={votes.map(({ id, question, until, state }) => ({
          id,
          question: (
            <a lang="fr" className="link" href={href(`/mon-espace/votes/${id}`)}>
              {question}
            </a>
          ),
          until,
          state: states[state],
        }))}
        empty={t('Aucun vote ne vous a encore été proposé.')}
      />
    </SpaceFrame>
  );
}
