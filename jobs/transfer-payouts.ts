import { sendTransfer, transfersToSend } from '#app/features/payouts/transfer.server.ts';
import type { Job } from './job.ts';

/** Pays the lines of approved batches by Stripe to the people who chose an account there: one after the other, below Stripe's limits. */
export const transferPayouts: Job = {
  name: 'transfer-payouts',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await transfersToSend(), (id) => sendTransfer(id, today));
  },
};
