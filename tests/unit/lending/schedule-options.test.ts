import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/money/day.ts';
import { Decimal, decimalText, isNegative, money, sum } from '#app/money/money.ts';
import { exactYearFraction } from '#app/lending/day-count.ts';
import { simpleInterest } from '#app/lending/interest.ts';
import { InvalidValue } from '#app/lending/refused.ts';
import { revenuePayment, revenueSchedule } from '#app/lending/revenue.ts';
import { type Remainder, dueDays, schedule, scheduleFrom, totalInterest } from '#app/lending/schedule.ts';
import { InvalidTerms, type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { table } from './tables.ts';

const draw = (input: LoanTermsInput) => schedule(loanTerms(input));
const loan: LoanTermsInput = { principal: '1200.00', annualRate: '0.06', count: 6, start: '2026-01-31' };

describe('graces', () => {
  test('interest added to the principal at each instalment', () => {
    expect(table(draw({ ...loan, count: 4, principalGrace: 2, interestGrace: 'capitalised' }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-02-28      -6.00       6.00       0.00    1206.00
 2  2026-03-31      -6.03       6.03       0.00    1212.03
 3  2026-04-30     604.50       6.06     610.56     607.53
 4  2026-05-31     607.53       3.04     610.57       0.00
`);
  });

  test('interest added once a whole year of it has gone by; what is left of a year waits, bearing none', () => {
    const rows = draw({
      ...loan,
      frequency: 'quarter',
      count: 8,
      principalGrace: 6,
      interestGrace: 'capitalised_yearly',
    });
    expect(table(rows)).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-04-30       0.00       0.00       0.00    1200.00
 2  2026-07-31       0.00       0.00       0.00    1200.00
 3  2026-10-31       0.00       0.00       0.00    1200.00
 4  2027-01-31     -72.00      72.00       0.00    1272.00
 5  2027-04-30       0.00       0.00       0.00    1272.00
 6  2027-07-31       0.00       0.00       0.00    1272.00
 7  2027-10-31     631.27      57.24     688.51     640.73
 8  2028-01-31     640.73       9.61     650.34       0.00
`);
  });

  test('interest put off while the principal is repaid', () => {
    expect(table(draw({ ...loan, count: 4, interestGrace: 'deferred', interestGraceCount: 2 }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-02-28     297.76       0.00     297.76     902.24
 2  2026-03-31     299.25       0.00     299.25     602.99
 3  2026-04-30     300.75      13.52     314.27     302.24
 4  2026-05-31     302.24       1.51     303.75       0.00
`);
  });
});

describe('payments', () => {
  test('given by steps, the last taking the rest', () => {
    const instalments = [
      { number: 1, payment: '50' },
      { number: 4, payment: '400' },
    ];
    expect(table(draw({ ...loan, amortisation: 'given', instalments }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-02-28      44.00       6.00      50.00    1156.00
 2  2026-03-31      44.22       5.78      50.00    1111.78
 3  2026-04-30      44.44       5.56      50.00    1067.34
 4  2026-05-31     394.66       5.34     400.00     672.68
 5  2026-06-30     396.64       3.36     400.00     276.04
 6  2026-07-31     276.04       1.38     277.42       0.00
`);
  });

  test('a fixed principal and a balloon; in whole euros; after a first payment', () => {
    const payments = (input: Partial<LoanTermsInput>) =>
      draw({ ...loan, count: 3, ...input }).map((row) => decimalText(row.payment));
    expect(payments({ amortisation: 'fixed_principal', fixedPrincipal: '100' })).toEqual([
      '106.00',
      '105.50',
      '1005.00',
    ]);
    expect(payments({ paymentStep: '1' })).toEqual(['404.00', '404.00', '404.02']);
    expect(payments({ downPayment: '300' })).toEqual(['303.00', '303.00', '303.02']);
  });

  test('flat: interest on what was lent, in equal parts, level, or spread over the loan', () => {
    const rows = (input: Partial<LoanTermsInput>) =>
      draw({ ...loan, principal: '1000', count: 3, dayCount: 'ACT/365F', ...input }).map((row) =>
        [row.principal, row.interest].map(decimalText).join(' + '),
      );
    expect(rows({ amortisation: 'equal_principal', interestOn: 'initial' })).toEqual([
      '333.33 + 4.60',
      '333.33 + 5.10',
      '333.34 + 4.93',
    ]);
    expect(rows({ interestOn: 'initial' })).toEqual(['333.61 + 4.60', '333.11 + 5.10', '333.28 + 4.93']);
    expect(rows({ interestOn: 'initial_spread', amortisation: 'bullet' })).toEqual([
      '0.00 + 4.88',
      '0.00 + 4.88',
      '1000.00 + 4.87',
    ]);
  });
});

describe('a rate that changes', () => {
  test('on a due day: the level payment is computed again', () => {
    const rows = draw({ ...loan, count: 4, rateSteps: [{ from: '2026-03-31', annualRate: '0.12' }] });
    expect(table(rows)).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-02-28     297.76       6.00     303.76     902.24
 2  2026-03-31     299.25       4.51     303.76     602.99
 3  2026-04-30     299.99       6.03     306.02     303.00
 4  2026-05-31     303.00       3.03     306.03       0.00
`);
  });

  test('inside a period: each part bears its own, and the payment changes with the next', () => {
    const rows = draw({ ...loan, count: 3, rateSteps: [{ from: '2026-03-16', annualRate: '0.12' }] });
    // 801.99 at 6 % for 16/31 of a twelfth, at 12 % for 15/31 of it: 2.0696… + 3.8806… = 5.9502…
    expect(rows.map((row) => decimalText(row.interest))).toEqual(['6.00', '5.95', '4.04']);
  });

  test('to what it was changes nothing to the interest', () => {
    for (const dayCount of ['30/360', 'ACT/365F', 'ACT/360'] as const) {
      const same = { ...loan, dayCount, amortisation: 'bullet' } as const;
      const changed = { ...same, rateSteps: [{ from: '2026-04-12', annualRate: '0.06' }] };
      expect(table(draw(changed))).toBe(table(draw(same)));
    }
  });
});

describe('days', () => {
  const days = (input: Partial<LoanTermsInput>) => dueDays(loanTerms({ ...loan, count: 4, ...input }));

  test('of weeks, of days, of two months; month ends rolled to the next', () => {
    expect(days({ frequency: 'week', every: 2 })).toEqual([
      '2026-02-14',
      '2026-02-28',
      '2026-03-14',
      '2026-03-28',
    ]);
    expect(days({ frequency: 'day', every: 30, start: '2024-01-31' })).toEqual([
      '2024-03-01',
      '2024-03-31',
      '2024-04-30',
      '2024-05-30',
    ]);
    expect(days({ every: 2 })).toEqual(['2026-03-31', '2026-05-31', '2026-07-31', '2026-09-30']);
    expect(days({ monthEnd: 'first_of_next' })).toEqual([
      '2026-03-01',
      '2026-03-31',
      '2026-05-01',
      '2026-05-31',
    ]);
  });

  test('on which TARGET is closed are asked on another, at the same interest', () => {
    const moved = draw({ ...loan, dueDayRule: 'following_target' });
    expect(moved.map(({ due, payable }) => `${due} ${payable}`)).toEqual([
      '2026-02-28 2026-03-02',
      '2026-03-31 2026-03-31',
      '2026-04-30 2026-04-30',
      '2026-05-31 2026-06-01',
      '2026-06-30 2026-06-30',
      '2026-07-31 2026-07-31',
    ]);
    const within = draw({ ...loan, dueDayRule: 'modified_following_target' });
    expect(within[0]!.payable).toBe('2026-02-27');
    expect(table(moved)).toBe(table(draw(loan)));
  });

  test('of a broken first period are counted as the contract says', () => {
    const first = (brokenPeriod: LoanTermsInput['brokenPeriod'], firstDue: string) =>
      decimalText(draw({ ...loan, start: '2026-01-15', firstDue, brokenPeriod })[0]!.interest);
    // 1200 at 6 %: 72 a year, 6 a month. From 15 January: 17 days to 1 February, 16 of them of months of thirty.
    expect(first('actual', '2026-02-01')).toBe('3.35');
    expect(first('prorated', '2026-02-01')).toBe('3.29');
    expect(first('thirty', '2026-02-01')).toBe('3.20');
    expect(first('whole', '2026-02-01')).toBe('6.00');
    // 45 days to 1 March, a whole month of which is February.
    expect(first('actual', '2026-03-01')).toBe('8.88');
    expect(first('prorated', '2026-03-01')).toBe('9.29');
    expect(first('thirty', '2026-03-01')).toBe('9.20');
    // Of quarters, from 15 January to 15 May: a whole one, and 31 days of the 92 of the one before it.
    const quarter = (brokenPeriod: LoanTermsInput['brokenPeriod']) =>
      decimalText(
        draw({ ...loan, frequency: 'quarter', start: '2026-01-15', firstDue: '2026-05-15', brokenPeriod })[0]!
          .interest,
      );
    expect((['actual', 'prorated', 'thirty', 'whole'] as const).map(quarter)).toEqual([
      '23.67',
      '24.07',
      '24.00',
      '18.00',
    ]);
  });

  test.each(['2026-02-01', '2026-03-31'])('a first period of 1 day, of 59 days: until %s', (firstDue) => {
    const rows = draw({ ...loan, firstDue });
    expect(rows[0]!.due).toBe(firstDue);
    expect(decimalText(rows[0]!.interest)).toBe(firstDue === '2026-02-01' ? '0.20' : '11.64');
    expect(rows.slice(0, 5).every((row) => row.payment.equals(rows[0]!.payment))).toBe(true);
  });
});

describe('a loan linked to revenue', () => {
  const terms = loanTerms({
    ...loan,
    amortisation: 'revenue',
    revenue: { share: '0.05', floor: '50', cap: '400', latestEnd: '2026-12-31' },
  });

  test('asks its share of it, between the floor and the cap', () => {
    const asked = (revenue: string) => decimalText(revenuePayment(terms.revenue!, money(revenue)));
    expect(['0', '999.99', '2000.10', '8000', '1000000'].map(asked)).toEqual([
      '50.00',
      '50.00',
      '100.00',
      '400.00',
      '400.00',
    ]);
    expect(() => revenuePayment(terms.revenue!, money('-1'))).toThrow(InvalidValue);
  });

  test('promises the floor, and ends by its latest end', () => {
    expect(schedule(terms).map((row) => decimalText(row.payment))).toEqual([
      '50.00',
      '50.00',
      '50.00',
      '50.00',
      '50.00',
      '982.68',
    ]);
  });

  test('ends sooner when revenue is good; where none was declared the floor is asked, or the cap where terms say so', () => {
    const silent = loanTerms({ ...terms, revenue: { ...terms.revenue!, undeclared: 'cap' } });
    expect(decimalText(revenuePayment(terms.revenue!, null))).toBe('50.00');
    const rows = revenueSchedule(silent, [money('4000'), null, money('100'), money('99999'), money('99999')]);
    expect(table(rows)).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-02-28     194.00       6.00     200.00    1006.00
 2  2026-03-31     394.97       5.03     400.00     611.03
 3  2026-04-30      46.94       3.06      50.00     564.09
 4  2026-05-31     397.18       2.82     400.00     166.91
 5  2026-06-30     166.91       0.83     167.74       0.00
`);
    expect(() => revenueSchedule(loanTerms(loan), [])).toThrow(InvalidValue);
    expect(() => revenueSchedule(terms, new Array<null>(7).fill(null))).toThrow(InvalidValue);
  });
});

describe('what is left of a loan', () => {
  const terms = loanTerms(loan);
  const days = dueDays(terms);
  const left = (input: Partial<Remainder>) =>
    scheduleFrom(terms, {
      balance: money('1200'),
      since: terms.start,
      dues: days,
      ...input,
    });

  test('at the start, is the loan itself; after some rows, its other rows', () => {
    const rows = schedule(terms);
    expect(table(left({}))).toBe(table(rows));
    const since = rows[1]!.due;
    expect(
      table(
        left({ balance: rows[1]!.balance, since, dues: days.slice(2), number: 3, payment: rows[0]!.payment }),
      )
        .split('\n')
        .slice(2),
    ).toEqual(table(rows).split('\n').slice(4));
  });

  test('after an early repayment: the same days and smaller payments, or the same payments and fewer days', () => {
    const rest = { balance: money('500'), since: days[1]!, dues: days.slice(2), number: 3 };
    expect(table(left(rest))).toBe(`
 #  due         principal   interest    payment    balance
 3  2026-04-30     124.07       2.50     126.57     375.93
 4  2026-05-31     124.69       1.88     126.57     251.24
 5  2026-06-30     125.31       1.26     126.57     125.93
 6  2026-07-31     125.93       0.63     126.56       0.00
`);
    expect(table(left({ ...rest, payment: schedule(terms)[0]!.payment }))).toBe(`
 #  due         principal   interest    payment    balance
 3  2026-04-30     201.01       2.50     203.51     298.99
 4  2026-05-31     202.02       1.49     203.51      96.97
 5  2026-06-30      96.97       0.48      97.45       0.00
`);
  });

  test('inside a period: interest counted before is due with the first row', () => {
    const rows = left({
      balance: money('500'),
      since: day('2026-02-10'),
      periodBegan: terms.start,
      accrued: money('1.97'),
    });
    // 500 at 6 % over the 18 days left, over 365: 1.48
    expect(decimalText(rows[0]!.interest)).toBe('3.45');
  });

  test('after a pause: rows without principal, whose interest waits', () => {
    const rows = left({ principalGrace: 2, interestGraceCount: 2, deferred: money('1.00') });
    expect(decimalText(totalInterest(rows))).toBe('28.03');
  });

  test.each<[string, Partial<Remainder>]>([
    ['dues', { dues: [] }],
    ['dues', { dues: ['2026-01-30' as Day] }],
    ['dues', { dues: [days[1]!, days[0]!] }],
    ['dues', { dues: [days[1]!, days[1]!] }],
    ['dues', { dues: ['2026-02-30' as Day] }],
    ['since', { since: 'soon' as Day }],
    ['periodBegan', { periodBegan: days[0]! }],
    ['balance', { balance: money('-1') }],
    ['accrued', { accrued: money('-1') }],
    ['payment', { payment: money('0') }],
    ['principalGrace', { principalGrace: 6 }],
    ['interestGraceCount', { interestGraceCount: -1 }],
    ['number', { number: 0 }],
  ])('is refused when its %s cannot be', (field, wrong) => {
    expect(() => left(wrong)).toThrow(InvalidValue);
    expect(() => left(wrong)).toThrow(new RegExp(`^${field} is`));
  });
});

test('terms changed by hand are checked again before anything is drawn', () => {
  const terms = loanTerms(loan);
  expect(() => schedule({ ...terms, count: 0 })).toThrow(InvalidTerms);
  expect(() => schedule({ ...terms, start: '2026-02-30' as Day })).toThrow(InvalidTerms);
  expect(() => Object.assign(terms, { count: 3 })).toThrow(TypeError);
});

/** The inputs that break schedules, in each of the ways to repay. */
const degenerate: [string, Partial<LoanTermsInput>][] = [
  ['one instalment', { count: 1 }],
  ['no interest', { annualRate: '0' }],
  ['one cent', { principal: '0.01' }],
  ['fewer cents than instalments', { principal: '0.04' }],
  ['interest above the payment', { annualRate: '1', firstDue: '2029-01-31' }],
  ['a grace of all but one', { principalGrace: 5 }],
  ['a start on 29 February', { start: '2028-02-29', frequency: 'year' }],
  ['a start on the 30th, across a year', { start: '2026-12-30' }],
  ['a first period of one day', { firstDue: '2026-02-01' }],
  ['a first period of 59 days', { firstDue: '2026-03-31' }],
  ['360 instalments', { count: 360 }],
  ['600 instalments, in whole euros', { count: 600, paymentStep: '1' }],
  ['nearly the largest amount', { principal: '900000000000.01' }],
];

test.each(degenerate)('%s: the rows still add up, in every way to repay', (_, input) => {
  const ways: Partial<LoanTermsInput>[] = [
    { amortisation: 'annuity' },
    { amortisation: 'equal_principal' },
    { amortisation: 'bullet' },
    { amortisation: 'annuity', interestOn: 'initial' },
    { amortisation: 'equal_principal', interestOn: 'initial_spread' },
    { amortisation: 'given', instalments: [{ number: 1, payment: '0' }] },
    { amortisation: 'fixed_principal', fixedPrincipal: '0.01' },
  ];
  for (const way of ways) {
    const terms = loanTerms({ ...loan, ...input, ...way });
    const rows = schedule(terms);
    expect(rows).toHaveLength(terms.count);
    expect(decimalText(sum(rows.map((row) => row.principal)))).toBe(decimalText(terms.principal));
    expect(rows.at(-1)!.balance.isZero()).toBe(true);
    expect(rows.some((row) => [row.principal, row.interest, row.balance].some(isNegative))).toBe(false);
  }
});

test('an amount beyond those we keep is refused, never cut', () => {
  const most = { ...loan, principal: '999999999999.99', annualRate: '1', frequency: 'year' } as const;
  expect(() => draw({ ...most, amortisation: 'bullet' })).toThrow(/larger than any amount we keep/);
});

describe('simple interest', () => {
  const rate = new Decimal('0.03');

  test('is rounded once, half a cent being seen as one', () => {
    const threeDays = exactYearFraction('ACT/360', day('2026-03-01'), day('2026-03-04'));
    expect(decimalText(simpleInterest(money('15000'), rate, threeDays))).toBe('3.75');
    const month = exactYearFraction('30/360', day('2026-03-01'), day('2026-04-01'));
    expect(decimalText(simpleInterest(money('2.00'), rate, month, 'half_up'))).toBe('0.01');
    expect(decimalText(simpleInterest(money('2.00'), rate, month))).toBe('0.00');
    expect(decimalText(simpleInterest(money('100'), rate, new Decimal('0.5')))).toBe('1.50');
  });

  test('of what is not an amount or a rate is refused', () => {
    const half = new Decimal('0.5');
    expect(() => simpleInterest(money('-1'), rate, half)).toThrow(InvalidValue);
    expect(() => simpleInterest(money('1'), new Decimal(NaN), half)).toThrow(InvalidValue);
    expect(() => simpleInterest(money('1'), rate, new Decimal(Infinity))).toThrow(RangeError);
  });
});
