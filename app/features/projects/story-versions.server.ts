import type { SavedBy } from '#app/features/people/drafts.server.ts';
import { now } from '#app/infra/clock.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Story } from './project.server.ts';

/** Who saves: by pressing the button, or because they paused while writing. */
export type Editor = { personId: string; auto?: boolean };

const samePauseMinutes = 10;

/** Who has saved the story since a version that somebody read: themselves alone, another member, or a step of the review. */
export async function storySavedBy(
  tx: Tx,
  read: { projectId: string; version: number; personId: string },
): Promise<SavedBy> {
  const since = await tx.storyVersion.findMany({
    where: { projectId: read.projectId, number: { gt: read.version } },
    distinct: ['madeById'],
    select: { madeById: true },
  });
  if (since.length === 0) return 'unknown';
  return since.every(({ madeById }) => madeById === read.personId) ? 'oneself' : 'another';
}

/** Keeps the story as it was saved. What the same person's last pause had saved just before is replaced, so that versions stay few. */
export async function keepVersion(
  tx: Tx,
  { projectId, number, content, by }: { projectId: string; number: number; content: Story; by: Editor },
): Promise<void> {
  const since = new Date(now().getTime() - samePauseMinutes * 60_000);
  const { personId: madeById, auto = false } = by;
  await tx.storyVersion.deleteMany({
    where: { projectId, number: number - 1, auto: true, madeById, at: { gt: since } },
  });
  await tx.storyVersion.create({
    data: {
      projectId,
      number,
      at: now(),
      madeById,
      auto,
      content: { ...content, themes: [...content.themes] },
    },
  });
}
