import type { PledgeStatus } from '#prisma/generated/enums.ts';

/** Pledges that take up a place under the ceiling of their campaign. A checkout that nobody finishes, or a transfer that does not come, gives its place back. */
export const holdingStatuses = [
  'awaiting_checkout',
  'awaiting_transfer',
  'reserved',
  'charging',
  'declined',
  'collected',
] as const satisfies readonly PledgeStatus[];

/** Pledges on which a campaign counts: a person has finished their part, and nothing has undone it. */
export const standingStatuses = [
  'reserved',
  'charging',
  'declined',
  'collected',
  'released',
] as const satisfies readonly PledgeStatus[];

/** Pledges of a campaign being charged about which we do not know yet whether their money comes. */
export const unsettledStatuses = [
  'awaiting_checkout',
  'reserved',
  'charging',
  'declined',
] as const satisfies readonly PledgeStatus[];
