import { collectInstalment, instalmentsToCollect } from '#app/features/loans/collect.server.ts';
import { giveOverpaidBack, overpaidToGiveBack } from '#app/features/loans/decide-debit.server.ts';
import type { Job } from './job.ts';

/**
 * Asks each borrower's bank, early enough for the money to be there on the due day; one at a time, the oldest first. Then gives back what was
 * overpaid and decided to be, where Stripe's answer was lost.
 */
export const collectInstalments: Job = {
  name: 'collect-instalments',
  run: async ({ today, each }) => {
    await each(await instalmentsToCollect(today), (id) => collectInstalment(id, today));
    await each(await overpaidToGiveBack(), (id) => giveOverpaidBack(id, today));
  },
};
