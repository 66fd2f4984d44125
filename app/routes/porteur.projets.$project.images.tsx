import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { Example } from '#app/features/projects/example.tsx';
import { ImageForm, ImageRows, UploadForm } from '#app/features/projects/image-list.tsx';
import {
  addImage,
  describeImages,
  descriptionsOf,
  moveImage,
  removeImage,
  setCover,
} from '#app/features/projects/images.server.ts';
import { imagesOf } from '#app/features/projects/parts.queries.server.ts';
import { ImagesSchema } from '#app/features/projects/project.schema.ts';
import { readUpload, refusedUpload } from '#app/features/uploads/read-upload.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [{ title: t('Images du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.images');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, images, described] = await Promise.all([
    editorFrame(project.id),
    imagesOf(project.id),
    descriptionsOf(project.id),
  ]);
  return { frame, images, seen: nameOf(described), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.images');
  const done = `/porteur/projets/${project.id}/images?enregistre`;
  if (new URL(args.request.url).searchParams.has('ajout')) return upload(args.request, project.id, done);
  const submission = parseWithZod(await readForm(args.request), { schema: ImagesSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { act, images, seen } = submission.value;
  try {
    await describeImages(project.id, images, seen);
    if (act?.name === 'cover') await setCover(project.id, act.image);
    else if (act?.name === 'remove') await removeImage(project.id, act.image);
    else if (act) await moveImage(project.id, act.image, act.name);
    return seeOther(done);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function upload(request: Request, projectId: string, done: string) {
  const { form, files, refusal } = await readUpload(request);
  if (refusal) return refusedUpload(refusal);
  const submission = parseWithZod(form, { schema: z.object({ alt: z.string().default('') }) });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await addImage(projectId, { bytes: files[0] ?? new Uint8Array(), alt: submission.value.alt });
    return seeOther(done);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Images() {
  const { frame, images, seen, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const aboutList = Object.hasOwn(result?.initialValue ?? {}, 'images');
  return (
    <EditorFrame
      frame={frame}
      current="images"
      title={t('Images')}
      intro={t('La couverture paraît sur les cartes et en tête de la page. Douze images au plus.')}
      saved={saved && !result && t('C’est enregistré')}
    >
      {images.length === 0 && (
        <EmptyState title={t('Aucune image pour le moment')} icon="image">
          {t('Une photo du lieu ou des personnes dit plus qu’un dessin : elle peut être prise au téléphone.')}
        </EmptyState>
      )}
      {frame.locked ? (
        <ImageRows images={images} />
      ) : (
        <>
          {images.length > 0 && <ImageForm images={images} seen={seen} result={aboutList ? result : null} />}
          <Example kind={frame.example} of="images" />
          <UploadForm result={aboutList ? null : result} />
        </>
      )}
    </EditorFrame>
  );
}
