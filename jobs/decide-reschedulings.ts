import { decideProposal, proposalsToDecide } from '#app/features/loans/apply-rescheduling.server.ts';
import { earlyToWithdraw, withdrawUnpaid } from '#app/features/loans/early-withdrawal.server.ts';
import type { Job } from './job.ts';

/** Does what lenders have voted: the new plan of a loan, or the one that it had. An early repayment that did not come leaves its place too. */
export const decideReschedulings: Job = {
  name: 'decide-reschedulings',
  run: async ({ today, each }) => {
    await each(await proposalsToDecide(), (id) => decideProposal(id, today));
    await each(await earlyToWithdraw(today), (id) => withdrawUnpaid(id, today));
  },
};
