import type { PauseRight, RevenueTermsInput } from './side-terms.ts';

/** A right to pause as it is kept with an offer or a loan: a count of zero is no right. */
export type KeptPauses = { pauseCount: number; pauseLongest: number; pauseInterest: 'paid' | 'deferred' };

/** The right to pause that an offer or a loan grants; null where it grants none. */
export function pausesOf({ pauseCount, pauseLongest, pauseInterest }: KeptPauses): PauseRight | null {
  if (pauseCount === 0) return null;
  return { count: pauseCount, longest: pauseLongest, interest: pauseInterest };
}

type Kept = { toFixed(): string };

/** Terms linked to revenue as they are kept with an offer or a loan: whole, or not there. */
export type KeptRevenue = {
  revenueShare: Kept | null;
  revenueFloor: Kept | null;
  revenueCap: Kept | null;
};

/** What links the instalments of an offer or a loan to revenue, the last of them being the latest end; null where nothing does. */
export function revenueOf({ revenueShare, revenueFloor, revenueCap }: KeptRevenue): RevenueTermsInput | null {
  if (!revenueShare || !revenueFloor || !revenueCap) return null;
  return {
    share: revenueShare.toFixed(),
    floor: revenueFloor.toFixed(),
    cap: revenueCap.toFixed(),
    undeclared: 'floor',
  };
}
