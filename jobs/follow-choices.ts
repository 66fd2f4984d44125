import { choicesToFollow, followChoice } from '#app/features/repayment-choices/follow.server.ts';
import type { Job } from './job.ts';

/** Asks people what becomes of what came back the days before, or gives it, as each of them chose. */
export const followChoices: Job = {
  name: 'follow-choices',
  run: async ({ today, each }) => {
    await each(await choicesToFollow(today), (id) => followChoice(id, today));
  },
};
