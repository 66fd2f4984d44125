import { bookChecks, nightlyRound } from '#app/features/books/checks.server.ts';
import type { Job } from './job.ts';

/** Every night, each invariant of the books is a sentence that is true; when one is not, the operators read it in the morning. */
export const checkBooks: Job = {
  name: 'check-books',
  run: async ({ today, each, once }) => {
    const round = nightlyRound(today);
    await each(bookChecks, (id) => round.look(id));
    await once('prévenir l’équipe si besoin', () => round.tell());
  },
};
