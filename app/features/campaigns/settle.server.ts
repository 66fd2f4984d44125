import { phrases } from '#app/i18n/t.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readConnectedAccount } from '#app/infra/stripe/connected.server.ts';
import { platformBalance, transferOfGroup, transferTo } from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { owedOn, post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import {
  decimalText,
  equals,
  isPositive,
  money,
  round,
  subtract,
  zero,
  type Money,
} from '#app/money/money.ts';
import { grantLoan } from '#app/features/loans/grant.server.ts';
import { letterFactsWhere } from '#app/features/pledges/letter-facts.server.ts';
import { campaignReleased as releasedLetter } from '#app/features/pledges/letters.ts';
import { unsettledStatuses } from '#app/features/pledges/pledge-states.ts';
import { pledgesToRefund, refundsUnderWay } from '#app/features/pledges/refund.server.ts';
import { givePledgeBack } from '#app/features/pledges/wallet-pledge.server.ts';
import { subscribeShares } from '#app/features/shares/shares.server.ts';
import { campaignLabel, labelled } from './campaign-label.ts';
import { failCampaign } from './close.server.ts';
import { tellCooperation } from './cooperation-letters.server.ts';

/** What settling came to; when it waits, for what. */
export type Settlement =
  | { state: 'released' | 'refunding' | 'nothing to do' }
  | { state: 'waiting'; for: 'pledges' | 'connected account' | 'available balance' };

/** Campaigns whose charging may be over, and settled ones that still hold money to give back. Oldest first. */
export async function campaignsToSettle(): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: {
      OR: [
        { status: 'charging' },
        {
          status: { in: ['failed', 'succeeded'] },
          pledges: { some: { status: 'collected', refundId: null } },
        },
      ],
    },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    select: campaignLabel,
  });
  return campaigns.map(labelled);
}

/**
 * Ends a campaign once every pledge is final: with what was really collected, its money leaves for the cooperation and the loan
 * or the shares exist; or too much was refused, and everyone is given their money back. Safe to run again at any point.
 */
export async function settleCampaign(id: string, today: Day): Promise<Settlement> {
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id },
    include: { project: { select: { cooperation: true } } },
  });
  if (campaign.status === 'charging') {
    // What may have left is never given back to its givers.
    if (campaign.releaseAskedOn) return release(campaign, today);
    if (!(await allAnswered(db(), id))) return { state: 'waiting', for: 'pledges' };
    if (isEnough(campaign, await collectedSum(db(), id))) return release(campaign, today);
    await inTransaction((tx) => failAfterCharging(tx, id, today));
  }
  return giveBack(id, today);
}

const waitingFor = phrases({
  pledges: 'attend que les banques aient répondu pour tous les engagements',
  'connected account': 'attend que la coopération complète son compte de paiement',
  'available balance': 'attend que l’argent soit disponible chez Stripe',
});

/** As settleCampaign; what it waits for is a refusal, which the run log shows as a sentence. */
export async function settleOrSay(id: string, today: Day): Promise<Settlement> {
  const settlement = await settleCampaign(id, today);
  if (settlement.state === 'waiting') throw new Refusal('waiting', waitingFor[settlement.for]);
  return settlement;
}

/** Is every pledge final, and every refund answered? */
async function allAnswered(tx: Tx, campaignId: string): Promise<boolean> {
  const unsettled = await tx.pledge.count({ where: { campaignId, status: { in: [...unsettledStatuses] } } });
  return unsettled === 0 && (await refundsUnderWay(tx, campaignId)) === 0;
}

function isEnough(campaign: { mode: string; minimum: { toFixed(): string } }, collected: Money): boolean {
  const all = campaign.mode === 'keep_what_comes';
  return isPositive(collected) && (all || collected.greaterThanOrEqualTo(money(campaign.minimum.toFixed())));
}

