import {
  balancesToRead,
  platformAccount,
  readBalance,
  readConnected,
} from '#app/features/reconciliation/movements.server.ts';
import { whatDoesNotMatch } from '#app/features/reconciliation/summary.server.ts';
import type { Job } from './job.ts';

/** Reads what moved at Stripe, in our balance and in each cooperation's, and compares it with our books and with the bank. */
export const reconcile: Job = {
  name: 'reconcile',
  run: async ({ today, each, once }) => {
    await each(await balancesToRead(), (id) =>
      id === platformAccount ? readBalance(id) : readConnected(id, today),
    );
    await once('comparer', async () => {
      const sentence = await whatDoesNotMatch(today);
      if (sentence !== null) throw new Error(sentence);
    });
  },
};
