import { frenchOnly, t } from '#app/i18n/t.ts';
import { euros } from '#app/i18n/format.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { platformBalance, transferOfGroup, transferTo } from '#app/infra/stripe/platform.server.ts';
import { payoutRefused, payoutTransferred } from '#app/ledger/entries-payouts.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { equals, money, type Money } from '#app/money/money.ts';
import type { PayoutLine } from '#prisma/generated/client.ts';
import { fundingLock } from './funding.server.ts';
import { endWay, whyNotPayable } from './payee-account.server.ts';
import { tellRefused, tellTransferred } from './payee-letters.server.ts';
import { freeAtStripe } from './stripe-cover.server.ts';

/** Sent one after the other; what is left is found by the next run. */
const mostAtOnce = 2_000;

/** The transfers by Stripe of approved batches that have not ended, oldest batch first. */
export async function transfersToSend(): Promise<{ id: string; label: string }[]> {
  const rows = await db().payoutLine.findMany({
    where: {
      accountId: { not: null },
      executedOn: null,
      refusedOn: null,
      batch: { way: 'stripe', status: 'approved' },
    },
    orderBy: [{ batch: { approvedOn: 'asc' } }, { id: 'asc' }],
    take: mostAtOnce,
    select: { id: true, amount: true, batch: { select: { messageId: true } } },
  });
  return rows.map(({ id, amount, batch }) => ({
    id,
    label: frenchOnly(`${batch.messageId}, ${amount.toFixed(2)} €`),
  }));
}

/**
 * Pays one line of an approved batch by a transfer to its person's account at Stripe. That it is asked is written first; what may have been
 * asked before is looked for, then asked again under the same key: a lost answer never pays twice. An account that cannot receive ends
 * the line, and its money is in the wallet again. Throws a Refusal while Stripe's balance is too low: the next run asks again.
 */
export async function sendTransfer(lineId: string, today: Day): Promise<void> {
  const known = await db().payoutLine.findUniqueOrThrow({ where: { id: lineId } });
  if (isOver(known) || known.accountId === null) return;
  if (!known.askedOn) {
    const why = await whyNotPayable(known.personId, known.accountId, today);
    if (why) return inTransaction((tx) => refuse(tx, lineId, why, today));
    await waitForMoney(money(known.amount));
  }
  const line = known.askedOn ? known : await inTransaction((tx) => decide(tx, lineId, today));
  if (!line) return;
  const made = (known.askedOn ? await transferOfGroup(groupOf(lineId)) : null) ?? (await ask(line, today));
  if (made) await toldByOthers(() => inTransaction((tx) => transferMade(tx, lineId, made, today)));
}

function isOver({ executedOn, refusedOn }: { executedOn: Date | null; refusedOn: Date | null }): boolean {
  return executedOn !== null || refusedOn !== null;
}

function groupOf(lineId: string): string {
  return `payout_${lineId}`;
}

function tooLow(amount: Money, available: Money): Refusal {
  return new Refusal(
    'balance_too_low',
    t('Le virement attend : {amount} à virer, {available} disponibles chez Stripe.', {
      amount: euros(amount),
      available: euros(available),
    }),
  );
}

async function waitForMoney(amount: Money): Promise<void> {
  const { available } = await platformBalance();
  if (available.lessThan(amount)) throw tooLow(amount, available);
}

