import { keepsAll } from '#app/features/campaign-modes/modes.ts';
import { euros } from '#app/i18n/format.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail, type Letter } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { paidFromWallet } from '#app/ledger/entries-campaigns.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { dayOf } from '#app/money/day.ts';
import { decimalText, zero, type Money } from '#app/money/money.ts';
import { letterFacts } from './letter-facts.server.ts';
import { giftCollected } from './gift-letters.ts';
import { refusePledge } from './place-rules.ts';
import { lockedTerms } from './pledge.server.ts';
import { lockWalletOf, spendableFromWallet } from './wallet.server.ts';

type WalletGiftRequest = {
  /** Made with the form, so that a double click is one gift. */
  id: string;
  personId: string;
  campaignId: string;
  amount: Money;
  showName: boolean;
  showAmount: boolean;
  /** Of who is not there; else the language of their visit. */
  language?: string;
  at: Date;
};

/**
 * Somebody gives to a campaign what borrowers have paid back to them. Nothing is asked of Stripe: the gift is collected at once, in the
 * transaction of its entry. Only campaigns that keep what comes: such a gift need not come back. The same request twice is one gift.
 */
export async function giveFromWallet(request: WalletGiftRequest): Promise<void> {
  await inTransaction((tx) =>
    giveInside(tx, request, async () => giftCollected(await letterFacts(tx, request.id))),
  );
}

/** The same in somebody's transaction, told by their letter. */
export async function giveInside(
  tx: Tx,
  request: WalletGiftRequest,
  letter: () => Promise<Letter>,
): Promise<void> {
  const { id, personId, campaignId, amount, at, showName, showAmount } = request;
  await lockWalletOf(tx, personId);
  const terms = await lockedTerms(tx, request);
  if (await tx.walletPayment.findUnique({ where: { pledgeId: id, personId } })) return;
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
      id,
      campaignId,
      personId,
      ...person,
      instrument: 'gift',
      status: 'collected',
      amount: decimalText(amount),
      showName,
      showAmount,
      language: request.language ?? currentLanguage(),
      createdAt: at,
      changedOn: fromDay(on),
      walletPayment: { create: { personId, amount: decimalText(amount), on: fromDay(on) } },
    },
  });
  await post(tx, paidFromWallet({ id, campaignId, instrument: 'gift', personId, amount, tip: zero, on }));
  await queueMail(tx, await letter());
}

async function refuseIfItMayComeBack(tx: Tx, campaignId: string): Promise<void> {
  const { instrument, mode } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (instrument === 'gift' && keepsAll(mode)) return;
  throw new Refusal(
    'may_come_back',
    t('Le porte-monnaie ne sert qu’aux collectes de dons qui gardent tout ce qui vient.'),
  );
}
