import { isLeaving } from '#app/features/campaign-modes/modes.ts';
import { t } from '#app/i18n/t.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { tellMembers } from '#app/features/cooperations/member-letters.server.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { pledgePaymentChanged } from '#app/features/pledges/payment.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Dispute } from '#app/infra/stripe/disputes.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { disputeFeeTaken, pledgeDisputed } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import {
  add,
  decimalText,
  isNegative,
  isPositive,
  money,
  round,
  subtract,
  zero,
  type Money,
} from '#app/money/money.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { reinstate } from './won.server.ts';

/**
 * A citizen has asked their bank for a payment back, and the case is as Stripe says it is now. The money leaves when it is withdrawn, comes back
 * where it was when the dispute is won, and Stripe's fee stays taken. Said twice, late or in any order, the same facts lead to the same state.
 */
export async function pledgeDisputeChanged(
  tx: Tx,
  dispute: Dispute,
  payment: Payment,
  today: Day,
): Promise<void> {
  await lockCampaignOf(tx, payment.metadata['id'] ?? '');
  // The facts in their order: what is taken back was first received, even if nobody told us.
  await pledgePaymentChanged(tx, payment, today);
  const pledge = (await lockPledge(tx, payment.metadata['id'] ?? ''))!;
  await tx.dispute.createMany({
    data: [
      {
        id: dispute.id,
        paymentId: payment.id,
        chargeId: dispute.chargeId,
        pledgeId: pledge.id,
        amount: decimalText(dispute.amount),
        reason: dispute.reason,
        status: dispute.status,
        openedOn: fromDay(dispute.openedOn),
        respondBy: dispute.respondBy && fromDay(dispute.respondBy),
      },
    ],
    skipDuplicates: true,
  });
  const known = await tx.dispute.findUniqueOrThrow({ where: { id: dispute.id } });
  if (dispute.withdrawn && !known.withdrawnOn) await withdraw(tx, dispute, pledge);
  if (dispute.reinstated && !known.reinstatedOn) await reinstate(tx, dispute, pledge.id);
  // What was lost may be won after all, when the bank thinks again: the money says it.
  // An inquiry that came to nothing is over until its bank takes the money after all.
  const ended = known.status === 'won' || known.status === 'lost';
  const isOver = ended && (known.withdrawnOn !== null || !dispute.withdrawn);
  if (isOver || dispute.reinstated) return;
  await tx.dispute.update({
    where: { id: dispute.id },
    data: { status: dispute.status, respondBy: dispute.respondBy && fromDay(dispute.respondBy) },
  });
  if (dispute.status === 'open' || dispute.status === 'inquiry') await askForAnAnswer(tx, dispute);
}

type Whose = { from: { account: Account; amount: Money }[]; advanced: Money; status: LockedPledge['status'] };

/** Whose money a dispute takes, by where the pledge stands. `advanced`: what somebody owes us from then on. */
async function whoseMoney(tx: Tx, pledge: LockedPledge): Promise<Whose> {
  const [amount, tip] = [money(pledge.amount), money(pledge.tip)];
  const tips = { account: accounts.tips, amount: tip };
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id: pledge.campaignId },
    select: { status: true, feeRate: true, releaseAskedOn: true },
  });
  switch (pledge.status) {
    case 'collected':
      if (isLeaving(campaign)) {
        throw new Error(`Campaign ${pledge.campaignId} is being released: its disputes wait until it is`);
      }
      return {
        from: [{ account: accounts.campaign(pledge.campaignId), amount }, tips],
        advanced: zero,
        status: 'disputed',
      };
    case 'released': {
      // Whoever lends or subscribes has had a share for it; a gift's cooperation has had the money, less our commission.
      if (pledge.instrument !== 'gift') {
        return {
          from: [{ account: accounts.owedForPledge(pledge.id), amount }, tips],
          advanced: amount,
          status: 'released',
        };
      }
      const commission = round(amount.times(campaign.feeRate.toFixed()));
      const sent = subtract(amount, commission);
      const owed = { account: accounts.owedForCampaign(pledge.campaignId), amount: sent };
      return {
        from: [owed, { account: accounts.platformFees, amount: commission }, tips],
        advanced: sent,
        status: 'disputed',
      };
    }
    case 'refunded':
      // Given back twice: by us, and by the bank.
      return {
        from: [{ account: accounts.owedForPledge(pledge.id), amount: add(amount, tip) }],
        advanced: add(amount, tip),
        status: 'refunded',
      };
    default:
      throw new Error(`Pledge ${pledge.id} is disputed, but it is ${pledge.status}`);
  }
}

async function withdraw(tx: Tx, dispute: Dispute, pledge: LockedPledge): Promise<void> {
  const { amount, fee, on } = dispute.withdrawn!;
  const due = add(money(pledge.amount), money(pledge.tip));
  // The bank of a debited account gives all of it back, also what we had given back: the platform bears what is given twice.
  const twice = subtract(amount, due);
  if (isNegative(twice) || twice.greaterThan(money(pledge.refunded))) {
    throw new Error(
      `Dispute ${dispute.id} takes ${amount.toFixed(2)} € of pledge ${pledge.id}, which is of ${due.toFixed(2)} €`,
    );
  }
  const { from, advanced, status } = await whoseMoney(tx, pledge);
  if (isPositive(twice)) from.push({ account: accounts.losses, amount: twice });
  await tx.dispute.update({
    where: { id: dispute.id },
    data: { withdrawnOn: fromDay(on), fee: decimalText(fee), advanced: decimalText(advanced) },
  });
  await tx.pledge.update({ where: { id: pledge.id }, data: { status, changedOn: fromDay(on) } });
  await post(tx, pledgeDisputed({ disputeId: dispute.id, pledgeId: pledge.id, from, on }));
  if (isPositive(fee)) await post(tx, disputeFeeTaken({ id: dispute.id, fee, on }));
  if (pledge.status === 'released' && pledge.instrument === 'gift')
    await tellCooperation(tx, dispute, pledge, advanced);
}

async function askForAnAnswer(tx: Tx, dispute: Dispute): Promise<void> {
  await tellOperators(tx, `dispute:${dispute.id}`, () => ({
    subject: t('Un paiement de {amount} est contesté', { amount: euros(dispute.amount) }),
    paragraphs: [
      dispute.respondBy
        ? t('La banque attend nos pièces jusqu’au {day}. Sans réponse, le litige est perdu.', {
            day: dayText(dispute.respondBy),
          })
        : t('Sans réponse, le litige est perdu.'),
    ],
    path: '/operateur/litiges',
  }));
}

async function tellCooperation(tx: Tx, dispute: Dispute, pledge: LockedPledge, owed: Money): Promise<void> {
  const { project } = await tx.campaign.findUniqueOrThrow({
    where: { id: pledge.campaignId },
    select: { project: { select: { cooperationId: true, title: true } } },
  });
  await tellMembers(tx, { where: { id: project.cooperationId }, key: `dispute:${dispute.id}` }, (name) => ({
    subject: t('Un don à « {project} » a été repris par la banque du donateur', { project: project.title }),
    paragraphs: [
      t('{amount}, déjà versés à {name}, nous ont été repris. Nous contestons quand c’est possible.', {
        amount: euros(owed),
        name,
      }),
      t('Si le litige est perdu, nous reprendrons ce montant sur votre compte de paiement, et rien de plus.'),
    ],
  }));
}
