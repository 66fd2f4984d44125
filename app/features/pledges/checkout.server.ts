import { t } from '#app/i18n/t.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { expireCheckout, readCheckout, type Checkout } from '#app/infra/stripe/checkout.server.ts';
import { readPayment, type Payment } from '#app/infra/stripe/payments.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { lockPledge, type LockedPledge } from './lock.server.ts';
import { endGift, pledgePaymentChanged } from './payment.server.ts';
import { reserve } from './reserve.server.ts';

/** How long an open checkout keeps its place when others ask for it, in milliseconds. */
const checkoutKeeps = 60 * 60 * 1000;

/** A checkout of ours as Stripe has it now, with the payment behind it when there is one. */
type CheckoutRead = { checkout: Checkout; payment: Payment | null };

/** Looks at a checkout again at Stripe. Network: outside any transaction. */
async function readPledgeCheckout(checkoutId: string): Promise<CheckoutRead> {
  return withPayment(await readCheckout(checkoutId));
}

/** The same for a checkout just read. */
export async function withPayment(checkout: Checkout): Promise<CheckoutRead> {
  const paid = checkout.state === 'complete' && checkout.paymentId;
  return { checkout, payment: paid ? await readPayment(paid) : null };
}

/** Stripe's page was finished or has expired. What a pledge already is never goes back. */
export async function checkoutChanged(tx: Tx, { checkout, payment }: CheckoutRead, on: Day): Promise<void> {
  const pledge = await lockPledge(tx, checkout.metadata['id'] ?? '');
  if (!pledge) throw new Error(`Checkout ${checkout.id} is for a pledge that is not here`);
  if (payment) {
    await pledgePaymentChanged(tx, payment, on);
    // The page is finished, so a failed payment behind it is a debit that came back before we had heard of it.
    const unheard = pledge.status === 'awaiting_checkout' && payment.status === 'failed';
    if (unheard) await endGift(tx, pledge, payment, on);
    return;
  }
  if (checkout.state === 'expired') return abandon(tx, pledge, checkout.id, on);
  if (checkout.state === 'complete' && checkout.setup) return saveMethod(tx, pledge, checkout, on);
}

async function abandon(tx: Tx, pledge: LockedPledge, checkoutId: string, on: Day): Promise<void> {
  const isCurrent = pledge.checkoutId === null || pledge.checkoutId === checkoutId;
  if (pledge.status !== 'awaiting_checkout' || !isCurrent) return;
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'abandoned', changedOn: fromDay(on) },
  });
}

/** A card or account was saved: the pledge is reserved and its days of reflection run; or a refused one gets another method. */
async function saveMethod(tx: Tx, pledge: LockedPledge, checkout: Checkout, on: Day): Promise<void> {
  const { setup } = checkout;
  if (!setup || pledge.paymentMethodId === setup.paymentMethodId) return;
  const method = {
    checkoutId: checkout.id,
    methodKind: setup.kind,
    paymentMethodId: setup.paymentMethodId,
    mandateId: setup.mandateId,
    customerId: setup.customerId,
  };
  if (pledge.status === 'declined' && pledge.checkoutId === checkout.id) {
    await tx.pledge.update({
      where: { id: pledge.id },
      data: { ...method, failureCode: null, nextAttemptOn: fromDay(on), changedOn: fromDay(on) },
    });
    return;
  }
  // Another card or account, chosen before anything is charged: the days of reflection run on.
  if (pledge.status === 'reserved' && pledge.checkoutId === checkout.id) {
    await tx.pledge.update({ where: { id: pledge.id }, data: method });
    return;
  }
  if (pledge.status !== 'awaiting_checkout') return;
  await reserve(tx, pledge, method, on);
}

/**
 * Gives back the place of a pledge whose checkout is left, by closing the checkout first so that it cannot be finished behind
 * our back. A checkout found finished is taken into account instead. Answers whether the place is free.
 */
export async function giveUpCheckout(pledgeId: string, on: Day): Promise<boolean> {
  const pledge = await db().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { status: true, checkoutId: true },
  });
  if (pledge.status !== 'awaiting_checkout') return pledge.status === 'abandoned';
  if (pledge.checkoutId) {
    await expireCheckout(pledge.checkoutId);
    const read = await readPledgeCheckout(pledge.checkoutId);
    await toldByOthers(() => inTransaction((tx) => checkoutChanged(tx, read, on)));
    return read.checkout.state === 'expired';
  }
  const { count } = await db().pledge.updateMany({
    where: { id: pledgeId, status: 'awaiting_checkout', checkoutId: null },
    data: { status: 'abandoned', changedOn: fromDay(on) },
  });
  return count === 1;
}

/**
 * Leaves a pledge for another that corrects it, of the same person to the same campaign; any other is left alone. Refuses when
 * it is paid or promised already.
 */
export async function leaveCheckout(
  pledgeId: string,
  by: { campaignId: string; personId: string | null; at: Date },
): Promise<void> {
  const { campaignId, personId, at } = by;
  const known = await db().pledge.findFirst({
    where: { id: pledgeId, campaignId, personId },
    select: { id: true },
  });
  if (!known || (await giveUpCheckout(pledgeId, dayOf(at)))) return;
  throw new Refusal(
    'already_done',
    t(
      'L’engagement que vous corrigez est déjà confirmé. Vous pouvez le retrouver par le lien reçu par e-mail.',
    ),
  );
}

/** Takes back the places of a campaign's checkouts left open for more than an hour; answers how many were freed. */
export async function freeStalePlaces(campaignId: string, at: Date): Promise<number> {
  const stale = await db().pledge.findMany({
    where: {
      campaignId,
      status: 'awaiting_checkout',
      createdAt: { lt: new Date(at.getTime() - checkoutKeeps) },
    },
    select: { id: true },
  });
  let freed = 0;
  for (const { id } of stale) if (await giveUpCheckout(id, dayOf(at))) freed += 1;
  return freed;
}
