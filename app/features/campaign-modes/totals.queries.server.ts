import { holdingStatuses, standingStatuses } from './pledge-states.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { money, zero, type Money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { PledgeStatus } from '#prisma/generated/enums.ts';

/** Whose money came and was kept. */
const receivedStatuses = ['collected', 'released'] as const satisfies readonly PledgeStatus[];
/** Of a campaign that failed: not charged, or given back. */
const returnedStatuses = ['cancelled', 'refunded'] as const satisfies readonly PledgeStatus[];

/** What the pledges of a campaign sum to. */
export type CampaignTotals = {
  engaged: Money;
  /** Of `engaged`, what has really come. */
  received: Money;
  returned: Money;
  /** How many pledges `engaged` is. */
  pledges: number;
  /** Those behind these pledges, or behind what was given back, each once; and those whose money came. */
  people: number;
  payers: number;
};

export type TotalsRow = {
  engaged: string | null;
  received: string | null;
  returned: string | null;
  pledges: number | null;
  people: number | null;
  payers: number | null;
};

/** The columns of `totalsOf`, over the rows that hold the sums of one campaign: a few, however many pledges. */
export const totalsColumns = Prisma.sql`
  (sum(amount) filter (where what = any(${standingStatuses})))::text as engaged,
  (sum(amount) filter (where what = any(${receivedStatuses})))::text as received,
  (sum(amount) filter (where what = any(${returnedStatuses})))::text as returned,
  (sum(number) filter (where what = any(${standingStatuses})))::int as pledges,
  (sum(number) filter (where what = 'backers'))::int as people,
  (sum(number) filter (where what = 'payers'))::int as payers`;

export function totalsOf(row: TotalsRow): CampaignTotals {
  const { engaged, received, returned, pledges, people, payers } = row;
  return {
    engaged: money(engaged ?? '0'),
    received: money(received ?? '0'),
    returned: money(returned ?? '0'),
    pledges: pledges ?? 0,
    people: people ?? 0,
    payers: payers ?? 0,
  };
}

/** The sum of the pledges that take up a place under the ceiling. */
export async function heldPlaces(tx: Tx, campaignId: string): Promise<Money> {
  const { _sum } = await tx.campaignTotal.aggregate({
    where: { campaignId, what: { in: [...holdingStatuses] } },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}
