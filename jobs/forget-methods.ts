import { forgetMethodOf, methodsToForget } from '#app/features/pledges/forget-methods.server.ts';
import type { Job } from './job.ts';

/** Forgets at Stripe the cards and accounts of pledges that will never be charged. */
export const forgetMethods: Job = {
  name: 'forget-methods',
  quiet: true,
  run: async ({ each }) => each(await methodsToForget(), (id) => forgetMethodOf(id), { atOnce: 4 }),
};
