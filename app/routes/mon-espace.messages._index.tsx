import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pager } from '#app/components/pager.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { ConversationList } from '#app/features/messages/message-parts.tsx';
import { conversationsOf } from '#app/features/messages/messages.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mes messages – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.messages._index');
  return conversationsOf(person.id, pageOf(args.request));
}

export default function Messages() {
  const { list, page, pages } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="messages">
      <PageTitle title={t('Mes messages')} intro={t('Ce que vous et les coopérations vous êtes écrit.')} />
      <ConversationList
        list={list}
        to={(slug) => `/mon-espace/messages/${slug}`}
        other={t('Projet')}
        empty={t('Aucun message. Sur la page des questions d’un projet, un lien permet d’écrire en privé.')}
      />
      <Pager page={page} pages={pages} to={(n) => `/mon-espace/messages?page=${n}`} />
    </SpaceFrame>
  );
}
