import { describe, expect, test } from 'vitest';
import {
  byYear,
  coverage,
  whatIf,
  withEvidence,
  type PlanResource,
  type PlanUse,
} from '#app/features/plan/plan.ts';
import { money } from '#app/money/money.ts';
import { plain } from '#tests/support/plain.ts';

const use = (id: string, amount: string, year: number | null = 2027): PlanUse => ({
  id,
  label: id,
  amount: money(amount),
  year,
});
const resource = (
  id: string,
  amount: string,
  kind: PlanResource['kind'],
  more: Partial<PlanResource> = {},
): PlanResource => ({
  id,
  label: id,
  amount: money(amount),
  kind,
  status: 'asked',
  year: 2027,
  probability: null,
  ...more,
});
/** Amounts are written with the narrow spaces of French typography. */
const text = (amount: { toFixed(places: number): string }) => amount.toFixed(2);

describe('a plan year by year', () => {
  const uses = [use('Four', '30000'), use('Animation', '12000', 2028)];
  const resources = withEvidence(
    [
      resource('Département', '14000', 'grant', { status: 'signed' }),
      resource('Prêts', '20000', 'loan'),
      resource('Fondation', '5000', 'convention', { year: 2028, probability: 30 }),
      resource('Garantie', '10000', 'guarantee', { status: 'signed' }),
    ],
    { loan: { received: money('0'), promised: money('8000'), over: false } },
  );

  test('says what is missing and what is too much, and counts no guarantee', () => {
    expect(byYear(uses, resources).map(({ sentence }) => plain(sentence))).toEqual([
      '2027 : 4 000,00 € de plus que les dépenses.',
      '2028 : il manque 7 000,00 €.',
    ]);
  });

  test('weighs each resource by how likely it is', () => {
    // 14 000 × 95 % + 8 000 × 80 % + 12 000 × 50 %, then 5 000 × 30 %
    expect(byYear(uses, resources).map(({ expected }) => text(expected))).toEqual(['25700.00', '1500.00']);
  });

  test('is covered by what stands at each status, the surest first', () => {
    expect(coverage(resources).map(({ status, amount }) => [status, text(amount)])).toEqual([
      ['signed', '14000.00'],
      ['promised', '8000.00'],
      ['asked', '17000.00'],
    ]);
  });
});

describe('what is in the books', () => {
  test('fills the lines of its kind in the order of their years, and the last takes what goes beyond', () => {
    const [later, sooner] = withEvidence(
      [resource('b', '100', 'gift', { year: 2028 }), resource('a', '100', 'gift', { year: 2027 })],
      { gift: { received: money('230'), promised: money('0'), over: true } },
    );
    expect([text(sooner!.received!), text(later!.received!)]).toEqual(['100.00', '130.00']);
  });

  test('leaves nothing to hope for when a campaign is over', () => {
    const [line] = withEvidence([resource('a', '100', 'gift')], {
      gift: { received: money('0'), promised: money('0'), over: true },
    });
    expect([line!.parts, text(line!.expected)]).toEqual([[], '0.00']);
  });

  test('is never what somebody typed', () => {
    const [line] = withEvidence([resource('a', '100', 'gift', { status: 'received', probability: 100 })], {
      gift: { received: money('40'), promised: money('0'), over: false },
    });
    expect(line!.parts.map(({ status, amount }) => [status, text(amount)])).toEqual([
      ['received', '40.00'],
      ['asked', '60.00'],
    ]);
  });
});

test('a scenario changes years and chances of a copy', () => {
  const lines = [resource('a', '100', 'grant')];
  const [changed] = whatIf(lines, [{ id: 'a', year: 2029, probability: 10 }]);
  expect([changed!.year, changed!.probability]).toEqual([2029, 10]);
  expect([lines[0]!.year, lines[0]!.probability]).toEqual([2027, null]);
});
