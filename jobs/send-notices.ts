import {
  arrearsToTell,
  noticesToSend,
  sendInstalmentNotice,
  tellLendersOfArrears,
} from '#app/features/loans/notices.server.ts';
import type { Job } from './job.ts';

/** Tells cooperations what will be debited, a fortnight ahead, and lenders what is late. */
export const sendNotices: Job = {
  name: 'send-notices',
  run: async ({ today, each }) => {
    await each(await noticesToSend(today), (id) => sendInstalmentNotice(id, today));
    await each(await arrearsToTell(today), (id) => tellLendersOfArrears(id, today));
  },
};
