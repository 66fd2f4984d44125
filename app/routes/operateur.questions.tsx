import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pager } from '#app/components/pager.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { ModerationList } from '#app/features/questions/question-parts.tsx';
import { ModerateSchema } from '#app/features/questions/question.schema.ts';
import { questionsToModerate } from '#app/features/questions/questions.queries.server.ts';
import { moderate } from '#app/features/questions/questions.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Questions des citoyens – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.questions');
  const { searchParams } = new URL(args.request.url);
  const list = await questionsToModerate(null, pageOf(args.request));
  return { ...list, asked: searchParams.get('question'), saved: searchParams.has('note') };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.questions');
  const submission = parseWithZod(await readForm(args.request), { schema: ModerateSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await moderate(submission.value, { personId: person.id, projectId: null });
    return seeOther('/operateur/questions?note');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Questions() {
  const { questions, waiting, page, pages, asked, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame current="questions" title={t('Questions des citoyens')} intro={waiting}>
      {saved && !result && <Notice tone="success" title={t('C’est noté')} />}
      {questions.length === 0 && <EmptyState title={t('Personne n’a encore posé de question.')} />}
      <ModerationList questions={questions} asked={asked} result={result} team />
      <Pager page={page} pages={pages} to={(n) => `/operateur/questions?page=${n}`} />
    </OperatorFrame>
  );
}
