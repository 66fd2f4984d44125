import { chargePledge, pledgesToCharge } from '#app/features/pledges/charge.server.ts';
import type { Job } from './job.ts';

/** Asks the banks of those who lend or subscribe, once their campaign has succeeded. */
export const chargePledges: Job = {
  name: 'charge-pledges',
  quiet: true,
  run: async ({ today, each }) =>
    each(await pledgesToCharge(today), (id) => chargePledge(id, today), { atOnce: 6 }),
};
