import { Decimal } from '#app/money/money.ts';
import { NoRate } from './internal-rate.ts';
import { InvalidValue, checkedNumber } from './refused.ts';

/** A payment after `t` whole unit periods and a fraction `f` of one; from the borrower (+), or to the borrower (−). */
type UnitPeriodFlow = { t: number; f: Decimal; amount: Decimal };

/**
 * The nominal yearly rate of the actuarial method of Regulation Z (12 CFR 1026, appendix J): w × i with advance = Σ P / ((1 + f i)(1 + i)^t),
 * a fraction of a period bearing simple interest. On whole periods it is the French TEG proportionnel. A fraction, right to twelve decimals.
 * Throws NoRate when no rate does, or when the payments go both ways and several might; InvalidValue on what is not a number.
 */
export function usActuarialRate(
  advance: Decimal,
  flows: readonly UnitPeriodFlow[],
  unitPeriodsPerYear: Decimal,
): Decimal {
  checkedNumber('advance', advance);
  if (!checkedNumber('unitPeriodsPerYear', unitPeriodsPerYear).greaterThan(0))
    throw new InvalidValue('unitPeriodsPerYear', unitPeriodsPerYear, 'it must be more than zero');
  flows.forEach(checkFlow);
  if (!advance.greaterThan(0) || flows.length === 0)
    throw new NoRate('nothing is lent or nothing comes back');
  if (flows.some(({ amount }) => amount.isNegative()))
    throw new NoRate('payments that go both ways may have several');
  return rootOf((rate) => presentValue(flows, rate).minus(advance)).times(unitPeriodsPerYear);
}

const lowest = new Decimal('-0.9999');
const highest = new Decimal(1000);
const tolerance = new Decimal('1e-20');

/** Where a falling function crosses zero: the bracket is halved, and a secant step taken whenever it falls well inside. */
function rootOf(excess: (rate: Decimal) => Decimal): Decimal {
  let [low, high] = [lowest, highest];
  let [above, below] = [excess(low), excess(high)];
  if (above.isNegative() || below.greaterThan(0)) throw new NoRate('none is within the bounds of the search');
  while (high.minus(low).greaterThan(tolerance)) {
    const middle = low.plus(high).dividedBy(2);
    const secant = low.plus(high.minus(low).times(above).dividedBy(above.minus(below)));
    for (const guess of [secant, middle]) {
      if (!guess.greaterThan(low) || !guess.lessThan(high)) continue;
      const value = excess(guess);
      if (value.isZero()) return guess;
      if (value.isNegative()) [high, below] = [guess, value];
      else [low, above] = [guess, value];
    }
  }
  return low;
}

function presentValue(flows: readonly UnitPeriodFlow[], rate: Decimal): Decimal {
  const growth = rate.plus(1);
  return flows.reduce(
    (total, { t, f, amount }) => total.plus(amount.dividedBy(f.times(rate).plus(1).times(growth.pow(t)))),
    new Decimal(0),
  );
}

function checkFlow({ t, f, amount }: UnitPeriodFlow, index: number): void {
  if (!Number.isSafeInteger(t) || t < 0)
    throw new InvalidValue(`t of flow ${index + 1}`, t, 'it must be a whole number of unit periods');
  if (checkedNumber(`f of flow ${index + 1}`, f).isNegative() || !f.lessThan(1))
    throw new InvalidValue(
      `f of flow ${index + 1}`,
      f,
      'a fraction of a unit period is from 0 to less than 1',
    );
  checkedNumber(`amount of flow ${index + 1}`, amount);
}
