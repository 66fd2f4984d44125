import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Section } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { anglePage } from '#app/features/plan/angle.server.ts';
import { AngleForm, AngleSheet } from '#app/features/plan/angle.tsx';
import { saveAngle } from '#app/features/plan/plan.server.ts';
import { AngleSchema } from '#app/features/plan/plan.schema.ts';
import { lineAt } from '#app/features/plan/resource.queries.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Dossier pour un financeur – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.plan.$line_.dossier');
  const line = lineAt(args.params['line']) ?? notFound();
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, angle] = await Promise.all([editorFrame(project.id), anglePage(project.id, line)]);
  return { frame, angle, saved, draft: await draftFor(args, person.id, angle.seen) };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.plan.$line_.dossier');
  const line = lineAt(args.params['line']) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: AngleSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { seen, ...typed } = submission.value;
  try {
    await saveAngle({ projectId: project.id, personId: person.id, seen }, line, typed);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/plan/${line}/dossier?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function FunderFile() {
  const { frame, angle, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="plan"
      title={t('Dossier : {resource}', { resource: angle.resource })}
      intro={t('Les mêmes faits que dans le plan, dits pour ce financeur. La page s’imprime.')}
      saved={saved && !answer && t('Le dossier est enregistré')}
    >
      <AngleSheet angle={angle} />
      <div className="no-print">
        <Section title={t('Écrire ce dossier')}>
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <AngleForm angle={angle} result={answer ?? draft.kept?.result} />
        </Section>
      </div>
    </EditorFrame>
  );
}
