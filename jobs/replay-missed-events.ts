import { lastCompleteRun } from '#app/features/jobs/run-log.server.ts';
import { replayMissedEvents } from '#app/features/payments/inbox.server.ts';
import { addDays, startOfDay } from '#app/money/day.ts';
import type { Job } from './job.ts';

/** Stripe gives up a webhook after three days, and keeps its events for thirty. */
const daysBack = 3;
const mostDaysBack = 29;

/** Asks Stripe what it told us lately, and since we last asked if that is longer ago, and keeps what never arrived. */
export const replayMissed: Job = {
  name: 'replay-missed-events',
  run: async ({ today, once }) => {
    const last = await lastCompleteRun('replay-missed-events');
    const lately = startOfDay(addDays(today, -daysBack));
    const oldest = startOfDay(addDays(today, -mostDaysBack));
    const since = last && last < lately ? last : lately;
    await once('les derniers jours', () => replayMissedEvents(since < oldest ? oldest : since));
  },
};
