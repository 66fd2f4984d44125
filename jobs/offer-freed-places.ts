import { campaignsWaitedFor, offerPlaces } from '#app/features/pledges/waiting-list.server.ts';
import type { Job } from './job.ts';

/** Offers what came free in a full campaign to those who wait, and lets lapse what they did not take. */
export const offerFreedPlaces: Job = {
  name: 'offer-freed-places',
  quiet: true,
  run: async ({ each }) => each(await campaignsWaitedFor(), (id) => offerPlaces(id)),
};
