import { describe, expect, test } from 'vitest';
import { reflectionEnd } from '#app/lending/reflection.ts';
import { lawOn } from '#tests/support/law.ts';

const days = lawOn('reflection_days').toNumber();

describe('the four days to change one’s mind', () => {
  test.each([
    ['2026-11-02T14:30:00+01:00', '2026-11-06T23:59:59.999+01:00', '2026-11-06T23:59:59.999+01:00'],
    ['2026-11-04T09:00:00+01:00', '2026-11-08T23:59:59.999+01:00', '2026-11-09T23:59:59.999+01:00'],
    ['2026-12-21T23:59:00+01:00', '2026-12-25T23:59:59.999+01:00', '2026-12-28T23:59:59.999+01:00'],
    ['2026-10-23T10:00:00+02:00', '2026-10-27T23:59:59.999+01:00', '2026-10-27T23:59:59.999+01:00'],
    ['2027-03-26T10:00:00+01:00', '2027-03-30T23:59:59.999+02:00', '2027-03-30T23:59:59.999+02:00'],
    ['2026-11-02T23:59:59.999+01:00', '2026-11-06T23:59:59.999+01:00', '2026-11-06T23:59:59.999+01:00'],
    ['2026-11-03T00:00:00+01:00', '2026-11-07T23:59:59.999+01:00', '2026-11-09T23:59:59.999+01:00'],
  ])('an offer of %s can be revoked until %s', (offered, end, endIfExtended) => {
    expect(reflectionEnd(new Date(offered), days).toISOString()).toBe(new Date(end).toISOString());
    expect(reflectionEnd(new Date(offered), days, { untilWorkingDay: true }).toISOString()).toBe(
      new Date(endIfExtended).toISOString(),
    );
  });

  test('are those of the table of law, whole', () => {
    expect(days).toBe(4);
    expect(() => reflectionEnd(new Date('2026-11-02T14:30:00+01:00'), 3.5)).toThrow(/days is 3.5/);
  });
});
