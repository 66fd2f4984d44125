import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { booksAs, fecFile, yearsOfBooks } from '#app/features/books/export.server.ts';
import { db } from '#app/infra/db.server.ts';
import { clientMoneyPrefixes } from '#app/ledger/accounts.ts';
import { bookFormats, type BookFormatName } from '#app/ledger/formats.ts';
import { trialBalance } from '#app/ledger/ledger.server.ts';
import { csvRow } from '#app/money/csv.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, equals, isZero, money, subtract, type Money } from '#app/money/money.ts';

type LenderOutcome = {
  lender: string;
  lent: Money;
  principalBack: Money;
  interest: Money;
  tax: Money;
  paidOut: Money;
};

/** What each lender put in and got out, read from the loan shares, the distributions and the transfers executed. */
export async function lenderOutcomes(): Promise<LenderOutcome[]> {
  const rows = await db().$queryRaw<Record<keyof LenderOutcome, string>[]>`
    select p.email as lender, s.lent::text, coalesce(d.principal, 0)::text as "principalBack",
      coalesce(d.interest, 0)::text as interest, coalesce(d.tax, 0)::text as tax, coalesce(o.paid, 0)::text as "paidOut"
    from (select "personId", sum(principal) as lent, min(rank) as rank from "LoanShare" group by 1) s
    join "Person" p on p.id = s."personId"
    left join (select s."personId", sum(l.principal) as principal, sum(l.interest) as interest, sum(l."incomeTax" + l."socialLevies") as tax
      from "DistributionLine" l join "LoanShare" s on s.id = l."loanShareId" group by 1) d on d."personId" = s."personId"
    left join (select l."personId", sum(l.amount) as paid from "PayoutLine" l join "PayoutBatch" b on b.id = l."batchId"
      where b.status = 'executed' group by 1) o on o."personId" = s."personId"
    order by s.rank`;
  return rows.map((row) => ({
    lender: row.lender,
    lent: money(row.lent),
    principalBack: money(row.principalBack),
    interest: money(row.interest),
    tax: money(row.tax),
    paidOut: money(row.paidOut),
  }));
}

/** Everything that should be true when a life is over and is not, a sentence each. Empty when all is well. */
export async function whatIsWrong(outcomes: readonly LenderOutcome[], today: Day): Promise<string[]> {
  const wrong: string[] = [];
  for (const { lender, lent, principalBack, interest, tax, paidOut } of outcomes) {
    if (!equals(principalBack, lent))
      wrong.push(`${lender} lent ${decimalText(lent)} and got ${decimalText(principalBack)} back`);
    const owed = subtract(add(principalBack, interest), tax);
    if (!equals(paidOut, owed))
      wrong.push(`${lender} is owed ${decimalText(owed)} and was paid ${decimalText(paidOut)}`);
  }
  for (const { code, balance } of await trialBalance(db())) {
    if (clientMoneyPrefixes.some((prefix) => code.startsWith(prefix)) && !isZero(balance)) {
      wrong.push(`${code} still holds ${decimalText(balance)}`);
    }
  }
  for (const check of await checkBooks(today))
    if (!check.holds) wrong.push(`not true: ${check.sentence} (${check.detail})`);
  return wrong;
}

/** A number with a right key that belongs to nobody: the operator of a story is made up too. */
const madeUpSiren = '100000009';

/** Writes the books in every format (the FEC a file for each year), the lenders and the files of transfers into a folder. */
export async function writeOutcome(folder: string, outcomes: readonly LenderOutcome[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of Object.keys(bookFormats) as BookFormatName[]) {
    await pipeline(
      Readable.from(booksAs(name, {})),
      createWriteStream(join(folder, `books.${bookFormats[name].extension}`)),
    );
  }
  for (const year of await yearsOfBooks()) {
    const { name, content } = await fecFile(process.env.OPERATOR_SIREN || madeUpSiren, year);
    await pipeline(Readable.from(content), createWriteStream(join(folder, name)));
  }
  const lines = outcomes.map((one) => [
    one.lender,
    ...[one.lent, one.principalBack, one.interest, one.tax, one.paidOut].map(decimalText),
  ]);
  const header = ['lender', 'lent', 'principal_back', 'interest', 'tax', 'paid_out'];
  await writeFile(join(folder, 'lenders.csv'), [header, ...lines].map(csvRow).join(''));
  for (const { messageId, content } of await db().payoutFile.findMany()) {
    await writeFile(join(folder, `pain.001-${messageId}.xml`), content);
  }
}
