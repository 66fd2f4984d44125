import { campaignsToRecall, recallCampaign } from '#app/features/following/reminders.server.ts';
import { campaignsOpenToAll, tellOpenToAll } from '#app/features/local-priority/opening-reminders.server.ts';
import { campaignsWithProofsDue, settleProofs } from '#app/features/residence/settle-proofs.server.ts';
import type { Job } from './job.ts';

/** Tells who follows a project, two days ahead, that its campaign ends; and who asked for it, that one has opened for all. Papers whose time is over are settled. */
export const recallCampaigns: Job = {
  name: 'recall-campaigns',
  run: async ({ today, each }) => {
    await each(await campaignsToRecall(today), (id) => recallCampaign(id));
    await each(await campaignsOpenToAll(today), (id) => tellOpenToAll(id));
    await each(await campaignsWithProofsDue(today), (id) => settleProofs(id, today));
  },
};
