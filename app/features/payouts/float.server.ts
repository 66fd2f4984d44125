import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { findTopUp, topUp, type TopUp } from '#app/infra/stripe/platform.server.ts';
import { today as businessDate } from '#app/infra/clock.server.ts';
import { reversal } from '#app/ledger/entry.ts';
import { bankToppedUpStripe, floatToppedUp } from '#app/ledger/entries-platform.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, decimalText, equals, isPositive, money } from '#app/money/money.ts';

/**
 * Draws the platform's own money into its Stripe balance, which pays fees before income arrives. `id` comes with the form: asked
 * twice, it is one top-up. Stripe says later that it has arrived, and only then is it in the books.
 */
export async function topUpFloat(request: {
  id: string;
  amount: Money;
  askedById: string;
  today: Day;
}): Promise<void> {
  const { id, amount, askedById, today } = request;
  if (!isPositive(amount))
    throw new Refusal('no_amount', t('Le montant doit être plus grand que zéro.'), 'amount');
  const { count } = await db().floatTopUp.createMany({
    data: [{ id, amount: decimalText(amount), askedById, askedOn: fromDay(today) }],
    skipDuplicates: true,
  });
  await askForTopUp(id, today, { first: count === 1 });
}

/** The top-ups that were written down and of which Stripe knows nothing: its answer was lost. What it refused is not asked again. */
export async function topUpsToAsk(): Promise<{ id: string; label: string }[]> {
  const rows = await db().floatTopUp.findMany({
    where: { stripeTopUpId: null, failedOn: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, amount, ofClients }) => ({
    id,
    label: frenchOnly(`${ofClients ? 'argent des citoyens' : 'réserve'}, ${amount.toFixed(2)} €`),
  }));
}

/** Asks Stripe under the key of the row: asked again, it is the same top-up. A refusal is written down, thrown, and ends it. */
export async function askForTopUp(
  id: string,
  today: Day,
  { first = false }: { first?: boolean } = {},
): Promise<void> {
  const row = await db().floatTopUp.findUniqueOrThrow({ where: { id } });
  if (row.stripeTopUpId || row.failedOn) return;
  try {
    const metadata = { kind: 'float_top_up', id } as const;
    // Stripe forgets a key after a day, and the date of a run is not the clock: what may have been asked is looked for first.
    const earlier = first ? null : await findTopUp(metadata, toDay(row.askedOn));
    const answer = earlier ?? (await topUp({ key: `float:${id}`, amount: money(row.amount), metadata }));
    await toldByOthers(() => inTransaction((tx) => floatChanged(tx, answer, today)));
  } catch (error) {
    const failureCode = refusalCode(error);
    if (failureCode !== null) {
      await db().floatTopUp.updateMany({
        where: { id, stripeTopUpId: null },
        data: { failedOn: fromDay(today), failureCode },
      });
    }
    throw error;
  }
}

/**
 * What Stripe says of a top-up, in any order and any number of times. It is booked once, when the money is there; one that fails is kept
 * with its reason, and what had arrived before is taken back in the books.
 */
export async function floatChanged(tx: Tx, topUp: TopUp, today: Day = businessDate()): Promise<void> {
  const { kind, id } = topUp.metadata;
  if (kind !== 'float_top_up' || !id) throw new Error(`Top-up ${topUp.id} is not one of ours`);
  await tx.$queryRaw`select 1 from "FloatTopUp" where id = ${id}::uuid for update`;
  const row = await tx.floatTopUp.findUniqueOrThrow({ where: { id } });
  if (!equals(topUp.amount, money(row.amount))) {
    throw new Error(
      `Top-up ${topUp.id} is of ${topUp.amount.toFixed(2)}, but ${row.amount.toFixed(2)} € were asked`,
    );
  }
  const arrival = row.ofClients ? bankToppedUpStripe : floatToppedUp;
  const arrived = (on: Day) => arrival({ id, amount: topUp.amount, on });
  if (topUp.status === 'failed' && !row.failedOn) {
    const { failureCode } = topUp;
    await tx.floatTopUp.update({
      where: { id },
      data: { stripeTopUpId: topUp.id, failedOn: fromDay(today), failureCode: failureCode ?? 'unknown' },
    });
    if (row.receivedOn)
      await post(tx, reversal(arrived(toDay(row.receivedOn)), 'The top-up came back', today));
    return;
  }
  const isNew = topUp.status === 'succeeded' && !row.receivedOn && !row.failedOn;
  await tx.floatTopUp.update({
    where: { id },
    data: { stripeTopUpId: topUp.id, ...(isNew ? { receivedOn: fromDay(today) } : {}) },
  });
  if (isNew) await post(tx, arrived(today));
}
