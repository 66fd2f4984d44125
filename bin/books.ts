import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { closeDb, db } from '#app/infra/db.server.ts';
import { booksAs } from '#app/ledger/books.server.ts';
import { balanceTable, bookFormats, type BookFormatName } from '#app/ledger/formats.ts';
import { trialBalance } from '#app/ledger/ledger.server.ts';
import { day, isDay } from '#app/money/day.ts';
import { openDatabase } from './database.ts';
import { requireMigrated } from './migrations.ts';
import { Sentence, main } from './sentence.ts';

const formats = ['table', ...Object.keys(bookFormats)];

/** npm run books -- --format table|hledger|beancount|csv [--as-of 2026-11-21] [--out FILE] */
main(async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'table' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { format, out } = values;
  const asOf = values['as-of'];
  if (!formats.includes(format))
    throw new Sentence(`--format ${format} is unknown; choose ${formats.join(', ')}.`);
  if (asOf !== undefined && !isDay(asOf))
    throw new Sentence(`--as-of ${asOf} is not a day such as 2026-11-21.`);
  if (asOf !== undefined && format !== 'table') throw new Sentence('--as-of goes with --format table.');

  const database = await openDatabase();
  await requireMigrated(database.url);
  try {
    const pieces =
      format === 'table'
        ? [`${balanceTable(await trialBalance(db(), asOf === undefined ? {} : { valueUntil: day(asOf) }))}\n`]
        : booksAs(format as BookFormatName);
    await pipeline(Readable.from(pieces), out ? createWriteStream(out) : process.stdout, {
      end: out !== undefined,
    });
  } finally {
    await closeDb();
    await database.stop();
  }
});
