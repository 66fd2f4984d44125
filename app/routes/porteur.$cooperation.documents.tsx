import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { PaperShelf } from '#app/features/uploads/paper-parts.tsx';
import { paperNotice, papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { answerShelf } from '#app/features/uploads/shelf-form.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [{ title: t('Statuts et comptes – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.documents');
  const [frame, papers, notice] = await Promise.all([
    cooperationFrame(cooperation.id),
    papersOf('document', [cooperation.id]),
    paperNotice('document', today()),
  ]);
  return { frame, papers, notice };
}

export async function action(args: ActionFunctionArgs) {
  const { person, cooperation } = await allow(args, 'routes/porteur.$cooperation.documents');
  const about = { kind: 'document', subject: cooperation.id, personId: person.id } as const;
  return answerShelf(args.request, about, `/porteur/${cooperation.slug}/documents`);
}

export default function Documents() {
  const { frame, papers, notice } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <CooperationFrame
      frame={frame}
      current="documents"
      title={t('Statuts et comptes')}
      intro={t('Ce que vous déposez ici se lit sur la page de vos projets, avec son format et son poids.')}
    >
      <PaperShelf papers={papers} notice={notice} result={result} action="?piece" />
    </CooperationFrame>
  );
}
