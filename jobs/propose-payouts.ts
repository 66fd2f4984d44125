import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { count } from '#app/money/format.ts';
import type { Job } from './job.ts';

/** Empties the wallets that have grown enough into one batch of transfers for each way of paying, for two operators to approve. */
export const proposePayouts: Job = {
  name: 'propose-payouts',
  run: async ({ today, once }) => {
    for (const way of ['bank', 'stripe'] as const) {
      const { length } = await walletsToPayOut(today, way);
      if (length === 0) continue;
      const label = `un lot ${way === 'stripe' ? 'par Stripe ' : ''}pour ${count(length, 'prêteur', 'prêteurs')}`;
      await once(label, () => proposePayoutBatch(today, way));
    }
  },
};
