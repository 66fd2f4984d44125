import { expect, test } from 'vitest';
import { instalmentState } from '#app/features/loans/instalment-state.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

const standing = {
  isMoved: false,
  payment: money('100'),
  owed: money('100'),
  settlesOn: day('2027-01-04'),
  isComing: false,
  wasRefused: false,
};
const on = (today: string, more: Partial<typeof standing> = {}) =>
  instalmentState({ ...standing, ...more }, day(today));

test('an instalment due on a bank holiday is late only once the next open day has passed', () => {
  expect(on('2027-01-01')).toBe('to come');
  expect(on('2027-01-04')).toBe('to come');
  expect(on('2027-01-05')).toBe('late');
});

test('what is on its way does not end a delay; only the money does', () => {
  expect(on('2027-01-04', { isComing: true })).toBe('on its way');
  expect(on('2027-01-05', { isComing: true })).toBe('late');
  expect(on('2027-01-05', { owed: money('0.01') })).toBe('late');
  expect(on('2027-01-05', { owed: money('0') })).toBe('paid');
});

test('a refusal before the due day is not a delay, and a row of zero asks nothing', () => {
  expect(on('2026-12-30', { wasRefused: true })).toBe('refused');
  expect(on('2026-12-30', { wasRefused: true, isComing: true })).toBe('on its way');
  expect(on('2028-01-01', { payment: money('0'), owed: money('0') })).toBe('nothing to pay');
});

test('what a new plan has taken over is neither paid nor late', () => {
  expect(on('2027-02-01', { isMoved: true, payment: money('0'), owed: money('0') })).toBe('moved');
});
