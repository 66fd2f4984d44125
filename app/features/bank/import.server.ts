import { createHash, randomUUID } from 'node:crypto';
import { debtor } from '#app/features/payouts/debtor.server.ts';
import { executeLines } from '#app/features/payouts/execution.server.ts';
import { transferArrived } from '#app/features/pledge-transfers/arrival.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { returnPayoutLine } from '#app/features/payouts/returned.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { bankLineInSuspense } from '#app/ledger/entries-bank.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { decimalText, equals, isPositive, money, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { NotAStatement, readCamt, type CamtFile, type CamtLine } from './camt.server.ts';
import { meaningOf, partsOf, type LinePart, type Meaning } from './meaning.server.ts';

/** One import at a time: two would give one line two meanings. Any number that nothing else uses. */
const importLock = 7_205_761;

/** What became of a line, or would. `known`: it was imported before, and nothing was done. */
type ImportedLine = {
  statement: string;
  reference: string;
  bookedOn: Day;
  amount: Money;
  party: string;
  words: string;
  meaning: Meaning['is'] | 'known';
  /** The transfers were written down by hand before: nothing was booked again. */
  alreadyBooked: boolean;
};

export type Import = {
  files: (Omit<CamtFile, 'lines'> & { lines: number; gap: Money | null })[];
  lines: ImportedLine[];
};

type Brought = { bytes: Uint8Array; fileName: string; personId: string };

/**
 * Takes a file of the bank into the books: executed transfers, transfers that came back, Stripe's payouts, what people transferred for
 * their pledges; what nobody can explain waits in suspense. A line is known by the account and the bank's reference: brought twice, in this file or another, it is nothing. All or nothing.
 */
export async function importBankFile(brought: Brought): Promise<Import> {
  const files = read(brought.bytes);
  return toldByOthers(() => inTransaction((tx) => takeIn(tx, brought, files), forManyRows));
}

/** What the import would do, shown before it is done: it is done, read, and undone. Nothing is written. */
export async function previewBankFile(brought: Brought): Promise<Import> {
  const files = read(brought.bytes);
  let seen: Import | undefined;
  const undo = new Error('Only a preview');
  try {
    await toldByOthers(() =>
      inTransaction(async (tx) => {
        seen = await takeIn(tx, brought, files);
        throw undo;
      }, forManyRows),
    );
  } catch (error) {
    if (error !== undo) throw error;
  }
  return seen!;
}

function read(bytes: Uint8Array): CamtFile[] {
  try {
    return readCamt(bytes);
  } catch (error) {
    if (error instanceof NotAStatement) throw new Refusal('not_a_statement', error.message, 'file');
    throw error;
  }
}

async function takeIn(tx: Tx, brought: Brought, files: readonly CamtFile[]): Promise<Import> {
  await requireOperator(tx, brought.personId);
  await tx.$executeRaw`select pg_advisory_xact_lock(${importLock})`;
  const ours = debtor().iban;
  const taken: Import = { files: [], lines: [] };
  for (const file of files) {
    if (file.iban !== ours) {
      throw new Refusal(
        'another_account',
        t('Ce relevé est celui d’un autre compte que le nôtre : il finit par {iban}.', {
          iban: file.iban.slice(-4),
        }),
        'file',
      );
    }
    const { lines, ...facts } = file;
    const gap = await gapBefore(tx, file);
    const statementId = await keepStatement(tx, file, brought);
    // What went out comes first: a transfer may come back on the statement that shows it leaving.
    const order = [...lines].sort((a, b) => Number(isPositive(a.amount)) - Number(isPositive(b.amount)));
    for (const line of order) {
      for (const part of partsOf(line)) {
        taken.lines.push({
          statement: file.reference,
          ...(await takeLine(tx, statementId, file.iban, line, part)),
        });
      }
    }
    taken.files.push({ ...facts, lines: lines.length, gap });
  }
  return taken;
}

/** The difference between this statement's opening balance and the last one's closing balance; null when they meet, or when it is the first. */
async function gapBefore(tx: Tx, file: CamtFile): Promise<Money | null> {
  if (!file.opening || !file.opensOn) return null;
  const [before] = await tx.$queryRaw<{ gap: string }[]>`
    select (${file.opening.toFixed(2)}::numeric - closing)::text as gap from "BankStatement"
    where iban = ${file.iban} and kind = 'statement' and closing is not null and reference <> ${file.reference}
      and "closesOn" <= ${file.opensOn}::date
    order by "closesOn" desc, "importedAt" desc limit 1`;
  return before && !equals(money(before.gap), money('0')) ? money(before.gap) : null;
}

