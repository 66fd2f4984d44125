import { euros } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, zero, type Money } from '#app/money/money.ts';
import { taxLackedInBank } from './bank-cover.server.ts';
import { fundingLock } from './funding.server.ts';
import { stripeCover } from './stripe-cover.server.ts';

/** Stripe sends less to no account in euros: what is less waits for the next month. */
const smallestPayout = money('1');

/** What is to be brought from Stripe to our bank for the tax office, if anything: one item. */
export async function taxToBring(today: Day): Promise<{ id: string; label: string }[]> {
  const amount = await taxToAsk(db(), today);
  return isPositive(amount)
    ? [{ id: today, label: frenchOnly(`impôt retenu, de Stripe à la banque, ${amount.toFixed(2)} €`) }]
    : [];
}

/**
 * Writes down that the tax of the months that are over comes from Stripe to our bank, where the tax office is paid: what the bank lacks for it and no more, so
 * that what citizens transferred there serves first. The payout itself is asked by `askForFunding`. Refused for a reason of `whyTaxWaits`.
 */
export async function bringTax(today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${fundingLock})`;
    const amount = await taxToAsk(tx, today);
    if (!isPositive(amount)) return;
    const why = await whyTaxWaits(tx, amount);
    if (why) throw why;
    await tx.bankFunding.create({ data: { amount: decimalText(amount), askedOn: fromDay(today) } });
  });
}

/** In euros; nothing while another is under way, nor again on the day on which one failed, nor what Stripe would not send. */
export async function taxToAsk(tx: Tx, today: Day): Promise<Money> {
  const stopped = await tx.bankFunding.count({
    where: { OR: [{ arrivedOn: null, failedOn: null }, { failedOn: fromDay(today) }] },
  });
  if (stopped > 0) return zero;
  const amount = await taxLackedInBank(tx, today);
  return amount.lessThan(smallestPayout) ? zero : amount;
}

/** Tax is never paid with what is held for others: all that we owe must be covered, and Stripe must hold so much beside what leaves from there. */
export async function whyTaxWaits(tx: Tx, amount: Money): Promise<Refusal | null> {
  const { beyond, hole } = await stripeCover(tx);
  if (isPositive(hole)) {
    return new Refusal(
      'not_covered',
      t('L’impôt attend : il manque {hole} à la plateforme pour couvrir tout ce qu’elle doit.', {
        hole: euros(hole),
      }),
    );
  }
  if (beyond.lessThan(amount)) {
    return new Refusal(
      'not_at_stripe',
      t('L’impôt attend : {amount} à amener en banque, et ce qui est chez Stripe est gardé pour d’autres.', {
        amount: euros(amount),
      }),
    );
  }
  return null;
}
