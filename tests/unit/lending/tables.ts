import fc from 'fast-check';
import { addDays, day } from '#app/money/day.ts';
import { Decimal, decimalText, fromCents, round } from '#app/money/money.ts';
import { dayCounts } from '#app/lending/day-count.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';

/** A schedule the way a contract prints it. */
export function table(rows: readonly ScheduleRow[]): string {
  const lines = rows.map((row) =>
    [
      String(row.number).padStart(2),
      row.due,
      ...[row.principal, row.interest, row.payment, row.balance].map((amount) =>
        decimalText(amount).padStart(9),
      ),
    ].join('  '),
  );
  return ['', ' #  due         principal   interest    payment    balance', ...lines, ''].join('\n');
}

/** Any loan a citizen could meet: from one cent over fifty years to a million in one go, on any day, with any grace. */
export const anyTerms = fc
  .record({
    principal: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100_000_000 })),
    rate: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 10_000 })),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 360 })),
    frequency: fc.constantFrom('month', 'quarter', 'half_year', 'year'),
    startOffset: fc.integer({ min: 0, max: 1500 }),
    firstGap: fc.option(fc.integer({ min: 1, max: 400 })),
    amortisation: fc.constantFrom('annuity', 'equal_principal', 'bullet'),
    grace: fc.nat({ max: 400 }),
    interestGrace: fc.constantFrom('paid', 'deferred'),
    dayCount: fc.constantFrom('30/360', 'ACT/365F', 'ACT/360'),
    rounding: fc.constantFrom('half_even', 'half_up'),
  })
  .map(({ principal, rate, startOffset, firstGap, grace, ...rest }) => {
    const start = addDays(day('2026-01-01'), startOffset);
    const input: LoanTermsInput = {
      ...rest,
      principal: fromCents(principal),
      annualRate: new Decimal(rate).dividedBy(10_000),
      start,
      principalGrace: grace % rest.count,
    };
    return loanTerms(firstGap === null ? input : { ...input, firstDue: addDays(start, firstGap) });
  });

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

/** Any terms that can be said at all: every option, in any company. */
export const uglyTerms = fc
  .record({
    base: anyTerms,
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 120 })),
    rhythm: fc.record({
      frequency: fc.constantFrom('day', 'week', 'month', 'quarter', 'half_year', 'year'),
      every: fc.constantFrom(1, 1, 2, 5),
      monthEnd: fc.constantFrom('last_day', 'first_of_next'),
      dueDayRule: fc.constantFrom('calendar', 'following_target', 'modified_following_target'),
      dayCount: fc.constantFrom(...dayCounts),
      brokenPeriod: fc.constantFrom('actual', 'prorated', 'thirty', 'whole'),
      rounding: fc.constantFrom('half_even', 'half_up', 'up', 'down'),
    }),
    firstGap: optional(fc.integer({ min: 1, max: 90 })),
    repayment: fc.constantFrom(
      { amortisation: 'annuity' },
      { amortisation: 'equal_principal' },
      { amortisation: 'bullet' },
      { amortisation: 'fixed_principal', fixedPrincipal: '12.34' },
      { amortisation: 'given', instalments: [{ number: 1, payment: '20' }] },
    ),
    interestOn: fc.constantFrom('balance', 'initial', 'initial_spread'),
    interestGrace: fc.constantFrom('paid', 'deferred', 'capitalised', 'capitalised_yearly'),
    graces: fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })),
    paymentStep: fc.constantFrom('0.01', '0.01', '0.10', '1', '5'),
    downPart: fc.constantFrom(0, 0, 4),
    stepAfter: optional(fc.integer({ min: 1, max: 800 })),
  })
  .map(({ base, rhythm, firstGap, repayment, graces, downPart, stepAfter, ...rest }) => {
    const { start, principal } = base;
    return loanTerms({
      ...rhythm,
      ...rest,
      ...(repayment as Partial<LoanTermsInput>),
      principal,
      downPayment: downPart === 0 ? '0' : round(principal.dividedBy(downPart), 'down'),
      // Interest that is added to itself for a century leaves the amounts we keep: there, rates stay ordinary.
      annualRate: rest.interestGrace.startsWith('capitalised')
        ? Decimal.min(base.annualRate, '0.1')
        : base.annualRate,
      start,
      ...(firstGap !== undefined && { firstDue: addDays(start, firstGap) }),
      ...(stepAfter !== undefined && {
        rateSteps: [{ from: addDays(start, stepAfter), annualRate: '0.0321' }],
      }),
      principalGrace: graces[0] % rest.count,
      interestGraceCount: graces[1] % rest.count,
    });
  });
