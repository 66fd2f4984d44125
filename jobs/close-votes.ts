import { closeVote, votesToClose } from '#app/features/votes/votes.server.ts';
import type { Job } from './job.ts';

/** Ends the votes whose last day has passed, and tells their voters the result. */
export const closeVotes: Job = {
  name: 'close-votes',
  run: async ({ today, each }) => each(await votesToClose(today), (id) => closeVote(id, today)),
};
