import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { SheetForm } from '#app/features/projects/sheet-form.tsx';
import { SheetState } from '#app/features/projects/sheet-state.tsx';
import { sheetPage } from '#app/features/projects/sheet.queries.server.ts';
import { sheetSchema } from '#app/features/projects/sheet.schema.ts';
import { saveSheet } from '#app/features/projects/sheet.server.ts';
import { instrumentAt, instruments } from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Fiche d’informations clés – Terreau') }];

function offerIn(params: ActionFunctionArgs['params']) {
  const instrument = instrumentAt(params['instrument']) ?? notFound();
  return instrument === 'gift' ? notFound() : instrument;
}

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.fiche.$instrument');
  const instrument = offerIn(args.params);
  const sheet = (await sheetPage(project.id, instrument)) ?? notFound();
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const draft = await draftFor(args, person.id, sheet.seen);
  return { frame: await editorFrame(project.id), sheet, instrument, saved, draft };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.fiche.$instrument');
  const instrument = offerIn(args.params);
  const submission = parseWithZod(await readForm(args.request), { schema: sheetSchema(instrument) });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await saveSheet(project.id, instrument, submission.value, person.id);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/fiche/${instruments[instrument].path}?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Sheet() {
  const { frame, sheet, instrument, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const { path } = instruments[instrument];
  const { published } = sheet;
  return (
    <EditorFrame
      frame={frame}
      current={`fiche-${path}`}
      title={
        instrument === 'loan'
          ? t('Fiche d’informations clés du prêt')
          : t('Fiche d’informations clés des parts')
      }
      intro={t(
        'Six pages au plus, que chacun lit avant de s’engager. Ce que vous avez dit ailleurs y est repris : ne restent ici que les réponses qui manquent.',
      )}
      saved={saved && !result && t('La fiche est enregistrée')}
      action={
        <LinkButton to={`/porteur/projets/${frame.id}/fiche/${path}/brouillon`} icon="eye">
          {t('Voir la fiche (PDF)')}
        </LinkButton>
      }
    >
      {/* After a refusal its reasons come first: the list of what the saved sheet lacks is long. */}
      {!answer && <SheetState sheet={sheet} path={path} about={frame.title} />}
      {published.length > 0 && sheet.editable && (
        <Notice still>
          {t(
            'L’offre est ouverte : ce que vous changez ici paraîtra dans une nouvelle version, quand l’équipe aura déclaré le changement à ceux qui se sont engagés.',
          )}
        </Notice>
      )}
      {sheet.editable && (
        <>
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <Drafted draft={draft}>
            <SheetForm sheet={sheet} result={result} />
          </Drafted>
        </>
      )}
    </EditorFrame>
  );
}
