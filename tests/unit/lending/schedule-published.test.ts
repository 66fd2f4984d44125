import { expect, test } from 'vitest';
import { addMonths, day } from '#app/money/day.ts';
import { Decimal, decimalText, round } from '#app/money/money.ts';
import { type ScheduleRow, dueDays, schedule } from '#app/lending/schedule.ts';
import { type Frequency, type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { withPublished } from './published-cases.ts';

type Published = {
  id: string;
  kind: string;
  tier: string;
  title: string;
  inputs: {
    principal: string;
    amortised_principal?: string;
    annual_rate_percent: string;
    method?: string;
    number_of_instalments?: number;
    start_date?: string;
    first_due_date?: string;
    every?: number;
    unit?: string;
    day_count?: string;
    principal_grace_periods?: number;
    grace_kind?: string;
    due_date_rule?: string;
    instalment_rule?: string;
    instalment_is_given?: boolean;
    interest_deferred_periods?: number;
    rounding?: { mode: string };
    time_numerator?: string;
    time_denominator?: string;
  };
  expected: {
    rows?: PublishedRow[];
    checkpoints?: PublishedRow[];
    due_dates?: Record<string, string>;
    interest?: string;
    instalment_without_grace?: string;
    instalment_during_grace?: string;
    instalment_after_grace?: string;
  };
};

type PublishedRow = { n: number; due: string } & Partial<
  Record<'principal' | 'interest' | 'payment' | 'balance', string>
>;

const frequencies: Record<string, Frequency> = {
  '1 months': 'month',
  '3 months': 'quarter',
  '6 months': 'half_year',
  '12 months': 'year',
  '1 years': 'year',
};
const amortisations: Record<string, LoanTermsInput['amortisation']> = {
  annuity: 'annuity',
  equal_principal: 'equal_principal',
  bullet: 'bullet',
  interest_free: 'annuity',
};

/** The published inputs as terms of ours, or why they cannot be said with them. */
function termsOf({ inputs }: Published): LoanTermsInput | string {
  const frequency = frequencies[`${inputs.every} ${inputs.unit}`];
  if (!frequency) return `a period of ${inputs.every} ${inputs.unit}`;
  const amortisation = amortisations[inputs.method ?? ''];
  if (!amortisation) return `the method "${inputs.method}"`;
  const wholeMonths = inputs.day_count?.startsWith('30/360');
  if (!wholeMonths && inputs.day_count !== 'ACT/365F' && inputs.day_count !== 'ACT/360')
    return `the day count ${inputs.day_count}`;
  if (inputs.grace_kind?.startsWith('total')) return 'a grace whose interest is capitalised';
  if (inputs.instalment_is_given) return 'an instalment that is given';
  if (inputs.instalment_rule?.includes('whole currency unit'))
    return 'an instalment rounded to the whole euro';
  if (inputs.interest_deferred_periods) return 'interest put off otherwise than by a grace';
  if (inputs.due_date_rule?.startsWith('roll forward')) return 'month ends rolled forward';
  // Where the source ignores the days of a broken first period, the loan began a whole period before the first due day.
  const ignoresBroken = inputs.day_count?.includes('also for the first period');
  const start = ignoresBroken ? addMonths(day(inputs.first_due_date!), -inputs.every!) : inputs.start_date!;
  return {
    principal: inputs.amortised_principal ?? inputs.principal,
    annualRate: new Decimal(inputs.annual_rate_percent).dividedBy(100),
    count: inputs.number_of_instalments!,
    frequency,
    start,
    ...(inputs.first_due_date && { firstDue: inputs.first_due_date }),
    amortisation,
    principalGrace: inputs.principal_grace_periods ?? 0,
    dayCount: wholeMonths ? '30/360' : (inputs.day_count as 'ACT/365F' | 'ACT/360'),
    rounding: inputs.rounding?.mode === 'HALF_UP' ? 'half_up' : 'half_even',
  };
}

function shown(row: ScheduleRow): PublishedRow {
  const [principal, interest, payment, balance] = [row.principal, row.interest, row.payment, row.balance].map(
    decimalText,
  );
  return { n: row.number, due: row.due, principal, interest, payment, balance };
}

function compareRows(expected: PublishedRow[], rows: ScheduleRow[]): void {
  for (const row of expected) {
    const ours = shown(rows[row.n - 1]!);
    for (const [name, value] of Object.entries(row)) {
      if (name in ours)
        expect({ n: row.n, [name]: ours[name as keyof PublishedRow] }).toEqual({ n: row.n, [name]: value });
    }
  }
}

withPublished<{ cases: Published[] }>('loans.json', 'published schedules', ({ cases }) => {
  const drawn = cases.filter(({ kind }) => kind === 'schedule' || kind === 'dates');
  const sayable = drawn.flatMap((published) => {
    const input = termsOf(published);
    return typeof input === 'string' ? [] : [{ ...published, input }];
  });

  test.each(sayable)('$id $title', ({ input, expected }) => {
    const terms = loanTerms(input);
    compareRows(expected.rows ?? expected.checkpoints ?? [], schedule(terms));
    const days = dueDays(terms);
    for (const [number, due] of Object.entries(expected.due_dates ?? {}))
      expect(days[Number(number) - 1]).toBe(due);
  });

  test('every plain case is drawn, save those that ask for terms we do not offer', () => {
    const left = drawn
      .filter(({ tier }) => tier === 'core')
      .flatMap((published) => {
        const input = termsOf(published);
        return typeof input === 'string' ? [`${published.id}: ${input}`] : [];
      });
    expect(left.map((line) => line.split(': ')[1]!.replace(/"/g, ''))).toSatisfy((reasons: string[]) =>
      reasons.every((reason) => /flat|ACT\/ACT|weeks|days|2 months|capitalised|rolled forward/.test(reason)),
    );
    expect(sayable.length).toBeGreaterThanOrEqual(15);
  });

  test.each(cases.filter(({ kind }) => kind === 'interest'))('$id $title', ({ inputs, expected }) => {
    const interest = new Decimal(inputs.principal).times(inputs.annual_rate_percent).dividedBy(100);
    expect(
      decimalText(round(interest.times(inputs.time_numerator!).dividedBy(inputs.time_denominator!))),
    ).toBe(expected.interest);
  });

  test.each(cases.filter(({ id }) => id === 'fr-differe-simple'))('$id $title', ({ inputs, expected }) => {
    const draw = (principalGrace: number) =>
      schedule(
        loanTerms({
          principal: inputs.principal,
          annualRate: new Decimal(inputs.annual_rate_percent).dividedBy(100),
          count: inputs.number_of_instalments!,
          start: '2026-01-01',
          principalGrace,
        }),
      );
    const grace = inputs.principal_grace_periods!;
    expect(decimalText(draw(0)[0]!.payment)).toBe(expected.instalment_without_grace);
    expect(decimalText(draw(grace)[0]!.payment)).toBe(expected.instalment_during_grace);
    expect(decimalText(draw(grace)[grace]!.payment)).toBe(expected.instalment_after_grace);
  });
});
