import { giftEffectsOf } from '#app/features/campaign-modes/gift-effects.queries.server.ts';
import { hasEnded, keepsAll } from '#app/features/campaign-modes/modes.ts';
import { usualGifts } from '#app/features/campaign-modes/usual-gifts.ts';
import { prioritiesShown } from '#app/features/local-priority/priority.queries.server.ts';
import { openCategories } from '#app/features/share-members/categories.server.ts';
import { memberKindWords } from '#app/features/share-members/words.ts';
import { isSuspended, suspendedInWords } from '#app/features/protection/suspension.queries.server.ts';
import { sheetToRead } from '#app/features/protection/sheet.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { count, dayText, euros, eurosShort, percent } from '#app/i18n/format.ts';
import {
  Decimal,
  decimalText,
  isPositive,
  max,
  min,
  money,
  round,
  subtract,
  zero,
  type Money,
} from '#app/money/money.ts';
import type { LoanOffer } from '#prisma/generated/client.ts';
import type { OfferedTerms } from './loan-simulation.ts';
import { amountAsked } from './chosen-amount.ts';
import { sheetPath } from './letter-facts.server.ts';
import { capOn } from './pledge.server.ts';
import { endedInWords, smallestGift, wholeShares } from './place-rules.ts';
import { holdingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';

const instrumentAt = { don: 'gift', pret: 'loan', parts: 'share' } as const;

const wanted = {
  id: true,
  instrument: true,
  mode: true,
  minimum: true,
  optimum: true,
  closesOn: true,
  status: true,
  feeRate: true,
  loanOffer: true,
  shareOffer: true,
  project: {
    select: {
      id: true,
      title: true,
      slug: true,
      risks: true,
      cooperationId: true,
      cooperation: { select: { name: true } },
    },
  },
} as const;

/** Everything that the form of one campaign shows. Null when there is no such campaign to see. */
export async function campaignForPledging(
  slug: string,
  path: string,
  at: Date,
  personId: string | null = null,
) {
  if (!Object.hasOwn(instrumentAt, path)) return null;
  const instrument = instrumentAt[path as keyof typeof instrumentAt];
  const campaign = await db().campaign.findFirst({
    where: { instrument, status: { not: 'draft' }, project: { slug, status: 'published' } },
    select: wanted,
  });
  if (!campaign) return null;
  const { id, mode, project, loanOffer, shareOffer } = campaign;
  const closesOn = toDay(campaign.closesOn);
  const sheet = instrument === 'gift' ? null : await sheetToRead(db(), id);
  const left =
    mode === 'permanent' ? null : max(zero, subtract(money(campaign.optimum), await heldPlaces(db(), id)));
  const suspended = await isSuspended(db(), id);
  const takesMore = campaign.status === 'open' && !suspended && !hasEnded(campaign.closesOn, dayOf(at));
  const isFull = takesMore && left !== null && !isPositive(left);
  const isOpen = takesMore && !isFull;
  const feeRate = new Decimal(campaign.feeRate.toFixed());
  const loan =
    loanOffer &&
    (await loanToShow(
      { ...loanOffer, closesOn: toDay(campaign.closesOn!), optimum: money(campaign.optimum) },
      dayOf(at),
    ));
  const share = shareOffer && {
    nominal: decimalText(money(shareOffer.nominal)),
    nominalText: eurosShort(money(shareOffer.nominal)),
    categories: (
      await openCategories(db(), {
        cooperationId: project.cooperationId,
        personId,
        categories: shareOffer.categories,
      })
    ).map(({ name, kind }) => ({
      value: name,
      label: kind ? t('{name} : {who}', { name, who: memberKindWords[kind] }) : name,
    })),
    left: count(wholeShares(left!, money(shareOffer.nominal)), t('part'), t('parts')),
  };
  const least = loan?.least ?? smallestGift;
  const most = left && loan?.cap ? min(left, loan.cap) : left;
  const priorities = isOpen ? await prioritiesShown([id], dayOf(at)) : null;
  return {
    id,
    priority: priorities?.get(id) ?? null,
    instrument,
    path,
    projectId: project.id,
    project: {
      title: project.title,
      path: `/projets/${project.slug}`,
      risks: project.risks,
      cooperation: project.cooperation.name,
    },
    isOpen,
    waitingList:
      isFull && instrument !== 'gift' ? `/projets/${project.slug}/contribuer/${path}/attente` : null,
    whyClosed: isOpen
      ? null
      : suspended
        ? suspendedInWords()
        : isFull
          ? fullInWords()
          : endedInWords(closesOn),
    allOrNothing: !keepsAll(mode),
    minimum: eurosShort(money(campaign.minimum)),
    closesOn: closesOn && dayText(closesOn),
    left: left && eurosShort(left),
    fee: feeRate.isZero() ? null : percent(feeRate),
    presets: share
      ? sharePresets(wholeShares(left!, money(share.nominal)), money(share.nominal))
      : presets(instrument, least, most, instrument === 'gift' ? await giftEffectsOf(id) : []),
    least: eurosShort(least),
    sheet: sheet && {
      number: sheet.number,
      to: sheetPath(project.slug, instrument, sheet.number),
    },
    loan: loan && { ...loan.shown, cap: loan.cap && eurosShort(loan.cap) },
    share,
  };
}

export type CampaignForPledging = NonNullable<Awaited<ReturnType<typeof campaignForPledging>>>;

function fullInWords(): string {
  return t('L’objectif est atteint : il n’y a plus rien à réunir. Merci !');
}

type LoanRow = {
  annualRate: { toFixed(): string };
  count: number;
  frequency: OfferedTerms['frequency'];
  amortisation: OfferedTerms['amortisation'];
  principalGrace: number;
  interestGrace: OfferedTerms['interestGrace'];
  commercial: boolean;
  minimumPledge: { toFixed(): string; isFinite(): boolean };
  closesOn: Day;
  optimum: Money;
} & Pick<LoanOffer, 'revenueShare' | 'revenueFloor' | 'revenueCap' | 'revenueExpected'>;

async function loanToShow(offer: LoanRow, today: Day) {
  const annualRate = new Decimal(offer.annualRate.toFixed());
  const cap = await capOn({ annualRate, commercial: offer.commercial }, today);
  const { count: instalments, frequency, amortisation, principalGrace, interestGrace, closesOn } = offer;
  return {
    least: money(offer.minimumPledge),
    cap: cap?.amount ?? null,
    shown: {
      rate: annualRate.isZero() ? null : percent(annualRate),
      closesOn,
      terms: {
        annualRate: annualRate.toFixed(),
        count: instalments,
        frequency,
        amortisation,
        principalGrace,
        interestGrace,
        revenue: revenueToShow(offer),
      } satisfies OfferedTerms,
    },
  };
}

function revenueToShow({
  optimum,
  revenueShare: share,
  revenueFloor: floor,
  revenueCap: cap,
  revenueExpected: expected,
}: LoanRow) {
  if (!share || !floor || !cap || !expected) return null;
  const [whole, ...terms] = [optimum, share, floor, cap, expected].map((each) => each.toFixed());
  return { whole: whole!, share: terms[0]!, floor: terms[1]!, cap: terms[2]!, expected: terms[3]! };
}

/**
 * Usual amounts, as far as the campaign and the law allow them, each with what its cooperation says of it; four at most, none of them chosen
 * beforehand.
 */
function presets(
  instrument: 'gift' | 'loan' | 'share',
  least: Money,
  most: Money | null,
  effects: Awaited<ReturnType<typeof giftEffectsOf>>,
) {
  const usual = instrument === 'gift' ? usualGifts : ['100', '250', '500', '1000', '2000'];
  const said = new Map(effects.map(({ amount, effect }) => [amount, effect]));
  return usual
    .map((text) => money(text))
    .filter((amount) => !amount.lessThan(least) && (most === null || !amount.greaterThan(most)))
    .slice(0, 4)
    .map((amount) => ({
      value: amount.toFixed(0),
      label: eurosShort(amount),
      effect: said.get(amount.toFixed(0)) ?? null,
    }));
}

function sharePresets(left: number, nominal: Money) {
  return [1, 2, 5, 10]
    .filter((shares) => shares <= left)
    .map((shares) => ({
      value: String(shares),
      label: `${count(shares, t('part'), t('parts'))} (${eurosShort(round(nominal.times(shares)))})`,
      effect: null,
    }));
}

/**
 * What a person has engaged in a campaign before, in euros, `except` the pledge that is corrected: counted with what they type against their
 * threshold.
 */
export async function engagedBefore(campaignId: string, personId: string, except: string): Promise<Money> {
  const { _sum } = await db().pledge.aggregate({
    where: {
      campaignId,
      personId,
      status: { in: [...holdingStatuses] },
      ...(isUuid(except) ? { id: { not: except } } : {}),
    },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

/** What the form shows at first: the pledge that its address says to correct, or the amount that it asks for. Null for an empty form. */
export async function filledBefore(address: URLSearchParams, campaignId: string, personId: string | null) {
  const known = await pledgeToCorrect(address.get('depuis'), campaignId, personId);
  const amount = amountAsked(address);
  return known ?? (amount ? { amount, replaces: undefined } : null);
}

/** A pledge not paid yet, as its form would have been filled in: for someone who goes back to change it. */
async function pledgeToCorrect(id: string | null, campaignId: string, personId: string | null) {
  if (!id || !isUuid(id)) return null;
  const pledge = await db().pledge.findFirst({
    where: { id, campaignId, status: { in: ['awaiting_checkout', 'abandoned'] } },
  });
  // A signed-in person's pledge is theirs alone; a guest's belongs to whoever holds its secret address.
  if (!pledge || (pledge.personId !== null && pledge.personId !== personId)) return null;
  const tip = money(pledge.tip);
  return {
    replaces: pledge.id,
    amount: pledge.shares === null ? shortText(money(pledge.amount)) : '',
    shares: pledge.shares === null ? '' : String(pledge.shares),
    shareCategory: pledge.shareCategory ?? '',
    tip: isPositive(tip) ? shortText(tip) : '',
    firstName: pledge.firstName,
    lastName: pledge.lastName,
    email: pledge.email,
    showName: pledge.showName,
    showAmount: pledge.showAmount,
    shareContact: pledge.contactSharedAt !== null,
    via: pledge.via ?? '',
  };
}

/** As one would type it: « 50 », « 12,50 ». */
function shortText(amount: Money): string {
  return euros(amount).replace(/,00|\s*€|\u202f|\u00a0/g, '');
}
