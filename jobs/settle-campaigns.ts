import { monthsToRelease, releaseMonth } from '#app/features/campaigns/monthly-release.server.ts';
import { campaignsToSettle, orSay, settleCampaign } from '#app/features/campaigns/settle.server.ts';
import type { Job } from './job.ts';

/** Sends what was really collected to the cooperation, and makes the loan or the shares; or gives everything back. Of permanent campaigns, month by month. */
export const settleCampaigns: Job = {
  name: 'settle-campaigns',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await campaignsToSettle(), async (id) => orSay(await settleCampaign(id, today)));
    await each(await monthsToRelease(today), async (id) => orSay(await releaseMonth(id, today)));
  },
};
