import type { Tx } from '#app/infra/db.server.ts';
import { searchable } from '#app/features/territories/searchable.ts';

/** Writes again what searches compare with, for one project or for all those of a cooperation. Belongs to every save of either. */
export async function writeSearchText(
  tx: Tx,
  where: { id: string } | { cooperationId: string },
): Promise<void> {
  const projects = await tx.project.findMany({
    where,
    select: {
      id: true,
      title: true,
      summary: true,
      cooperation: { select: { name: true } },
      commune: { select: { name: true, department: { select: { name: true } } } },
    },
  });
  for (const { id, title, summary, cooperation, commune } of projects) {
    const text = [title, summary, cooperation.name, commune?.name, commune?.department.name];
    await tx.project.update({
      where: { id },
      data: { searchText: searchable(text.filter(Boolean).join(' ')) },
    });
  }
}
