import { asLanguage, t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { confirmWithOwner, endPayment, readPayment } from '#app/infra/stripe/payments.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import type { Day } from '#app/money/day.ts';
import { wantsItsOwner } from './charge-policy.ts';
import { pledgePaymentChanged } from './payment.server.ts';

/**
 * The page on which the owner of a card confirms the payment that their bank refused without them: the same payment, so that it can never be
 * taken twice. The page of the pledge when there is nothing more to confirm. Refused once the deadline has passed.
 */
export async function startConfirmation(pledgeId: string, today: Day): Promise<string> {
  const pledge = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const own = siteUrl(`/engagements/${pledgeId}`, asLanguage(pledge.language));
  const { status, failureCode, paymentId, paymentMethodId, nextAttemptOn } = pledge;
  const waits = status === 'declined' && failureCode === wantsItsOwner;
  if (!waits || !paymentId || !paymentMethodId || !nextAttemptOn) {
    throw new Refusal('nothing_to_confirm', t('Ce paiement n’attend pas, ou plus, votre confirmation.'));
  }
  if (toDay(nextAttemptOn) <= today) {
    throw new Refusal(
      'too_late',
      t('Le délai pour confirmer est passé. Vous pouvez indiquer un autre moyen de paiement.'),
    );
  }
  const page = await confirmWithOwner({ id: paymentId, paymentMethodId, returnUrl: `${own}?retour=stripe` });
  if (page) return page;
  const payment = await readPayment(paymentId);
  await toldByOthers(() => inTransaction((tx) => pledgePaymentChanged(tx, payment, today)));
  return own;
}

/**
 * Before a pledge is charged again, the payment that its owner could still confirm is ended. Answers false when they have confirmed it at the
 * last moment: it is taken into account, and nothing else is charged.
 */
export async function endConfirmation(pledgeId: string, today: Day): Promise<boolean> {
  const pledge = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const { status, paymentId, instrument, attempts, nextAttemptOn } = pledge;
  const due = nextAttemptOn && toDay(nextAttemptOn) <= today;
  if (status !== 'declined' || !due || !paymentId || instrument === 'gift' || attempts === 0) return true;
  const payment = await endPayment(paymentId);
  if (payment.status !== 'succeeded' && payment.status !== 'processing') return true;
  await toldByOthers(() => inTransaction((tx) => pledgePaymentChanged(tx, payment, today)));
  return false;
}
