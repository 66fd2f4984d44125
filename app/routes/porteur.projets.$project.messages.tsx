import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Conversation, ConversationList, SettleConversation } from '#app/features/messages/message-parts.tsx';
import { MessageSchema } from '#app/features/messages/message.schema.ts';
import { conversation, conversationsAbout } from '#app/features/messages/messages.queries.server.ts';
import { answerPerson, settleConversation } from '#app/features/messages/messages.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Messages – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.messages');
  const { searchParams } = new URL(args.request.url);
  const who = searchParams.get('personne');
  const [frame, conversations, messages, draft] = await Promise.all([
    editorFrame(project.id),
    conversationsAbout(project.id, pageOf(args.request)),
    who === null ? [] : conversation(project.id, uuidOr404(who)),
    // Only on the way back from signing in: in another conversation the answer would go to somebody else.
    searchParams.has('repris') ? draftFor(args, person.id, null) : null,
  ]);
  return {
    frame,
    ...conversations,
    messages,
    draft,
    sent: searchParams.has('envoye'),
    messageId: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.messages');
  const personId = uuidOr404(new URL(args.request.url).searchParams.get('personne') ?? undefined);
  const form = await readForm(args.request);
  const here = `/porteur/projets/${project.id}/messages?personne=${personId}`;
  if (form.get('intent') === 'settle') {
    await settleConversation(project.id, personId);
    return seeOther(here);
  }
  const submission = parseWithZod(form, { schema: MessageSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await answerPerson({ memberId: person.id, personId }, { ...submission.value, projectId: project.id });
    await forgetDraft(person.id, args);
    return seeOther(`${here}&envoye`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Messages() {
  const { frame, list, page, pages, messages, draft, sent, messageId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft?.kept?.result;
  const here = `/porteur/projets/${frame.id}/messages`;
  return (
    <EditorFrame
      frame={frame}
      current="messages"
      title={t('Messages')}
      intro={t('Tous les membres de la coopération lisent ces conversations, et peuvent y répondre.')}
      saved={sent && !answer && t('Votre message est parti')}
    >
      {messages.length > 0 && (
        <Section title={t('La conversation')}>
          {draft && <DraftNotice draft={draft} answered={Boolean(answer)} />}
          <Conversation messages={messages} result={result} messageId={messageId} />
          {messages.at(-1)?.waits && <SettleConversation />}
        </Section>
      )}
      <Section title={t('Conversations')}>
        <ConversationList
          list={list}
          to={(personId) => `${here}?personne=${personId}`}
          other={t('Personne')}
          cooperation
          empty={t('Personne ne vous a encore écrit.')}
        />
        <Pager page={page} pages={pages} to={(n) => `${here}?page=${n}`} />
      </Section>
    </EditorFrame>
  );
}
