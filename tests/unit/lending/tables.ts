import fc from 'fast-check';
import { addDays, day } from '#app/money/day.ts';
import { Decimal, decimalText, fromCents } from '#app/money/money.ts';
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
