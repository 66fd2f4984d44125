import { calendarFile } from '#app/i18n/calendar-file.ts';
import { t } from '#app/i18n/t.ts';
import { dayOf } from '#app/money/day.ts';

/** What the calendar of a citizen keeps of a pledge under reflection. */
type Reflection = { pledgeId: string; project: string; endsAt: Date; url: string; madeAt: Date };

/** A calendar file with the last day on which a pledge may be revoked, and a reminder the evening before. */
export function reflectionCalendar({ pledgeId, project, endsAt, url, madeAt }: Reflection): string {
  const last = {
    uid: `reflexion-${pledgeId}`,
    on: dayOf(endsAt),
    summary: t('Dernier jour pour révoquer votre engagement : « {project} »', { project }),
    description: t(
      'Vous pouvez le révoquer sans raison et sans frais jusqu’à 23 h 59, heure de Paris : {url}',
      { url },
    ),
    url,
    reminder: '-PT6H',
  };
  return calendarFile([last], madeAt);
}
