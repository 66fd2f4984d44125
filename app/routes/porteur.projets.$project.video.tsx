import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { VideoForm } from '#app/features/projects/video-form.tsx';
import { VideoSchema } from '#app/features/projects/video.schema.ts';
import { removeVideo, saveVideo, videoForm } from '#app/features/projects/video.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Vidéo du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.video');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, form] = await Promise.all([editorFrame(project.id), videoForm(project.id)]);
  return { ...form, frame, saved, draft: await draftFor(args, person.id, form.seen) };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.video');
  const submission = parseWithZod(await readForm(args.request), { schema: VideoSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    if (submission.value.intent === 'remove') await removeVideo(project.id, submission.value.seen);
    else await saveVideo(project.id, submission.value);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/video?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ProjectVideo() {
  const { frame, saved, video, images, seen, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="video"
      title={t('Vidéo')}
      intro={t(
        'Facultative : une image l’annonce sur la page, et elle s’ouvre quand on la demande. Elle peut changer une fois le projet publié ; le changement est noté.',
      )}
      saved={saved && !answer && t('C’est enregistré')}
    >
      {frame.locked && frame.status !== 'published' ? (
        <p>{video ? video.title : t('Aucune vidéo.')}</p>
      ) : (
        <>
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <VideoForm video={video} images={images} seen={seen} result={answer ?? draft.kept?.result} />
        </>
      )}
    </EditorFrame>
  );
}
