import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerSchema } from '#app/features/contributions/contribution.schema.ts';
import { ContributionList } from '#app/features/contributions/contribution-list.tsx';
import { contributionsTo } from '#app/features/contributions/contributions.queries.server.ts';
import {
  acceptContribution,
  contributionDone,
  declineContribution,
  recordContribution,
} from '#app/features/contributions/contributions.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Bénévolat et dons en nature – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.benevolat');
  const { searchParams } = new URL(args.request.url);
  const [frame, list] = await Promise.all([editorFrame(project.id), contributionsTo(project.id)]);
  const asked = searchParams.get('proposition');
  return { frame, ...list, asked, saved: searchParams.has('note'), on: today() };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.benevolat');
  const submission = parseWithZod(await readForm(args.request), { schema: AnswerSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  const act = { id: value.id, projectId: project.id, memberId: person.id, today: today() };
  try {
    if (value.intent === 'accept') await acceptContribution({ ...act, answer: value.answer });
    else if (value.intent === 'decline') await declineContribution({ ...act, answer: value.answer });
    else if (value.intent === 'done') await contributionDone({ ...value, ...act });
    else await recordContribution({ ...act, unitValue: value.unitValue });
    return seeOther(`/porteur/projets/${project.id}/benevolat?note`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Contributions() {
  const { frame, contributions, total, asked, saved, on } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="benevolat"
      title={t('Bénévolat et dons en nature')}
      intro={
        total
          ? t(
              'Du temps, des savoir-faire, des lieux, des choses : {total} dans les comptes, à côté de l’argent.',
              {
                total,
              },
            )
          : t('Du temps, des savoir-faire, des lieux, des choses : comptés en euros, à côté de l’argent.')
      }
      saved={saved && !result && t('C’est noté')}
    >
      <ContributionList contributions={contributions} asked={asked} today={on} result={result} />
    </EditorFrame>
  );
}
