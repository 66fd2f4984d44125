import { distribute, type Repaid } from '#app/lending/distribution.ts';
import { split } from '#app/lending/split.ts';
import { type TaxedLender, withholding, type WithholdingRates } from '#app/lending/tax.ts';
import { type Money, isZero, subtract, sum, zero } from '#app/money/money.ts';

/** One lender's share of a loan, as a distribution needs it; in subscription order. */
export type HeldShare = { id: string; personId: string; outstanding: Money } & TaxedLender;

/** What one share gets of a repayment. net = principal + interest − incomeTax − socialLevies. */
type LenderLine = {
  shareId: string;
  personId: string;
  principal: Money;
  interest: Money;
  incomeTax: Money;
  socialLevies: Money;
  net: Money;
};

/**
 * Shares a repayment among the shares of a loan, with the tax withheld: the rule, which PostgreSQL's `share_out` is held to, cent for
 * cent. `turn` counts the repayments of the loan shared before. Levies are rounded once per person and payment; someone who
 * holds several shares has them divided among these by interest, to the cent. Shares that get nothing are left out.
 */
export function lenderLines(
  repaid: Repaid,
  shares: readonly HeldShare[],
  rates: WithholdingRates,
  turn = 0,
): LenderLine[] {
  const parts = distribute(
    repaid,
    shares.map(({ id, outstanding }) => ({ key: id, outstanding })),
    { turn },
  );
  const taxOf = memoised(rates);
  const severalOf = taxOfSeveralShares(shares, parts, taxOf);
  return shares.flatMap((share, index) => {
    const { principal, interest } = parts[index]!;
    if (isZero(principal) && isZero(interest)) return [];
    const { incomeTax, socialLevies } = severalOf.get(share.id) ?? taxOf(share, interest);
    const net = subtract(sum([principal, interest]), sum([incomeTax, socialLevies]));
    return [
      { shareId: share.id, personId: share.personId, principal, interest, incomeTax, socialLevies, net },
    ];
  });
}

type Levies = { incomeTax: Money; socialLevies: Money };

/** The levies of those who hold more than one share of this loan, by share. */
function taxOfSeveralShares(
  shares: readonly HeldShare[],
  parts: readonly { interest: Money }[],
  taxOf: (lender: TaxedLender, interest: Money) => Levies,
): Map<string, Levies> {
  const held = new Map<string, { share: HeldShare; interest: Money }[]>();
  shares.forEach((share, index) => {
    const mine = { share, interest: parts[index]!.interest };
    const others = held.get(share.personId);
    if (others) others.push(mine);
    else held.set(share.personId, [mine]);
  });
  const levies = new Map<string, Levies>();
  for (const mine of held.values()) {
    if (mine.length === 1) continue;
    const interest = sum(mine.map((one) => one.interest));
    if (isZero(interest)) continue;
    const total = taxOf(mine[0]!.share, interest);
    const weights = mine.map((one) => ({ key: one.share.id, weight: one.interest }));
    const incomeTax = split(total.incomeTax, weights);
    const socialLevies = split(total.socialLevies, weights);
    for (const { share } of mine) {
      levies.set(share.id, {
        incomeTax: incomeTax.get(share.id) ?? zero,
        socialLevies: socialLevies.get(share.id) ?? zero,
      });
    }
  }
  return levies;
}

/** Among thousands of lenders most earn one of a few amounts: each tax is computed once. */
function memoised(rates: WithholdingRates): (lender: TaxedLender, interest: Money) => Levies {
  const known = new Map<string, Levies>();
  return (lender, interest) => {
    const key = `${lender.kind} ${lender.waiver} ${lender.resident} ${interest.toString()}`;
    let levies = known.get(key);
    if (!levies) known.set(key, (levies = withholding(interest, lender, rates)));
    return levies;
  };
}
