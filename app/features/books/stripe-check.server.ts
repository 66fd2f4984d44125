import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { readPayment } from '#app/infra/stripe/payments.server.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { euros } from '#app/money/format.ts';
import { add, equals, money, subtract, sum, type Money, zero } from '#app/money/money.ts';

/** The sentence for a question to which there is no answer yet. */
export const stripeIsSilent = 'Stripe n’a pas répondu : on ne sait pas.';

/**
 * Our account at Stripe against Stripe's own figure. Stripe counts a debit as soon as it is asked (less its fee) and takes out a payout
 * or a refund when it is ordered; our books wait for the end of each. So what is under way is added before comparing. Gives what
 * differs, or null.
 */
export async function stripeDiffers(): Promise<string | null> {
  try {
    return await difference();
  } catch (error) {
    if (error instanceof UnknownOutcome) return stripeIsSilent;
    throw error;
  }
}

async function difference(): Promise<string | null> {
  const { available, pending } = await platformBalance();
  const theirs = add(available, pending);
  const ours = await balanceOf(db(), accounts.stripe);
  const expected = subtract(add(ours, await debitsUnderWay()), await leavingNow());
  if (equals(theirs, expected)) return null;
  return `Stripe dit ${euros(theirs)}, nos comptes ${euros(ours)}, soit ${euros(expected)} avec ce qui est en route.`;
}

/** Debits whose answer is awaited: Stripe shows them as pending, less a fee that only it knows. */
async function debitsUnderWay(): Promise<Money> {
  const pledges = await db().pledge.findMany({
    where: { paymentId: { not: null }, status: { in: ['charging', 'awaiting_checkout'] } },
    select: { paymentId: true },
  });
  const collections = await db().collection.findMany({
    where: { paymentId: { not: null }, status: { in: ['intended', 'processing'] } },
    select: { paymentId: true },
  });
  let total = zero;
  for (const { paymentId } of [...pledges, ...collections]) {
    const payment = await readPayment(paymentId!);
    if (payment.status === 'processing') total = add(total, subtract(payment.amount, payment.fee ?? zero));
  }
  return total;
}

/** Money that Stripe has already taken out of our balance and that has not arrived where it goes. */
async function leavingNow(): Promise<Money> {
  const payouts = await db().payoutBatch.findMany({
    where: { stripePayoutId: { not: null }, fundedOn: null },
    select: { total: true, fundAmount: true },
  });
  const refunds = await db().pledge.findMany({
    where: { refundId: { not: null }, status: 'collected' },
    select: { amount: true, tip: true },
  });
  return sum([
    ...payouts.map(({ total, fundAmount }) => money(fundAmount ?? total)),
    ...refunds.flatMap(({ amount, tip }) => [money(amount), money(tip)]),
  ]);
}
