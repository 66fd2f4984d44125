import { mailsWaiting } from '#app/features/jobs/waiting.queries.server.ts';
import { sendQueuedMails } from '#app/infra/mail.server.ts';
import { count } from '#app/money/format.ts';
import type { Job } from './job.ts';

/** Sends the mails that were written beside what they announce. Without SMTP settings they stay readable on /dev/mail. */
export const sendMails: Job = {
  name: 'send-mails',
  quiet: true,
  run: async ({ once }) => {
    const waiting = await mailsWaiting();
    if (waiting > 0) await once(count(waiting, 'courriel', 'courriels'), () => sendQueuedMails(500));
  },
};
