import { t } from '#app/i18n/t.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Paris' });

/** "14 h 32" on French pages, "14:32" on English ones. */
export function timeText(at: Date): string {
  const [hours, minutes] = clock.format(at).split(':') as [string, string];
  return t('{hours} h {minutes}', { hours, minutes });
}
