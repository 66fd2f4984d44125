import { recoverRefund, refundsToRecover } from '#app/features/refunds/recover.server.ts';
import { refundsToSend, sendRefund } from '#app/features/refunds/refunds.server.ts';
import type { Job } from './job.ts';

/** Asks Stripe again for refunds without an answer; takes back from cooperations what gifts given back had brought them. */
export const sendRefunds: Job = {
  name: 'send-refunds',
  quiet: true,
  async run({ today, each }) {
    await each(await refundsToSend(), (id) => sendRefund(id, today));
    await each(await refundsToRecover(), (id) => recoverRefund(id, today));
  },
};
