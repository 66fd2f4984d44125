import { createHash } from 'node:crypto';
import { counterTarget } from '#app/features/sharing/counter-code.tsx';
import type { Counted } from '#app/features/sharing/counter.server.tsx';
import { drawShareImage, type ShareImage } from '#app/features/sharing/share-image.server.ts';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import type { Day } from '#app/money/day.ts';
import { timeLeft } from './campaign-figures.ts';
import { projectCards, type ProjectCard } from './cards.queries.server.ts';

/** The last pictures drawn, by what they show. */
const drawn = new Map<string, Promise<Buffer>>();
const mostKept = 60;

/** What the counter in other sites says of a project that is or was public, as it stands today. Null for any other address. */
export async function countedProject(slug: string, today: Day): Promise<Counted | null> {
  const card = await publicCard(slug, today);
  return card ? { ...shownOf(card), mayLose: card.mayLose, url: counterTarget(env().APP_URL, slug) } : null;
}

async function publicCard(slug: string, today: Day): Promise<ProjectCard | undefined> {
  const project = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true },
  });
  return project ? (await projectCards([project.id], today))[0] : undefined;
}

/** The picture of a published project as it stands today, and the word that names this very content. Null for any other address. */
export async function shareImageOf(slug: string, today: Day) {
  const card = await publicCard(slug, today);
  if (!card) return null;
  const version = versionOf(card);
  const known = drawn.get(version);
  if (known) return { version, bytes: await known };
  const cover = card.image && (await db().image.findUnique({ where: { id: card.image.id } }));
  const picture = drawShareImage(shownOf(card), cover ? new Uint8Array(cover.large) : null);
  if (drawn.size >= mostKept) drawn.delete(drawn.keys().next().value!);
  drawn.set(version, picture);
  // A picture that could not be drawn is tried again.
  picture.catch(() => drawn.delete(version));
  return { version, bytes: await picture };
}

/** Where the picture of a project is, whose card stands so. Its address changes with what it shows: whoever keeps it never shows an old figure for a new one. */
export function shareImagePath(card: ProjectCard): string {
  return href(`/projets/${card.slug}/partage.jpg?v=${versionOf(card)}`);
}

function versionOf(card: ProjectCard): string {
  const shown = JSON.stringify([shownOf(card), card.image?.id ?? null, currentLanguage()]);
  return createHash('sha256').update(shown).digest('hex').slice(0, 12);
}

function shownOf({
  title,
  cooperation,
  place,
  total,
  animation,
  daysLeft,
  people,
  state,
  slug,
}: ProjectCard): ShareImage {
  const amount = animation ? animation.headline : total && t('{percent} % — {raised} sur {goal}', total);
  return {
    title,
    seed: slug,
    under: [cooperation, place].filter(Boolean).join(' – '),
    figures: amount
      ? {
          amount,
          percent: (animation ?? total)!.percent,
          left: daysLeft === null ? null : timeLeft(daysLeft),
          people: people > 0 ? count(people, t('personne'), t('personnes')) : null,
        }
      : null,
    state: state.label,
  };
}
