import { askForProof } from '#app/features/local-priority/proofs.server.ts';
import { priorityTerms } from '#app/features/local-priority/priority.queries.server.ts';
import { loanRouteOn, refuseUnlessOfferedOn } from '#app/features/protection/regime.server.ts';
import { refuseUnread } from '#app/features/protection/sheet.server.ts';
import { refuseSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { openCategories } from '#app/features/share-members/categories.server.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { add, Decimal, max, money, subtract, zero, type Money } from '#app/money/money.ts';
import { freeStalePlaces, leaveCheckout } from './checkout.server.ts';
import { refusePledge, type LoanCap, type PlaceTerms } from './place-rules.ts';
import { holdingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';
import { refusePublicShares } from './public-shares.server.ts';
import { keepSignature } from './signature.server.ts';
import { endWaiting, keptForOthers } from './waiting-list.server.ts';

export type PledgeRequest = {
  /** Made with the form, so that a double click is one pledge. */
  id: string;
  campaignId: string;
  instrument: 'gift' | 'loan' | 'share';
  /** Null for a guest's gift. */
  personId: string | null;
  email: string;
  firstName: string;
  lastName: string;
  amount: Money;
  tip: Money;
  shares?: number | undefined;
  shareCategory?: string | undefined;
  showName: boolean;
  showAmount: boolean;
  at: Date;
  /** By which link the person came. */
  via?: string | undefined;
  /** The person agrees that the cooperation has their name and address. */
  shareContact?: boolean | undefined;
  /** A pledge that this one corrects: it gives its place back. */
  replaces?: string | undefined;
  /** The person has read that everything can be lost (asked of lenders and subscribers). */
  riskAcknowledged?: boolean | undefined;
  /** The person confirmed, by a box and the amount typed again, to go above their own threshold. */
  thresholdConfirmed?: boolean | undefined;
  /** The version of the key information sheet that the person says they have read, where the offer has one. */
  sheetRead?: number | undefined;
  /** The commune where the person declares on their honour to live: asked while the campaign is open to inhabitants first. */
  declaredCommune?: string | undefined;
  /** From where it came: kept with the signature of a loan or share pledge. */
  address?: string | undefined;
};

/**
 * Records what a citizen means to give, lend or subscribe; nothing is charged. The same request twice is one pledge. Refuses
 * with a sentence what the campaign or the law does not allow. Pledges placed at the same instant never pass the ceiling.
 */
export async function placePledge(request: PledgeRequest): Promise<{ id: string }> {
  if (request.replaces && request.replaces !== request.id) await leaveCheckout(request.replaces, request);
  try {
    return await inTransaction((tx) => place(tx, request));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'above_optimum') throw error;
    // Somebody may have left a checkout open for long: its place is taken back before we say no.
    if ((await freeStalePlaces(request.campaignId, request.at)) === 0) throw error;
    return await inTransaction((tx) => place(tx, request));
  }
}

async function place(tx: Tx, request: PledgeRequest): Promise<{ id: string }> {
  const terms = await lockedTerms(tx, request);
  if (await isKnown(tx, request)) return { id: request.id };
  await refuseStranger(tx, request);
  refusePledge(request, terms);
  await refusePublicShares(tx, request);
  const sheetVersionId =
    request.instrument === 'gift'
      ? null
      : await refuseUnread(tx, { campaignId: request.campaignId, read: request.sheetRead });
  const { id, campaignId, instrument, personId, amount, tip, showName, showAmount, at } = request;
  await tx.pledge.create({
    data: {
      id,
      campaignId,
      instrument,
      personId,
      ...identity(request),
      amount,
      tip,
      shares: request.shares ?? null,
      shareCategory: request.shareCategory ?? null,
      showName,
      showAmount,
      via: request.via ?? null,
      contactSharedAt: request.shareContact ? at : null,
      language: currentLanguage(),
      createdAt: at,
      changedOn: fromDay(dayOf(at)),
      riskAcknowledgedAt: request.riskAcknowledged ? at : null,
      thresholdConfirmedAt: request.thresholdConfirmed ? at : null,
      sheetVersionId,
      declaredCommune: request.declaredCommune ?? null,
    },
  });
  if (terms.priority) {
    const inAll = add(amount, await heldBefore(tx, request));
    await askForProof(tx, { pledgeId: id, campaignId, inAll });
  }
  if (personId) await endWaiting(tx, { campaignId, personId, at });
  if (instrument !== 'gift' && request.address)
    await keepSignature(tx, { pledgeId: id, at, address: request.address });
  return { id };
}

/** An abandoned pledge takes its place again, under the same rules as a new one. */
export async function reopenPledge(id: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const pledge = await tx.pledge.findUniqueOrThrow({ where: { id }, include: { sheetVersion: true } });
    const asked = {
      ...pledge,
      amount: money(pledge.amount),
      tip: money(pledge.tip),
      shares: pledge.shares ?? undefined,
      shareCategory: pledge.shareCategory ?? undefined,
      declaredCommune: pledge.declaredCommune ?? undefined,
      at,
    };
    refusePledge(asked, await lockedTerms(tx, asked));
    await refusePublicShares(tx, asked);
    if (pledge.instrument !== 'gift') {
      await refuseUnread(tx, { campaignId: pledge.campaignId, read: pledge.sheetVersion?.number });
    }
    await tx.pledge.updateMany({
      where: { id, status: 'abandoned', paymentId: null },
      data: { status: 'awaiting_checkout', createdAt: at, changedOn: fromDay(dayOf(at)) },
    });
  });
}

