import type { Statuses } from './regime.ts';

/** How a platform is run: what it may do with money follows from the status of whoever answers for it. */
type Mode = 'demo' | 'gifts_only' | 'ifp' | 'psfp' | 'partner';

/** What the operator declares in the environment: a mode and, where the law gives one, its numbers. */
type Declared = {
  mode: Mode;
  /** Number at Orias of the intermediary; number in the register of the AMF of the provider. */
  ifpNumber?: string | undefined;
  psfpNumber?: string | undefined;
};

export type Standing = Declared & { statuses: Statuses; mayCollectGifts: boolean };

/**
 * What a platform may offer. A demonstration shows everything since no money moves; the others offer what their numbers allow, and a
 * platform for gifts alone offers neither loans nor shares.
 */
export function standingOf(declared: Declared): Standing {
  const { mode, ifpNumber, psfpNumber } = declared;
  if (mode === 'demo') return { ...declared, statuses: { ifp: true, psfp: true }, mayCollectGifts: true };
  const statuses = { ifp: Boolean(ifpNumber), psfp: Boolean(psfpNumber) };
  if (mode === 'gifts_only') {
    return { ...declared, statuses: { ifp: false, psfp: false }, mayCollectGifts: true };
  }
  return { ...declared, statuses, mayCollectGifts: statuses.ifp };
}
