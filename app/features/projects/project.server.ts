import { changedMeanwhile } from '#app/features/people/drafts.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { writeSearchText } from '#app/features/cooperations/search-text.server.ts';
import { slugOf } from '#app/features/cooperations/slug.ts';
import { underFreeSlug } from '#app/features/cooperations/slug.server.ts';
import { type Editor, keepVersion, storySavedBy } from './story-versions.server.ts';
import { themeNames, type ProjectStatus, type Theme } from './words.ts';

/** A cooperation begins a project, at the place of its seat until its story says another. */
export async function createProject(input: {
  cooperationId: string;
  title: string;
}): Promise<{ id: string; slug: string }> {
  const title = titleOf(input.title);
  const cooperation = await db().organisation.findUniqueOrThrow({
    where: { id: input.cooperationId, kind: 'cooperation' },
    select: { id: true, communeCode: true },
  });
  return underFreeSlug(title, projectSlugsLike, (slug) =>
    inTransaction(async (tx) => {
      const project = await tx.project.create({
        data: {
          cooperationId: cooperation.id,
          title,
          slug,
          communeCode: cooperation.communeCode,
          createdAt: now(),
        },
        select: { id: true, slug: true },
      });
      await writeSearchText(tx, { id: project.id });
      return project;
    }),
  );
}

export type Story = {
  title: string;
  summary: string;
  /** Markdown, as the risks. */
  story: string;
  risks: string;
  communeCode: string | null;
  themes: readonly string[];
};

/**
 * Saves what the project tells. `version` is the one that was read before writing: when another member saved since, nothing
 * is overwritten and the sentence says so. A project that was never published takes the address of its new title. What an editor saved is
 * kept as a version under their name.
 */
export async function saveStory(
  projectId: string,
  story: Story,
  version?: number,
  by?: Editor,
): Promise<number> {
  const title = titleOf(story.title);
  const known = story.themes.filter((theme) => themeNames.includes(theme as Theme));
  if (known.length !== story.themes.length) {
    throw new Refusal('unknown_theme', t('Choisissez des thèmes de la liste.'), 'themes');
  }
  const others = (base: string) => projectSlugsLike(base, projectId);
  return underFreeSlug(title, others, (slug) =>
    inTransaction(async (tx) => {
      const before = await editableProject(tx, projectId);
      if (version !== undefined && version !== before.version) {
        const read = by && { projectId, version, personId: by.personId };
        throw changedMeanwhile(read && (await storySavedBy(tx, read)));
      }
      const keepsAddress = before.publishedAt !== null || slugOf(title) === slugOf(before.title);
      const content = {
        title,
        summary: story.summary.trim(),
        story: story.story.trim(),
        risks: story.risks.trim(),
        communeCode: story.communeCode,
        themes: known,
      };
      const saved = await tx.project.update({
        where: { id: projectId },
        data: {
          ...content,
          version: { increment: 1 },
          ...(!keepsAddress && { slug }),
        },
        select: { version: true },
      });
      await writeSearchText(tx, { id: projectId });
      if (by) await keepVersion(tx, { projectId, number: saved.version, content, by });
      return saved.version;
    }),
  );
}

const locked: Partial<Record<ProjectStatus, string>> = phrases({
  submitted: 'Le projet est en relecture : il pourra être modifié s’il vous est rendu avec des demandes.',
  published:
    'Le projet est publié : ce que les citoyens ont lu ne change plus. Racontez la suite dans les actualités.',
  withdrawn: 'Le projet a été retiré : il ne peut plus être modifié.',
});

/** Why a project in this state cannot be changed, in French; null when it can. */
export function whyLocked(status: ProjectStatus): string | null {
  return locked[status] ?? null;
}

/**
 * Holds the project for this transaction, so that no one submits it meanwhile, and refuses when it can no longer be changed. `also`: a state in which
 * this may be changed all the same.
 */
export async function editableProject(tx: Tx, projectId: string, also?: 'published') {
  await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for update`;
  const project = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { id: true, title: true, status: true, version: true, publishedAt: true, coverImageId: true },
  });
  const why = whyLocked(project.status);
  if (why && project.status !== also) throw new Refusal('project_locked', why);
  return project;
}

function titleOf(typed: string): string {
  const title = typed.trim();
  if (!title) throw new Refusal('no_title', t('Donnez un titre au projet.'), 'title');
  if (title.length > 120)
    throw new Refusal('long_title', t('Un titre compte 120 caractères au plus.'), 'title');
  return title;
}

async function projectSlugsLike(base: string, exceptId?: string): Promise<string[]> {
  const rows = await db().project.findMany({
    where: { slug: { startsWith: base }, ...(exceptId && { id: { not: exceptId } }) },
    select: { slug: true },
  });
  return rows.map((row) => row.slug);
}
