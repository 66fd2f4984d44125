import { expect, test } from 'vitest';
import { capitalFloor, lotsLeaving, roomAbove } from '#app/features/shares/capital.ts';
import { money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

const quarter = lawOn('coop_capital_floor');
const lot = (nominal: string, shares: number) => ({ nominal: money(nominal), shares });
const shown = (lots: ReturnType<typeof lotsLeaving>) =>
  lots.map(({ nominal, shares }) => [nominal.toFixed(2), shares]);

test('the last subscribed leave first', () => {
  const held = [lot('50', 3), lot('60', 2)];
  expect(shown(lotsLeaving(held, 1))).toEqual([['60.00', 1]]);
  expect(shown(lotsLeaving(held, 4))).toEqual([
    ['60.00', 2],
    ['50.00', 2],
  ]);
  expect(() => lotsLeaving(held, 6)).toThrow(RangeError);
});

test('COOP-06: capital never falls below a quarter of the highest reached, nor below what the bylaws fix', () => {
  expect(capitalFloor(money('0'), money('1000'), quarter).toFixed(2)).toBe('250.00');
  expect(capitalFloor(money('300'), money('1000'), quarter).toFixed(2)).toBe('300.00');
  // A quarter is never rounded down.
  expect(capitalFloor(money('0'), money('1000.01'), quarter).toFixed(2)).toBe('250.01');
  expect(roomAbove(money('250'), money('1000')).toFixed(2)).toBe('750.00');
  expect(roomAbove(money('250'), money('200')).toFixed(2)).toBe('0.00');
});
