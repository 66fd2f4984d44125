import { sweepExpired } from '#app/features/protection/sweep.server.ts';
import type { Job } from './job.ts';

/** Forgets sessions, links and invitations that have ended. */
export const forgetExpired: Job = {
  name: 'sweep-expired',
  run: async ({ once }) => once('Accès expirés', () => sweepExpired()),
};
