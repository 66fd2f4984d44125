import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { planPage } from '#app/features/plan/plan-page.server.ts';
import {
  Balance,
  CoverageFigure,
  ResourceCards,
  UseTable,
  VersionTable,
  YearTable,
} from '#app/features/plan/plan-tables.tsx';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Plan de financement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan._index');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, plan] = await Promise.all([editorFrame(project.id), planPage(project.id)]);
  return { frame, plan, saved };
}

export default function FinancingPlan() {
  const { frame, plan, saved } = useLoaderData<typeof loader>();
  const base = `/porteur/projets/${frame.id}/plan`;
  const open = frame.locked === null || frame.status === 'published';
  return (
    <EditorFrame
      frame={frame}
      current="plan"
      title={t('Plan de financement')}
      intro={t(
        'Toutes les ressources, année par année : ce qui est sûr, ce qui est espéré, et qui est sollicité pour quoi.',
      )}
      saved={saved && t('Le plan est enregistré')}
    >
      <Balance years={plan.years} />
      <YearTable {...plan} caption={t('Le plan, année par année')} />
      <CoverageFigure {...plan} />
      <Section
        title={t('Ressources')}
        intro={t('Ce qui est collecté ou donné ici est compté d’après les comptes : personne ne le saisit.')}
        action={open && <LinkButton to={`${base}/nouvelle`}>{t('Ajouter une ressource')}</LinkButton>}
      >
        <ResourceCards resources={plan.resources} base={base} open={open} />
      </Section>
      <UseTable uses={plan.uses} />
      <ButtonRow>
        <LinkButton to={`${base}/scenario`} variant="secondary" icon="chart">
          {t('Essayer un scénario')}
        </LinkButton>
      </ButtonRow>
      <TableFiles to={`/porteur/projets/${frame.id}/tableaux/plan`} name={t('Plan')} />
      <VersionTable versions={plan.versions} base={base} />
    </EditorFrame>
  );
}
