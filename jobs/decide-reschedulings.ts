import { decideProposal, proposalsToDecide } from '#app/features/loans/apply-rescheduling.server.ts';
import type { Job } from './job.ts';

/** Does what lenders have voted: the new plan of a loan, or the one that it had. */
export const decideReschedulings: Job = {
  name: 'decide-reschedulings',
  run: async ({ today, each }) => each(await proposalsToDecide(), (id) => decideProposal(id, today)),
};
