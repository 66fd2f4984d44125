import { bookTaxPayment } from '#app/features/papers/tax-office.server.ts';
import { executeLines } from '#app/features/payouts/execution.server.ts';
import { returnPayoutLine } from '#app/features/payouts/returned.server.ts';
import { transferArrived } from '#app/features/pledge-transfers/arrival.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { bankLineInSuspense } from '#app/ledger/entries-bank.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { postAll } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText } from '#app/money/money.ts';
import type { BankImport } from '#prisma/generated/client.ts';
import { factsFor } from './facts.server.ts';
import { tellStopped, tellWritten } from './import-letters.server.ts';
import { keptPart, type ImportedStatement } from './import-rows.ts';
import { meaningsOf, wordsOf, type LinePart, type Meaning } from './meaning.ts';

/** So many lines enter the books in one transaction, well within two seconds also when each is the transfer of somebody who is told. */
export const linesAtOnce = 50;

/** One slice of any import at a time: two would give one line two meanings. Any number that nothing else uses. */
const importLock = 7_205_761;

/** The slices in which the files that were decided on are still to enter the books: each bears the id of its import. */
export async function slicesToWrite(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select i.id::text as id, i."fileName" as label
    from "BankImport" i, generate_series(1, greatest(1, ceil((i.total - i.done) / ${linesAtOnce}::numeric))::int) slice
    where i."writtenAt" is null and i."decidedAt" is not null and i."stoppedAt" is null
    order by i."decidedAt", i.id, slice`;
}

/**
 * Takes the next lines of a file into the books, all or none: executed transfers, transfers that came back, Stripe's payouts, what people transferred for
 * their pledges; what nobody can explain waits in suspense. A line is known by the account and the bank's reference: told again, in this file or another, it is
 * nothing. Killed at any point, it is only asked again. What nobody expected stops the import and is told to whoever decided.
 */
export async function writeSlice(importId: string, today: Day): Promise<void> {
  try {
    await toldByOthers(() => inTransaction((tx) => writeNext(tx, importId, today), forManyRows));
  } catch (error) {
    await inTransaction(async (tx) => {
      const { count } = await tx.bankImport.updateMany({
        where: { id: importId, decidedAt: { not: null }, writtenAt: null, stoppedAt: null },
        data: { stoppedAt: now() },
      });
      if (count > 0) await tellStopped(tx, importId);
    });
    throw error;
  }
}

type Placed = { id: string; part: LinePart; meaning: Meaning; statement: ImportedStatement };

async function writeNext(tx: Tx, importId: string, today: Day): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${importLock})`;
  const found = await tx.bankImport.findUniqueOrThrow({ where: { id: importId }, omit: { file: true } });
  if (!found.decidedAt || found.writtenAt || found.stoppedAt) return;
  const statements = found.statements as ImportedStatement[];
  const rows = await tx.bankImportLine.findMany({
    where: { importId, place: { gte: found.done } },
    orderBy: { place: 'asc' },
    take: linesAtOnce,
  });
  const ids = await keepStatements(tx, found, statements);
  const parts = rows.map(({ content }) => keptPart(content));
  const iban = statements[0]?.iban ?? '';
  const meanings = meaningsOf(parts, await factsFor(tx, iban, parts, { toBook: true }));
  const fresh = rows.flatMap(({ id, statement }, index): Placed[] => {
    const meaning = meanings[index];
    return meaning ? [{ id, meaning, part: parts[index]!, statement: statements[statement]! }] : [];
  });
  await tx.bankLine.createMany({
    data: fresh.map((line) => lineOf(line, ids.get(nameOfStatement(line.statement))!)),
  });
  for (const line of fresh) await book(tx, line, today);
  await postAll(
    tx,
    fresh
      .filter(({ meaning }) => meaning.is === 'suspense')
      .map(({ id, part }) =>
        bankLineInSuspense({
          lineId: id,
          amount: part.amount,
          on: part.bookedOn,
          words: wordsOf(part) || part.reference,
        }),
      ),
  );
  const done = found.done + rows.length;
  await tx.bankImport.update({ where: { id: importId }, data: { done, added: { increment: fresh.length } } });
  if (done === found.total) await close(tx, found, statements);
}

