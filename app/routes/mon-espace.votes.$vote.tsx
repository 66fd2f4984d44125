import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { ProposalForVoter } from '#app/features/loans/proposal-parts.tsx';
import { proposalForVoter } from '#app/features/loans/rescheduling.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { answerBallot } from '#app/features/votes/ballot-form.server.ts';
import { ballotFor } from '#app/features/votes/ballot.queries.server.ts';
import { BallotBody, VoteBadge } from '#app/features/votes/vote-parts.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Vote – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.votes.$vote');
  const voteId = uuidOr404(args.params['vote']);
  const ballot = (await ballotFor(person.id, voteId, today())) ?? notFound();
  return { ballot, proposal: await proposalForVoter(voteId, person.id, today()) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.votes.$vote');
  const voteId = uuidOr404(args.params['vote']);
  if (!(await ballotFor(person.id, voteId, today()))) return notFound();
  return answerBallot(args.request, { voteId, personId: person.id, page: `/mon-espace/votes/${voteId}` });
}

export default function MyBallot() {
  const { ballot, proposal } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="votes">
      <PageTitle
        crumbs={[{ label: t('Mes votes'), to: '/mon-espace/votes' }]}
        title={<span lang="fr">{ballot.question}</span>}
        aside={<VoteBadge {...ballot} />}
        intro={ballot.details && <span lang="fr">{ballot.details}</span>}
      />
      <BallotBody ballot={ballot} result={result}>
        {proposal && <ProposalForVoter proposal={proposal} />}
      </BallotBody>
    </SpaceFrame>
  );
}
