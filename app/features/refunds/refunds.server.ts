import { isLeaving } from '#app/features/campaign-modes/modes.ts';
import { randomUUID } from 'node:crypto';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { noteInWallet } from '#app/features/pledges/give-back.server.ts';
import { refundChanged } from '#app/features/pledges/refund.server.ts';
import { euros } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode, UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { findRefund, refundPayment, type Refund } from '#app/infra/stripe/payments.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { refundCameBack } from '#app/ledger/entries-refunds.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, equals, money, type Money } from '#app/money/money.ts';
import { bookRefund, lockRefund, type LockedRefund } from './book.server.ts';
import { undoDebt } from './debt.server.ts';
import { splitRefund } from './split.ts';

type Order = {
  /** Made with the form, so that a double click is one refund. */
  id: string;
  pledgeId: string;
  total: Money;
  reason: string;
  personId: string;
  today: Day;
};

/**
 * Somebody of the team gives a payment back, in part or whole: a gift at any time, a loan or shares until their money has left. Written before
 * Stripe is asked, one at a time for each payment; the same order twice is one refund. What was paid from a wallet is in it again at once.
 */
export async function orderRefund(order: Order): Promise<void> {
  const isToBeSent = await inTransaction((tx) => writeOrder(tx, order));
  if (!isToBeSent) return;
  try {
    await sendRefund(order.id, order.today);
  } catch (error) {
    // Written down: the job asks again.
    if (!(error instanceof UnknownOutcome)) throw error;
  }
}

/** Answers whether Stripe is to be asked. */
async function writeOrder(tx: Tx, order: Order): Promise<boolean> {
  const { id, pledgeId, total, personId, today } = order;
  await requireOperator(tx, personId);
  await lockCampaignOf(tx, pledgeId);
  const pledge = await lockPledge(tx, pledgeId);
  if (!pledge) throw new Refusal('no_pledge', t('Cet engagement n’existe pas.'));
  if (await tx.pledgeRefund.findUnique({ where: { id } })) return false;
  const reason = order.reason.trim();
  if (!reason) throw new Refusal('no_reason', t('Dites pourquoi : la personne le lira.'), 'reason');
  await refuseUnlessRefundable(tx, pledge);
  const stands = add(money(pledge.amount), money(pledge.tip));
  if (!total.greaterThan(0) || total.greaterThan(stands)) {
    throw new Refusal(
      'too_much',
      t('Il reste {stands} à rendre au plus.', { stands: euros(stands) }),
      'amount',
    );
  }
  const parts = splitRefund(total, { amount: money(pledge.amount), tip: money(pledge.tip) });
  if (pledge.instrument === 'share' && !parts.whole) {
    throw new Refusal('whole_shares', t('Une souscription de parts se rend en entier.'), 'amount');
  }
  await tx.pledgeRefund.create({
    data: { id, pledgeId, ...parts, reason, askedById: personId, askedOn: fromDay(today) },
  });
  if (pledge.paymentId) return true;
  await backIntoWallet(tx, id, { total, reason, decidedById: personId, on: today });
  return false;
}

async function backIntoWallet(
  tx: Tx,
  id: string,
  { total, reason, decidedById, on }: { total: Money; reason: string; decidedById: string; on: Day },
): Promise<void> {
  const locked = (await lockRefund(tx, id))!;
  const pledgeId = locked.pledge.id;
  const paid = await tx.walletPayment.findUnique({ where: { pledgeId }, include: { person: true } });
  if (!paid?.on) throw new Refusal('nothing_to_refund', t('Rien de cet engagement n’est à rendre.'));
  if (paid.person.erasedAt) {
    throw new Refusal('erased', t('Cette personne a effacé son compte : elle n’a plus de porte-monnaie.'));
  }
  const { personId } = paid;
  await bookRefund(tx, locked, { by: { way: 'wallet', personId }, on });
  await noteInWallet(tx, { pledgeId, personId, amount: total, on, why: reason, decidedById });
  await tx.pledgeRefund.update({ where: { id }, data: { status: 'done' } });
}

