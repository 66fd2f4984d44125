import {
  announceDebit,
  answerRefusal,
  placeMonth,
  recoverGift,
  stopFor,
} from '#app/features/monthly-gifts/charging.server.ts';
import {
  giftsRecovered,
  giftsToAnnounce,
  giftsToPlace,
  giftsToStop,
  monthsToCharge,
  refusalsToAnswer,
} from '#app/features/monthly-gifts/work.queries.server.ts';
import { chargePledge } from '#app/features/pledges/charge.server.ts';
import type { Job } from './job.ts';

/** Announces, charges and, where a bank says no, follows up the gifts of every month. Each step starts from what the last left in the rows. */
export const chargeMonthlyGifts: Job = {
  name: 'charge-monthly-gifts',
  quiet: true,
  async run({ today, each }) {
    const toStop = await giftsToStop(today);
    const reasons = new Map(toStop.map(({ id, reason }) => [id, reason]));
    await each(toStop, (id) => stopFor(id, reasons.get(id)!, today));
    await each(await giftsRecovered(), (id) => recoverGift(id, today));
    for await (const gifts of giftsToAnnounce(today)) await each(gifts, (id) => announceDebit(id, today));
    for await (const gifts of giftsToPlace(today)) await each(gifts, (id) => placeMonth(id, today));
    await each(await monthsToCharge(today), (id) => chargePledge(id, today), { atOnce: 6 });
    await each(await refusalsToAnswer(), (id) => answerRefusal(id, today));
  },
};
