import { collectInstalment, instalmentsToCollect } from '#app/features/loans/collect.server.ts';
import type { Job } from './job.ts';

/** Asks each borrower's bank, early enough for the money to be there on the due day. One at a time: the oldest comes first. */
export const collectInstalments: Job = {
  name: 'collect-instalments',
  run: async ({ today, each }) =>
    each(await instalmentsToCollect(today), (id) => collectInstalment(id, today)),
};
