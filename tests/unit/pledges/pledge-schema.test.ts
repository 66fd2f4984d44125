import { expect, test } from 'vitest';
import { pledgeSchema } from '#app/features/pledges/pledge.schema.ts';
import { money, zero } from '#app/money/money.ts';

test('what is missing is told in the order of the page, from the amount down to the name', () => {
  const asked = pledgeSchema({
    instrument: 'loan',
    guest: true,
    nominal: null,
    care: { acknowledge: true, threshold: money('1000'), earlier: zero },
    sheet: true,
    home: true,
  });
  const read = asked.safeParse({ id: crypto.randomUUID(), tip: 'beaucoup' });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([
    'amount',
    'sheetRead',
    'riskAcknowledged',
    'homeCommune',
    'homeSworn',
    'email',
    'firstName',
    'lastName',
    'tip',
  ]);
});
