import { frenchOnly } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, min, zero, type Money } from '#app/money/money.ts';
import { spareInBank } from './bank-cover.server.ts';
import { fundingLock } from './funding.server.ts';
import { lackedAtStripe } from './stripe-cover.server.ts';

/** What is to be brought from our bank to Stripe, if anything: one item. */
export async function moneyToBring(today: Day): Promise<{ id: string; label: string }[]> {
  const amount = await inTransaction((tx) => lackedAndSpare(tx, today));
  return isPositive(amount)
    ? [{ id: today, label: frenchOnly(`de la banque chez Stripe, ${amount.toFixed(2)} €`) }]
    : [];
}

/**
 * Writes down that money goes from our bank to Stripe: citizens' transfers arrive in the bank, and what campaigns hold leaves from Stripe. As much as
 * is lacking there, at most what the bank has to spare. The top-up itself is asked like any other (`askForTopUp`).
 */
export async function bringToStripe(today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const amount = await lackedAndSpare(tx, today);
    if (!isPositive(amount)) return;
    await tx.floatTopUp.create({
      data: { amount: decimalText(amount), ofClients: true, askedOn: fromDay(today) },
    });
  });
}

/** In euros; nothing while another is under way, nor again on the day on which Stripe refused one. */
async function lackedAndSpare(tx: Tx, today: Day): Promise<Money> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${fundingLock})`;
  const stopped = await tx.floatTopUp.count({
    where: {
      ofClients: true,
      OR: [{ receivedOn: null, failedOn: null }, { failedOn: fromDay(today) }],
    },
  });
  if (stopped > 0) return zero;
  const spare = await spareInBank(tx, today);
  // What Stripe lacks is read from every campaign and loan: only where there is something to bring.
  return isPositive(spare) ? min(await lackedAtStripe(tx), spare) : zero;
}
