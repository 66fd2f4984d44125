import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { projectPreview } from '#app/features/discovery/project.queries.server.ts';
import { ProjectSheet } from '#app/features/discovery/project-sheet.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Aperçu du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.apercu');
  const amount = new URL(args.request.url).searchParams.get('montant');
  const page = (await projectPreview(project.id, { today: today(), amount })) ?? notFound();
  return { page, file: `/porteur/projets/${project.id}` };
}

export default function Preview() {
  const { page, file } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="mx-auto max-w-[76rem] px-4 pt-6 sm:px-6">
        <Notice title={t('Aperçu : la page telle que le public la verra')} still>
          {rich(
            'Personne d’autre que vos membres et l’équipe de relecture ne la voit. <a>Revenir au dossier</a>',
            { a: (text) => <a href={href(file)}>{text}</a> },
          )}
        </Notice>
      </div>
      <ProjectSheet page={page} path={`${file}/apercu`} />
    </>
  );
}
