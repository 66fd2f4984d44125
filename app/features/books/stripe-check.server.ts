import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { platformAccount, readBalance } from '#app/features/reconciliation/movements.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { euros } from '#app/i18n/format.ts';
import { add, equals, money, sum } from '#app/money/money.ts';

/**
 * Our account at Stripe against Stripe's own figure. Stripe counts a debit as soon as it is asked (less its fee) and takes out a payout
 * or a refund when it is ordered; our books wait for the end of each. So what is under way is added before comparing, movement by
 * movement as Stripe lists them. Gives what differs, or null; UnknownOutcome when Stripe is
 * silent.
 */
export async function stripeDiffers(): Promise<string | null> {
  await readBalance(platformAccount);
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
  const sums = { theirs: euros(theirs), ours: euros(ours), expected: euros(expected) };
  if (first.length === 0)
    return t('Stripe dit {theirs}, nos comptes {ours}, soit {expected} avec ce qui est en route.', sums);
  return t(
    'Stripe dit {theirs}, nos comptes {ours}, soit {expected} avec ce qui est en route ; sans explication : {strange}.',
    { ...sums, strange: first.join(', ') },
  );
}
