import { randomBytes } from 'node:crypto';
import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { makeRevocationLink } from '#app/features/pledges/revocation-link.server.ts';
import { refuseClosed } from '#app/features/pledges/start-checkout.server.ts';
import { leavePage } from '#app/features/pledges/wallet-pledge.server.ts';
import { offerFreedPlaces } from '#app/features/pledges/waiting-list.server.ts';
import { owesForPledge } from '#app/features/pledges/wallet.server.ts';
import { refuseSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { endOfReflection } from '#app/features/parameters/reflection.server.ts';
import { dayText, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { referenceFrom } from '#app/money/creditor-reference.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { add, money } from '#app/money/money.ts';
import { transferAsked } from './letters.ts';
import { transferOffer, type TransferOffer } from './offer.server.ts';
import { transferDays, type TransferDays } from './transfer-days.ts';
import { transferFacts } from './transfer-facts.server.ts';

type Asked = { pledgeId: string; personId: string; at: Date };

/**
 * The owner of a pledge will pay it by a transfer from their bank: the place is kept for some banking days under a reference of its own, and
 * counts for nothing until the money has come. A loan or shares have their days of reflection from the pledge on, as with a card. Twice is once.
 */
export async function promiseTransfer(asked: Asked): Promise<void> {
  await leavePage(asked);
  await inTransaction((tx) => promise(tx, asked));
}

async function promise(tx: Tx, { pledgeId, personId, at }: Asked): Promise<void> {
  await lockCampaignOf(tx, pledgeId);
  const pledge = await lockPledge(tx, pledgeId);
  if (pledge?.personId !== personId) throw new Refusal('not_yours', t('Cet engagement n’est pas le vôtre.'));
  if (pledge.status === 'awaiting_transfer') return;
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } });
  if (pledge.status !== 'awaiting_checkout' || pledge.monthlyGiftId) {
    throw new Refusal('not_payable', t('Cet engagement n’attend pas de paiement de votre part.'));
  }
  refuseClosed(campaign, at);
  await refuseSuspended(tx, pledge.campaignId);
  const on = dayOf(at);
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const closesOn = campaign.closesOn && toDay(campaign.closesOn);
  const { days, why } = daysOfTransfer(await transferOffer(on, tx), pledge, person.emailVerifiedAt !== null, {
    closesOn,
    on,
  });
  if (!days)
    throw new Refusal('no_transfer', why ?? t('Payer par virement n’est pas proposé pour cet engagement.'));
  if (await owesForPledge(tx, personId)) {
    throw new Refusal(
      'owes',
      t('Un de vos paiements nous a été repris : réglez-le d’abord, ou écrivez-nous.'),
    );
  }
  const reflects = pledge.instrument === 'gift' ? null : await endOfReflection(tx, pledge.createdAt);
  await keepPlace(tx, pledge.id, personId, { ...days, reflectionEndsAt: reflects }, at);
  const facts = await transferFacts(tx, pledgeId);
  const secret = reflects && (await makeRevocationLink(tx, pledgeId, reflects));
  await queueMail(tx, transferAsked(facts, secret && siteUrl(`/revoquer/${secret}`, facts.language)));
}

async function keepPlace(
  tx: Tx,
  id: string,
  personId: string,
  { expectedBy, keptUntil, reflectionEndsAt }: TransferDays & { reflectionEndsAt: Date | null },
  at: Date,
): Promise<void> {
  const asked = {
    askedOn: fromDay(dayOf(at)),
    expectedBy: fromDay(expectedBy),
    keptUntil: fromDay(keptUntil),
    remindedOn: null,
    lastCallOn: null,
  };
  await tx.pledgeTransfer.upsert({
    where: { pledgeId: id },
    // Sixteen random bytes in ten billion references: should two ever be alike, PostgreSQL refuses the second.
    create: { pledgeId: id, personId, reference: referenceFrom(randomBytes(16)), ...asked },
    update: asked,
  });
  await tx.pledge.update({
    where: { id },
    data: {
      status: 'awaiting_transfer',
      checkoutId: null,
      reflectionEndsAt,
      changedOn: fromDay(dayOf(at)),
    },
  });
}

/** The days of a transfer for this pledge; or why there can be none, when its owner can do something about it. Neither where it is not offered. */
export function daysOfTransfer(
  offer: TransferOffer | null,
  pledge: Pick<LockedPledge, 'personId' | 'amount' | 'tip'>,
  emailVerified: boolean,
  { closesOn, on }: { closesOn: Day | null; on: Day },
): { days: TransferDays | null; why: string | null } {
  const due = add(money(pledge.amount), money(pledge.tip));
  if (!offer || due.lessThan(offer.from)) return { days: null, why: null };
  if (pledge.personId === null) {
    const why = t(
      'À partir de {from}, on peut aussi payer par virement, avec un accès à Terreau : l’argent arrive dans un porte-monnaie à votre nom, et y reste s’il ne sert pas. Connectez-vous, puis refaites ce don.',
      { from: eurosShort(offer.from) },
    );
    return { days: null, why };
  }
  if (!emailVerified)
    return { days: null, why: t('Pour payer par virement, confirmez d’abord votre adresse e-mail.') };
  const days = transferDays(on, closesOn, offer);
  const why = days
    ? null
    : t('Un virement n’arriverait pas à temps : la collecte prend fin le {closesOn}.', {
        closesOn: dayText(closesOn!),
      });
  return { days, why };
}

/**
 * The owner will not make the transfer: `otherwise`, because they pay in another way now, and the place stays theirs while they do; else the
 * place is free. What arrives all the same is in their wallet.
 */
export async function leaveTransfer({ pledgeId, personId, at }: Asked, otherwise: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    await lockCampaignOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge?.personId !== personId)
      throw new Refusal('not_yours', t('Cet engagement n’est pas le vôtre.'));
    if (pledge.status !== 'awaiting_transfer') return;
    await tx.pledge.update({
      where: { id: pledgeId },
      data: {
        status: otherwise ? 'awaiting_checkout' : 'abandoned',
        reflectionEndsAt: null,
        changedOn: fromDay(dayOf(at)),
        ...(otherwise ? { createdAt: at } : {}),
      },
    });
    if (!otherwise) await offerFreedPlaces(tx, pledge.campaignId, at);
  });
}
