import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { Conversation } from '#app/features/messages/message-parts.tsx';
import { MessageSchema } from '#app/features/messages/message.schema.ts';
import { conversation, projectToWriteTo } from '#app/features/messages/messages.queries.server.ts';
import { writeToCooperation } from '#app/features/messages/messages.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Écrire à une coopération – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.messages.$slug');
  const project = (await projectToWriteTo(args.params['slug'] ?? '')) ?? notFound();
  const sent = new URL(args.request.url).searchParams.has('envoye');
  const messages = await conversation(project.id, person.id);
  const draft = await draftFor(args, person.id, null);
  return { project, messages, sent, draft, messageId: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.messages.$slug');
  const project = (await projectToWriteTo(args.params['slug'] ?? '')) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: MessageSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await writeToCooperation(person, { ...submission.value, projectId: project.id });
    await forgetDraft(person.id, args);
    return seeOther(`/mon-espace/messages/${project.slug}?envoye`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Write() {
  const { project, messages, sent, draft, messageId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { title, slug, cooperation } = project;
  return (
    <SpaceFrame current="messages">
      <PageTitle
        crumbs={[
          { label: t('Mes messages'), to: '/mon-espace/messages' },
          { label: title, lang: 'fr', to: `/projets/${slug}` },
        ]}
        title={t('Écrire à {cooperation}', { cooperation: cooperation.name })}
        intro={t(
          'Seuls vous et les membres de la coopération lisent ces messages. Ils voient votre prénom et votre nom.',
        )}
      />
      {sent && !answer && <Notice tone="success" title={t('Votre message est parti')} />}
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      <Conversation messages={messages} result={answer ?? draft.kept?.result} messageId={messageId} />
    </SpaceFrame>
  );
}
