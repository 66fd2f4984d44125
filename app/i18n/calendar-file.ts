import { addDays, type Day } from '#app/money/day.ts';

/** A whole day in a calendar, so that no time zone moves it. `uid` stays the same when the event is told again, and replaces it. */
export type CalendarDay = {
  uid: string;
  on: Day;
  summary: string;
  description: string;
  url: string;
  /** How long before midnight of its day it reminds: "-PT6H" is the evening before. */
  reminder?: string;
};

/** A calendar file (RFC 5545) of whole days. */
export function calendarFile(days: readonly CalendarDay[], madeAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Terreau//FR',
    'METHOD:PUBLISH',
    ...days.flatMap((day) => eventOf(day, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function eventOf({ uid, on, summary, description, url, reminder }: CalendarDay, madeAt: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@terreau`,
    `DTSTAMP:${instantText(madeAt)}`,
    `DTSTART;VALUE=DATE:${dateText(on)}`,
    `DTEND;VALUE=DATE:${dateText(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...(reminder
      ? [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(summary)}`,
          `TRIGGER:${reminder}`,
          'END:VALARM',
        ]
      : []),
    'END:VEVENT',
  ];
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
