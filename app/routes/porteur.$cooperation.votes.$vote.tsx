import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { consultation } from '#app/features/shares/consultations.queries.server.ts';
import { isVoteOf } from '#app/features/shares/consultations.server.ts';
import { VoteOutcome } from '#app/features/votes/vote-parts.tsx';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Vote – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.votes.$vote');
  const voteId = uuidOr404(args.params['vote']);
  if (!(await isVoteOf(cooperation.id, voteId))) return notFound();
  const typed = Math.trunc(Number(new URL(args.request.url).searchParams.get('page') ?? 1));
  const page = typed >= 1 && typed < 100_000 ? typed : 1;
  const [frame, vote] = await Promise.all([cooperationFrame(cooperation.id), consultation(voteId, { page })]);
  return { frame, vote, page };
}

export default function MemberVote() {
  const { frame, vote, page } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame frame={frame} current="votes" title={vote.question} intro={vote.details}>
      <Facts
        facts={[
          { name: t('Ouvert le'), value: vote.opened },
          { name: t('Jusqu’au'), value: vote.until },
          { name: t('Forme du vote'), value: vote.isSecret ? t('Secret') : t('Nominatif') },
        ]}
      />
      <VoteOutcome turnout={vote.turnout} outcome={vote.outcome} />
      {vote.named.length > 0 && (
        <Section title={t('Qui a répondu quoi')}>
          <DataTable
            caption={t('Qui a répondu quoi')}
            hideCaption
            columns={[
              { key: 'name', label: t('Associé·e') },
              { key: 'choice', label: t('Réponse') },
            ]}
            rows={vote.named.map(({ id, name, choice }) => ({
              id,
              name,
              choice: choice ?? t('Vote blanc'),
            }))}
          />
          <Pager page={page} pages={vote.pages} to={(number) => `?page=${number}`} />
        </Section>
      )}
    </CooperationFrame>
  );
}
