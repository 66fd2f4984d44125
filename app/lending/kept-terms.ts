import type { PauseRight } from './side-terms.ts';

/** A right to pause as it is kept with an offer or a loan: a count of zero is no right. */
export type KeptPauses = { pauseCount: number; pauseLongest: number; pauseInterest: 'paid' | 'deferred' };

/** The right to pause that an offer or a loan grants; null where it grants none. */
export function pausesOf({ pauseCount, pauseLongest, pauseInterest }: KeptPauses): PauseRight | null {
  if (pauseCount === 0) return null;
  return { count: pauseCount, longest: pauseLongest, interest: pauseInterest };
}
