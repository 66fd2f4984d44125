import { type Money, add, isPositive, min, subtract, sum, zero } from '#app/money/money.ts';

/** Interest paid in a year, or principal that became definitively irrecoverable in it. */
export type OfYear = { year: number; amount: Money };

/** What has become of the losses of one year by the end of another. */
type LossFollowed = OfYear & {
  /** Taken off the interest of the years before, and of this one. */
  usedBefore: Money;
  used: Money;
  /** Not used yet; it counts until the end of the year `until` and is nothing after it. */
  left: Money;
  until: number;
};

type LossRelief = {
  /** Of the losses, what this year's interest takes up. */
  used: Money;
  /** Interest left in the base of income tax; social levies are on the gross interest all the same. */
  taxable: Money;
  /** What is left for the years after this one. */
  carried: Money;
  /** By the year of the loss, the oldest first: those that still count this year. */
  losses: LossFollowed[];
};

/**
 * What capital losses on participatory loans take off the interest of other such loans in a year, in euros, after what they took off that of the
 * years before. The oldest goes first; each counts in its year and the `years` after, all of them up to `cap` a year (CGI, 125-00 A; five
 * years and 8,000 € for loans granted since 2017). Principal only. An estimate: losses and interest that a lender has elsewhere are not known here.
 */
export function lossRelief(asked: {
  year: number;
  interest: readonly OfYear[];
  losses: readonly OfYear[];
  cap: Money;
  years: number;
}): LossRelief {
  const { year, cap, years } = asked;
  const of = (all: readonly OfYear[], one: number) =>
    sum(all.filter((each) => each.year === one).map(({ amount }) => amount));
  const interest = of(asked.interest, year);
  const known = [...new Set(asked.losses.map((loss) => loss.year))]
    .filter((one) => one <= year)
    .toSorted((a, b) => a - b);
  let open = known.map((one): LossFollowed => {
    const amount = of(asked.losses, one);
    return { year: one, amount, usedBefore: zero, used: zero, left: amount, until: one + years };
  });
  for (let now = known[0] ?? year; now <= year; now += 1) {
    let room = min(of(asked.interest, now), cap);
    open = open.map((loss) => {
      const used = loss.year <= now && now <= loss.until ? min(room, loss.left) : zero;
      room = subtract(room, used);
      const usedBefore = add(loss.usedBefore, loss.used);
      return { ...loss, usedBefore, used, left: subtract(loss.left, used) };
    });
  }
  const losses = open.filter(({ until }) => year <= until);
  const used = sum(losses.map((loss) => loss.used));
  const carried = losses.filter(({ until, left }) => year < until && isPositive(left));
  return {
    used,
    taxable: subtract(interest, used),
    carried: sum(carried.map(({ left }) => left)),
    losses,
  };
}
