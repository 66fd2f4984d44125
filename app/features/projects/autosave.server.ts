import type { z } from 'zod';
import { timeText } from '#app/components/time-text.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { type AutosaveSchema } from './project.schema.ts';
import { saveStory } from './project.server.ts';
import { storySavedBy } from './story-versions.server.ts';
import { themeNames, type Theme } from './words.ts';

type Typed = z.output<typeof AutosaveSchema>;

/** What the page that is being written hears: what was saved and when, or why nothing was. */
type Heard = { status: number; said: string; version?: number };

/**
 * Saves what is written so far, as the button does, when its author pauses. What is not right yet (no title, an unknown commune, too many
 * themes) stays as it was saved. When another member has saved since, nothing is written and the author is told.
 */
export async function autosave(projectId: string, typed: Typed, personId: string): Promise<Heard> {
  try {
    const saved = await db().project.findUniqueOrThrow({ where: { id: projectId } });
    const { version, commune, themes, ...texts } = typed;
    const place = commune ? await resolveCommune(commune) : null;
    const known = themes.filter((theme): theme is Theme => themeNames.includes(theme as Theme));
    const story = {
      ...texts,
      title: texts.title.trim() || saved.title,
      communeCode: place?.ok ? place.code : saved.communeCode,
      themes: known.length === themes.length && known.length <= 4 ? known : saved.themes,
    };
    const changed =
      story.title !== saved.title ||
      (['summary', 'story', 'risks'] as const).some((name) => story[name].trim() !== saved[name]) ||
      story.communeCode !== saved.communeCode ||
      story.themes.join() !== saved.themes.join();
    const number = changed
      ? await saveStory(projectId, story, version, { personId, auto: true })
      : saved.version;
    return { status: 200, version: number, said: t('Enregistré à {time}', { time: timeText(now()) }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 'changed_meanwhile') return { status: 422, said: error.message };
    const by = await storySavedBy(db(), { projectId, version: typed.version, personId });
    const said =
      by === 'oneself'
        ? t(
            'Vous avez enregistré une version dans une autre fenêtre : rien n’est plus enregistré tout seul ici. Pressez « Enregistrer » pour comparer, votre texte est gardé.',
          )
        : t(
            'Un autre membre a enregistré une version depuis : rien n’est plus enregistré tout seul. Pressez « Enregistrer » pour comparer, votre texte est gardé.',
          );
    return { status: 409, said };
  }
}
