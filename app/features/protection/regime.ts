import { addMonths, type Day } from '#app/money/day.ts';
import { sum, type Decimal, type Money } from '#app/money/money.ts';

/**
 * Which law an offer falls under: registered intermediary (IFP), European crowdfunding service provider (PSFP), or neither, as a share
 * that the cooperation issues itself and that the platform only promises.
 */
type Regime = 'ifp' | 'psfp' | 'none';

/** What whoever operates the platform is registered or authorised as. */
export type Statuses = { ifp: boolean; psfp: boolean };

type Owner = 'legal_person' | 'natural_person' | 'informal_collective';

export type Offer =
  | { instrument: 'gift'; owner: Owner }
  | { instrument: 'share'; owner: Owner }
  | { instrument: 'loan'; owner: Owner; annualRate: Decimal; commercial: boolean };

/** Ceilings of law in euros and months; null where there is none. They come from the dated parameters. */
type Ceilings = {
  perLender: Money | null;
  perProject: Money | null;
  months: number | null;
  /** The effective rate is held against the ceilings of usury. */
  usury: boolean;
  /** All offers of one owner that fell under the same regime in the twelve months before. */
  perOwnerInAYear: Money | null;
};

export type LawfulCaps = {
  freePerLender: Money;
  interestPerLender: Money;
  perProject: Money;
  months: number;
  perOwnerInAYear: Money;
};

type NoRegime = 'consumer_loan' | 'no_legal_person';

export type Route = { regime: Regime; ceilings: Ceilings } | { regime: null; why: NoRegime };

const none: Ceilings = {
  perLender: null,
  perProject: null,
  months: null,
  usury: false,
  perOwnerInAYear: null,
};

/**
 * The regime of an offer and its ceilings (regulation (EU) 2020/1503, article 2; code monétaire et financier, L548-1 and D548-1).
 * A loan with interest for an activity without profit in view may go by either regime: the intermediary's is taken where there is one.
 */
export function regimeOf(offer: Offer, statuses: Statuses, caps: LawfulCaps): Route {
  const { owner } = offer;
  if (offer.instrument === 'gift') return { regime: 'ifp', ceilings: none };
  if (owner === 'informal_collective') return { regime: null, why: 'no_legal_person' };
  if (offer.instrument === 'share') return { regime: 'none', ceilings: none };
  const ifp = { ...none, perProject: caps.perProject };
  if (offer.annualRate.isZero())
    return { regime: 'ifp', ceilings: { ...ifp, perLender: caps.freePerLender } };
  if (owner === 'natural_person') return { regime: null, why: 'consumer_loan' };
  if (offer.commercial || (statuses.psfp && !statuses.ifp)) {
    return { regime: 'psfp', ceilings: { ...none, perOwnerInAYear: caps.perOwnerInAYear } };
  }
  const ceilings = { ...ifp, perLender: caps.interestPerLender, months: caps.months, usury: true };
  return { regime: 'ifp', ceilings };
}

/** May whoever operates this platform make an offer of this regime? A share is signed with the cooperation itself. */
export function mayOffer(regime: Regime, statuses: Statuses): boolean {
  if (regime === 'none') return statuses.ifp || statuses.psfp;
  return statuses[regime];
}

/** Must an offer of this regime come with a key information sheet (regulation (EU) 2020/1503, article 23)? Others may have one. */
export function requiresSheet(regime: Regime | null): boolean {
  return regime === 'psfp';
}

/** An offer of the same owner and regime: what it may raise, and the day it ended; null while it runs. */
type EarlierOffer = { amount: Money; closedOn: Day | null };

/**
 * What an owner raises in the twelve months that end when an offer opens, that offer included (regulation (EU) 2020/1503, article
 * 1(2)(c)). An offer that ended twelve months before to the day still counts.
 */
export function raisedInAYear(
  earlier: readonly EarlierOffer[],
  offer: { amount: Money; opensOn: Day },
): Money {
  const since = addMonths(offer.opensOn, -12);
  const counted = earlier.filter(({ closedOn }) => closedOn === null || closedOn >= since);
  return sum([...counted.map(({ amount }) => amount), offer.amount]);
}
