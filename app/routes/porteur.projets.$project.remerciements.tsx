import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { ThanksList, ThanksOrders } from '#app/features/projects/thanks-list.tsx';
import { peopleToThank } from '#app/features/projects/thanks.queries.server.ts';
import { noteThanks } from '#app/features/projects/thanks.server.ts';
import { t } from '#app/i18n/t.ts';
import { pageOf, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Qui remercier – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.remerciements');
  const { searchParams } = new URL(args.request.url);
  const asked = { order: searchParams.get('tri'), page: pageOf(args.request) };
  const [frame, list] = await Promise.all([editorFrame(project.id), peopleToThank(project.id, asked)]);
  return { frame, ...list, saved: searchParams.has('note') };
}

export async function action(args: ActionFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.remerciements');
  const form = await readForm(args.request);
  await noteThanks(project.id, form.getAll('pledge').map(String), form.get('intent') !== 'unthank');
  const order = new URL(args.request.url).searchParams.get('tri');
  return seeOther(
    `/porteur/projets/${project.id}/remerciements?note${order ? `&tri=${encodeURIComponent(order)}` : ''}`,
  );
}

export default function Thanks() {
  const { frame, people, order, total, page, pages, saved } = useLoaderData<typeof loader>();
  const here = `/porteur/projets/${frame.id}/remerciements`;
  return (
    <EditorFrame
      frame={frame}
      current="remerciements"
      title={t('Qui remercier')}
      intro={t('Un mot personnel fait plus que dix nouvelles. Notez qui en a reçu un.')}
      saved={saved && t('C’est noté')}
    >
      {total > 0 && <ThanksOrders order={order} />}
      <ThanksList people={people} />
      <Pager page={page} pages={pages} to={(n) => `${here}?tri=${order}&page=${n}`} />
      {total > 0 && <TableFiles to={`/porteur/projets/${frame.id}/tableaux/remerciements?tri=${order}`} />}
    </EditorFrame>
  );
}
