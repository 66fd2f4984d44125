import { describe, expect, test } from 'vitest';
import { accounts } from '#app/ledger/accounts.ts';
import { chart, chartRowOf } from '#app/ledger/chart.ts';

const everyAccount = Object.entries(accounts).flatMap(([name, known]) => {
  const one = known as unknown;
  if (typeof one !== 'function') return [[name, one as { code: string; class: string }] as const];
  return inKinds(name).map(
    (kind) => [name, (one as (...given: string[]) => { code: string; class: string })(...kind)] as const,
  );
});

/** Ids to make an account with; accounts of contributions in kind are made for one sort of thing. */
function inKinds(name: string): string[][] {
  const sorts = ['hours', 'skills', 'premises', 'things'];
  return name.startsWith('inKind') ? sorts.map((sort) => [sort, 'one-id']) : [['one-id', 'another-id']];
}

const natures: Record<string, string[]> = {
  asset: ['actif'],
  liability: ['passif'],
  equity: ['capitaux propres'],
  income: ['produit'],
  expense: ['charge'],
  memo: ['hors bilan'],
  in_kind: ['contribution en nature'],
};
/** The first digit that the plan comptable gives to each nature. */
const classes: Record<string, string> = {
  // What is owed to us stands with third parties (4), what banks hold in 5.
  actif: '45',
  passif: '4',
  'capitaux propres': '1',
  produit: '7',
  charge: '6',
  'hors bilan': '8',
  'contribution en nature': '8',
};

describe('the chart of accounts', () => {
  test.each(everyAccount)('%s has a number of its nature', (_, account) => {
    const row = chartRowOf(account.code);
    expect(natures[account.class]).toContain(row.nature);
  });

  test('gives each number once, six digits of the class of its nature, in order', () => {
    const numbers = chart.map(({ number }) => number);
    expect(numbers.filter((number) => !/^[1-8][0-9]{5}$/.test(number))).toEqual([]);
    expect([...new Set(numbers)].sort()).toEqual(numbers);
    expect(chart.filter(({ number, nature }) => !classes[nature]!.includes(number.charAt(0)))).toEqual([]);
  });

  test('knows whose a subsidiary account is', () => {
    expect(chartRowOf('liabilities:wallet:ana').subsidiary).toBe('ana');
    expect(chartRowOf('memo:loan:mill:share:ana').subsidiary).toBe('ana');
    expect(chartRowOf('assets:bank').subsidiary).toBeNull();
  });

  test('refuses an account that it does not know', () => {
    expect(() => chartRowOf('assets:gold')).toThrow('assets:gold has no number');
    expect(() => chartRowOf('liabilities:wallet')).toThrow('no number');
  });
});
