import type { Decimal, Money } from '#app/money/money.ts';
import { isPositive, max, round, subtract, zero } from '#app/money/money.ts';

/** Shares of one nominal value that a member holds, in the order in which they were subscribed. */
export type Lot = { nominal: Money; shares: number };

/** Which shares leave when a member gives some back: the last subscribed first. Throws a RangeError when there are not so many. */
export function lotsLeaving(held: readonly Lot[], shares: number): Lot[] {
  const leaving: Lot[] = [];
  let left = shares;
  for (const lot of held.toReversed()) {
    const taken = Math.min(left, lot.shares);
    if (taken > 0) leaving.push({ nominal: lot.nominal, shares: taken });
    left -= taken;
  }
  if (left > 0) throw new RangeError(`${shares} shares cannot leave, ${shares - left} are held`);
  return leaving;
}

/**
 * Below this nobody is paid back, in euros: the capital that the bylaws fix, and a part (a fraction) of the highest ever reached (law of 10
 * September 1947, article 13).
 */
export function capitalFloor(minimum: Money, highest: Money, part: Decimal): Money {
  return max(minimum, round(highest.times(part), 'up'));
}

/** How much may be paid back now without going below the floor. */
export function roomAbove(floor: Money, capital: Money): Money {
  const room = subtract(capital, floor);
  return isPositive(room) ? room : zero;
}
