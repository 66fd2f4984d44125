import { expect, test } from 'vitest';
import { comparePlans, totalsOf, type KeptLine } from '#app/features/plan/plan-compare.ts';

const line = (
  id: string,
  side: KeptLine['side'],
  amount: string,
  more: Partial<KeptLine> = {},
): KeptLine => ({
  id,
  side,
  label: id,
  amount,
  kind: null,
  status: null,
  year: null,
  funder: '',
  ...more,
});
const said = (before: KeptLine[], after: KeptLine[]) =>
  comparePlans(before, after).map(
    ({ before, after, change, by }) => `${(after ?? before)!.label} ${change} ${by.toFixed(2)}`,
  );

test('lines that came, went, moved or stayed; uses first, what was taken out last of its side', () => {
  const before = [
    line('four', 'use', '100'),
    line('toit', 'use', '50'),
    line('dons', 'resource', '150', { kind: 'gift' }),
  ];
  const after = [
    line('dons', 'resource', '120', { kind: 'gift' }),
    line('four', 'use', '100'),
    line('pain', 'use', '20'),
    line('prêt', 'resource', '30', { kind: 'loan' }),
  ];
  expect(said(before, after)).toEqual([
    'four same 0.00',
    'pain added 20.00',
    'toit removed -50.00',
    'dons changed -30.00',
    'prêt added 30.00',
  ]);
});

test('a line written anew under the same words is the same line, and no line is matched twice', () => {
  const before = [line('a', 'use', '10', { label: 'Four' }), line('b', 'use', '10', { label: 'Four' })];
  const after = [line('c', 'use', '10', { label: 'Four' }), line('b', 'use', '12', { label: 'Four' })];
  expect(said(before, after)).toEqual(['Four same 0.00', 'Four changed 2.00']);
});

test('a change of words, year, status or funder is a change, even for the same amount', () => {
  const was = line('a', 'resource', '10', { status: 'asked' });
  for (const change of [{ label: 'autre' }, { year: 2027 }, { status: 'signed' }, { funder: 'Région' }]) {
    expect(comparePlans([was], [{ ...was, ...change }])[0]!.change).toBe('changed');
  }
});

test('a guarantee pays for nothing', () => {
  const lines = [
    line('a', 'use', '10'),
    line('b', 'resource', '4', { kind: 'loan' }),
    line('c', 'resource', '9', { kind: 'guarantee' }),
  ];
  const totals = totalsOf(lines);
  expect([totals.uses.toFixed(2), totals.resources.toFixed(2)]).toEqual(['10.00', '4.00']);
});
