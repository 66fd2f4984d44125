import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { BudgetForm, BudgetTotals } from '#app/features/projects/budget-form.tsx';
import { BudgetTable } from '#app/features/projects/budget-table.tsx';
import { Example } from '#app/features/projects/example.tsx';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { budgetForm, typedTotals } from '#app/features/projects/parts.queries.server.ts';
import { BudgetSchema } from '#app/features/projects/project.schema.ts';
import type { TypedLine } from '#app/features/projects/typed-lines.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Budget du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.budget');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, budget] = await Promise.all([editorFrame(project.id), budgetForm(project.id)]);
  return { frame, budget, saved, draft: await draftFor(args, person.id, budget.seen) };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.budget');
  const submission = parseWithZod(await readForm(args.request), { schema: BudgetSchema });
  if (submission.status === undefined) {
    // A line was added or removed: the form comes back with it, and nothing is said of what is not typed yet.
    return data({ ...submission.reply(), error: null, totals: typedTotals(submission.payload['lines']) });
  }
  if (submission.status !== 'success') {
    const totals = typedTotals(submission.payload['lines']);
    return data({ ...submission.reply(), totals }, { status: 400 });
  }
  try {
    await saveBudget(project.id, submission.value.lines, submission.value.seen);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/budget?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Budget() {
  const { frame, budget, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const typed = result?.initialValue?.['lines'] as (TypedLine | undefined)[] | undefined;
  const lines = result?.initialValue ? (typed ?? []).map((line) => line ?? {}) : budget.lines;
  const totals = answer && 'totals' in answer ? answer.totals : budget.totals;
  return (
    <EditorFrame
      frame={frame}
      current="budget"
      title={t('Budget')}
      intro={t('Un budget équilibré montre à chacun où va son argent, et ce qui reste à trouver.')}
      saved={saved && !result && t('Le budget est enregistré')}
    >
      <BudgetTotals totals={totals} unsaved={answer !== undefined && 'totals' in answer} />
      {frame.locked ? (
        <>
          <BudgetTable lines={budget.lines} />
          <TableFiles to={`/porteur/projets/${frame.id}/tableaux/plan`} name={t('Plan')} />
        </>
      ) : (
        <>
          <Example kind={frame.example} of="budget" />
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <Drafted draft={draft}>
            <BudgetForm lines={lines} saved={budget} result={result} />
          </Drafted>
        </>
      )}
    </EditorFrame>
  );
}
