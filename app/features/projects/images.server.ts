import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { redraw } from '#app/features/uploads/photo.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { editableProject } from './project.server.ts';

const mostImages = 12;

/**
 * Adds an image to a project. Its content decides whether it is one, whatever its name says; it is drawn again in two sizes
 * without anything else that the file held (place, camera, author). The first image becomes the cover.
 */
export async function addImage(
  projectId: string,
  image: { bytes: Uint8Array; alt: string },
): Promise<{ id: string }> {
  const alt = altOf(image.alt);
  const drawn = await drawAgain(image.bytes);
  return inTransaction(async (tx) => {
    const project = await editableProject(tx, projectId);
    const { _count: count, _max: max } = await tx.image.aggregate({
      where: { projectId },
      _count: true,
      _max: { position: true },
    });
    if (count >= mostImages) {
      throw new Refusal(
        'too_many_images',
        t('Un projet montre {mostImages} images au plus : retirez-en une d’abord.', { mostImages }),
        'file',
      );
    }
    const position = (max.position ?? -1) + 1;
    const made = await tx.image.create({
      data: { projectId, alt, position, createdAt: now(), ...drawn },
      select: { id: true },
    });
    if (!project.coverImageId) {
      await tx.project.update({ where: { id: projectId }, data: { coverImageId: made.id } });
    }
    return made;
  });
}

function drawAgain(bytes: Uint8Array) {
  return redraw(bytes, async (photo) => {
    const sized = (width: number) =>
      photo()
        .resize({ width, height: width * 2, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
    const large = await sized(1600);
    const small = await sized(640);
    return {
      width: large.info.width,
      height: large.info.height,
      large: new Uint8Array(large.data),
      small: new Uint8Array(small.data),
    };
  });
}

/**
 * Says what images show, for those who do not see them. One that was taken away meanwhile is passed over; refused when another description has
 * been saved since (`seen`).
 */
export async function describeImages(
  projectId: string,
  images: readonly { id: string; alt: string }[],
  seen?: string,
): Promise<void> {
  const described = images.map(({ id, alt }) => ({ id, alt: altOf(alt) }));
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    refuseIfChanged(seen, await descriptionsOf(projectId, tx));
    for (const { id, alt } of described)
      await tx.image.updateMany({ where: { id, projectId }, data: { alt } });
  });
}

/** What each image of a project is said to show, for its fingerprint; their order is not part of it. */
export async function descriptionsOf(projectId: string, tx: Tx = db()) {
  return tx.image.findMany({ where: { projectId }, orderBy: { id: 'asc' }, select: { id: true, alt: true } });
}

/** Takes an image away. When it was the cover, the first of the others takes its place. */
export async function removeImage(projectId: string, imageId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id } = await imageOf(tx, projectId, imageId);
    await tx.image.delete({ where: { id } });
    const { coverImageId } = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
    if (coverImageId) return;
    const first = await tx.image.findFirst({ where: { projectId }, orderBy: { position: 'asc' } });
    await tx.project.update({ where: { id: projectId }, data: { coverImageId: first?.id ?? null } });
  });
}

/** Moves an image one place towards the first or the last. At the end of the row it stays where it is. */
export async function moveImage(
  projectId: string,
  imageId: string,
  towards: 'first' | 'last',
): Promise<void> {
  await inTransaction(async (tx) => {
    await imageOf(tx, projectId, imageId);
    const row = await tx.image.findMany({
      where: { projectId },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    const from = row.findIndex(({ id }) => id === imageId);
    const to = from + (towards === 'first' ? -1 : 1);
    if (to < 0 || to >= row.length) return;
    [row[from], row[to]] = [row[to]!, row[from]!];
    for (const [position, { id }] of row.entries())
      await tx.image.update({ where: { id }, data: { position } });
  });
}

/** Chooses the image that cards and links show. */
export async function setCover(projectId: string, imageId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id } = await imageOf(tx, projectId, imageId);
    await tx.project.update({ where: { id: projectId }, data: { coverImageId: id } });
  });
}

async function imageOf(tx: Tx, projectId: string, imageId: string) {
  await editableProject(tx, projectId);
  const image = await tx.image.findFirst({ where: { id: imageId, projectId }, select: { id: true } });
  if (!image) throw new Refusal('no_such_image', t('Cette image a déjà été retirée.'));
  return image;
}

function altOf(typed: string): string {
  const alt = typed.trim();
  if (!alt) {
    throw new Refusal(
      'no_alt',
      t('Dites en quelques mots ce que l’image montre, pour les personnes qui ne la voient pas.'),
      'alt',
    );
  }
  if (alt.length > 200)
    throw new Refusal('long_alt', t('Une description compte 200 caractères au plus.'), 'alt');
  return alt;
}
