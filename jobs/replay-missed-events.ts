import { replayMissedEvents } from '#app/features/payments/inbox.server.ts';
import { addDays, startOfDay } from '#app/money/day.ts';
import type { Job } from './job.ts';

/** Stripe gives up a webhook after three days, and keeps its events for thirty. */
const daysBack = 3;

/** Asks Stripe what it told us lately and keeps what never arrived. */
export const replayMissed: Job = {
  name: 'replay-missed-events',
  run: async ({ today, once }) =>
    once('les derniers jours', () => replayMissedEvents(startOfDay(addDays(today, -daysBack)))),
};
