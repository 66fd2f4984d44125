import { distributeRepayment, repaymentsToDistribute } from '#app/features/loans/distribution.server.ts';
import type { Job } from './job.ts';

/** Shares what came back among the lenders, with the tax of the day withheld. */
export const distributeRepayments: Job = {
  name: 'distribute-repayments',
  quiet: true,
  run: async ({ today, each }) =>
    each(await repaymentsToDistribute(today), (id) => distributeRepayment(id, today)),
};
