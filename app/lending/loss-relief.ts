import { type Money, isPositive, min, subtract, sum, zero } from '#app/money/money.ts';

/** Principal that became definitively irrecoverable in a year. */
export type CapitalLoss = { year: number; amount: Money };

type LossRelief = {
  /** Of the losses, what this year's interest takes up. */
  used: Money;
  /** Interest left in the base of income tax; social levies are on the gross interest all the same. */
  taxable: Money;
  /** What is left for later, by the year of the loss. */
  carried: CapitalLoss[];
};

/**
 * What capital losses on participatory loans take off the interest of other such loans in a year, in euros, the oldest first: those of the year
 * and of the `years` before, up to `cap` in all (CGI, 125-00 A; five years and 8,000 € for loans granted since 2017). Principal only. An
 * estimate: losses and interest that a lender has elsewhere are not known here.
 */
export function lossRelief(asked: {
  year: number;
  interest: Money;
  losses: readonly CapitalLoss[];
  cap: Money;
  years: number;
}): LossRelief {
  const { year, interest, cap, years } = asked;
  const open = asked.losses
    .filter((loss) => loss.year <= year && year <= loss.year + years)
    .toSorted((a, b) => a.year - b.year);
  let room = min(interest, cap);
  const carried: CapitalLoss[] = [];
  for (const loss of open) {
    const taken = min(room, loss.amount);
    room = subtract(room, taken);
    const left = subtract(loss.amount, taken);
    // The oldest loss that still counts ends with this year.
    if (isPositive(left) && year < loss.year + years) carried.push({ year: loss.year, amount: left });
  }
  const used = subtract(min(interest, cap), room);
  return { used, taxable: subtract(interest, used), carried };
}

/** All that is carried. */
export function carriedInAll({ carried }: Pick<LossRelief, 'carried'>): Money {
  return carried.length === 0 ? zero : sum(carried.map(({ amount }) => amount));
}
