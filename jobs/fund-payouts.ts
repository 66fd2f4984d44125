import { bringToStripe, moneyToBring } from '#app/features/payouts/bring.server.ts';
import { askForTopUp, topUpsToAsk } from '#app/features/payouts/float.server.ts';
import { batchesToFund, fundPayoutBatch } from '#app/features/payouts/funding.server.ts';
import type { Job } from './job.ts';

/** Brings the money of approved files from Stripe to our bank, citizens' transfers from our bank to Stripe, and asks again where an answer was lost. */
export const fundPayouts: Job = {
  name: 'fund-payouts',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await moneyToBring(today), () => bringToStripe(today));
    await each(await topUpsToAsk(), (id) => askForTopUp(id, today));
    await each(await batchesToFund(), (id) => fundPayoutBatch(id, today));
  },
};
