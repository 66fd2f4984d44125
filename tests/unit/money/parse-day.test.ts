import { expect, test } from 'vitest';
import { dayField, parseDay } from '#app/money/parse-day.ts';

test.each([
  ['2026-12-31', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  [' 1.2.2027 ', '2027-02-01'],
  ['29-02-2028', '2028-02-29'],
])('%s is the day %s', (typed, day) => {
  expect(parseDay(typed)).toEqual({ ok: true, day });
});

test.each(['31/02/2027', '2027-02-29', '2026-13-01', '00/01/2027', '2026-04-31'])(
  '%s does not exist',
  (typed) => {
    expect(parseDay(typed)).toEqual({
      ok: false,
      sentence: 'Cette date n’existe pas. Vérifiez le jour et le mois.',
    });
  },
);

test.each(['', 'demain', '12/2026', '31/12/26', '2026-12-31T00:00'])('“%s” is not a date', (typed) => {
  expect(parseDay(typed)).toEqual({ ok: false, sentence: 'Indiquez une date, par exemple 31/12/2026.' });
});

test('a field that is missing says what to write', () => {
  const result = dayField().safeParse(undefined);
  expect(result.error?.issues[0]?.message).toBe('Indiquez une date, par exemple 31/12/2026.');
});
