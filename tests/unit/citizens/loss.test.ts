import { expect, test } from 'vitest';
import { lossCapacity, lossThreshold, netWorthOf } from '#app/features/citizens/loss.ts';
import { Decimal, money } from '#app/money/money.ts';

const law = {
  capacityShare: new Decimal('0.1'),
  thresholdShare: new Decimal('0.05'),
  thresholdFloor: money('1000'),
};

// The table of the specification: income, liquid assets, commitments → net worth, ability to bear loss, threshold.
test.each([
  ['28000', '15000', '16800', '26200.00', '2620.00', '1310.00'],
  ['0', '0', '5000', '-5000.00', '0.00', '1000.00'],
  ['21600', '3200', '14500', '10300.00', '1030.00', '1000.00'],
  ['45000', '120000', '30000', '135000.00', '13500.00', '6750.00'],
  ['60000', '250000', '25000', '285000.00', '28500.00', '14250.00'],
])('%s + %s − %s', (income, liquid, commitments, worth, capacity, threshold) => {
  const netWorth = netWorthOf({
    netIncome: money(income),
    liquidAssets: money(liquid),
    commitments: money(commitments),
  });
  const result = lossCapacity(netWorth, law.capacityShare);
  expect(netWorth.toFixed(2)).toBe(worth);
  expect(result.toFixed(2)).toBe(capacity);
  expect(lossThreshold(result, law).toFixed(2)).toBe(threshold);
});

test('without a result the threshold is the floor', () => {
  expect(lossThreshold(null, law).toFixed(2)).toBe('1000.00');
});