/** Why a payment cannot be given back now, said as a Refusal. */
async function refuseUnlessRefundable(tx: Tx, pledge: LockedPledge): Promise<void> {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } });
  const { id, status, instrument } = pledge;
  if (status === 'released' && instrument !== 'gift') {
    throw new Refusal(
      'released',
      t('L’argent est chez la coopération et le prêt ou les parts existent : il ne se rend plus ainsi.'),
    );
  }
  if (status !== 'collected' && status !== 'released') {
    throw new Refusal('nothing_to_refund', t('Rien de cet engagement n’est à rendre.'));
  }
  if (isLeaving(campaign)) {
    throw new Refusal(
      'leaving',
      t('L’argent de cette collecte est en train de partir : réessayez dans une heure.'),
    );
  }
  const under = await tx.pledgeRefund.count({
    where: { pledgeId: id, status: { in: ['asked', 'under_way'] } },
  });
  if (under > 0 || (status === 'collected' && (pledge.refundId || pledge.refundAskedOn))) {
    throw new Refusal(
      'under_way',
      t('Un remboursement de cet engagement est déjà en route : attendez sa réponse.'),
    );
  }
  const disputed = await tx.dispute.count({ where: { pledgeId: id, withdrawnOn: { not: null } } });
  if (disputed > 0) {
    throw new Refusal('disputed', t('La banque a contesté ce paiement : Stripe ne le rembourse plus.'));
  }
}

