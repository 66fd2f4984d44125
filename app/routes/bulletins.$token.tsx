import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { SpentLink } from '#app/features/people/link-once.tsx';
import { answerBallot } from '#app/features/votes/ballot-form.server.ts';
import { BallotBody, VoteBadge } from '#app/features/votes/vote-parts.tsx';
import { ballotByLink } from '#app/features/votes/voter-links.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Votre bulletin – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/bulletins.$token');
  const found = await ballotByLink(args.params['token'] ?? '', today());
  return found && { who: found.who, ballot: found.ballot };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/bulletins.$token');
  const secret = args.params['token'] ?? '';
  const { voteId, personId } = (await ballotByLink(secret, today())) ?? notFound();
  return answerBallot(args.request, { voteId, personId, page: `/bulletins/${secret}` });
}

export default function BallotOfLetter() {
  const found = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!found) {
    return (
      <Page width="text">
        <PageTitle title={t('Votre bulletin')} />
        <SpentLink again={{ to: '/aide', label: t('Demander de l’aide') }}>
          {t('Le vote est peut-être clos depuis longtemps. Votre coopération vous dira ce qui a été décidé.')}
        </SpentLink>
      </Page>
    );
  }
  const { who, ballot } = found;
  return (
    <Page width="text">
      <PageTitle
        title={<span lang="fr">{ballot.question}</span>}
        aside={<VoteBadge {...ballot} />}
        intro={ballot.details && <span lang="fr">{ballot.details}</span>}
      />
      <p>{t('Ce bulletin est celui de {who}, et sert une fois.', { who })}</p>
      <BallotBody ballot={ballot} result={result} />
    </Page>
  );
}
