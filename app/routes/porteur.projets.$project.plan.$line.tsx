import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { schemeChoices } from '#app/features/diagnosis/schemes.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { removeResource, saveResource } from '#app/features/plan/plan.server.ts';
import { RemovalSchema, ResourceSchema } from '#app/features/plan/plan.schema.ts';
import { ResourceForm } from '#app/features/plan/resource-form.tsx';
import { lineAt, resourceForm } from '#app/features/plan/resource.queries.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Une ressource du plan – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.plan.$line');
  const line = lineAt(args.params['line']);
  const [frame, form] = await Promise.all([editorFrame(project.id), resourceForm(project.id, line)]);
  const draft = await draftFor(args, person.id, form.seen);
  return { frame, form, schemes: schemeChoices(), draft };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.plan.$line');
  const line = lineAt(args.params['line']);
  const typed = await readForm(args.request);
  const by = { projectId: project.id, personId: person.id };
  const done = `/porteur/projets/${project.id}/plan?enregistre`;
  if (line && typed.get('intent') === 'remove') {
    const submission = parseWithZod(typed, { schema: RemovalSchema });
    if (submission.status !== 'success') return invalidReply(submission);
    try {
      await removeResource({ ...by, seen: submission.value.seen }, line);
      return seeOther(done);
    } catch (error) {
      return refusalReply(submission, error);
    }
  }
  const submission = parseWithZod(typed, { schema: ResourceSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent: _, seen, ...resource } = submission.value;
  try {
    await saveResource({ ...by, seen }, line, resource);
    await forgetDraft(person.id, args);
    return seeOther(done);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function PlanResource() {
  const { frame, form, schemes, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="plan"
      title={form.values.label || t('Une nouvelle ressource')}
      intro={t('Une ressource, une année : une convention de trois ans tient en trois lignes.')}
    >
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      <Drafted draft={draft}>
        <ResourceForm form={form} schemes={schemes} result={answer ?? draft.kept?.result} />
      </Drafted>
    </EditorFrame>
  );
}
