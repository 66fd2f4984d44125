import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { renderRichText } from '#app/features/discovery/rich-text.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { Autosave } from '#app/features/people/autosave.tsx';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { storyOf } from '#app/features/projects/parts.queries.server.ts';
import { StorySchema } from '#app/features/projects/project.schema.ts';
import { saveStory } from '#app/features/projects/project.server.ts';
import { Rendered, StoryForm } from '#app/features/projects/story-form.tsx';
import { choicesIn } from '#app/features/territories/commune-choices.ts';
import { communeReply } from '#app/features/territories/commune-reply.server.ts';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Récit du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.recit');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, story] = await Promise.all([editorFrame(project.id), storyOf(project.id)]);
  const readOnly = frame.locked && { story: renderRichText(story.story), risks: renderRichText(story.risks) };
  const draft = await draftFor(args, person.id, story.version);
  return { frame, story, saved, readOnly, draft };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.recit');
  const submission = parseWithZod(await readForm(args.request), { schema: StorySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, version, commune, ...typed } = submission.value;
  if (intent === 'preview') {
    const rendered = { story: renderRichText(typed.story), risks: renderRichText(typed.risks) };
    return data({ ...submission.reply(), rendered });
  }
  try {
    const place = await resolveCommune(commune);
    if (!place.ok) return communeReply(submission, place);
    const by = { personId: person.id };
    await saveStory(project.id, { ...typed, communeCode: place.code }, version, by);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/recit?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Story() {
  const { frame, story, saved, readOnly, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const rendered = answer && 'rendered' in answer ? answer.rendered : readOnly;
  return (
    <EditorFrame
      frame={frame}
      current="recit"
      title={t('Récit')}
      saved={saved && !result && t('Le récit est enregistré')}
    >
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      {rendered && <Rendered title={t('Le récit, tel qu’il sera lu')} html={rendered.story} />}
      {rendered?.risks && <Rendered title={t('Les risques, tels qu’ils seront lus')} html={rendered.risks} />}
      {!(readOnly && !result) && (
        <Autosave url={`/porteur/projets/${frame.id}/recit/brouillon`}>
          <StoryForm saved={story} result={result} choices={choicesIn(answer)} example={frame.example} />
        </Autosave>
      )}
      <p>
        <a className="link" href={href(`/porteur/projets/${frame.id}/recit/versions`)}>
          {t('Les versions précédentes du récit')}
        </a>
      </p>
    </EditorFrame>
  );
}
