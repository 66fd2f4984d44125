import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { platformAccount, readBalance } from '#app/features/reconciliation/movements.server.ts';
import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { euros } from '#app/money/format.ts';
import { add, equals, money, sum } from '#app/money/money.ts';

/** The sentence for a question to which there is no answer yet. */
export const stripeIsSilent = 'Stripe n’a pas répondu : on ne sait pas.';

/**
 * Our account at Stripe against Stripe's own figure. Stripe counts a debit as soon as it is asked (less its fee) and takes out a payout
 * or a refund when it is ordered; our books wait for the end of each. So what is under way is added before comparing, movement by
 * movement as Stripe lists them. Gives what differs, or null.
 */
export async function stripeDiffers(): Promise<string | null> {
  try {
    await readBalance(platformAccount);
  } catch (error) {
    if (error instanceof UnknownOutcome) return stripeIsSilent;
    throw error;
  }
  const { available, pending } = await db().stripeReading.findUniqueOrThrow({
    where: { account: platformAccount },
  });
  const theirs = add(money(available), money(pending));
  const ours = await balanceOf(db(), accounts.stripe);
  const gaps = await gapsWithStripe();
  const underWay = gaps.filter(({ state }) => state === 'under way').map(({ difference }) => difference);
  const expected = add(ours, sum(underWay));
  const strange = gaps.filter(({ state }) => state === 'gap');
  if (equals(theirs, expected) && strange.length === 0) return null;
  const first = strange.slice(0, 3).map(({ about, difference }) => `${about} (${euros(difference)})`);
  return `Stripe dit ${euros(theirs)}, nos comptes ${euros(ours)}, soit ${euros(expected)} avec ce qui est en route${
    first.length > 0 ? ` ; sans explication : ${first.join(', ')}` : ''
  }.`;
}
