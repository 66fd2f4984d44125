import { takingGifts } from '#app/features/campaign-modes/modes.ts';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { placeMonthlyGift } from '#app/features/monthly-gifts/monthly-gift.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, dayOfMonth } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { randomUUID } from 'node:crypto';
import type { Someone } from '../story/cast.ts';
import { cards, fillCheckout } from '../story/pages.ts';
import type { World } from '../world.ts';

const amounts = ['10', '5', '20', '15', '10'];

/** Some citizens begin to give each month to the projects that keep what comes; the first debits are announced. */
export async function monthlyGivers(world: World, people: readonly Someone[]): Promise<void> {
  const campaigns = await db().campaign.findMany({
    where: takingGifts(world.today()),
    // What has no end comes first: it lives by them.
    orderBy: [{ closesOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: 2,
  });
  const soon = dayOfMonth(addDays(world.today(), 7));
  for (const [index, { id: campaignId }] of campaigns.entries()) {
    for (const [turn, amount] of amounts.slice(index).entries()) {
      // Claire is the very first.
      const who = people[turn + index === 0 ? 0 : (turn * 13 + index * 5 + 2) % people.length]!;
      const { id: personId, firstName, lastName, email } = who;
      const id = randomUUID();
      await placeMonthlyGift({
        id,
        campaignId,
        personId,
        firstName,
        lastName,
        email,
        amount: money(amount),
        tip: zero,
        dayOfMonth: Math.min(28, turn === 0 ? soon : 5),
        showName: true,
        showAmount: false,
        at: now(),
      });
      const name = `${firstName} ${lastName}`;
      const typed = { method: 'card', number: cards.good } as const;
      await fillCheckout(world, await openMethodPage(id), typed, { name, email });
    }
  }
  await world.drain();
  await runJob('charge-monthly-gifts', { today: world.today() });
}
