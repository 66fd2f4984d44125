import { phrases } from '#app/i18n/t.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { owedOn, post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, round, subtract, zero, type Money } from '#app/money/money.ts';
import { grantLoan } from '#app/features/loans/grant.server.ts';
import { letterFactsWhere } from '#app/features/pledges/letter-facts.server.ts';
import { campaignReleased as releasedLetter } from '#app/features/pledges/letters.ts';
import { unsettledStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { pledgesToRefund, refundsUnderWay } from '#app/features/pledges/refund.server.ts';
import { givePledgeBack } from '#app/features/pledges/wallet-pledge.server.ts';
import { subscribeShares } from '#app/features/shares/shares.server.ts';
import { campaignLabel, labelled } from './campaign-label.ts';
import { failCampaign } from './close.server.ts';
import { tellCooperation } from './cooperation-letters.server.ts';
import { type CampaignMode, keepsAll } from '#app/features/campaign-modes/modes.ts';
import { accountFor, type Intent, type ReadyCampaign, releaseRefused, sendOn } from './send-on.server.ts';

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
    const collected = await collectedSum(db(), id);
    if (isEnough(campaign, collected)) return release(campaign, today);
    if (campaign.mode === 'permanent') return endWithNothingLeft(id, today);
    await inTransaction((tx) => failAfterCharging(tx, id, today));
  }
  return giveBack(id, today);
}

const waitingFor = phrases({
  pledges: 'attend que les banques aient répondu pour tous les engagements',
  'connected account': 'attend que la coopération complète son compte de paiement',
  'available balance': 'attend que l’argent soit disponible chez Stripe',
});

/** What settling waits for is a refusal, which the run log shows as a sentence. */
export function orSay(settlement: Settlement): Settlement {
  if (settlement.state === 'waiting') throw new Refusal('waiting', waitingFor[settlement.for]);
  return settlement;
}

/** Is every pledge final, and every refund answered? */
async function allAnswered(tx: Tx, campaignId: string): Promise<boolean> {
  const unsettled = await tx.pledge.count({ where: { campaignId, status: { in: [...unsettledStatuses] } } });
  return unsettled === 0 && (await refundsUnderWay(tx, campaignId)) === 0;
}

function isEnough(
  campaign: { mode: CampaignMode; minimum: { toFixed(): string } },
  collected: Money,
): boolean {
  return (
    isPositive(collected) &&
    (keepsAll(campaign.mode) || collected.greaterThanOrEqualTo(money(campaign.minimum.toFixed())))
  );
}

async function collectedSum(tx: Tx, campaignId: string): Promise<Money> {
  const { _sum } = await tx.pledge.aggregate({
    where: { campaignId, status: 'collected' },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

/** The transfer is asked under the campaign's own key, then everything that follows from it is one transaction. */
async function release(campaign: ReadyCampaign, today: Day): Promise<Settlement> {
  const { id } = campaign;
  const accountId = await accountFor(campaign);
  if (!accountId) return { state: 'waiting', for: 'connected account' };
  const { available } = await platformBalance();
  const intent = await inTransaction((tx) => decideRelease(tx, campaign, available, today));
  if (!intent) return { state: 'nothing to do' };
  if ('for' in intent) return { state: 'waiting', for: intent.for };
  const refused = () => releaseRefused(id, intent.refusals);
  const transferId = await sendOn({ id, intent, accountId, refused });
  if (!transferId) return { state: 'waiting', for: 'available balance' };
  const sent = { ...intent, transferId };
  await inTransaction((tx) => markReleased(tx, campaign, sent, today), forManyRows);
  return { state: 'released' };
}

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

async function markReleased(
  tx: Tx,
  campaign: ReadyCampaign,
  sent: { collected: Money; fee: Money; transferId: string },
  today: Day,
): Promise<void> {
  const { id, instrument } = campaign;
  const { collected, fee, transferId } = sent;
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for update`;
  const { status, mode } = await tx.campaign.findUniqueOrThrow({ where: { id } });
  if (status !== 'charging') return;
  const held = await owedOn(tx, accounts.campaign(id));
  // What had come back of an earlier month stays held beside what leaves now.
  const isHeld = mode === 'permanent' ? held.greaterThanOrEqualTo(collected) : held.equals(collected);
  if (!isHeld || !(await collectedSum(tx, id)).equals(collected)) {
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
  await tellCooperation(tx, id, 'released', { collected, sent: subtract(collected, fee) });
}

/** Everything that a permanent campaign received has left month by month: nothing more is to be sent. */
async function endWithNothingLeft(id: string, today: Day): Promise<Settlement> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
    if (isPositive(await collectedSum(tx, id))) return;
    await tx.campaign.updateMany({
      where: { id, status: 'charging', releaseAskedOn: null },
      data: { status: 'succeeded', settledOn: fromDay(today) },
    });
  });
  return { state: 'nothing to do' };
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
