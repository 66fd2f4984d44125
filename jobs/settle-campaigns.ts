import { campaignsToSettle, settleOrSay } from '#app/features/campaigns/settle.server.ts';
import type { Job } from './job.ts';

/** Sends what was really collected to the cooperation, and makes the loan or the shares; or gives everything back. */
export const settleCampaigns: Job = {
  name: 'settle-campaigns',
  quiet: true,
  run: async ({ today, each }) => each(await campaignsToSettle(), (id) => settleOrSay(id, today)),
};
