import { hasEnded } from '#app/features/campaign-modes/modes.ts';
import { euros, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction, db, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, dayOf, endOfDay } from '#app/money/day.ts';
import { isPositive, max, min, money, subtract, zero, type Money } from '#app/money/money.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';
import { offerPaths } from './letter-facts.server.ts';

/** How many days a place that came free is kept for whoever waited first: until the end of that day. */
const keptForDays = 2;

/** Puts someone in the queue of a loan or share campaign that is full; asking again changes the amount and keeps the rank. */
export async function waitForPlace(asked: {
  campaignId: string;
  personId: string;
  amount: Money;
  at: Date;
}): Promise<void> {
  const { campaignId, personId, amount, at } = asked;
  if (!isPositive(amount)) {
    throw new Refusal('not_positive', t('Le montant doit être plus grand que zéro.'), 'amount');
  }
  await inTransaction(async (tx) => {
    const campaign = await locked(tx, campaignId);
    if (
      campaign?.status !== 'open' ||
      campaign.instrument === 'gift' ||
      hasEnded(campaign.closesOn, dayOf(at))
    ) {
      throw new Refusal('not_open', t('Cette collecte n’est pas ouverte : rien ne peut y être engagé.'));
    }
    const waiting = await tx.waitingPlace.findFirst({ where: { campaignId, personId, endedAt: null } });
    if (waiting) await tx.waitingPlace.update({ where: { id: waiting.id }, data: { amount } });
    else await tx.waitingPlace.create({ data: { campaignId, personId, amount, createdAt: at } });
    await offerFreedPlaces(tx, campaignId, at);
  });
}

/** Leaves the queue; who comes next is offered what was kept. */
export async function stopWaiting(campaignId: string, personId: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await endWaiting(tx, { campaignId, personId, at });
    await offerFreedPlaces(tx, campaignId, at);
  });
}

/** Where someone stands in the queue of a campaign: null when they do not wait. */
export async function waitingPlaceOf(campaignId: string, personId: string) {
  const own = await db().waitingPlace.findFirst({ where: { campaignId, personId, endedAt: null } });
  if (!own) return null;
  const before = await db().waitingPlace.count({
    where: { campaignId, endedAt: null, rank: { lt: own.rank } },
  });
  return { amount: euros(money(own.amount)), position: before + 1, offerEndsAt: own.offerEndsAt };
}

/** A pledge ends the wait of whoever makes it. */
export async function endWaiting(
  tx: Tx,
  { campaignId, personId, at }: { campaignId: string; personId: string; at: Date },
): Promise<void> {
  await tx.waitingPlace.updateMany({ where: { campaignId, personId, endedAt: null }, data: { endedAt: at } });
}

/** What is kept at an instant for people who waited, other than this one. */
export async function keptForOthers(
  tx: Tx,
  { campaignId, personId, at }: { campaignId: string; personId: string | null; at: Date },
): Promise<Money> {
  const { _sum } = await tx.waitingPlace.aggregate({
    where: {
      campaignId,
      endedAt: null,
      offerEndsAt: { gte: at },
      ...(personId ? { personId: { not: personId } } : {}),
    },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

/**
 * Offers what came free to those who wait, in their order, each as much as is left up to what they wished: kept for them two days, and told
 * by letter. An offer that was not taken lapses first. Safe to repeat.
 */
export async function offerFreedPlaces(tx: Tx, campaignId: string, at: Date): Promise<void> {
  const campaign = await locked(tx, campaignId);
  if (campaign?.status !== 'open' || hasEnded(campaign.closesOn, dayOf(at))) return;
  await tx.waitingPlace.updateMany({
    where: { campaignId, endedAt: null, offerEndsAt: { lt: at } },
    data: { endedAt: at },
  });
  let left = subtract(
    subtract(money(campaign.optimum), await heldPlaces(tx, campaignId)),
    await keptForOthers(tx, { campaignId, personId: null, at }),
  );
  const waiting = await tx.waitingPlace.findMany({
    where: { campaignId, endedAt: null, offeredAt: null },
    orderBy: { rank: 'asc' },
    include: { person: { select: { email: true, firstName: true, language: true } } },
  });
  const unit = campaign.shareOffer ? money(campaign.shareOffer.nominal) : money('0.01');
  for (const { id, amount: wished, person } of waiting) {
    const possible = min(money(wished), max(left, zero));
    const amount = subtract(possible, money(possible.modulo(unit)));
    if (!isPositive(amount)) return;
    left = subtract(left, amount);
    const offerEndsAt = endOfDay(addDays(dayOf(at), keptForDays));
    await tx.waitingPlace.update({ where: { id }, data: { amount, offeredAt: at, offerEndsAt } });
    const { title, slug } = campaign.project;
    const path = offerPaths[campaign.instrument];
    await queueMail(
      tx,
      letterIn(person.language, () => ({
        key: `waiting:${id}:offered`,
        to: person.email,
        subject: t('Une place s’est libérée pour « {title} »', { title }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          t(
            'Vous attendiez de pouvoir vous engager pour « {title} ». {amount} vous sont gardés jusqu’au {until} à 23 h 59 ; ensuite, la place ira à la personne suivante.',
            { title, amount: euros(amount), until: dayText(dayOf(offerEndsAt)) },
          ),
          t('Vous n’êtes tenu à rien : sans réponse de votre part, rien n’est engagé.'),
        ],
        link: { label: t('Voir l’offre'), url: siteUrl(`/projets/${slug}/contribuer/${path}`) },
      })),
    );
  }
}

/** The campaigns in which people wait, for the job that offers them what came free in other ways. */
export async function campaignsWaitedFor(): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: { status: 'open', waitingPlaces: { some: { endedAt: null } } },
    select: { id: true, project: { select: { title: true } } },
  });
  return campaigns.map(({ id, project }) => ({ id, label: project.title }));
}

export async function offerPlaces(campaignId: string, at = now()): Promise<void> {
  await inTransaction((tx) => offerFreedPlaces(tx, campaignId, at));
}

/** Under the lock that pledges take, so that a place is promised once. */
async function locked(tx: Tx, campaignId: string) {
  await tx.$queryRaw`select id from "Campaign" where id = ${campaignId}::uuid for no key update`;
  return tx.campaign.findUnique({
    where: { id: campaignId },
    select: {
      status: true,
      instrument: true,
      optimum: true,
      closesOn: true,
      shareOffer: { select: { nominal: true } },
      project: { select: { title: true, slug: true } },
    },
  });
}
