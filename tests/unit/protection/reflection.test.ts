import { describe, expect, test } from 'vitest';
import { reflectionCalendar } from '#app/features/pledges/reflection-event.ts';
import { reflectionEnd } from '#app/lending/reflection.ts';

const calendar = (project: string, offeredAt: string) =>
  reflectionCalendar({
    pledgeId: 'p1',
    project,
    endsAt: reflectionEnd(new Date(offeredAt), 4),
    url: 'https://terreau.example/engagements/p1',
    madeAt: new Date(offeredAt),
  });

describe('the calendar file of a reflection', () => {
  test('is the whole of the last day in Paris, whatever the clocks do', () => {
    const text = calendar('Le four', '2026-10-23T10:00:00+02:00');
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261027\r\nDTEND;VALUE=DATE:20261028\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261023T080000Z\r\n');
    expect(calendar('Le four', '2026-12-21T23:59:00+01:00')).toContain('DTSTART;VALUE=DATE:20261225');
  });

  test('has lines of 75 octets at most, no stray sign, and says the same once unfolded', () => {
    const project = 'Une épicerie, un café ; et des éléphants dans la forêt enchantée de Brocéliande';
    const text = calendar(project, '2026-11-02T14:30:00+01:00');
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.at(-1)).toBe('');
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).toContain('Une épicerie\\, un café \\; et des éléphants dans la forêt enchantée');
  });
});
