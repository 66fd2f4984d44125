import { euros } from '#app/i18n/format.ts';
import { currentLanguage, frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { giftFromWallet } from '#app/ledger/entries-campaigns.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { decimalText, money, zero, type Money } from '#app/money/money.ts';
import { giveBack } from './give-back.server.ts';
import { letterFacts } from './letter-facts.server.ts';
import { giftCollected } from './letters.ts';
import { lockCampaignOf, lockPledge } from './lock.server.ts';
import { refusePledge } from './place-rules.ts';
import { lockedTerms } from './pledge.server.ts';
import { refundPledge } from './refund.server.ts';

export type WalletGiftRequest = {
  /** Made with the form, so that a double click is one gift. */
  id: string;
  personId: string;
  campaignId: string;
  amount: Money;
  showName: boolean;
  showAmount: boolean;
  at: Date;
};

/** What a person may give of their wallet: not what is on its way to their bank, and nothing while their bank has taken back what they lent. */
export async function spendableFromWallet(personId: string, tx: Tx = db()): Promise<Money> {
  const [found] = await tx.$queryRaw<{ amount: string }[]>`
    select (-a.balance - a."pendingDebit")::text as amount from "AccountBalance" a
    where a.code = ${accounts.wallet(personId).code} and a.balance + a."pendingDebit" < 0
      and not exists (select 1 from "Dispute" d join "Pledge" g on g.id = d."pledgeId"
        where g."personId" = ${personId}::uuid and g.instrument <> 'gift' and d.advanced > 0)`;
  return found ? money(found.amount) : zero;
}

/**
 * Somebody gives to a campaign what borrowers have paid back to them. Nothing is asked of Stripe: the gift is collected at once, in the
 * transaction of its entry. Only campaigns that keep what comes: such a gift need not come back. The same request twice is one gift.
 */
export async function giveFromWallet(request: WalletGiftRequest): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, personId, campaignId, amount, at, showName, showAmount } = request;
    // Two gifts of one person wait for each other here; a file of transfers that takes the money meanwhile is refused by the ledger.
    await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for no key update`;
    const terms = await lockedTerms(tx, request);
    if (await tx.walletGift.findUnique({ where: { pledgeId: id, personId } })) return;
    await refuseIfItMayComeBack(tx, campaignId);
    refusePledge({ instrument: 'gift', amount, tip: zero, at }, terms);
    const left = await spendableFromWallet(personId, tx);
    if (amount.greaterThan(left)) {
      const sentence = t('Votre porte-monnaie contient {left} à donner au plus.', { left: euros(left) });
      throw new Refusal('above_wallet', sentence, 'amount');
    }
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, firstName: true, lastName: true },
    });
    const on = dayOf(at);
    await tx.pledge.create({
      data: {
        ...{ id, campaignId, personId, ...person, instrument: 'gift', status: 'collected' },
        ...{ amount: decimalText(amount), showName, showAmount, language: currentLanguage() },
        ...{ createdAt: at, changedOn: fromDay(on) },
        walletGift: { create: { personId, amount: decimalText(amount), on: fromDay(on) } },
      },
    });
    await post(tx, giftFromWallet({ id, campaignId, personId, amount, on }));
    await queueMail(tx, giftCollected(await letterFacts(tx, id)));
  });
}

async function refuseIfItMayComeBack(tx: Tx, campaignId: string): Promise<void> {
  const { instrument, mode } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (instrument === 'gift' && mode === 'keep_what_comes') return;
  throw new Refusal(
    'may_come_back',
    t('Le porte-monnaie ne sert qu’aux collectes de dons qui gardent tout ce qui vient.'),
  );
}

/** Gives a collected pledge back the way it came: into the wallet, or through Stripe. False when there is nothing to give back. */
export async function givePledgeBack(pledgeId: string, today: Day): Promise<boolean> {
  const gift = await db().walletGift.findUnique({ where: { pledgeId } });
  if (!gift) return refundPledge(pledgeId, today);
  return inTransaction(async (tx) => {
    await lockCampaignOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge?.status !== 'collected') return false;
    const why = frenchOnly('Don payé avec le portefeuille, collecte sans suite');
    await giveBack(tx, pledge, { way: 'wallet', personId: gift.personId, on: today, why, decidedById: null });
    return true;
  });
}
