import { applyRepayment, type AppliedRow } from '#app/lending/waterfall.ts';
import { type Day } from '#app/money/day.ts';
import { add, subtract, zero, type Money } from '#app/money/money.ts';

/** An instalment as a repayment finds it. */
export type OwedWithAdvance = {
  number: number;
  due: Day;
  /** Still owed, in euros. */
  principal: Money;
  interest: Money;
  /** Of these, what the lenders have had all the same, and the platform bears. */
  principalAdvanced: Money;
  interestAdvanced: Money;
  /** Has the bank been asked for it before? */
  asked: boolean;
};

/** What a repayment settles of one instalment: for its lenders, and for the platform that had advanced it. */
type Allocated = {
  number: number;
  principal: Money;
  interest: Money;
  principalRecovered: Money;
  interestRecovered: Money;
};

/**
 * Where the money of a repayment goes: to the lenders of the instalments that were asked for, the oldest first; then to the platform for what
 * it had advanced; then to the lenders of what was not asked yet. Who has paid another's debt in part comes after the creditor (Code civil,
 * 1346-3). Every cent is in a row or in `excess`.
 */
export function allocate(
  amount: Money,
  owed: readonly OwedWithAdvance[],
): { rows: Allocated[]; excess: Money } {
  const forLenders = owed.map((row) => ({
    ...row,
    principal: subtract(row.principal, row.principalAdvanced),
    interest: subtract(row.interest, row.interestAdvanced),
    penalty: zero,
    fee: zero,
  }));
  const forUs = forLenders.map((row) => ({
    ...row,
    principal: row.principalAdvanced,
    interest: row.interestAdvanced,
  }));
  const first = applyRepayment(
    amount,
    forLenders.filter(({ asked }) => asked),
  );
  const second = applyRepayment(first.excess, forUs);
  const third = applyRepayment(
    second.excess,
    forLenders.filter(({ asked }) => !asked),
  );
  const lenders = [...first.applied, ...third.applied];
  const rows = owed.flatMap(({ number }) => {
    const lent = lenders.filter((row) => row.number === number);
    const ours = second.applied.filter((row) => row.number === number);
    if (lent.length + ours.length === 0) return [];
    const of = (list: AppliedRow[], part: 'principal' | 'interest') =>
      list.reduce((total, row) => add(total, row[part]), zero);
    return [
      {
        number,
        principal: of(lent, 'principal'),
        interest: of(lent, 'interest'),
        principalRecovered: of(ours, 'principal'),
        interestRecovered: of(ours, 'interest'),
      },
    ];
  });
  return { rows, excess: third.excess };
}
