import { expect, test } from 'vitest';
import { monthsOfAnimation } from '#app/features/campaign-modes/animation.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

function secured(received: string, monthly: string, today: string) {
  const { gone, inHand, ...months } = monthsOfAnimation({
    received: money(received),
    monthlyCost: money('1500'),
    monthly: money(monthly),
    openedOn: day('2026-01-31'),
    today: day(today),
  });
  return [gone, inHand.toFixed(2), months.secured, months.ifTheyGoOn];
}

test('only whole months of what is in hand are secured', () => {
  expect(secured('0', '0', '2026-01-31')).toEqual([0, '0.00', 0, 0]);
  expect(secured('1499.99', '0', '2026-02-27')).toEqual([0, '1499.99', 0, 0]);
  expect(secured('1500', '0', '2026-02-27')).toEqual([0, '1500.00', 1, 1]);
});

test('months that have gone by count as paid for, and never make it less than nothing', () => {
  expect(secured('6000', '0', '2026-02-28')).toEqual([1, '4500.00', 3, 3]);
  expect(secured('6000', '0', '2026-03-30')).toEqual([1, '4500.00', 3, 3]);
  expect(secured('6000', '0', '2026-03-31')).toEqual([2, '3000.00', 2, 2]);
  expect(secured('6000', '0', '2028-01-31')).toEqual([24, '0.00', 0, 0]);
});

test('monthly gifts to come secure nothing; if they go on, what is in hand lasts longer', () => {
  expect(secured('3000', '500', '2026-02-01')).toEqual([0, '3000.00', 2, 3]);
  expect(secured('3000', '1499', '2026-02-01')).toEqual([0, '3000.00', 2, 120]);
  // They pay each month by themselves.
  expect(secured('3000', '1500', '2026-02-01')).toEqual([0, '3000.00', 2, null]);
  expect(secured('0', '2000', '2026-02-01')).toEqual([0, '0.00', 0, null]);
});
