import { fromDay, toDay } from '#app/infra/dates.ts';
import { compareDays, type Day } from '#app/money/day.ts';

export type CampaignMode = 'all_or_nothing' | 'keep_what_comes' | 'permanent';

/** Whether what comes is the cooperation's whatever the total: nothing has to be given back for want of a minimum. */
export function keepsAll(mode: CampaignMode): boolean {
  return mode !== 'all_or_nothing';
}

/** Whether the last day of a campaign has gone by. One without an end date has none until its cooperation ends it. */
export function hasEnded(closesOn: Date | null, today: Day): boolean {
  return closesOn !== null && compareDays(toDay(closesOn), today) < 0;
}

/** Which campaigns have not ended, for a query. */
export function notEnded(today: Day) {
  return { OR: [{ closesOn: null }, { closesOn: { gte: fromDay(today) } }] };
}

/** Campaigns of gifts in which all that comes is kept, and that take more today, for a query. */
export function takingGifts(today: Day) {
  return {
    instrument: 'gift' as const,
    mode: { not: 'all_or_nothing' as const },
    status: 'open' as const,
    project: { status: 'published' as const },
    ...notEnded(today),
  };
}

/**
 * Whether Stripe was asked to send money of a campaign on and has not answered: what may be leaving is not given back meanwhile. Of a permanent
 * campaign this comes every month, while it is open.
 */
export function isLeaving(campaign: { status: string; releaseAskedOn: Date | null }): boolean {
  return (campaign.status === 'charging' || campaign.status === 'open') && campaign.releaseAskedOn !== null;
}
