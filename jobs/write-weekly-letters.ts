import { weeklyLettersDue, writeWeeklyLetter } from '#app/features/following/weekly-letter.server.ts';
import type { Job } from './job.ts';

/** Gathers in one letter what people want to read once a week. Runs every day, so that a Friday missed is made up for. */
export const writeWeeklyLetters: Job = {
  name: 'write-weekly-letters',
  run: async ({ today, each }) => {
    await each(await weeklyLettersDue(today), (id) => writeWeeklyLetter(id, today), { atOnce: 4 });
  },
};
