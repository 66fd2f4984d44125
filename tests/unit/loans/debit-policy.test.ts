import { expect, test } from 'vitest';
import {
  askDay,
  debitParts,
  isAboutTheAccount,
  needsNewMandate,
  noticeDay,
  retryDay,
} from '#app/features/loans/debit-policy.ts';
import { addTargetDays, followingTargetDay, isTargetDay } from '#app/money/calendar.ts';
import { addDays, day, daysBetween } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';

test('the bank is asked nine TARGET days before the day on which banks are open', () => {
  // Christmas, Boxing Day, New Year and weekends are in between: fourteen calendar days before, seventeen to the day that counts.
  expect(askDay(day('2027-01-01'))).toBe('2026-12-18');
  expect(askDay(day('2026-12-21'))).toBe('2026-12-08');
  // Good Friday and Easter Monday are closed; the due day is, too.
  expect(askDay(day('2027-03-26'))).toBe('2027-03-15');
  expect(askDay(day('2026-11-11'))).toBe('2026-10-29');
});

test('success, six TARGET days later, is there by the due day, any day of four years', () => {
  for (let due = day('2026-01-01'); due < '2030-01-01'; due = addDays(due, 1)) {
    const asked = askDay(due);
    expect(isTargetDay(asked)).toBe(true);
    expect(addTargetDays(asked, 6) < followingTargetDay(due)).toBe(true);
  }
});

test('members are told fourteen days before, and never after the bank is asked', () => {
  expect(noticeDay(day('2026-12-21'))).toBe('2026-12-07');
  // A Sunday between two closed days: the bank is asked sixteen days before it, and the notice is not later.
  expect(askDay(day('2027-01-03'))).toBe('2026-12-18');
  expect(noticeDay(day('2027-01-03'))).toBe('2026-12-18');
  for (let due = day('2026-01-01'); due < '2030-01-01'; due = addDays(due, 1)) {
    const told = noticeDay(due);
    expect(told <= askDay(due)).toBe(true);
    expect(daysBetween(told, due)).toBeGreaterThanOrEqual(14);
    expect(daysBetween(told, due)).toBeLessThanOrEqual(25);
  }
});

test('only an empty account is asked again soon, and once', () => {
  expect(retryDay(day('2026-11-18'), 'insufficient_funds', 1)).toBe('2026-11-25');
  expect(retryDay(day('2026-12-23'), 'insufficient_funds', 1)).toBe('2026-12-31');
  expect(retryDay(day('2026-11-18'), 'insufficient_funds', 2)).toBeNull();
  expect(retryDay(day('2026-11-18'), 'account_closed', 1)).toBeNull();
  expect(retryDay(day('2026-11-18'), null, 1)).toBeNull();
});

test('a dead mandate is told from a passing refusal, and from a bug of ours', () => {
  expect(['account_closed', 'authorization_revoked', 'resource_missing'].map(needsNewMandate)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['insufficient_funds', 'refer_to_customer', null].map(needsNewMandate)).toEqual([
    false,
    false,
    false,
  ]);
  expect(isAboutTheAccount('charge_exceeds_source_limit')).toBe(true);
  expect(isAboutTheAccount('parameter_unknown')).toBe(false);
});

test('a large amount is asked in debits of at most ten thousand euros that sum to it', () => {
  const texts = (amount: string) => debitParts(money(amount)).map((part) => part.toFixed(2));
  expect(texts('25000')).toEqual(['10000.00', '10000.00', '5000.00']);
  expect(texts('10000')).toEqual(['10000.00']);
  expect(texts('10000.01')).toEqual(['10000.00', '0.01']);
  expect(texts('0')).toEqual([]);
  expect(sum(debitParts(money('123456.78'))).toFixed(2)).toBe('123456.78');
});
