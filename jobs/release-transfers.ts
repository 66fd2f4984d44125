import { releaseTransfer, transfersToRelease } from '#app/features/pledge-transfers/release.server.ts';
import type { Job } from './job.ts';

/** Frees the places of transfers that have not come in time, before campaigns are closed. */
export const releaseTransfers: Job = {
  name: 'release-transfers',
  run: async ({ today, each }) => each(await transfersToRelease(today), (id) => releaseTransfer(id, today)),
};
