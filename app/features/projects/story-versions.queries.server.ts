import { timeText } from '#app/components/time-text.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import type { Story } from './project.server.ts';
import { themeInWords } from './words.ts';

const perPage = 20;
/** The story as it was, the latest version first, a page of them; and one of them whole, when it is asked for. */
export async function versionsOf(projectId: string, asked: { page: number; number: string | null }) {
  const total = await db().storyVersion.count({ where: { projectId } });
  const { page, pages, skip } = pageIn(total, asked.page, perPage);
  const rows = await db().storyVersion.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    skip,
    take: perPage,
    select: { number: true, at: true, auto: true, madeById: true },
  });
  const [{ version }, opened, people] = await Promise.all([
    db().project.findUniqueOrThrow({ where: { id: projectId }, select: { version: true } }),
    versionOf(projectId, asked.number),
    db().person.findMany({
      where: { id: { in: rows.map(({ madeById }) => madeById) } },
      select: { id: true, firstName: true },
    }),
  ]);
  const names = new Map(people.map(({ id, firstName }) => [id, firstName]));
  return {
    versions: rows.map(({ number, at, auto, madeById }) => ({
      number,
      at: momentInWords(at),
      who: names.get(madeById) ?? t('Quelqu’un'),
      how: auto ? t('Pendant l’écriture') : t('Avec le bouton'),
      isCurrent: number === version,
    })),
    opened,
    current: version,
    page,
    pages,
  };
}

/** One version as it was saved. Null when there is none of this number. */
export async function versionOf(projectId: string, text: string | null) {
  const number = Number(text);
  if (text === null || !Number.isSafeInteger(number) || number > 2_147_483_647) return null;
  const row = await db().storyVersion.findUnique({ where: { projectId_number: { projectId, number } } });
  if (!row) return null;
  const content = row.content as unknown as Story;
  return { number, at: momentInWords(row.at), content, themes: content.themes.map(themeInWords) };
}

function momentInWords(at: Date): string {
  return t('{day}, {time}', { day: dayText(dayOf(at)), time: timeText(at) });
}