/** Refunds to be asked of Stripe, or asked without an answer. Oldest first. */
export async function refundsToSend(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select r.id::text, p."firstName" || ' ' || p."lastName" || ', ' || r.amount + r.tip || ' €' as label
    from "PledgeRefund" r join "Pledge" p on p.id = r."pledgeId" where r.status = 'asked' order by r."askedOn", r.id`;
}

/** Asks Stripe, once: what may have been asked before is looked for first. An unknown outcome throws, and is asked for again. */
export async function sendRefund(id: string, today: Day): Promise<void> {
  const { status, pledge, ...refund } = await db().pledgeRefund.findUniqueOrThrow({
    where: { id },
    include: { pledge: { select: { paymentId: true } } },
  });
  if (status !== 'asked') return;
  const paymentId = pledge.paymentId!;
  const metadata = { kind: 'pledge_refund', id } as const;
  const amount = add(money(refund.amount), money(refund.tip));
  try {
    const made =
      (await findRefund(paymentId, metadata)) ??
      (await refundPayment({ key: `pledge-refund:${id}`, paymentId, amount, metadata }));
    await toldByOthers(() => inTransaction((tx) => refundTold(tx, made, today)));
  } catch (error) {
    const code = refusalCode(error);
    if (!code) throw error;
    const data = { status: 'failed' as const, failureCode: code };
    await db().pledgeRefund.updateMany({ where: { id, status: 'asked' }, data });
  }
}

/** A refund is as Stripe says it is now, whoever asked for it: one of the team's, one of ours for a whole campaign, one made in Stripe's dashboard. */
export async function refundTold(tx: Tx, refund: Refund, today: Day): Promise<void> {
  const { kind, id } = refund.metadata;
  if (kind === 'debit_case') return;
  if (kind === 'pledge_refund' && id) return changed(tx, id, refund, today);
  const known = await tx.pledgeRefund.findUnique({
    where: { stripeRefundId: refund.id },
    select: { id: true },
  });
  if (known) return changed(tx, known.id, refund, today);
  if (kind === 'pledge' || !refund.paymentId) return refundChanged(tx, refund, today);
  const ours = await madeElsewhere(tx, refund, today);
  return ours ? changed(tx, ours, refund, today) : refundChanged(tx, refund, today);
}

/** Made in Stripe's dashboard: written as if someone of the team had ordered it. Null for what gives a whole payment back that we hold. */
async function madeElsewhere(tx: Tx, refund: Refund, today: Day): Promise<string | null> {
  const found = await tx.pledge.findUnique({ where: { paymentId: refund.paymentId! }, select: { id: true } });
  if (!found || refund.status === 'failed') return null;
  await lockCampaignOf(tx, found.id);
  const pledge = (await lockPledge(tx, found.id))!;
  const standing = { amount: money(pledge.amount), tip: money(pledge.tip) };
  const all = add(standing.amount, standing.tip);
  if (pledge.refundId === refund.id) return null;
  if (pledge.status === 'collected' && equals(refund.amount, all)) return null;
  if (pledge.status !== 'collected' && pledge.status !== 'released') return null;
  const id = randomUUID();
  await tx.pledgeRefund.create({
    data: {
      id,
      pledgeId: pledge.id,
      ...splitRefund(refund.amount, standing),
      reason: frenchOnly('Rendu depuis le tableau de bord de Stripe'),
      askedOn: fromDay(refund.on < today ? refund.on : today),
      stripeRefundId: refund.id,
    },
  });
  return id;
}

/** Nothing that Stripe says changes these any more. */
const ended: readonly LockedRefund['refund']['status'][] = ['paid_back', 'given_up', 'undone'];

async function changed(tx: Tx, id: string, told: Refund, today: Day): Promise<void> {
  const locked = await lockRefund(tx, id);
  if (!locked) throw new Error(`Refund ${told.id} was ordered by nobody here (${id})`);
  const { refund } = locked;
  const total = add(money(refund.amount), money(refund.tip));
  if (!equals(told.amount, total)) {
    throw new Error(`Refund ${told.id} is of ${told.amount.toFixed(2)}, but ${total.toFixed(2)} was ordered`);
  }
  if (ended.includes(refund.status)) return;
  if (told.status === 'failed') return cameBack(tx, locked, told, today);
  if (refund.status === 'failed' || refund.status === 'done') return;
  if (told.status === 'succeeded') {
    await bookRefund(tx, locked, { by: { way: 'stripe', stripeRefundId: told.id }, on: told.on });
  }
  const status = told.status === 'succeeded' ? 'done' : 'under_way';
  await tx.pledgeRefund.update({ where: { id }, data: { status, stripeRefundId: told.id } });
}

/** Refused by the bank at once, or weeks after it was booked: someone of the team pays it by transfer. */
async function cameBack(tx: Tx, locked: LockedRefund, told: Refund, today: Day): Promise<void> {
  const { refund } = locked;
  const { id, status, bookedOn } = refund;
  if (status === 'failed') return;
  if (bookedOn && (await undoDebt(tx, locked, { stripeRefundId: told.id, on: today }))) return;
  const amount = told.amount;
  await tx.pledgeRefund.update({
    where: { id },
    data: {
      status: 'failed',
      stripeRefundId: told.id,
      failureCode: 'refund_failed',
      ...(bookedOn && { cameBackOn: fromDay(today) }),
    },
  });
  if (bookedOn)
    await post(
      tx,
      refundCameBack({
        id,
        stripeRefundId: told.id,
        to: [{ account: accounts.bankSuspense, amount }],
        on: today,
      }),
    );
  await tellOperators(tx, `pledge-refund:${id}:failed`, () => ({
    subject: t('Un remboursement de {amount} est revenu', { amount: euros(amount) }),
    paragraphs: [t('La carte ou le compte ne peut pas le recevoir : faites un virement, puis notez-le ici.')],
    path: `/operateur/remboursements/${refund.pledgeId}`,
  }));
}

/** What a bank has refused was paid by a transfer made by hand: a line of our bank will show it. Twice is once. */
export async function recordTransfer(id: string, order: { personId: string; today: Day }): Promise<void> {
  await endFailed(id, order, async (tx, locked) => {
    if (!locked.refund.bookedOn) await bookRefund(tx, locked, { by: { way: 'transfer' }, on: order.today });
    return 'paid_back';
  });
}

/** What could not be given back, and was not booked, is left as it is: the person has said no, or cannot be found. */
export async function giveUpRefund(id: string, order: { personId: string; today: Day }): Promise<void> {
  await endFailed(id, order, (_, { refund }) => {
    if (!refund.bookedOn) return Promise.resolve('given_up');
    throw new Refusal(
      'owed',
      t('Cet argent a été rendu, puis est revenu : il est dû, et se paie par virement.'),
    );
  });
}

async function endFailed(
  id: string,
  { personId, today }: { personId: string; today: Day },
  end: (tx: Tx, locked: LockedRefund) => Promise<'paid_back' | 'given_up'>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    const locked = await lockRefund(tx, id);
    if (!locked) throw new Refusal('no_refund', t('Ce remboursement n’existe pas.'));
    if (ended.includes(locked.refund.status)) return;
    if (locked.refund.status !== 'failed') {
      throw new Refusal('not_failed', t('Ce remboursement n’a pas échoué : il n’y a rien à décider.'));
    }
    const status = await end(tx, locked);
    await tx.pledgeRefund.update({
      where: { id },
      data: { status, decidedOn: fromDay(today), decidedById: personId },
    });
  });
}
