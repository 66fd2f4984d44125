import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Badge } from '#app/components/badge.tsx';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { commitmentOf } from '#app/features/citizens/commitments.queries.server.ts';
import { loanStanding } from '#app/features/citizens/loan-standing.queries.server.ts';
import { repaymentsOfShare } from '#app/features/citizens/repayments.queries.server.ts';
import { ReplaceMethodForm } from '#app/features/citizens/replace-method-form.tsx';
import { RevokeForm } from '#app/features/citizens/revoke-form.tsx';
import { ShareRepayments } from '#app/features/citizens/share-repayments.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mon engagement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.engagements.$pledge');
  const commitment = (await commitmentOf(person, args.params['pledge'] ?? '', now())) ?? notFound();
  const { loanShareId } = commitment;
  return {
    commitment,
    standing: loanShareId && (await loanStanding(loanShareId, today())),
    repayments: loanShareId && (await repaymentsOfShare(loanShareId, today())),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.engagements.$pledge');
  const commitment = (await commitmentOf(person, args.params['pledge'] ?? '', now())) ?? notFound();
  const schema = z.object({ intent: z.enum(['revoke', 'replace']) });
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    if (submission.value.intent === 'replace') return seeOther(await startCheckout(commitment.id));
    await revokePledge({ pledgeId: commitment.id, personId: person.id, at: now() });
    return seeOther(`/mon-espace/engagements/${commitment.id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MyCommitment() {
  const { commitment, standing, repayments } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { kind, project, projectPath, cooperation, amount, tip, detail, madeAt, state, toDo } = commitment;
  return (
    <SpaceFrame current="engagements">
      <PageTitle
        crumbs={[{ label: t('Mes engagements'), to: '/mon-espace' }]}
        title={t('{kind} à « {project} »', { kind, project })}
        aside={<Badge tone={state.tone}>{state.label}</Badge>}
        intro={state.sentence}
      />
      {standing && (
        <Notice tone={standing.tone} title={standing.title} still>
          {standing.sentences.join(' ')}
        </Notice>
      )}
      {toDo && (
        <Notice
          tone="warning"
          still
          title={t('Il reste quelque chose à faire')}
          action={
            <LinkButton to={toDo.to} variant="primary">
              {toDo.what}
            </LinkButton>
          }
        />
      )}
      <Facts
        facts={[
          { name: t('Montant'), value: amount, note: detail },
          ...(tip ? [{ name: t('Pour la plateforme'), value: tip }] : []),
          { name: t('Coopération'), value: cooperation },
          {
            name: t('Projet'),
            value: (
              <a className="link" href={href(projectPath)}>
                {project}
              </a>
            ),
          },
          { name: t('Pris'), value: madeAt },
        ]}
      />
      {commitment.replaceable && <ReplaceMethodForm />}
      <RevokeForm until={commitment.revocableUntil} result={result} />
      {repayments && <ShareRepayments {...repayments} />}
      <ButtonRow>
        <LinkButton to={projectPath} icon="arrow-right">
          {t('Voir le projet')}
        </LinkButton>
      </ButtonRow>
    </SpaceFrame>
  );
}