async function keepStatement(tx: Tx, file: CamtFile, brought: Brought): Promise<string> {
  const { kind, iban, reference } = file;
  const known = await tx.bankStatement.findUnique({
    where: { iban_kind_reference: { iban, kind, reference } },
  });
  if (known) return known.id;
  const { id } = await tx.bankStatement.create({
    data: {
      kind,
      iban,
      reference,
      opensOn: file.opensOn && fromDay(file.opensOn),
      closesOn: file.closesOn && fromDay(file.closesOn),
      opening: file.opening && decimalText(file.opening),
      closing: file.closing && decimalText(file.closing),
      fileName: brought.fileName.slice(0, 200),
      fileHash: createHash('sha256').update(brought.bytes).digest('hex'),
      importedAt: now(),
      importedById: brought.personId,
    },
  });
  return id;
}

async function takeLine(
  tx: Tx,
  statementId: string,
  iban: string,
  line: CamtLine,
  part: LinePart,
): Promise<Omit<ImportedLine, 'statement'>> {
  const { reference, bookedOn } = line;
  const says = {
    reference,
    bookedOn,
    amount: part.amount,
    party: part.detail?.party ?? '',
    words: [part.detail?.words, line.words].filter(Boolean).join(' · ').slice(0, 500),
    alreadyBooked: false,
  };
  const known = await tx.bankLine.findUnique({
    where: { iban_reference_part: { iban, reference, part: part.part } },
  });
  if (known) {
    if (equals(money(known.amount), part.amount)) return { ...says, meaning: 'known' };
    throw new Refusal(
      'changed_line',
      t('La ligne {reference} est déjà importée, pour un autre montant : demandez à la banque.', {
        reference,
      }),
      'file',
    );
  }
  const meaning = await meaningOf(tx, line, part);
  const id = randomUUID();
  await tx.bankLine.create({
    data: {
      id,
      statementId,
      iban,
      reference,
      part: part.part,
      amount: decimalText(part.amount),
      bookedOn: fromDay(bookedOn),
      valueOn: fromDay(line.valueOn),
      party: says.party.slice(0, 200),
      words: says.words,
      endToEndId: part.detail?.endToEndId ?? null,
      messageId: line.messageId ?? line.paymentId,
      returnReason: part.detail?.returnReason ?? null,
      meaning: meaning.is,
      batchId: 'batchId' in meaning ? meaning.batchId : null,
      payoutLineId: meaning.is === 'payout_returned' ? meaning.payoutLineId : null,
      stripePayoutId: meaning.is === 'stripe_paid_out' ? meaning.stripePayoutId : null,
      topUpId: meaning.is === 'stripe_topped_up' ? meaning.topUpId : null,
    },
  });
  await book(tx, id, meaning, { ...says, reason: part.detail?.returnReason ?? null });
  return { ...says, meaning: meaning.is, alreadyBooked: 'alreadyBooked' in meaning && meaning.alreadyBooked };
}

async function book(
  tx: Tx,
  lineId: string,
  meaning: Meaning,
  line: { amount: Money; bookedOn: Day; words: string; reference: string; reason: string | null },
): Promise<void> {
  const { amount, bookedOn: on, words, reference, reason } = line;
  switch (meaning.is) {
    case 'batch_executed':
      if (!meaning.alreadyBooked) await executeLines(tx, { batchId: meaning.batchId, on });
      return;
    case 'payouts_executed':
      await executeLines(tx, {
        batchId: meaning.batchId,
        on,
        only: { lineIds: meaning.lineIds, part: lineId },
      });
      return;
    case 'payout_returned':
      await returnPayoutLine(tx, { lineId: meaning.payoutLineId, reason, on });
      return;
    case 'stripe_paid_out':
    case 'stripe_topped_up':
      // Stripe has told of it, or will: that is what books it. The line is the bank's proof.
      return;
    case 'pledge_transfer':
      await transferArrived(tx, { lineId, pledgeId: meaning.pledgeId, amount, on, today: today() });
      return;
    case 'suspense':
      await post(tx, bankLineInSuspense({ lineId, amount, on, words: words || reference }));
  }
}
