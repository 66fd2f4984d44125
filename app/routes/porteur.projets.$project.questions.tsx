import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Pager } from '#app/components/pager.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { ModerationList } from '#app/features/questions/question-parts.tsx';
import { ModerateSchema } from '#app/features/questions/question.schema.ts';
import { questionsToModerate } from '#app/features/questions/questions.queries.server.ts';
import { moderate } from '#app/features/questions/questions.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Questions sur le projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.questions');
  const { searchParams } = new URL(args.request.url);
  const [frame, list, draft] = await Promise.all([
    editorFrame(project.id),
    questionsToModerate(project.id, pageOf(args.request)),
    draftFor(args, person.id, null),
  ]);
  return { frame, ...list, draft, asked: searchParams.get('question'), saved: searchParams.has('note') };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.questions');
  const submission = parseWithZod(await readForm(args.request), { schema: ModerateSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await moderate(submission.value, { personId: person.id, projectId: project.id });
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/questions?note`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Questions() {
  const { frame, questions, waiting, page, pages, draft, asked, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="questions"
      title={t('Questions et réponses')}
      intro={waiting}
      saved={saved && !answer && t('C’est noté')}
    >
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      <ModerationList questions={questions} asked={asked} result={answer ?? draft.kept?.result} />
      <Pager page={page} pages={pages} to={(n) => `/porteur/projets/${frame.id}/questions?page=${n}`} />
    </EditorFrame>
  );
}
