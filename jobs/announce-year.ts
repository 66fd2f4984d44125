import { announceYear, yearToAnnounce } from '#app/features/papers/yearly-letters.server.ts';
import type { Job } from './job.ts';

/** Tells everyone, from 15 January on, that their papers of the year before are ready. */
export const announceTheYear: Job = {
  name: 'announce-year',
  async run({ today, once }) {
    const year = yearToAnnounce(today);
    if (year !== null) await once(`papers of ${year}`, () => announceYear(year));
  },
};
