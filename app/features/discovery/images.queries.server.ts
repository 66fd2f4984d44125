import { db } from '#app/infra/db.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import type { CurrentPerson } from '#app/features/people/session.server.ts';

/**
 * The bytes of an image, for those who may see it: everyone once its project has been published, before that the members of its
 * cooperation and the operators. Null for the others.
 */
export async function imageFor(id: string, size: 'large' | 'small', person: CurrentPerson | null) {
  if (!isUuid(id)) return null;
  const image = await db().image.findUnique({
    where: { id },
    select: {
      large: size === 'large',
      small: size === 'small',
      project: { select: { publishedAt: true, cooperationId: true } },
    },
  });
  if (!image) return null;
  const { publishedAt, cooperationId } = image.project;
  const isMember = person?.organisations.some(({ id }) => id === cooperationId) ?? false;
  if (!publishedAt && !isMember && !person?.roles.operator) return null;
  return { bytes: new Uint8Array(image[size]), isPublic: publishedAt !== null };
}