/** Reads the campaign under a lock that other pledges wait for, so that what is left is what is left. */
export async function lockedTerms(
  tx: Tx,
  asked: {
    id: string;
    campaignId: string;
    personId: string | null;
    declaredCommune?: string | undefined;
    at: Date;
  },
): Promise<PlaceTerms> {
  await tx.$queryRaw`select id from "Campaign" where id = ${asked.campaignId}::uuid for no key update`;
  const campaign = await tx.campaign.findUnique({
    where: { id: asked.campaignId },
    include: { loanOffer: true, shareOffer: true, project: { select: { cooperationId: true } } },
  });
  if (!campaign) throw new Refusal('unknown_campaign', t('Cette collecte n’existe pas, ou plus.'));
  await refuseSuspended(tx, asked.campaignId);
  const { loanOffer, shareOffer } = campaign;
  const day = dayOf(asked.at);
  const offer = { instrument: campaign.instrument, loan: loanOffer && asLoan(loanOffer) };
  await refuseUnlessOfferedOn(tx, offer, day);
  return {
    instrument: campaign.instrument,
    isOpen: campaign.status === 'open',
    closesOn: toDay(campaign.closesOn),
    left:
      campaign.mode === 'permanent'
        ? null
        : max(zero, subtract(money(campaign.optimum), await takenFor(tx, asked))),
    loan: loanOffer && {
      minimumPledge: money(loanOffer.minimumPledge),
      cap: await capOn(asLoan(loanOffer), day, tx),
      earlier: await heldBefore(tx, asked),
    },
    share: shareOffer && {
      nominal: money(shareOffer.nominal),
      categories: (
        await openCategories(tx, {
          cooperationId: campaign.project.cooperationId,
          personId: asked.personId,
          categories: shareOffer.categories,
        })
      ).map(({ name }) => name),
    },
    priority: await priorityTerms(tx, asked),
  };
}

function asLoan({ annualRate, commercial }: { annualRate: { toFixed(): string }; commercial: boolean }) {
  return { annualRate: new Decimal(annualRate.toFixed()), commercial };
}

/** The legal cap of a loan on a day, or null when none applies. */
export async function capOn(
  offer: { annualRate: Decimal; commercial: boolean },
  day: Day,
  tx: Tx = db(),
): Promise<LoanCap | null> {
  const { ceilings } = await loanRouteOn(offer, day, tx);
  return ceilings.perLender && { amount: ceilings.perLender, free: offer.annualRate.isZero() };
}

/** What this person cannot have: what is engaged, and what is kept for others who waited. */
async function takenFor(
  tx: Tx,
  asked: { campaignId: string; personId: string | null; at: Date },
): Promise<Money> {
  return add(await heldPlaces(tx, asked.campaignId), await keptForOthers(tx, asked));
}

/** What the same person has engaged before in the same campaign, other than by this pledge. */
async function heldBefore(
  tx: Tx,
  { id, campaignId, personId }: { id: string; campaignId: string; personId: string | null },
): Promise<Money> {
  if (!personId) return zero;
  const { _sum } = await tx.pledge.aggregate({
    where: { campaignId, personId, id: { not: id }, status: { in: [...holdingStatuses] } },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

function identity({ email, firstName, lastName }: PledgeRequest) {
  return { email: email.trim().toLowerCase(), firstName: firstName.trim(), lastName: lastName.trim() };
}

/** Has this very pledge been placed already? The same number with other content is refused. */
async function isKnown(tx: Tx, request: PledgeRequest): Promise<boolean> {
  const known = await tx.pledge.findUnique({ where: { id: request.id } });
  if (!known) return false;
  const { campaignId, instrument, personId, amount, tip, showName, showAmount } = request;
  const wanted = { campaignId, instrument, personId, ...identity(request), showName, showAmount };
  const same =
    Object.entries(wanted).every(([key, value]) => known[key as keyof typeof wanted] === value) &&
    money(known.amount).equals(amount) &&
    money(known.tip).equals(tip) &&
    known.shares === (request.shares ?? null) &&
    known.shareCategory === (request.shareCategory ?? null);
  if (same) return true;
  throw new Refusal(
    'pledge_known',
    t(
      'Cet engagement est déjà enregistré avec d’autres valeurs. Rechargez la page pour en faire un nouveau.',
    ),
  );
}

/** Anyone may give; to lend or to subscribe, one is known here, with an address that has been proven. */
async function refuseStranger(tx: Tx, { instrument, personId }: PledgeRequest): Promise<void> {
  if (!personId) {
    if (instrument === 'gift') return;
    throw new Refusal('sign_in', t('Connectez-vous pour prêter ou souscrire des parts.'));
  }
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { emailVerifiedAt: true, suspendedAt: true },
  });
  if (!person || person.suspendedAt) {
    throw new Refusal('sign_in', t('Ce compte ne permet pas de contribuer. Écrivez-nous.'));
  }
  if (instrument === 'gift' || person.emailVerifiedAt) return;
  throw new Refusal(
    'email_not_verified',
    t(
      'Confirmez d’abord votre adresse e-mail : ouvrez le lien que nous vous avons envoyé, puis revenez ici.',
    ),
  );
}
