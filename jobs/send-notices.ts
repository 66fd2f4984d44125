import { defaultsToTell, tellOfDefault } from '#app/features/loans/default.server.ts';
import {
  arrearsToTell,
  noticesToSend,
  sendInstalmentNotice,
  tellLendersOfArrears,
} from '#app/features/loans/notices.server.ts';
import { revenueToReview, reviewRevenue } from '#app/features/loans/revenue-calls.server.ts';
import type { Job } from './job.ts';

/**
 * Asks cooperations for the revenue that sets an instalment, sets those of which nothing was said, tells what will be debited a fortnight
 * ahead, lenders what is late, and everybody what is in default.
 */
export const sendNotices: Job = {
  name: 'send-notices',
  run: async ({ today, each }) => {
    await each(await revenueToReview(today), (id) => reviewRevenue(id, today));
    await each(await noticesToSend(today), (id) => sendInstalmentNotice(id, today));
    await each(await arrearsToTell(today), (id) => tellLendersOfArrears(id, today));
    await each(await defaultsToTell(today), (id) => tellOfDefault(id, today));
  },
};
