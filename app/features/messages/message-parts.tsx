import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { conversation, conversationsOf } from './messages.queries.server.ts';

type List = Awaited<ReturnType<typeof conversationsOf>>['list'];

/** Conversations, each with what was said last. `to` makes the address of one. */
export function ConversationList({
  list,
  to,
  other,
  cooperation = false,
  empty,
}: {
  list: List;
  to: (key: string) => string;
  /** Who or what the first column names. */
  other: string;
  /** Seen by the cooperation: what it has not answered yet is said. */
  cooperation?: boolean;
  empty: string;
}) {
  return (
    <DataTable
      caption={t('Conversations')}
      hideCaption
      columns={[
        { key: 'title', label: other },
        { key: 'beginning', label: t('Dernier message') },
        { key: 'on', label: t('Le') },
        { key: 'state', label: t('État') },
      ]}
      rows={list.map(({ key, title, beginning, on, fromCooperation, settled }) => ({
        id: key,
        title: (
          <a className="link inline-block min-h-6" href={href(to(key))}>
            {title}
          </a>
        ),
        beginning: <span className="wrap-anywhere">{beginning}</span>,
        on,
        state: fromCooperation ? t('Répondu') : cooperation ? standing(settled) : t('Envoyé'),
      }))}
      empty={empty}
    />
  );
}

function standing(settled: boolean): string {
  return settled ? t('Rien à répondre') : t('À répondre');
}

/** For who has nothing to answer ("thank you"): said once, and nobody is reminded of it. */
export function SettleConversation() {
  return (
    <Form>
      <Button name="intent" value="settle" variant="quiet" size="small">
        {t('Ce message ne demande pas de réponse')}
      </Button>
    </Form>
  );
}

/** What was said, and the field to go on. */
export function Conversation({
  messages,
  result,
  messageId,
}: {
  messages: Awaited<ReturnType<typeof conversation>>;
  result: FormResult;
  messageId: string;
}) {
  const text = t('Votre message');
  return (
    <>
      <ol className="grid gap-4">
        {messages.map(({ id, text: said, on, who, fromCooperation }) => (
          <li
            key={id}
            className={`grid gap-1 rounded-md border border-line p-4 ${fromCooperation ? 'bg-leaf-soft' : 'bg-surface'}`}
          >
            <p className="text-sm text-ink-soft">
              {fromCooperation
                ? t('{who}, pour la coopération, le {on}', { who, on })
                : t('{who}, le {on}', { who, on })}
            </p>
            <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere">{said}</p>
          </li>
        ))}
      </ol>
      <Form result={result} labels={{ text }}>
        <input type="hidden" name="id" value={String(result?.initialValue?.['id'] ?? messageId)} />
        <TextArea name="text" label={text} rows={5} maxLength={4_000} required />
        <ButtonRow>
          <Button>{t('Envoyer')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
