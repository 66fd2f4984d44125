import { now } from '#app/infra/clock.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Story } from './project.server.ts';

/** Who saves: by pressing the button, or because they paused while writing. */
export type Editor = { personId: string; auto?: boolean };

const samePauseMinutes = 10;

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
