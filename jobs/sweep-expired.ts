import { sweepExpired } from '#app/features/protection/sweep.server.ts';
import { sweepVoterLinks } from '#app/features/votes/voter-links.server.ts';
import type { Job } from './job.ts';

/** Forgets sessions, links and invitations that have ended. */
export const forgetExpired: Job = {
  name: 'sweep-expired',
  run: async ({ once }) => {
    await once('Accès expirés', () => sweepExpired());
    await once('Liens de vote', () => sweepVoterLinks());
  },
};
