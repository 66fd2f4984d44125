import { describe, expect, test } from 'vitest';
import { DonorSchema } from '#app/features/papers/receipt.schema.ts';
import { comingDuties, projectReportDue } from '#app/features/parameters/due-dates.ts';
import { associativeFaults, highestRate } from '#app/features/shares/associative.ts';
import { participatingFaults, participatingPay } from '#app/features/shares/participating.ts';
import { daysPastDue } from '#app/lending/arrears.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import { day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

// Worked figures of participating securities, postcodes and dates that no other test holds.

describe('a participating security', () => {
  const law = { mostVariable: lawOn('participating_variable_share'), leastYears: 7 };
  const terms = {
    nominal: money('500'),
    fixedRate: new Decimal('0.02'),
    variableRate: new Decimal('0.015'),
    variableShare: new Decimal('0.4'),
    years: 7,
  };

  test('of 500 pays 6.00 fixed and, at an index of 1.12, 3.36 variable: 9.36', () => {
    const paid = participatingPay(terms, new Decimal('1.12'));
    expect(Object.values(paid).map((amount) => amount.toFixed(2))).toEqual(['6.00', '3.36', '9.36']);
  });

  test('whose variable part bears on 45 % of the nominal is refused, and so is one of six years', () => {
    expect(law.leastYears).toBe(lawOn('participating_years').toNumber());
    expect(participatingFaults(terms, law)).toEqual([]);
    expect(participatingFaults({ ...terms, variableShare: new Decimal('0.45') }, law)).toEqual([
      'variableShare',
    ]);
    expect(participatingFaults({ ...terms, years: 6 }, law)).toEqual(['years']);
  });
});

describe('bonds and securities of an association', () => {
  const law = {
    bondMargin: lawOn('association_bond_margin'),
    securityMargin: lawOn('association_security_margin'),
    activityYears: lawOn('association_activity_years').toNumber(),
    securityYears: lawOn('association_security_years').toNumber(),
  };
  const terms = { average: new Decimal('0.0321'), rate: new Decimal('0.0621'), activityYears: 2, years: 7 };

  test.each([
    ['bond', '0.0621'],
    ['security', '0.0871'],
  ] as const)('a %s pays at most %s when bonds yield 3.21 %', (kind, highest) => {
    expect(highestRate({ kind, average: terms.average }, law).toFixed()).toBe(highest);
    const rate = new Decimal(highest);
    expect(associativeFaults({ ...terms, kind, rate }, law)).toEqual([]);
    expect(associativeFaults({ ...terms, kind, rate: rate.plus('0.0001') }, law)).toEqual(['rate']);
  });

  test('asks for two years of activity, and seven before a security is repaid', () => {
    expect(associativeFaults({ ...terms, kind: 'bond', activityYears: 1, years: 2 }, law)).toEqual([
      'activityYears',
    ]);
    expect(associativeFaults({ ...terms, kind: 'security', years: 6 }, law)).toEqual(['years']);
  });
});

test.each([
  ['20000', true],
  ['20200', true],
  ['97400', true],
  ['00100', false],
  ['99000', false],
  ['2A004', false],
  ['2000', false],
])('%s as a postcode: %s', (postcode, right) => {
  const typed = { street: '1 place de l’Horloge', postcode, city: 'Ajaccio' };
  expect(DonorSchema.safeParse(typed).success).toBe(right);
});

test('a payment on the day that a closed bank moves it to is not late', () => {
  const due = day('2026-12-25');
  expect(followingTargetDay(due)).toBe('2026-12-28');
  const instalment = { due, payment: money('100'), paid: money('0') };
  expect([day('2026-12-28'), day('2026-12-29')].map((today) => daysPastDue([instalment], today))).toEqual([
    0, 4,
  ]);
});

describe('what an operator owes at a date', () => {
  test('the projects of a year: by the end of February', () => {
    expect([projectReportDue(2026), projectReportDue(2027)]).toEqual(['2027-02-28', '2028-02-29']);
  });

  test('the calendar of a November', () => {
    expect(comingDuties(day('2026-11-22')).map(({ name, dueOn }) => `${dueOn} ${name}`)).toEqual([
      '2026-11-30 waivers',
      '2026-12-15 tax_return',
      '2027-01-01 usury_rates',
      '2027-01-01 half_yearly_rates',
      '2027-02-15 tax_file',
      '2027-02-28 project_report',
      '2027-04-30 outcome_statement',
      '2027-06-29 activity_report',
    ]);
  });

  test('a date that is today is still to come, and comes back', () => {
    expect(comingDuties(day('2026-12-15')).find(({ name }) => name === 'tax_return')?.dueOn).toBe(
      '2026-12-15',
    );
    expect(comingDuties(day('2026-12-16')).find(({ name }) => name === 'tax_return')?.dueOn).toBe(
      '2027-01-15',
    );
  });
});
