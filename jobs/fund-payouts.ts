import { bringToStripe, moneyToBring } from '#app/features/payouts/bring.server.ts';
import { askForTopUp, topUpsToAsk } from '#app/features/payouts/float.server.ts';
import { askForFunding, fundingsToAsk } from '#app/features/payouts/bank-funding.server.ts';
import { batchesToFund, fundPayoutBatch } from '#app/features/payouts/funding.server.ts';
import { bringTax, taxToBring } from '#app/features/payouts/tax-funding.server.ts';
import type { Job } from './job.ts';

/**
 * Brings the money of approved files and the tax of months that are over from Stripe to our bank, citizens' transfers from our bank to Stripe, and
 * asks again where an answer was lost.
 */
export const fundPayouts: Job = {
  name: 'fund-payouts',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await moneyToBring(today), () => bringToStripe(today));
    await each(await topUpsToAsk(), (id) => askForTopUp(id, today));
    await each(await taxToBring(today), () => bringTax(today));
    await each(await fundingsToAsk(), (id) => askForFunding(id, today));
    await each(await batchesToFund(), (id) => fundPayoutBatch(id, today));
  },
};
