import { campaignsToRecall, recallCampaign } from '#app/features/following/reminders.server.ts';
import type { Job } from './job.ts';

/** Tells who follows a project, two days ahead, that its campaign ends. */
export const recallCampaigns: Job = {
  name: 'recall-campaigns',
  run: async ({ today, each }) => each(await campaignsToRecall(today), (id) => recallCampaign(id)),
};
