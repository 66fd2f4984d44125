import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { ProposalForVoter } from '#app/features/loans/proposal-parts.tsx';
import { proposalForVoter } from '#app/features/loans/rescheduling.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { ballotFor } from '#app/features/votes/ballot.queries.server.ts';
import { BallotForm, VoteOutcome } from '#app/features/votes/vote-parts.tsx';
import { BallotSchema } from '#app/features/votes/vote.schema.ts';
import { castVote } from '#app/features/votes/votes.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

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
  const submission = parseWithZod(await readForm(args.request), { schema: BallotSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { choice } = submission.value;
  try {
    await castVote({
      voteId,
      personId: person.id,
      choice: choice === 'blank' ? null : choice,
      today: today(),
    });
    return seeOther(`/mon-espace/votes/${voteId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MyBallot() {
  const { ballot, proposal } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { question, details, isOpen, votedOn, until, outcome } = ballot;
  return (
    <SpaceFrame current="votes">
      <PageTitle
        crumbs={[{ label: t('Mes votes'), to: '/mon-espace/votes' }]}
        title={question}
        aside={
          isOpen ? (
            <Badge tone="info">{t('Ouvert jusqu’au {until} compris', { until })}</Badge>
          ) : (
            <Badge>{t('Clos')}</Badge>
          )
        }
        intro={details}
      />
      {votedOn && (
        <Notice tone="success" title={t('Vous avez voté le {day}', { day: votedOn })} still>
          {t('Une personne a une voix. Le résultat paraîtra ici à la clôture.')}
        </Notice>
      )}
      {proposal && <ProposalForVoter proposal={proposal} />}
      {isOpen && !votedOn && (
        <BallotForm choices={ballot.choices} isSecret={ballot.isSecret} result={result} />
      )}
      {!isOpen && !outcome && <Notice still title={t('Le vote est clos, son résultat arrive.')} />}
      <VoteOutcome turnout={ballot.turnout} outcome={outcome} />
    </SpaceFrame>
  );
}
