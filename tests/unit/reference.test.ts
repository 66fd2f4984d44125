import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Decimal } from '#app/money/money.ts';
import { answerLine } from '../../bin/reference/answer.ts';
import { withPublished } from './lending/published-cases.ts';

// The runner of `npm run -s reference` on every published case, and on a few of our own where those are not beside the repository.

type Fields = Record<string, unknown>;
type Case = { id: string; kind: string; tier: string; input: Fields; expected: Fields };
type Answer = { id: unknown; result?: Fields; error?: string };

const answer = (request: unknown): Answer => JSON.parse(answerLine(JSON.stringify(request))) as Answer;

/** What a case says of its result: a runner that is never shown it cannot copy it. */
const isTold = (name: string) => /^(expected|own_computation|published|reproduced|tolerance)/.test(name);

function withoutResults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutResults);
  if (typeof value !== 'object' || value === null) return value;
  const asked = Object.entries(value).filter(([name]) => !isTold(name));
  return Object.fromEntries(asked.map(([name, inner]) => [name, withoutResults(inner)]));
}

function caseOf(published: Fields, index: number, usualKind: string): Case {
  const { id, kind, tier } = published;
  const told = Object.entries(published).filter(([name]) => isTold(name) && name !== 'expected');
  return {
    id: typeof id === 'string' ? id : `${usualKind} ${index + 1}`,
    kind: usualKind === 'loan' ? String(kind) : usualKind,
    tier: typeof tier === 'string' ? tier : 'core',
    input: withoutResults(published) as Fields,
    expected: { ...Object.fromEntries(told), ...(published.expected as Fields | undefined) },
  };
}

/** Notes on where a figure comes from, and those that are read at a date or a total that nothing in the inputs asks for. */
const notFigures =
  /^(reproduced|own_computation|tolerance|note|begin_balance|from|published_(?!rounded)|totals|balance_at)/;

/** What an answer has otherwise than a case tells, as lines. */
function differences({ id, expected }: Case, result: Fields): string[] {
  const tolerance = expected.tolerance ?? expected.tolerance_percent_points;
  return Object.entries(expected).flatMap(([name, told]) => {
    if (notFigures.test(name)) return [];
    const given = result[name === 'checkpoints' ? 'rows' : name];
    return compare(`${id} ${name}`, told, given, typeof tolerance === 'string' ? tolerance : undefined);
  });
}

function compare(where: string, told: unknown, given: unknown, tolerance?: string): string[] {
  if (Array.isArray(told) && typeof told[0] === 'object') {
    const rows = Array.isArray(given) ? (given as Fields[]) : [];
    return (told as Fields[]).flatMap((row, index) => {
      const found = rows.find((one) => 'n' in row && one.n === row.n) ?? rows[index];
      return compare(`${where} ${String(row.n ?? index + 1)}`, row, found);
    });
  }
  if (typeof told === 'object' && told !== null && !Array.isArray(told)) {
    return Object.entries(told).flatMap(([name, inner]) =>
      notFigures.test(name) ? [] : compare(`${where}.${name}`, inner, (given as Fields | undefined)?.[name]),
    );
  }
  return isSame(told, given, tolerance)
    ? []
    : [`${where}: ${JSON.stringify(told)}, not ${JSON.stringify(given)}`];
}

/** The same to the letter or, for a figure with a tolerance, a rate that is printed rounded, near enough. */
function isSame(told: unknown, given: unknown, tolerance: string | undefined): boolean {
  if (JSON.stringify(told) === JSON.stringify(given)) return true;
  if (typeof told !== 'string' || typeof given !== 'string' || !/^-?[0-9.]+$/.test(told)) return false;
  const decimals = new Decimal(told).decimalPlaces();
  const near = tolerance ?? (given.length > told.length ? new Decimal(10).pow(-decimals).dividedBy(2) : 0);
  return new Decimal(told).minus(given).abs().lessThanOrEqualTo(near);
}

/** One test for each kind of a file; its name tells how many cases agree, and which the engine does not offer. */
function testEachKind(cases: Case[]): void {
  for (const [kind, ofKind] of Object.entries(Object.groupBy(cases, (one) => one.kind))) {
    const answers = ofKind!.map((one) => ({ ...one, answer: answer(one) }));
    const unsupported = answers.filter((one) => one.answer.error?.startsWith('unsupported: '));
    const failures = answers.flatMap((one) => {
      if (unsupported.includes(one)) return [];
      if (one.expected.expected_error) return one.answer.error ? [] : [`${one.id} must be refused`];
      if (one.answer.error) return [`${one.id}: ${one.answer.error}`];
      return differences(one, one.answer.result!);
    });
    const names = unsupported.map((one) => one.id).join(', ') || 'none';
    const agree = answers.length - unsupported.length;
    test(`${kind}: ${agree} of ${answers.length} cases; unsupported: ${names}`, () => {
      expect(failures).toEqual([]);
      expect(unsupported.filter((one) => one.tier === 'core').map((one) => one.id)).toEqual([]);
    });
  }
}

withPublished<{ cases: Fields[] }>('loans.json', 'published loans', ({ cases }) => {
  testEachKind(cases.map((one, index) => caseOf(one, index, 'loan')));
});

withPublished<{ cases: Fields[] }>('daycount.json', 'published day counts', ({ cases }) => {
  testEachKind(cases.map((one, index) => caseOf(one, index, 'daycount')));
});

