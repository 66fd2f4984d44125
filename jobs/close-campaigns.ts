import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import type { Job } from './job.ts';

/** After its closing day and the last reflection, a campaign succeeds and its pledges are charged, or fails and nobody pays. */
export const closeCampaigns: Job = {
  name: 'close-campaigns',
  run: async ({ today, each }) => each(await campaignsToClose(today), (id) => closeCampaign(id, today)),
};
