import { refusedHoldings, refundRefused } from '#app/features/shares/refused.server.ts';
import type { Job } from './job.ts';

/** Takes back from cooperations the money of those whom their boards refused, and gives it back whole. */
export const refundRefusedShares: Job = {
  name: 'refund-refused-shares',
  quiet: true,
  run: async ({ today, each }) => each(await refusedHoldings(), (id) => refundRefused(id, today)),
};
