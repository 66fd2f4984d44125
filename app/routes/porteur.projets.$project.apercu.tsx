import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { projectPreview } from '#app/features/discovery/project.queries.server.ts';
import { ProjectSheet } from '#app/features/discovery/project-sheet.tsx';
import { ImpactSection } from '#app/features/impact/impact-parts.tsx';
import { impactOf } from '#app/features/impact/impact.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { publicPlan } from '#app/features/plan/plan-page.server.ts';
import { PlanByYear } from '#app/features/plan/plan-tables.tsx';
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
  const [years, indicators] = await Promise.all([publicPlan(project.id), impactOf(project.id)]);
  return { page, years, indicators, file: `/porteur/projets/${project.id}` };
}

export default function Preview() {
  const { page, years, indicators, file } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="mx-auto max-w-[76rem] px-4 pt-6 sm:px-6">
        <Notice title={t('Aperçu : la page telle que le public la verra')} still>
          {rich(
            'Personne d’autre que vos membres et l’équipe de relecture ne la voit. Suivre le projet, poser une question et le partager s’y ajoutent une fois qu’il est publié. <a>Revenir au dossier</a>',
            { a: (text) => <a href={href(file)}>{text}</a> },
          )}
        </Notice>
      </div>
      <ProjectSheet
        page={page}
        path={`${file}/apercu`}
        afterBudget={
          <>
            {years && <PlanByYear {...years} />}
            <ImpactSection indicators={indicators} />
          </>
        }
      />
    </>
  );
}
