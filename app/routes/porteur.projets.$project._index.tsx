import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { boardOf } from '#app/features/projects/board.queries.server.ts';
import { Board } from '#app/features/projects/board.tsx';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { checklist } from '#app/features/projects/editor.queries.server.ts';
import { FileState } from '#app/features/projects/file-state.tsx';
import { ChecklistSchema } from '#app/features/projects/project.schema.ts';
import { submitProject, withdrawProject } from '#app/features/projects/review.server.ts';
import { writeAboutFile } from '#app/features/projects/review-words.server.ts';
import { Submission, Withdrawal } from '#app/features/projects/submission-forms.tsx';
import { proofsToRead } from '#app/features/residence/residence.queries.server.ts';
import { plural, t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'copy' };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.list.frame.title ?? t('Projet')} – Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project._index');
  const list = await checklist(project.id);
  const board = list.frame.status === 'published' ? await boardOf(project.id, now(), today()) : null;
  return { list, board, proofs: board && (await proofsToRead(project.id)), site: env().APP_URL };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project._index');
  const submission = parseWithZod(await readForm(args.request), { schema: ChecklistSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    if (asked.intent === 'submit') await submitProject(project.id, person.id);
    else if (asked.intent === 'write')
      await writeAboutFile(project.id, { personId: person.id, side: 'members' }, asked.words);
    else await withdrawProject(project.id, person.id, asked.note);
    return seeOther(`/porteur/projets/${project.id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ProjectFile() {
  const { list, board, proofs, site } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = result?.initialValue?.['intent'];
  const { frame } = list;
  const isPublic = frame.status === 'published';
  return (
    <EditorFrame
      frame={frame}
      current="sommaire"
      title={<span lang="fr">{frame.title}</span>}
      action={isPublic && <LinkButton to={`/projets/${frame.slug}`}>{t('Voir la page publique')}</LinkButton>}
    >
      {about !== 'write' && <ErrorSummary errors={result?.error} />}
      {list.asked && (
        <Notice
          tone="warning"
          title={t('Modifications demandées le {date}', { date: list.asked.date })}
          still
        >
          <p className="whitespace-pre-line">{list.asked.note}</p>
        </Notice>
      )}
      {list.standing.dueOn && (
        <Notice title={t('Votre projet est en relecture')} still>
          {list.standing.lateBy > 0
            ? t('L’équipe devait vous répondre au plus tard le {day} : elle est en retard.', {
                day: list.standing.dueOn,
              })
            : t('L’équipe vous répond au plus tard le {day}.', { day: list.standing.dueOn })}
        </Notice>
      )}
      {proofs && (
        <Notice
          tone="warning"
          title={plural(proofs.count, {
            one: t('Un justificatif de domicile est à lire'),
            other: t('{count} justificatifs de domicile sont à lire', { count: proofs.count }),
          })}
          still
          action={
            <LinkButton to={`/porteur/projets/${frame.id}/communes`}>
              {t('Lire les justificatifs')}
            </LinkButton>
          }
        >
          {t('Répondez jusqu’au {day} : sans réponse, il est tenu pour bon.', { day: proofs.answerBy })}
        </Notice>
      )}
      {board && <Board board={board} project={frame} site={site} />}
      {list.submittable && (
        <Submission blockers={list.blockers} advice={list.advice} promise={list.promise} />
      )}
      <FileState
        standing={list.standing}
        steps={list.steps}
        side="members"
        result={about === 'write' ? result : null}
      />
      {frame.status !== 'withdrawn' && <Withdrawal isPublic={isPublic} />}
    </EditorFrame>
  );
}
