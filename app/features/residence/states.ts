import { standingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { phrases } from '#app/i18n/t.ts';
import type { PledgeStatus, ResidenceStatus } from '#prisma/generated/enums.ts';

/** Pledges of which a paper is expected: their person has finished their part, or their transfer is on its way. */
export const promised: readonly PledgeStatus[] = [...standingStatuses, 'awaiting_transfer'];

/** Where a paper stands, for the person and for their cooperation. */
export const proofStates: Record<ResidenceStatus, string> = phrases({
  awaited: 'Justificatif à remettre',
  handed: 'Justificatif en cours de lecture',
  accepted: 'Justificatif accepté',
  later: 'Sans justificatif',
});
