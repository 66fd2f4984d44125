import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow } from '#app/features/people/allow.server.ts';
import { adoptScenario } from '#app/features/plan/plan.server.ts';
import { ScenarioSchema } from '#app/features/plan/plan.schema.ts';
import { Balance, YearTable } from '#app/features/plan/plan-tables.tsx';
import { scenarioFigures, scenarioPage } from '#app/features/plan/scenario.server.ts';
import { ScenarioForm } from '#app/features/plan/scenario.tsx';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Essayer un scénario – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan.scenario');
  const [frame, page] = await Promise.all([editorFrame(project.id), scenarioPage(project.id)]);
  return { frame, page };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.plan.scenario');
  const typed = await readForm(args.request);
  const submission = parseWithZod(typed, { schema: ScenarioSchema });
  if (submission.status !== 'success')
    return data({ ...submission.reply(), scenario: null }, { status: 400 });
  const { changes } = submission.value;
  if (typed.get('intent') !== 'adopt')
    return data({ ...submission.reply(), scenario: await scenarioFigures(project.id, changes) });
  try {
    await adoptScenario({ projectId: project.id, personId: person.id }, changes);
    return seeOther(`/porteur/projets/${project.id}/plan?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Scenario() {
  const { frame, page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const scenario = result && 'scenario' in result ? result.scenario : null;
  return (
    <EditorFrame
      frame={frame}
      current="plan"
      title={t('Essayer un scénario')}
      intro={t(
        'Et si la subvention tombait, ou venait un an plus tard ? Rien n’est enregistré sans votre accord.',
      )}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <YearTable {...page.plan} caption={t('Le plan, année par année')} />
          <Balance years={page.plan.years} />
        </div>
        {scenario && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <YearTable {...scenario} caption={t('Le scénario, année par année')} />
            <Balance years={scenario.years} />
          </div>
        )}
      </div>
      <ScenarioForm lines={page.lines} changes={page.changes} result={result} />
    </EditorFrame>
  );
}
