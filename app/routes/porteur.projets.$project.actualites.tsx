import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { Pager } from '#app/components/pager.tsx';
import { renderRichText } from '#app/features/discovery/rich-text.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { readersOfNews } from '#app/features/projects/news-readers.server.ts';
import { previewLetters, postUpdate, sendTestLetter } from '#app/features/projects/news.server.ts';
import { LetterPreview, NewsForm, NewsList } from '#app/features/projects/news.tsx';
import { newsOf } from '#app/features/projects/parts.queries.server.ts';
import { NewsSchema } from '#app/features/projects/project.schema.ts';
import { Rendered } from '#app/features/projects/story-form.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Actualités du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.actualites');
  const saved = new URL(args.request.url).searchParams.has('publiee');
  const [frame, told, readers] = await Promise.all([
    editorFrame(project.id),
    newsOf(project.id, pageOf(args.request)),
    readersOfNews(project.id),
  ]);
  const news = told.news.map(({ body, ...update }) => ({ ...update, html: renderRichText(body) }));
  const draft = await draftFor(args, person.id, null);
  return { frame, ...told, news, saved, readers, draft, newsId: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.actualites');
  const submission = parseWithZod(await readForm(args.request), { schema: NewsSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, readers, ...typed } = submission.value;
  if (intent === 'preview') {
    const letters = await previewLetters(project.id, person.firstName, typed);
    return data({ ...submission.reply(), rendered: renderRichText(typed.body), letters });
  }
  try {
    if (intent === 'test') {
      await sendTestLetter(project.id, person, typed);
      return data({ ...submission.reply(), tried: person.email });
    }
    const told = readers === 'nobody' ? undefined : readers;
    await postUpdate({ projectId: project.id, authorId: person.id, readers: told, ...typed });
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/actualites?publiee`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function News() {
  const { frame, news, page, pages, saved, readers, draft, newsId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const preview = answer && 'rendered' in answer ? answer : null;
  return (
    <EditorFrame
      frame={frame}
      current="actualites"
      title={t('Actualités')}
      intro={t(
        'Dites ce qui avance, et aussi ce qui coince : celles et ceux qui vous soutiennent préfèrent le savoir.',
      )}
      saved={saved && !result && t('La nouvelle est publiée')}
    >
      {answer && 'tried' in answer && (
        <Notice
          tone="success"
          title={t('Un essai part à {email} : rien n’est publié', { email: answer.tried })}
        />
      )}
      {preview && <Rendered title={t('La nouvelle, telle qu’elle sera lue')} html={preview.rendered} />}
      {preview && <LetterPreview letters={preview.letters} />}
      {frame.status === 'published' ? (
        <>
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <Drafted draft={draft}>
            <NewsForm result={result} id={newsId} readers={readers} />
          </Drafted>
        </>
      ) : (
        <Notice still>{t('Les actualités commencent quand le projet est publié.')}</Notice>
      )}
      <NewsList news={news} />
      <Pager page={page} pages={pages} to={(n) => `/porteur/projets/${frame.id}/actualites?page=${n}`} />
    </EditorFrame>
  );
}
