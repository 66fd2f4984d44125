import { remindOfTransfer, transfersToRemind } from '#app/features/pledge-transfers/release.server.ts';
import type { Job } from './job.ts';

/** Reminds people of the transfers that they have announced. */
export const remindTransfers: Job = {
  name: 'remind-transfers',
  run: async ({ today, each }) => each(await transfersToRemind(today), (id) => remindOfTransfer(id, today)),
};
