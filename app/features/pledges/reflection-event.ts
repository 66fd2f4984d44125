import { t } from '#app/i18n/t.ts';
import { addDays, dayOf, type Day } from '#app/money/day.ts';

/** What the calendar of a citizen keeps of a pledge under reflection. */
export type Reflection = { pledgeId: string; project: string; endsAt: Date; url: string; madeAt: Date };

/**
 * A calendar file (RFC 5545) with the last instant at which a pledge may be revoked, and a reminder the evening before. The event is the
 * whole of the last day, so that no time zone moves it.
 */
export function reflectionCalendar({ pledgeId, project, endsAt, url, madeAt }: Reflection): string {
  const last = dayOf(endsAt);
  const summary = t('Dernier jour pour révoquer votre engagement : « {project} »', { project });
  const words = t(
    'Vous pouvez le révoquer sans raison et sans frais jusqu’à 23 h 59, heure de Paris : {url}',
    {
      url,
    },
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Terreau//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:reflexion-${pledgeId}@terreau`,
    `DTSTAMP:${instantText(madeAt)}`,
    `DTSTART;VALUE=DATE:${dateText(last)}`,
    `DTEND;VALUE=DATE:${dateText(addDays(last, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(words)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-PT6H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function dateText(day: Day): string {
  return day.replaceAll('-', '');
}

function instantText(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Lines of at most 75 octets, the following ones after a space; never cut inside a character. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line) {
    const room = pieces.length === 0 ? 75 : 74;
    if (new TextEncoder().encode(piece + sign).length > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].map((text, index) => (index === 0 ? text : ` ${text}`));
}
