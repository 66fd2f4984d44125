import { randomUUID } from 'node:crypto';
import { takingGifts } from '#app/features/campaign-modes/modes.ts';
import { offerBankTransfers } from '#app/features/pledge-transfers/offer.server.ts';
import { promiseTransfer } from '#app/features/pledge-transfers/promise.server.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { add, money, subtract, zero, type Money } from '#app/money/money.ts';
import { importBankFile } from '../story/bank-import.ts';
import type { Someone } from '../story/cast.ts';
import type { World } from '../world.ts';
import { bankFile, type Arrival } from './bank-file.ts';

/** The team offers bank transfers, and two citizens give by one: that of the first has arrived, as a notice of the bank says; that of the second is expected. Gives what arrived. */
export async function bankTransfers(
  world: World,
  [first, second]: readonly [Someone, Someone],
  operatorId: string,
): Promise<Arrival[]> {
  await offerBankTransfers({ offered: true, personId: operatorId, today: world.today() });
  const [arrives, expected] = [money('600'), money('750')];
  const campaignId = await withRoomFor(add(arrives, expected), world.today());
  if (!campaignId) throw new Error('No open campaign of gifts has room for two transfers');
  const pledgeId = await promised(campaignId, first, arrives);
  await promised(campaignId, second, expected);
  const { reference } = await db().pledgeTransfer.findUniqueOrThrow({ where: { pledgeId } });
  const arrival = {
    reference: `AVIS-${world.today()}-1`,
    amount: arrives,
    payer: `${first.firstName} ${first.lastName}`,
    words: inFours(reference),
  };
  await importBankFile({ ...bankFile(world.today(), [arrival]), personId: operatorId });
  return [arrival];
}

async function withRoomFor(amount: Money, today: Day): Promise<string | undefined> {
  const campaigns = await db().campaign.findMany({
    where: takingGifts(today),
    orderBy: [{ optimum: 'desc' }, { id: 'asc' }],
  });
  for (const { id, optimum, mode, closesOn } of campaigns) {
    const ends = closesOn && toDay(closesOn) < addDays(today, 20);
    const left = subtract(money(optimum), await heldPlaces(db(), id));
    if (!ends && (mode === 'permanent' || !left.lessThan(amount))) return id;
  }
  return undefined;
}

async function promised(campaignId: string, who: Someone, amount: Money): Promise<string> {
  const { id: personId, firstName, lastName, email } = who;
  const { id } = await placePledge({
    id: randomUUID(),
    campaignId,
    instrument: 'gift',
    personId,
    firstName,
    lastName,
    email,
    amount,
    tip: zero,
    showName: true,
    showAmount: false,
    at: now(),
  });
  await promiseTransfer({ pledgeId: id, personId, at: now() });
  return id;
}
