import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { count } from '#app/money/format.ts';
import type { Job } from './job.ts';

/** Empties the wallets that have grown enough into one file of transfers, for two operators to approve. */
export const proposePayouts: Job = {
  name: 'propose-payouts',
  run: async ({ today, once }) => {
    const { length } = await walletsToPayOut(today);
    if (length === 0) return;
    await once(`un lot pour ${count(length, 'prêteur', 'prêteurs')}`, () => proposePayoutBatch(today));
  },
};
