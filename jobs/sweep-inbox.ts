import { eventsWaiting } from '#app/features/jobs/waiting.queries.server.ts';
import { sweepInbox } from '#app/features/payments/inbox.server.ts';
import { count } from '#app/money/format.ts';
import type { Job } from './job.ts';

const mostAtOnce = 2_000;

/** Handles what Stripe told us and could not be handled at once: a crash between the two loses nothing. */
export const sweepTheInbox: Job = {
  name: 'sweep-inbox',
  quiet: true,
  run: async ({ once }) => {
    const waiting = await eventsWaiting();
    if (waiting === 0) return;
    await once(count(waiting, 'message', 'messages'), async () => {
      const { failed } = await sweepInbox({ limit: mostAtOnce });
      if (failed > 0) throw new Error(`${failed} n’ont pas pu être traités ; ils seront repris`);
    });
  },
};
