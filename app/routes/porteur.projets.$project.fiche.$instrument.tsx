import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PdfLink } from '#app/features/papers/pdf-link.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { SheetForm } from '#app/features/projects/sheet-form.tsx';
import { sheetPage, type SheetPage } from '#app/features/projects/sheet.queries.server.ts';
import { sheetSchema } from '#app/features/projects/sheet.schema.ts';
import { saveSheet } from '#app/features/projects/sheet.server.ts';
import { instrumentAt, instruments } from '#app/features/projects/words.ts';
import { TodoList } from '#app/features/projects/todo-list.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Fiche d’informations clés – Terreau') }];

function offerIn(params: ActionFunctionArgs['params']) {
  const instrument = instrumentAt(params['instrument']) ?? notFound();
  return instrument === 'gift' ? notFound() : instrument;
}

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.fiche.$instrument');
  const instrument = offerIn(args.params);
  const sheet = (await sheetPage(project.id, instrument)) ?? notFound();
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  return { frame: await editorFrame(project.id), sheet, instrument, saved };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.fiche.$instrument');
  const instrument = offerIn(args.params);
  const submission = parseWithZod(await readForm(args.request), { schema: sheetSchema(instrument) });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await saveSheet(project.id, instrument, submission.value, person.id);
    return seeOther(`/porteur/projets/${project.id}/fiche/${instruments[instrument].path}?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Sheet() {
  const { frame, sheet, instrument, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { path } = instruments[instrument];
  const { problems, published } = sheet;
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
      <Notice
        tone={problems.length === 0 ? 'success' : sheet.required ? 'warning' : 'info'}
        still
        title={stateOf(sheet)}
      >
        {problems.length > 0 && (
          <TodoList
            icon="circle"
            todos={problems.map(({ field, sentence }) => ({
              part: 'fiche',
              sentence,
              link: `#champ-${field}`,
            }))}
          />
        )}
      </Notice>
      {published.length > 0 && (
        <ul className="grid gap-1">
          {published.map(({ number, on }) => (
            <li key={number}>
              <PdfLink to={`/projets/${sheet.slug}/fiche/${path}?version=${number}`} about={frame.title}>
                {t('Version {number}, publiée le {on}', { number, on })}
              </PdfLink>
            </li>
          ))}
        </ul>
      )}
      {published.length > 0 && sheet.editable && (
        <Notice still>
          {t(
            'L’offre est ouverte : ce que vous changez ici paraîtra dans une nouvelle version, quand l’équipe aura déclaré le changement à ceux qui se sont engagés.',
          )}
        </Notice>
      )}
      {sheet.editable && <SheetForm sheet={sheet} result={result} />}
    </EditorFrame>
  );
}

function stateOf({
  problems,
  required,
  published,
}: Pick<SheetPage, 'problems' | 'required' | 'published'>): string {
  if (problems.length === 0 && published.length > 0) return t('La fiche est publiée.');
  if (problems.length === 0) return t('La fiche est complète : elle sera publiée avec l’offre.');
  return required
    ? t('La loi demande cette fiche : tant qu’elle est incomplète, le projet ne peut pas être soumis.')
    : t('Cette fiche n’est pas obligatoire pour votre offre. Complète, elle sera publiée avec elle.');
}
