import { nameOf, refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { editableProject } from './project.server.ts';
import { hostNames, videoAt } from './video-hosts.ts';
import type { Captions } from './video.schema.ts';

/**
 * Shows a video on the page of a project, in place of another if there was one, once it is published too. Refused when its host is not one that we
 * know, and when another member has saved since (`seen`).
 */
export async function saveVideo(
  projectId: string,
  typed: {
    address: string;
    title: string;
    captions: Captions;
    poster?: string | undefined;
    seen?: string | undefined;
  },
): Promise<void> {
  const { title, captions, poster = null, seen } = typed;
  const video = videoAt(typed.address);
  if (!video) {
    throw new Refusal(
      'unknown_host',
      t('Nous ne savons pas montrer cette vidéo. Copiez l’adresse de sa page chez : {hosts}.', {
        hosts: hostNames.join(', '),
      }),
      'address',
    );
  }
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId, 'published');
    refuseIfChanged(seen, await tx.projectVideo.findUnique({ where: { projectId } }));
    if (poster && (await tx.image.count({ where: { id: poster, projectId } })) === 0)
      throw new Refusal('no_such_image', t('Cette image a déjà été retirée.'), 'poster');
    const kept = { title, captions, address: video.address, posterId: poster };
    await tx.projectVideo.upsert({ where: { projectId }, create: { ...kept, projectId }, update: kept });
  });
}

/** Takes the video away. */
export async function removeVideo(projectId: string, seen?: string): Promise<void> {
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId, 'published');
    refuseIfChanged(seen, await tx.projectVideo.findUnique({ where: { projectId } }));
    await tx.projectVideo.deleteMany({ where: { projectId } });
  });
}

/** The video of a project as its form shows it, with the images that may stand for it. */
export async function videoForm(projectId: string) {
  const [video, images] = await Promise.all([
    db().projectVideo.findUnique({ where: { projectId } }),
    db().image.findMany({
      where: { projectId },
      orderBy: { position: 'asc' },
      select: { id: true, alt: true },
    }),
  ]);
  return { images, video: video && { ...video, poster: video.posterId ?? '' }, seen: nameOf(video) };
}