type Allocations = { cases: Fields[]; equal_split: Fields[]; must_be_rejected: Fields[] };
withPublished<Allocations>('allocation.json', 'published allocations', (published) => {
  const refused = published.must_be_rejected.map((one) => ({ ...one, expected_error: true }));
  const all = [...published.cases, ...published.equal_split, ...refused];
  testEachKind(
    all.map((one, index) => ({
      ...caseOf(one, index, 'allocation'),
      tier: 'rule' in one && one.rule !== 'largest_remainder' ? 'option' : 'core',
    })),
  );
});

withPublished<Record<string, Fields[]>>('apr.json', 'published rates', (published) => {
  for (const kind of ['eu_apr', 'us_actuarial', 'dated_flows', 'periodic_irr', 'period_rate_to_year'])
    testEachKind(published[kind]!.map((one, index) => caseOf(one, index, kind)));
  testEachKind(
    published.no_solution!.map((one, index) =>
      caseOf({ ...one, expected_error: true }, index, 'no_solution'),
    ),
  );
});

withPublished<{ cases: Fields[] }>('waterfall.json', 'published waterfalls', ({ cases }) => {
  testEachKind(
    cases.map((one, index) => ({
      ...caseOf(one, index, 'waterfall'),
      expected: { payments: (one.payments as Fields[]).map(({ expected }) => expected) },
    })),
  );
});

describe('the runner', () => {
  const loan = {
    principal: '1000.00',
    annual_rate_percent: '6',
    method: 'annuity',
    number_of_instalments: 3,
    start_date: '2026-01-31',
    every: 1,
    unit: 'months',
    day_count: '30/360 (whole months)',
  };
  const rows = (inputs: Fields) => {
    const { result, error } = answer({ id: 1, kind: 'schedule', input: { inputs } });
    return error ?? (result!.rows as Fields[]).map((row) => Object.values(row).join(' '));
  };

  test('draws schedules, whether the inputs stand in `inputs` or by themselves', () => {
    const drawn = [
      '1 2026-02-28 331.67 5.00 336.67 668.33',
      '2 2026-03-31 333.33 3.34 336.67 335.00',
      '3 2026-04-30 335.00 1.68 336.68 0.00',
    ];
    expect(rows(loan)).toEqual(drawn);
    const bare = answer({ id: 'bare', kind: 'schedule', input: loan });
    expect((bare.result!.rows as Fields[]).map((row) => Object.values(row).join(' '))).toEqual(drawn);
  });

  test('draws the options, and says which it does not offer', () => {
    expect(rows({ ...loan, instalment_rule: 'annuity, rounded to the nearest whole currency unit' })).toEqual(
      [
        '1 2026-02-28 332.00 5.00 337.00 668.00',
        '2 2026-03-31 333.66 3.34 337.00 334.34',
        '3 2026-04-30 334.34 1.67 336.01 0.00',
      ],
    );
    expect(rows({ ...loan, principal_grace_periods: 1, grace_kind: 'total' })).toEqual([
      '1 2026-02-28 -5.00 5.00 0.00 1005.00',
      '2 2026-03-31 501.25 5.02 506.27 503.75',
      '3 2026-04-30 503.75 2.52 506.27 0.00',
    ]);
    expect(rows({ ...loan, day_count: 'BUS/252' })).toBe('unsupported: the day count BUS/252');
    expect(rows({ ...loan, method: 'sum of digits' })).toBe('unsupported: the method sum of digits');
    expect(rows({ ...loan, negative_amortisation: true })).toBe(
      'unsupported: the field negative_amortisation',
    );
    expect(rows({ ...loan, rounding: { mode: 'HALF_UP', decimals: 0 } })).toMatch(
      /^unsupported: the rounding/,
    );
  });

  test('never reads what a case expects, nor an instalment that is not given', () => {
    const told = { ...loan, instalment: '1.00' };
    expect(rows(told)).toEqual(rows(loan));
    expect(rows({ ...told, instalment_is_given: true })).toEqual([
      '1 2026-02-28 0.00 5.00 5.00 1000.00',
      '2 2026-03-31 0.00 5.00 5.00 1000.00',
      '3 2026-04-30 1000.00 5.00 1005.00 0.00',
    ]);
  });

  test('answers every line in order, a wrong one with an error, and ends well', () => {
    const days = { convention: 'ACT/365F', start: '2026-01-01', end: '2027-01-01' };
    const wrong = [
      'not json',
      '[1]',
      'null',
      '{"id":4}',
      '{"id":5,"kind":"toString","input":{}}',
      '{"id":6,"kind":"schedule","input":"none"}',
      '{"id":7,"kind":"schedule","input":{"principal":1000}}',
      '{"id":8,"kind":"allocation","input":{"amount_minor":1,"ratios":["-1","2"]}}',
      '{"id":9,"kind":"daycount","input":{"convention":"ACT/360","start":"2026-02-30","end":"2026-03-01"}}',
    ];
    const lines = [...wrong, JSON.stringify({ id: 10, kind: 'daycount', input: days })];
    const { stdout, status, stderr } = spawnSync(process.execPath, ['bin/reference.ts'], {
      input: `${lines.join('\n')}\n\n`,
      encoding: 'utf8',
    });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect([status, stderr]).toEqual([0, '']);
    expect(answers.map(({ id }) => id)).toEqual([null, null, null, 4, 5, 6, 7, 8, 9, 10]);
    expect(answers.slice(0, -1).every(({ error }) => typeof error === 'string' && error.length > 10)).toBe(
      true,
    );
    expect(answers.at(-1)!.result).toMatchObject({ days: 365, year_fraction: '1' });
  });
});
