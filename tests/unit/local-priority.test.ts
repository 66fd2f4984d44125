import { expect, test } from 'vitest';
import { priorityFor, type Home, type LocalPriority } from '#app/features/local-priority/priority.ts';
import { refusePledge, type PlaceTerms } from '#app/features/pledges/place-rules.ts';
import { day, startOfDay } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';

const redon: LocalPriority = {
  until: day('2026-12-10'),
  communes: ['35236'],
  epcis: ['243500741'],
  departments: ['44'],
};
const home = (commune: string, epci: string | null, department: string): Home => ({
  commune,
  epci,
  department,
});

test.each([
  ['the commune itself', '2026-12-10', home('35236', null, '35'), 'local'],
  ['another of the same intercommunality', '2026-12-01', home('35237', '243500741', '35'), 'local'],
  ['a whole département', '2026-12-01', home('44109', '244400404', '44'), 'local'],
  ['elsewhere', '2026-12-10', home('75056', '200054781', '75'), 'later'],
  ['elsewhere, of no intercommunality', '2026-12-01', home('29083', null, '29'), 'later'],
  ['not said', '2026-12-10', null, 'ask'],
  ['elsewhere, the day after', '2026-12-11', home('75056', '200054781', '75'), 'open'],
  ['not said, the day after', '2026-12-11', null, 'open'],
] as const)('%s, on %s', (_, today, lives, standing) => {
  expect(priorityFor(redon, lives, day(today))).toBe(standing);
});

test('a campaign without priority is open to all from its first day', () => {
  expect(priorityFor(null, null, day('2020-01-01'))).toBe('open');
});

test('a promise of somebody else is refused at the field with the day on which it will be taken', () => {
  const open: PlaceTerms = {
    instrument: 'gift',
    isOpen: true,
    closesOn: day('2026-12-31'),
    left: money('100'),
    loan: null,
    share: null,
  };
  const asked = {
    instrument: 'gift' as const,
    amount: money('20'),
    tip: zero,
    at: startOfDay(day('2026-12-01')),
  };
  const said = { places: 'Redon', until: '10 décembre 2026', forAll: '11 décembre 2026' };
  const refused = (standing: 'ask' | 'later') => () =>
    refusePledge(asked, { ...open, priority: { ...said, standing } });
  expect(refused('ask')).toThrow(expect.objectContaining({ code: 'home_unknown', field: 'homeCommune' }));
  expect(refused('later')).toThrow(/à partir du 11 décembre 2026/);
  expect(() => refusePledge(asked, { ...open, priority: { ...said, standing: 'local' } })).not.toThrow();
  expect(() => refusePledge(asked, { ...open, priority: null })).not.toThrow();
});
