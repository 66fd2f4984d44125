import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { MeasureForm, NewIndicatorForm } from '#app/features/impact/impact-forms.tsx';
import { IndicatorReading } from '#app/features/impact/impact-parts.tsx';
import { impactOf } from '#app/features/impact/impact.queries.server.ts';
import { ImpactSchema } from '#app/features/impact/impact.schema.ts';
import { addIndicator, addMeasure, removeIndicator } from '#app/features/impact/impact.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { Example } from '#app/features/projects/example.tsx';
import { mostPages, onePaper } from '#app/features/uploads/one-paper.server.ts';
import { paperNotice } from '#app/features/uploads/papers.queries.server.ts';
import { readUpload, refusedUpload } from '#app/features/uploads/read-upload.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [{ title: t('Effets du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.impact');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, indicators, notice] = await Promise.all([
    editorFrame(project.id),
    impactOf(project.id),
    paperNotice('impact', today()),
  ]);
  const draft = await draftFor(args, person.id, null);
  return { frame, indicators, notice, saved, on: today(), draft };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.impact');
  const { form, files, refusal } = await readUpload(args.request, mostPages);
  if (refusal) return refusedUpload(refusal, { intent: 'measure' });
  const submission = parseWithZod(form, { schema: ImpactSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  try {
    if (value.intent === 'add') await addIndicator(project.id, value);
    else if (value.intent === 'remove') await removeIndicator(project.id, value.id);
    else {
      const at = now();
      const paper = files.length > 0 ? { paper: await onePaper(files, at), at } : undefined;
      await addMeasure({ projectId: project.id, personId: person.id, today: today() }, value, paper);
    }
    await forgetDraft(person.id, args, value.intent);
    return seeOther(`/porteur/projets/${project.id}/impact?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Impact() {
  const { frame, indicators, notice, saved, on, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const intent = result?.initialValue?.['intent'];
  return (
    <EditorFrame
      frame={frame}
      current="impact"
      title={t('Effets du projet')}
      intro={t(
        'Choisissez ce qui compte pour vous : des nombres, des observations, des récits. Les mesures sont publiques.',
      )}
      saved={saved && !result && t('C’est enregistré')}
    >
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      {intent === 'remove' && <Form result={result}>{null}</Form>}
      {indicators.map((one) => (
        <Card key={one.id} title={one.label}>
          <IndicatorReading one={one} />
          {one.measures.length === 0 && (
            <Form>
              <input type="hidden" name="id" value={one.id} />
              <Button name="intent" value="remove" variant="quiet" size="small" icon="trash">
                {t('Retirer cet indicateur')}
              </Button>
            </Form>
          )}
        </Card>
      ))}
      {indicators.some(({ measures }) => measures.length > 0) && (
        <TableFiles to={`/porteur/projets/${frame.id}/tableaux/mesures`} name={t('Toutes les mesures')} />
      )}
      {indicators.length > 0 && (
        <Section title={t('Noter une mesure')}>
          <Drafted draft={draft} form="measure">
            <MeasureForm
              indicators={indicators}
              chosen={null}
              today={on}
              notice={notice}
              result={intent === 'measure' ? result : null}
            />
          </Drafted>
        </Section>
      )}
      <Section title={t('Un indicateur de plus')}>
        <Example kind={frame.example} of="impact" />
        <Drafted draft={draft} form="add">
          <NewIndicatorForm result={intent === 'add' ? result : null} />
        </Drafted>
      </Section>
    </EditorFrame>
  );
}