async function collectedSum(tx: Tx, campaignId: string): Promise<Money> {
  const { _sum } = await tx.pledge.aggregate({
    where: { campaignId, status: 'collected' },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

type ReadyCampaign = {
  id: string;
  instrument: 'gift' | 'loan' | 'share';
  feeRate: { toFixed(): string };
  project: { cooperation: { stripeAccountId: string | null; stripeReady: boolean } };
};

/** The transfer is asked under the campaign's own key, then everything that follows from it is one transaction. */
async function release(campaign: ReadyCampaign, today: Day): Promise<Settlement> {
  const { id } = campaign;
  const { stripeAccountId, stripeReady } = campaign.project.cooperation;
  // What we were told may be old: an account restricted meanwhile gets nothing until it is well again.
  if (!stripeAccountId || !stripeReady || !(await readConnectedAccount(stripeAccountId))?.ready) {
    await inTransaction((tx) => tellCooperation(tx, id, 'account-not-ready', today));
    return { state: 'waiting', for: 'connected account' };
  }
  const { available } = await platformBalance();
  const intent = await inTransaction((tx) => decideRelease(tx, campaign, available, today));
  if (!intent) return { state: 'nothing to do' };
  if ('for' in intent) return { state: 'waiting', for: intent.for };
  const transferId = await sendOn(id, intent, stripeAccountId);
  if (!transferId) return { state: 'waiting', for: 'available balance' };
  const sent = { ...intent, transferId };
  await inTransaction((tx) => markReleased(tx, campaign, sent, today), forManyRows);
  return { state: 'released' };
}

type Intent = { collected: Money; fee: Money; refusals: number; askedBefore: boolean };

/**
 * What leaves, written before Stripe is asked and under the campaign's lock: a refund or a dispute is in the books before, and not counted,
 * or waits until the money has left.
 */
async function decideRelease(
  tx: Tx,
  { id, feeRate }: ReadyCampaign,
  available: Money,
  today: Day,
): Promise<Intent | { for: 'pledges' | 'available balance' } | null> {
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id } });
  if (campaign.status !== 'charging') return null;
  const { releaseAskedOn, releaseAmount, releaseRefusals: refusals } = campaign;
  const collected = releaseAmount ? money(releaseAmount) : await collectedSum(tx, id);
  const fee = round(collected.times(feeRate.toFixed()));
  const intent = { collected, fee, refusals, askedBefore: releaseAskedOn !== null };
  if (intent.askedBefore) return intent;
  if (!(await allAnswered(tx, id)) || !isEnough(campaign, collected)) return { for: 'pledges' };
  if (available.lessThan(subtract(collected, fee))) return { for: 'available balance' };
  const data = { releaseAskedOn: fromDay(today), releaseAmount: decimalText(collected) };
  await tx.campaign.update({ where: { id }, data });
  return intent;
}

/**
 * Sends the money to the connected account, once: a lost answer is looked for or asked again under the same key. Null when our available
 * balance is too low.
 */
async function sendOn(id: string, intent: Intent, accountId: string): Promise<string | null> {
  const { collected, fee, refusals, askedBefore } = intent;
  const amount = subtract(collected, fee);
  const group = `campaign_${id}`;
  const made = askedBefore ? await transferOfGroup(group) : null;
  if (made && !equals(made.amount, amount)) {
    throw new Error(
      `Transfer ${made.id} is of ${made.amount.toFixed(2)}, but ${amount.toFixed(2)} was asked for campaign ${id}`,
    );
  }
  if (made) return made.id;
  const key = refusals === 0 ? `campaign:${id}:transfer` : `campaign:${id}:transfer:${refusals + 1}`;
  try {
    const transfer = await transferTo({ key, amount, accountId, group, metadata: { kind: 'campaign', id } });
    return transfer.id;
  } catch (error) {
    if (!refusalCode(error)) throw error;
    // Stripe keeps a refusal under its key: the next try, once things have changed, has another.
    await db().campaign.updateMany({
      where: { id, releaseRefusals: refusals },
      data: { releaseAskedOn: null, releaseAmount: null, releaseRefusals: { increment: 1 } },
    });
    if (refusalCode(error) === 'balance_insufficient') return null;
    throw error;
  }
}

async function markReleased(
  tx: Tx,
  campaign: ReadyCampaign,
  sent: { collected: Money; fee: Money; transferId: string },
  today: Day,
): Promise<void> {
  const { id, instrument } = campaign;
  const { collected, fee, transferId } = sent;
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for update`;
  const { status } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (status !== 'charging') return;
  const held = await owedOn(tx, accounts.campaign(id));
  if (!held.equals(collected) || !(await collectedSum(tx, id)).equals(collected)) {
    throw new Error(
      `Campaign ${id} sent ${collected.toFixed(2)} on, but the books hold ${held.toFixed(2)} for it`,
    );
  }
  await post(tx, campaignReleased({ campaignId: id, instrument, amount: collected, fee, on: today }));
  if (instrument === 'loan') await grantLoan(tx, { id }, today);
  if (instrument === 'share') await subscribeShares(tx, { id }, today);
  const letters = await letterFactsWhere(tx, { campaignId: id, status: 'collected' });
  await tx.pledge.updateMany({
    where: { campaignId: id, status: 'collected' },
    data: { status: 'released', changedOn: fromDay(today) },
  });
  await tx.campaign.update({
    where: { id },
    data: { status: 'succeeded', settledOn: fromDay(today), stripeTransferId: transferId },
  });
  await queueMails(tx, letters.map(releasedLetter));
  await tellCooperation(tx, id, 'released', today, { collected, sent: subtract(collected, fee) });
}

async function failAfterCharging(tx: Tx, id: string, today: Day): Promise<void> {
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
  const { status, releaseAskedOn } = await tx.campaign.findUniqueOrThrow({ where: { id } });
  if (status === 'charging' && !releaseAskedOn) await failCampaign(tx, id, today);
}

/** Gives back what is held, one pledge at a time; one that cannot be given back does not stop the others. */
async function giveBack(campaignId: string, today: Day): Promise<Settlement> {
  const pledges = await pledgesToRefund(campaignId);
  const errors: unknown[] = [];
  for (const id of pledges) {
    try {
      await givePledgeBack(id, today);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) {
    throw new AggregateError(errors, `${errors.length} refunds of campaign ${campaignId} could not be asked`);
  }
  return { state: pledges.length > 0 ? 'refunding' : 'nothing to do' };
}
