import { cancelOffer, changesToCancel } from '#app/features/campaigns/offer-change.server.ts';
import type { Job } from './job.ts';

/** Cancels the offers whose information was not corrected within the days that the law gives. */
export const cancelUncorrectedOffers: Job = {
  name: 'cancel-uncorrected-offers',
  run: async ({ today, each }) => each(await changesToCancel(today), (id) => cancelOffer(id, today)),
};
