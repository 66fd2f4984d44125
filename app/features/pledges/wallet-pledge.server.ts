import { refuseSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { euros } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { heldInWallet, paidFromWallet } from '#app/ledger/entries-campaigns.ts';
import { hold, settleHold, voidHolds } from '#app/ledger/holds.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { add, decimalText, money, type Money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { walletBlocked } from './charge-policy.ts';
import { giveUpCheckout } from './checkout.server.ts';
import { giveBack } from './give-back.server.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from './lock.server.ts';
import { drop } from './payment.server.ts';
import { reopenPledge } from './pledge.server.ts';
import { refundPledge } from './refund.server.ts';
import { reserve } from './reserve.server.ts';
import { refuseClosed } from './start-checkout.server.ts';
import { lockWalletOf, owesForPledge, spendableFromWallet } from './wallet.server.ts';

type Paying = { pledgeId: string; personId: string; at: Date };

/**
 * A loan or share pledge is paid with what borrowers have paid back: set aside from now on, taken when its campaign is charged, free again when it
 * is revoked or the campaign fails. Everything else is as with a card: the pledge was placed by the same rules, and can be taken back for four
 * days. Said twice, it is set aside once.
 */
export async function payFromWallet(asked: Paying): Promise<void> {
  await leavePage(asked);
  await inTransaction((tx) => setAside(tx, asked));
}

/**
 * A page of Stripe's that was opened before is closed first, so that it cannot be finished behind our back; a pledge that was left takes its
 * place again.
 */
export async function leavePage({ pledgeId, personId, at }: Paying): Promise<void> {
  const known = await db().pledge.findFirst({ where: { id: pledgeId, personId } });
  const left = known?.status === 'abandoned' && !known.paymentId;
  const opened = known?.status === 'awaiting_checkout' && known.checkoutId;
  if (opened && !(await giveUpCheckout(pledgeId, dayOf(at)))) {
    throw new Refusal(
      'already_done',
      t('Vous avez déjà enregistré un moyen de paiement pour cet engagement.'),
    );
  }
  if (left || opened) await reopenPledge(pledgeId, at);
}

async function setAside(tx: Tx, { pledgeId, personId, at }: Paying): Promise<void> {
  await lockWalletOf(tx, personId);
  await lockCampaignOf(tx, pledgeId);
  const pledge = await lockPledge(tx, pledgeId);
  if (pledge?.personId !== personId) {
    throw new Refusal('not_yours', t('Cet engagement n’est pas le vôtre.'));
  }
  if (await tx.walletPayment.findUnique({ where: { pledgeId } })) return;
  if (pledge.status !== 'awaiting_checkout' || pledge.instrument === 'gift') {
    throw new Refusal('not_payable', t('Cet engagement n’attend pas de paiement de votre part.'));
  }
  refuseClosed(await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } }), at);
  await refuseSuspended(tx, pledge.campaignId);
  const due = add(money(pledge.amount), money(pledge.tip));
  const left = await spendableFromWallet(personId, tx);
  if (due.greaterThan(left)) throw new Refusal('above_wallet', tooLittle(left, due));
  const on = dayOf(at);
  await spendOnPledge(tx, pledge, personId, on);
  await reserve(tx, pledge, { checkoutId: null }, on);
}

/**
 * What a pledge asks, tip included, is taken from a wallet: at once for a gift, which is collected; only set aside for a loan or shares, which the
 * caller reserves. The caller holds the locks, and has seen that the wallet has as much.
 */
export async function spendOnPledge(tx: Tx, pledge: LockedPledge, personId: string, on: Day): Promise<void> {
  const { id: pledgeId } = pledge;
  const amount = decimalText(add(money(pledge.amount), money(pledge.tip)));
  const asked = moneyOf(pledge, personId, on);
  if (pledge.instrument !== 'gift') {
    await hold(tx, heldInWallet(asked));
    await tx.walletPayment.create({ data: { pledgeId, personId, amount } });
    return;
  }
  await post(tx, paidFromWallet(asked));
  await tx.walletPayment.create({ data: { pledgeId, personId, amount, on: fromDay(on) } });
  await tx.pledge.update({ where: { id: pledgeId }, data: { status: 'collected', changedOn: fromDay(on) } });
}

/** Nothing is paid in part from a wallet and in part otherwise. */
export function tooLittle(left: Money, due: Money): string {
  return t(
    'Votre porte-monnaie a {left} disponibles, et cet engagement est de {due} : il ne peut pas en payer une partie seulement.',
    { left: euros(left), due: euros(due) },
  );
}

function moneyOf(pledge: LockedPledge, personId: string, on: Day) {
  const { id, campaignId, instrument } = pledge;
  return { id, campaignId, instrument, personId, amount: money(pledge.amount), tip: money(pledge.tip), on };
}

const holdOf = (pledgeId: string) => `pledge:${pledgeId}:held`;

/**
 * Takes what was set aside for a pledge whose campaign is charged: the entry, the end of the hold and the state in one transaction, and Stripe is
 * not asked. A person whose bank has taken back an earlier loan meanwhile lends nothing more. Answers false for a pledge that is paid otherwise.
 */
export async function takeFromWallet(pledgeId: string, today: Day): Promise<boolean> {
  return inTransaction(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    const payment = pledge && (await tx.walletPayment.findUnique({ where: { pledgeId } }));
    if (!payment) return false;
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } });
    if (payment.on || pledge.status !== 'reserved' || campaign.status !== 'charging') return true;
    if (await owesForPledge(tx, payment.personId)) {
      await voidHolds(tx, [holdOf(pledgeId)]);
      await drop(tx, pledge, { failureCode: walletBlocked }, today);
      return true;
    }
    await settleHold(tx, holdOf(pledgeId), paidFromWallet(moneyOf(pledge, payment.personId, today)));
    await tx.walletPayment.update({ where: { pledgeId }, data: { on: fromDay(today) } });
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { status: 'collected', changedOn: fromDay(today) },
    });
    return true;
  });
}

/** What is set aside for these reserved pledges is free again: they are taken back, or their campaign has failed. Asked before their state changes. */
export async function freeWallets(tx: Tx, where: Prisma.PledgeWhereInput): Promise<void> {
  const held = await tx.walletPayment.findMany({
    where: { on: null, pledge: { ...where, status: 'reserved' } },
    select: { pledgeId: true },
  });
  await voidHolds(
    tx,
    held.map(({ pledgeId }) => holdOf(pledgeId)),
  );
}

/** Gives a collected pledge back the way it came: into the wallet, or through Stripe. False when there is nothing to give back. */
export async function givePledgeBack(pledgeId: string, today: Day): Promise<boolean> {
  const paid = await db().walletPayment.findUnique({ where: { pledgeId } });
  if (!paid) return refundPledge(pledgeId, today);
  return inTransaction(async (tx) => {
    await lockCampaignOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge?.status !== 'collected') return false;
    const why = frenchOnly('Payé avec le portefeuille, collecte sans suite');
    await giveBack(tx, pledge, { way: 'wallet', personId: paid.personId, on: today, why, decidedById: null });
    return true;
  });
}
