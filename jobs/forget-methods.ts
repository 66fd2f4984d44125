import { forgetMethodOfGift } from '#app/features/monthly-gifts/method.server.ts';
import { methodsOfStoppedGifts } from '#app/features/monthly-gifts/work.queries.server.ts';
import { forgetMethodOf, methodsToForget } from '#app/features/pledges/forget-methods.server.ts';
import type { Job } from './job.ts';

/** Forgets at Stripe the cards and accounts of pledges that will never be charged, and of monthly gifts that are over. */
export const forgetMethods: Job = {
  name: 'forget-methods',
  quiet: true,
  async run({ each }) {
    await each(await methodsToForget(), (id) => forgetMethodOf(id), { atOnce: 4 });
    await each(await methodsOfStoppedGifts(), (id) => forgetMethodOfGift(id), { atOnce: 4 });
  },
};
