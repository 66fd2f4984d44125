import { type Decimal, type Money, add, max, money, round, subtract, zero } from '#app/money/money.ts';

/** Which computation gave a result that we keep; a change of method changes it. */
export const methodVersion = '2026-1';

/** What a citizen types into the simulation, in euros. It stays in their browser. */
export type Worth = { netIncome: Money; liquidAssets: Money; commitments: Money };

/** Net worth in the sense of delegated regulation (EU) 2022/2114, article 7, in euros; negative when commitments weigh more. */
export function netWorthOf({ netIncome, liquidAssets, commitments }: Worth): Money {
  return subtract(add(netIncome, liquidAssets), commitments);
}

/** Ability to bear loss, in euros: a share of net worth (a fraction, 10 % in law), never below zero. */
export function lossCapacity(netWorth: Money, shareOfWorth: Decimal): Money {
  return max(zero, round(netWorth.times(shareOfWorth)));
}

/** Figures of law: the ability to bear loss and the threshold as fractions of net worth, and the threshold's floor in euros. */
export type LossLaw = { capacityShare: Decimal; thresholdShare: Decimal; thresholdFloor: Money };

/**
 * Above this amount in one offer, in euros, three more confirmations are asked (article 21(7)): the larger of the floor and a
 * share of net worth, found again from the result of the simulation. Without a result it is the floor.
 */
export function lossThreshold(capacity: Money | null, law: LossLaw): Money {
  if (capacity === null) return law.thresholdFloor;
  const netWorth = capacity.dividedBy(law.capacityShare);
  return max(law.thresholdFloor, round(netWorth.times(law.thresholdShare)));
}

/** The figures of law as read from the table of parameters. */
export function lossLaw(read: Record<keyof LossLaw, Decimal>): LossLaw {
  return { ...read, thresholdFloor: money(read.thresholdFloor) };
}
