import { createHash, randomUUID } from 'node:crypto';
import { wakeWorker } from '#app/features/jobs/wake.server.ts';
import { debtor } from '#app/features/payouts/debtor.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { inLanguage } from '#app/i18n/language.server.ts';
import { asLanguage, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { NotAStatement, readCamt, type CamtFile } from './camt.server.ts';
import { factsFor } from './facts.server.ts';
import { tellRead } from './import-letters.server.ts';
import { linesAtOnce, writeSlice } from './import-writing.server.ts';
import { meaningsOf, partsOf, type LinePart } from './meaning.ts';
import type { ImportedStatement } from './import-rows.ts';

/** A file beyond it (some four hundred lines) takes more than a moment, in which the site would answer nobody else: a job reads it. */
const longToRead = 200 * 1024;

/**
 * Keeps a file of the bank to be looked at; nothing enters the books yet. A long one is read by a job. Brought again before it is written, it is the same.
 * Gives its id; throws a Refusal on the field `file` for what is no file of our account.
 */
export async function bringBankFile(brought: {
  bytes: Uint8Array;
  fileName: string;
  personId: string;
}): Promise<string> {
  const { bytes, fileName, personId } = brought;
  const isLong = bytes.length > longToRead;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const files = isLong ? [] : statementsIn(bytes);
  return inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    const id = randomUUID();
    const { count } = await tx.bankImport.createMany({
      data: [
        {
          id,
          fileName: fileName.slice(0, 200),
          fileHash,
          file: isLong ? new Uint8Array(bytes) : null,
          readAt: isLong ? null : now(),
          broughtById: personId,
          broughtAt: now(),
          statements: [],
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return openOne(tx, fileHash);
    if (isLong) await wakeWorker(tx, 'import-statements');
    else await keepLines(tx, id, files);
    return id;
  });
}

async function openOne(tx: Tx, fileHash: string): Promise<string> {
  const open = { fileHash, writtenAt: null, unreadable: '' };
  return (await tx.bankImport.findFirstOrThrow({ where: open, select: { id: true } })).id;
}

/** Long files that were brought and are still to be read. */
export async function filesToRead(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select id::text as id, "fileName" as label from "BankImport" where "writtenAt" is null and "readAt" is null order by "broughtAt"`;
}

/** Reads one, and tells whoever brought it that its lines can be looked at, or what is wrong with it. */
export async function readBankFile(id: string): Promise<void> {
  const found = await db().bankImport.findUnique({
    where: { id },
    select: { file: true, broughtById: true },
  });
  if (!found?.file) return;
  const { file, broughtById } = found;
  const { language } = await db().person.findUniqueOrThrow({ where: { id: broughtById } });
  await inLanguage(asLanguage(language), async () => {
    try {
      const files = statementsIn(file);
      await read(id, '', (tx) => keepLines(tx, id, files));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await read(id, error.message, async () => {});
    }
  });
}

async function read(id: string, unreadable: string, keep: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.bankImport.updateMany({
      where: { id, readAt: null },
      data: { file: null, readAt: now(), unreadable },
    });
    if (count === 0) return;
    await keep(tx);
    await tellRead(tx, id);
  }, forManyRows);
}

function statementsIn(bytes: Uint8Array): CamtFile[] {
  let files: CamtFile[];
  try {
    files = readCamt(bytes);
  } catch (error) {
    if (error instanceof NotAStatement) throw new Refusal('not_a_statement', error.message, 'file');
    throw error;
  }
  const other = files.find(({ iban }) => iban !== debtor().iban);
  if (!other) return files;
  const sentence = t('Ce relevé est celui d’un autre compte que le nôtre : il finit par {iban}.', {
    iban: other.iban.slice(-4),
  });
  throw new Refusal('another_account', sentence, 'file');
}

/** Keeps what the lines of a file say, and what they would become if they were written now. */
async function keepLines(tx: Tx, importId: string, files: readonly CamtFile[]): Promise<void> {
  const lines = files.flatMap((file, statement) =>
    // What went out comes first: a transfer may come back on the statement that shows it leaving.
    file.lines
      .toSorted((a, b) => Number(isPositive(a.amount)) - Number(isPositive(b.amount)))
      .flatMap(partsOf)
      .map((part) => ({ statement, part })),
  );
  const parts = lines.map(({ part }) => part);
  const meanings = meaningsOf(parts, await factsFor(tx, debtor().iban, parts, { toBook: false }));
  await tx.bankImportLine.createMany({
    data: lines.map(({ statement, part }, place) => {
      const meaning = meanings[place];
      return {
        importId,
        place,
        statement,
        id: randomUUID(),
        content: written(part),
        meaning: meaning?.is ?? 'known',
        alreadyBooked: meaning ? 'alreadyBooked' in meaning && meaning.alreadyBooked : false,
      };
    }),
  });
  await tx.bankImport.update({
    where: { id: importId },
    data: { total: lines.length, statements: files.map(factsOf) },
  });
}

function written({ amount, ...part }: LinePart): Prisma.InputJsonObject {
  return { ...part, amount: decimalText(amount) };
}

function factsOf({ lines, opening, closing, ...file }: CamtFile): ImportedStatement {
  return {
    ...file,
    lines: lines.length,
    opening: opening && decimalText(opening),
    closing: closing && decimalText(closing),
  };
}

/**
 * Decides that a file enters the books. A short one is written at once, a longer one by a job in slices. Decided on twice, it is decided once.
 */
export async function decideBankFile(order: {
  importId: string;
  personId: string;
  today: Day;
}): Promise<void> {
  const { importId, personId, today } = order;
  const isShort = await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    const { count } = await tx.bankImport.updateMany({
      where: { id: importId, readAt: { not: null }, unreadable: '', decidedAt: null },
      data: { decidedAt: now(), decidedById: personId },
    });
    const found = await tx.bankImport.findUnique({
      where: { id: importId },
      select: { total: true, decidedAt: true },
    });
    if (!found?.decidedAt) throw new Refusal('not_waiting', t('Ce fichier n’attend plus rien.'));
    if (count === 0) return false;
    const { total } = found;
    if (total > linesAtOnce) await wakeWorker(tx, 'import-statements');
    return total <= linesAtOnce;
  });
  if (isShort) await writeSlice(importId, today);
}

/** Goes on with what something unexpected has stopped. */
export async function resumeBankFile(importId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.bankImport.updateMany({ where: { id: importId }, data: { stoppedAt: null } });
    await wakeWorker(tx, 'import-statements');
  });
}

/** Forgets a file that was not decided on. */
export async function dropBankFile(importId: string): Promise<void> {
  await db().bankImport.deleteMany({ where: { id: importId, decidedAt: null } });
}