const nameOfStatement = ({ kind, reference }: Pick<ImportedStatement, 'kind' | 'reference'>) =>
  `${kind} ${reference}`;

/** The rows of the statements of a file. What they say of balances is written with the last line: until then nothing can be held against them. */
async function keepStatements(
  tx: Tx,
  { fileName, fileHash, decidedById }: Pick<BankImport, 'fileName' | 'fileHash' | 'decidedById'>,
  statements: readonly ImportedStatement[],
): Promise<Map<string, string>> {
  await tx.bankStatement.createMany({
    data: statements.map(({ kind, iban, reference }) => ({
      kind,
      iban,
      reference,
      fileName,
      fileHash,
      importedAt: now(),
      importedById: decidedById!,
    })),
    skipDuplicates: true,
  });
  const kept = await tx.bankStatement.findMany({
    where: {
      iban: { in: statements.map(({ iban }) => iban) },
      reference: { in: statements.map(({ reference }) => reference) },
    },
    select: { id: true, kind: true, reference: true },
  });
  return new Map(kept.map((one) => [nameOfStatement(one), one.id]));
}

function lineOf({ id, part, meaning, statement }: Placed, statementId: string) {
  return {
    id,
    statementId,
    iban: statement.iban,
    reference: part.reference,
    part: part.part,
    amount: decimalText(part.amount),
    bookedOn: fromDay(part.bookedOn),
    valueOn: fromDay(part.valueOn),
    party: (part.detail?.party ?? '').slice(0, 200),
    words: wordsOf(part),
    endToEndId: part.detail?.endToEndId ?? null,
    messageId: part.messageId ?? part.paymentId,
    returnReason: part.detail?.returnReason ?? null,
    meaning: meaning.is,
    batchId: 'batchId' in meaning ? meaning.batchId : null,
    payoutLineId: meaning.is === 'payout_returned' ? meaning.payoutLineId : null,
    stripePayoutId: meaning.is === 'stripe_paid_out' ? meaning.stripePayoutId : null,
    topUpId: meaning.is === 'stripe_topped_up' ? meaning.topUpId : null,
    taxMonth: meaning.is === 'tax_paid' ? fromDay(meaning.month) : null,
  };
}

/** What a line that our rows explain does. What waits in suspense is written for all lines at once. */
async function book(tx: Tx, { id, part, meaning }: Placed, today: Day): Promise<void> {
  const { amount, bookedOn: on } = part;
  switch (meaning.is) {
    case 'batch_executed':
      if (!meaning.alreadyBooked) await executeLines(tx, { batchId: meaning.batchId, on });
      return;
    case 'payouts_executed': {
      const { batchId, lineIds } = meaning;
      return executeLines(tx, { batchId, on, only: { lineIds, part: id } });
    }
    case 'payout_returned': {
      const reason = part.detail?.returnReason ?? null;
      return returnPayoutLine(tx, { lineId: meaning.payoutLineId, reason, on });
    }
    case 'pledge_transfer':
      return transferArrived(tx, { lineId: id, pledgeId: meaning.pledgeId, amount, on, today });
    case 'tax_paid':
      if (!meaning.alreadyBooked) await bookTaxPayment(tx, meaning.month, on);
      return;
    case 'stripe_paid_out':
    case 'stripe_topped_up':
      // Stripe has told of it, or will: that is what books it. The line is the bank's proof.
      return;
    case 'suspense':
      return;
  }
}

/** All lines are there: the balances of the statements stand, what was kept of the file goes, and who decided is told when it took a while. */
async function close(
  tx: Tx,
  { id, total }: Pick<BankImport, 'id' | 'total'>,
  statements: readonly ImportedStatement[],
): Promise<void> {
  for (const { kind, iban, reference, opening, closing, opensOn, closesOn } of statements) {
    await tx.bankStatement.updateMany({
      where: { kind, iban, reference, closing: null },
      data: {
        opening,
        closing,
        opensOn: opensOn && fromDay(opensOn),
        closesOn: closesOn && fromDay(closesOn),
      },
    });
  }
  await tx.bankImportLine.deleteMany({ where: { importId: id } });
  await tx.bankImport.update({ where: { id }, data: { writtenAt: now() } });
  if (total > linesAtOnce) await tellWritten(tx, id);
}
