import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { euros } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { today as businessDate } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { findPayout, type BankPayout } from '#app/infra/stripe/platform.server.ts';
import { reversal } from '#app/ledger/entry.ts';
import { stripePaidOut } from '#app/ledger/entries-payouts.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, money, type Money } from '#app/money/money.ts';
import { payOutOrWait } from './pay-out.server.ts';
import { payoutFailureWords } from './payout-failures.ts';

/** What was written down to be asked of Stripe for our bank and of which Stripe knows nothing yet, or its answer was lost. */
export async function fundingsToAsk(): Promise<{ id: string; label: string }[]> {
  const rows = await db().bankFunding.findMany({
    where: { stripePayoutId: null, failedOn: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, amount }) => ({
    id,
    label: frenchOnly(`impôt retenu, ${amount.toFixed(2)} €`),
  }));
}

/**
 * Asks Stripe for a payout under the key of the row; what may have been asked before is looked for first, so that a lost answer never pays twice. Throws a
 * Refusal while the available balance is too low: the next run asks again. What Stripe itself refuses is written down, thrown, and ends it: another is
 * asked the day after.
 */
export async function askForFunding(id: string, today: Day): Promise<void> {
  const row = await db().bankFunding.findUniqueOrThrow({ where: { id } });
  if (row.stripePayoutId || row.failedOn) return;
  const metadata = { kind: 'bank_funding', id } as const;
  try {
    const payout =
      (await findPayout(metadata, toDay(row.askedOn))) ??
      (await payOutOrWait({ key: `bank-funding:${id}`, amount: money(row.amount), metadata }));
    await toldByOthers(() => inTransaction((tx) => fundingChanged(tx, payout, today)));
  } catch (error) {
    const failureCode = refusalCode(error);
    if (failureCode !== null) await inTransaction((tx) => refused(tx, id, failureCode, today));
    throw error;
  }
}

async function refused(tx: Tx, id: string, failureCode: string, today: Day): Promise<void> {
  const { count } = await tx.bankFunding.updateMany({
    where: { id, stripePayoutId: null, failedOn: null },
    data: { failedOn: fromDay(today), failureCode },
  });
  if (count === 0) return;
  const { amount } = await tx.bankFunding.findUniqueOrThrow({ where: { id } });
  await tellOfFailure(tx, { id, amount: money(amount), failureCode });
}

/** What Stripe says of a payout for the tax office, in any order and any number of times. */
export async function fundingChanged(tx: Tx, payout: BankPayout, today: Day = businessDate()): Promise<void> {
  const { kind, id } = payout.metadata;
  if (kind !== 'bank_funding' || !id) throw new Error(`Payout ${payout.id} is not one of ours`);
  await followed(tx, id, payout, today);
}

/**
 * What Stripe says of a payout that nobody asked of us: somebody made it in Stripe's dashboard, and its money reaches our bank all the same. It is written
 * down when it is first seen, the team is told, and it is booked like the others.
 */
export async function fundingByHandChanged(tx: Tx, payout: BankPayout, today: Day): Promise<void> {
  const { id: stripePayoutId, amount } = payout;
  const { count } = await tx.bankFunding.createMany({
    data: [{ stripePayoutId, amount: decimalText(amount), askedOn: fromDay(today), byHand: true }],
    skipDuplicates: true,
  });
  if (count === 1) await tellOfHand(tx, payout);
  const { id } = await tx.bankFunding.findUniqueOrThrow({ where: { stripePayoutId } });
  await followed(tx, id, payout, today);
}

/**
 * Paid: the money is booked in the bank, on the day it arrived. Failed: it is written down; when it had been paid first, the booking is reversed. What
 * a job had asked for is told to the team, and asked again the day after.
 */
async function followed(tx: Tx, id: string, payout: BankPayout, today: Day): Promise<void> {
  await tx.$queryRaw`select 1 from "BankFunding" where id = ${id}::uuid for update`;
  const row = await tx.bankFunding.findUniqueOrThrow({ where: { id } });
  if (!equals(payout.amount, money(row.amount))) {
    throw new Error(
      `Payout ${payout.id} is of ${payout.amount.toFixed(2)}, but ${row.amount.toFixed(2)} € were asked`,
    );
  }
  const arrived = (on: Day) => stripePaidOut({ id: payout.id, amount: payout.amount, on });
  if (payout.status === 'failed') {
    if (row.failedOn) return;
    const failureCode = payout.failureCode ?? 'unknown';
    await tx.bankFunding.update({
      where: { id },
      data: { stripePayoutId: payout.id, failedOn: fromDay(today), failureCode },
    });
    if (row.arrivedOn)
      await post(tx, reversal(arrived(toDay(row.arrivedOn)), 'Stripe’s payout came back', today));
    if (!row.byHand) await tellOfFailure(tx, { id, amount: payout.amount, failureCode });
    return;
  }
  const isNew = payout.status === 'paid' && !row.arrivedOn && !row.failedOn;
  await tx.bankFunding.update({
    where: { id },
    data: { stripePayoutId: payout.id, ...(isNew ? { arrivedOn: fromDay(payout.arrivedOn) } : {}) },
  });
  if (isNew) await post(tx, arrived(payout.arrivedOn));
}

async function tellOfHand(tx: Tx, { id, amount }: BankPayout): Promise<void> {
  await tellOperators(tx, `payout-by-hand:${id}`, () => ({
    subject: t('{amount} vont de Stripe à la banque, demandés à la main', { amount: euros(amount) }),
    paragraphs: [
      t(
        'Quelqu’un a demandé {amount} dans le tableau de bord de Stripe. Nos comptes les suivent : en banque, ils servent d’abord l’impôt et les virements qui attendent, et ce qui manquerait chez Stripe y retourne tout seul.',
        { amount: euros(amount) },
      ),
      t(
        'Si c’est de l’argent de la plateforme, ne virez pas plus loin que ce que la page Réserve dit à elle, puis expliquez cette ligne de banque par « Argent de la plateforme ».',
      ),
    ],
    path: '/operateur/reserve',
  }));
}

async function tellOfFailure(
  tx: Tx,
  { id, amount, failureCode }: { id: string; amount: Money; failureCode: string },
): Promise<void> {
  await tellOperators(tx, `tax-funding-failed:${id}`, () => ({
    subject: t('{amount} ne sont pas arrivés en banque', { amount: euros(amount) }),
    paragraphs: [
      t(
        'Stripe devait amener {amount} d’impôt retenu sur notre compte bancaire, d’où l’administration est payée : ils n’y sont pas arrivés ({why}).',
        { amount: euros(amount), why: payoutFailureWords(failureCode) },
      ),
      t(
        'Ils sont redemandés tout seuls demain. Si la raison est le compte bancaire, corrigez-le d’abord chez Stripe.',
      ),
    ],
    path: '/operateur/impots',
  }));
}
