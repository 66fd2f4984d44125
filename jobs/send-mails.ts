import { refusedLetters } from '#app/features/jobs/words.ts';
import { mailsWaiting } from '#app/features/jobs/waiting.queries.server.ts';
import { sendQueuedMails } from '#app/infra/mail.server.ts';
import { count } from '#app/money/format.ts';
import type { Job } from './job.ts';

/** A letter that was refused is told where the runs of jobs are read; the next try comes by itself. */
async function send(): Promise<void> {
  const { failed } = await sendQueuedMails(500);
  if (failed > 0) throw new Error(refusedLetters(failed));
}

/** Sends the mails that were written beside what they announce. Without SMTP settings they stay readable on /dev/mail. */
export const sendMails: Job = {
  name: 'send-mails',
  quiet: true,
  run: async ({ once }) => {
    const waiting = await mailsWaiting();
    if (waiting > 0) await once(count(waiting, 'courriel', 'courriels'), send);
  },
};