/** Writes that Stripe is asked, once our balance there is known to hold the whole batch beside what is others'. Null: nothing to ask. */
async function decide(tx: Tx, lineId: string, today: Day): Promise<PayoutLine | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${fundingLock})`;
  const { batch, line } = await lockLine(tx, lineId);
  if (batch.status !== 'approved' || isOver(line)) return null;
  if (!batch.coveredOn) {
    const total = money(batch.total);
    const free = await freeAtStripe(tx, today);
    if (free.lessThan(total)) throw tooLow(total, free);
    await tx.payoutBatch.update({ where: { id: batch.id }, data: { coveredOn: fromDay(today) } });
  }
  return tx.payoutLine.update({ where: { id: lineId }, data: { askedOn: line.askedOn ?? fromDay(today) } });
}

/** The batch first, then its line: everything that changes one of them does it in this order. */
async function lockLine(tx: Tx, lineId: string) {
  await tx.$queryRaw`select 1 from "PayoutBatch" where id = (select "batchId" from "PayoutLine" where id = ${lineId}::uuid) for update`;
  const { batch, ...line } = await tx.payoutLine.findUniqueOrThrow({
    where: { id: lineId },
    include: { batch: true },
  });
  return { batch, line };
}

/** Asks Stripe. Null when it has refused for good and the line is over. */
async function ask(line: PayoutLine, today: Day): Promise<{ id: string; amount: Money } | null> {
  const { id, refusals } = line;
  const amount = money(line.amount);
  const key = refusals === 0 ? `payout-line:${id}:transfer` : `payout-line:${id}:transfer:${refusals + 1}`;
  const metadata = { kind: 'payout_line', id } as const;
  try {
    const made = await transferTo({ key, amount, accountId: line.accountId!, group: groupOf(id), metadata });
    return { id: made.id, amount };
  } catch (error) {
    const code = refusalCode(error);
    if (code === null || code === 'idempotency_key_in_use') throw error;
    if (code !== 'balance_insufficient') {
      await inTransaction((tx) => refuse(tx, id, 'refused', today, code));
      return null;
    }
    // Stripe keeps a refusal under its key: the next try, once there is money, has another.
    await db().payoutLine.updateMany({
      where: { id, refusals, executedOn: null },
      data: { askedOn: null, refusals: { increment: 1 } },
    });
    throw tooLow(amount, (await platformBalance()).available);
  }
}

/** Stripe has moved the money of a line, by our order of now or by one whose answer was lost. Told twice, it is booked once. */
export async function transferMade(
  tx: Tx,
  lineId: string,
  transfer: { id: string; amount: Money },
  on: Day,
): Promise<void> {
  const { line, batch } = await lockLine(tx, lineId);
  const amount = money(line.amount);
  if (!equals(transfer.amount, amount)) {
    throw new Error(
      `Transfer ${transfer.id} is of ${transfer.amount.toFixed(2)}, but ${amount.toFixed(2)} was asked for line ${lineId}`,
    );
  }
  if (line.transferId === transfer.id) return;
  if (isOver(line)) throw new Error(`Line ${lineId} is over, and Stripe has made ${transfer.id} for it`);
  await tx.payoutLine.update({
    where: { id: lineId },
    data: { transferId: transfer.id, executedOn: fromDay(on) },
  });
  await post(tx, payoutTransferred({ lineId, batchId: batch.id, transferId: transfer.id, amount, on }));
  await endBatch(tx, batch.id, on);
  await tellTransferred(tx, lineId, on);
}

type Why = NonNullable<Awaited<ReturnType<typeof whyNotPayable>>>;

/** A line will not leave by Stripe: its money is in the wallet again, and goes by the bank unless the account is only stopped for a time. */
async function refuse(tx: Tx, lineId: string, why: Why, on: Day, code: string = why): Promise<void> {
  const { line, batch } = await lockLine(tx, lineId);
  if (isOver(line)) return;
  await releaseLine(tx, { ...line, amount: money(line.amount) }, code, on);
  if (why !== 'not_ready') await endWay(tx, line.personId, line.accountId!, why, on);
  await endBatch(tx, batch.id, on);
  await tellRefused(tx, lineId);
}

/** Gives the money of a line that has not left back to its wallet. The caller holds the batch's row. */
export async function releaseLine(
  tx: Tx,
  line: { id: string; batchId: string; personId: string; amount: Money },
  why: string,
  on: Day,
): Promise<void> {
  const { id: lineId, batchId, personId, amount } = line;
  await tx.payoutLine.update({ where: { id: lineId }, data: { refusedOn: fromDay(on), refusedWhy: why } });
  await post(tx, payoutRefused({ lineId, batchId, personId, amount, why, on }));
}

/** A batch by Stripe is over with its last line. */
export async function endBatch(tx: Tx, batchId: string, on: Day): Promise<void> {
  const waiting = await tx.payoutLine.count({ where: { batchId, executedOn: null, refusedOn: null } });
  if (waiting > 0) return;
  await tx.payoutBatch.update({
    where: { id: batchId },
    data: { status: 'executed', executedOn: fromDay(on) },
  });
}
