import {
  endExpiredHolds,
  entriesToSeal,
  holdsToExpire,
  sealEntries,
} from '#app/features/books/seal.server.ts';
import type { Job } from './job.ts';

/** Every minute, what was written takes its number and its place in the chain, and what waited too long is no longer on its way. */
export const sealTheBooks: Job = {
  name: 'seal-books',
  quiet: true,
  run: async ({ today, once }) => {
    const expired = await holdsToExpire(today);
    if (expired > 0)
      await once(`Mouvements en route devenus caducs : ${expired}`, () => endExpiredHolds(today));
    const waiting = await entriesToSeal();
    if (waiting > 0) await once(`Écritures à sceller : ${waiting}`, sealEntries);
  },
};
