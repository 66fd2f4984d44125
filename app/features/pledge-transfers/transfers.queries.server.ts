import { dayText, euros } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import { dayOf } from '#app/money/day.ts';
import { epcText } from '#app/money/epc-qr.ts';
import { isPositive } from '#app/money/money.ts';
import { transferOffer } from './offer.server.ts';
import { daysOfTransfer } from './promise.server.ts';
import { transferFacts } from './transfer-facts.server.ts';

/** What the last page of a pledge says of paying by transfer: until when it would be waited for, or why it is not possible. Null: nothing. */
export async function transferChoice(pledgeId: string, person: { emailVerified: boolean } | null, at: Date) {
  const on = dayOf(at);
  const [offer, pledge] = await Promise.all([
    transferOffer(on),
    db().pledge.findFirst({
      where: { id: pledgeId, status: 'awaiting_checkout', monthlyGiftId: null },
      select: { personId: true, amount: true, tip: true, campaign: { select: { closesOn: true } } },
    }),
  ]);
  if (!offer || !pledge) return null;
  const closesOn = toDay(pledge.campaign.closesOn);
  const { days, why } = daysOfTransfer(offer, pledge, person?.emailVerified ?? false, { closesOn, on });
  if (days) return { until: dayText(days.expectedBy), why: null };
  return why === null ? null : { until: null, why };
}

export type TransferChoice = Awaited<ReturnType<typeof transferChoice>>;

/** What somebody copies or scans to make the transfer that we wait for. Null for a pledge that waits for none. */
export async function transferShown(pledgeId: string) {
  const waits = await db().pledge.count({ where: { id: pledgeId, status: 'awaiting_transfer' } });
  if (waits === 0) return null;
  const { account, reference, missing, received, expectedBy, instrument } = await transferFacts(
    db(),
    pledgeId,
  );
  const { name, iban, bic } = account;
  const words = inFours(reference);
  return {
    name,
    iban: { shown: inFours(iban), copied: iban },
    bic,
    amount: { shown: euros(missing), copied: missing.toFixed(2) },
    received: isPositive(received) ? euros(received) : null,
    reference: { shown: words, copied: reference },
    until: dayText(expectedBy),
    /** A loan or shares are taken back in the words of the law. */
    isGift: instrument === 'gift',
    qr: epcText({ name, iban, bic, amount: missing, words }),
  };
}

export type TransferShown = NonNullable<Awaited<ReturnType<typeof transferShown>>>;
