import { t, frenchOnly } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { chargeSavedMethod, findPayment, type Payment } from '#app/infra/stripe/payments.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import type { Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import { add, money, type Money } from '#app/money/money.ts';
import { isAboutTheMethod, isRetried } from './charge-policy.ts';
import { endConfirmation } from './confirm.server.ts';
import { lockPledge } from './lock.server.ts';
import { declined, drop, pledgePaymentChanged } from './payment.server.ts';
import { takeFromWallet } from './wallet-pledge.server.ts';

/**
 * Loan and share pledges of succeeding campaigns that a charge is due for: reserved, refused and due again, or asked of Stripe
 * without an answer. In order of arrival.
 */
export async function pledgesToCharge(today: Day): Promise<{ id: string; label: string }[]> {
  const pledges = await db().pledge.findMany({
    where: {
      campaign: { status: 'charging' },
      instrument: { not: 'gift' },
      OR: [
        { status: 'reserved' },
        { status: 'declined', nextAttemptOn: { lte: fromDay(today) } },
        { status: 'charging', paymentId: null },
      ],
    },
    orderBy: { rank: 'asc' },
    select: { id: true, amount: true, campaign: { select: { project: { select: { title: true } } } } },
  });
  return pledges.map(({ id, amount, campaign }) => ({
    id,
    label: t('{amount} pour « {title} »', { amount: euros(money(amount)), title: campaign.project.title }),
  }));
}

type Intent = {
  attempt: number;
  /** Was this very try asked before, without an answer? */
  askedBefore: boolean;
  amount: Money;
  customerId: string;
  paymentMethodId: string;
  mandateId: string | null;
  kind: 'card' | 'sepa_debit';
  project: string;
};

/**
 * Charges one pledge: the intent is written first, then Stripe is asked, then its answer is written. Safe to run again at any
 * point: the same try is asked under the same key. An unknown outcome throws and is asked again by the next run.
 */
export async function chargePledge(pledgeId: string, today: Day): Promise<void> {
  if (await takeFromWallet(pledgeId, today)) return;
  if (!(await endConfirmation(pledgeId, today))) return;
  const intent = await writeIntent(pledgeId, today);
  if (!intent) return;
  const { attempt, project, askedBefore, ...charge } = intent;
  const metadata = { kind: 'pledge', id: pledgeId, attempt: String(attempt) } as const;
  let payment: Payment;
  try {
    // Stripe forgets a key after a day, and the date of a run is not the clock: a try without an answer is looked for before it is
    // asked again.
    const earlier = askedBefore ? await findPayment(charge.customerId, metadata) : null;
    payment =
      earlier ??
      (await chargeSavedMethod({
        ...charge,
        key: `pledge:${pledgeId}:charge:${attempt}`,
        description: frenchOnly(`Terreau — « ${project} »`),
        metadata,
      }));
  } catch (error) {
    const code = refusalCode(error);
    if (!code || !isAboutTheMethod(code)) throw error;
    return methodRefused(pledgeId, attempt, code, today);
  }
  await toldByOthers(() => inTransaction((tx) => pledgePaymentChanged(tx, payment, today)));
}

/** What is to be asked of Stripe, written before it is asked. Null when nothing is. */
async function writeIntent(pledgeId: string, today: Day): Promise<Intent | null> {
  return inTransaction(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || (pledge.instrument === 'gift' && !pledge.monthlyGiftId)) return null;
    const campaign = await tx.campaign.findUniqueOrThrow({
      where: { id: pledge.campaignId },
      select: { status: true, project: { select: { title: true } } },
    });
    // A monthly gift is charged while its campaign goes on; what was asked before its end is asked to the end.
    const chargeable = pledge.monthlyGiftId ? ['open', 'charging'] : ['charging'];
    if (!chargeable.includes(campaign.status)) return null;
    const asked = pledge.status === 'charging' && pledge.paymentId === null;
    const due = pledge.status === 'declined' && pledge.nextAttemptOn && toDay(pledge.nextAttemptOn) <= today;
    if (pledge.status !== 'reserved' && !asked && !due) return null;
    if (due && !isRetried(pledge.failureCode)) {
      await drop(tx, pledge, { failureCode: pledge.failureCode }, today);
      return null;
    }
    const { customerId, paymentMethodId, methodKind } = pledge;
    if (!customerId || !paymentMethodId || !methodKind) {
      throw new Error(`Pledge ${pledgeId} is reserved without a saved method`);
    }
    const attempt = asked ? pledge.attempts : pledge.attempts + 1;
    if (!asked) {
      await tx.pledge.update({
        where: { id: pledgeId },
        data: {
          status: 'charging',
          attempts: attempt,
          paymentId: null,
          chargeId: null,
          nextAttemptOn: null,
          changedOn: fromDay(today),
        },
      });
    }
    return {
      attempt,
      askedBefore: asked,
      amount: add(money(pledge.amount), money(pledge.tip)),
      customerId,
      paymentMethodId,
      mandateId: pledge.mandateId,
      kind: methodKind,
      project: campaign.project.title,
    };
  });
}

/** Stripe did not even try: the card or mandate cannot be charged, or not for so much. */
async function methodRefused(
  pledgeId: string,
  attempt: number,
  failureCode: string,
  today: Day,
): Promise<void> {
  await inTransaction(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge?.status !== 'charging' || pledge.attempts !== attempt) return;
    await declined(tx, pledge, { failureCode }, today);
  });
}
