import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  booksAs,
  booksAsTable,
  calendarYear,
  fecFile,
  idsOfCooperation,
  yearsOfBooks,
  type FecFile,
} from '#app/features/books/export.server.ts';
import { closeDb } from '#app/infra/db.server.ts';
import { checkFec, fecRules, type FecFault } from '#app/ledger/fec-check.ts';
import { bookFormats, type BookFormatName } from '#app/ledger/formats.ts';
import { day, isDay, type Day } from '#app/money/day.ts';
import { checkSiren } from '#app/money/identifiers.ts';
import { close, verify } from './books-keeping.ts';
import { loadDotEnv, openDatabase } from './database.ts';
import { requireMigrated } from './migrations.ts';
import { optionsOf } from './options.ts';
import { Sentence, codeOf, main } from './sentence.ts';

const formats = ['table', ...Object.keys(bookFormats), 'fec'];

/**
 * npm run books -- --format table|hledger|beancount|ledger|csv|fec [--year 2026 | --from DAY --to DAY | --as-of DAY]
 *   [--cooperation SLUG] [--siren SIREN] [--out FILE|FOLDER]
 * npm run books -- --check-fec FILE [--from DAY]
 * npm run books -- --verify [--head POSITION:HASH]
 * npm run books -- --close DAY
 */
main(async () => {
  const { values } = optionsOf({
    options: {
      format: { type: 'string', default: 'table' },
      from: { type: 'string' },
      to: { type: 'string' },
      year: { type: 'string' },
      'as-of': { type: 'string' },
      cooperation: { type: 'string' },
      siren: { type: 'string' },
      out: { type: 'string' },
      'check-fec': { type: 'string' },
      verify: { type: 'boolean', default: false },
      head: { type: 'string' },
      close: { type: 'string' },
    },
  });
  const checked = values['check-fec'];
  if (checked !== undefined) return judge(checked, dayOption('--from', values.from));
  if (!formats.includes(values.format))
    throw new Sentence(`--format ${values.format} is unknown; choose ${formats.join(', ')}.`);
  const period = periodOf(values);
  loadDotEnv();
  const siren = values.format === 'fec' ? sirenOf(values.siren) : '';

  const database = await openDatabase();
  try {
    await requireMigrated(database.url);
    if (values.verify) return await verify(values.head);
    if (values.close !== undefined) return await close(values.close);
    const { cooperation: slug } = values;
    const ids = slug === undefined ? undefined : await idsOfCooperation(slug);
    if (ids === null) throw new Sentence(`There is no cooperation whose address is ${slug}.`);
    if (values.format === 'fec') {
      const years = period.from && period.to ? [{ from: period.from, to: period.to }] : await yearsOfBooks();
      const extract = slug !== undefined && ids ? { slug, ids } : undefined;
      await writeFecs(years, (year) => fecFile(siren, year, extract), values.out);
    } else {
      await writeBooks(values.format as BookFormatName | 'table', { ...period, ids }, values.out);
    }
  } finally {
    await closeDb();
    await database.stop();
  }
});

type Given = Partial<Record<'format' | 'from' | 'to' | 'year' | 'as-of', string>>;

/** The period that was asked for: a calendar year, two days, or all up to a day. */
function periodOf(given: Given): { from?: Day | undefined; to?: Day | undefined } {
  const asOf = dayOption('--as-of', given['as-of']);
  const from = dayOption('--from', given.from);
  const to = dayOption('--to', given.to);
  const ways = [asOf, from ?? to, given.year].filter((way) => way !== undefined);
  if (ways.length > 1) throw new Sentence('Choose one of --year, --as-of, or --from and --to.');
  if (given.year !== undefined) {
    if (!/^(19|20)[0-9]{2}$/.test(given.year))
      throw new Sentence(`--year ${given.year} is not a year such as 2026.`);
    return calendarYear(Number(given.year));
  }
  if (from && to && to < from) throw new Sentence(`--to ${to} is before --from ${from}.`);
  if (given.format === 'fec' && (asOf ?? from ?? to) && !(from && to)) {
    throw new Sentence(
      'A FEC is of a whole year: give --year, or the first and last day with --from and --to.',
    );
  }
  return { from, to: asOf ?? to };
}

function dayOption(name: string, text: string | undefined): Day | undefined {
  if (text !== undefined && !isDay(text))
    throw new Sentence(`${name} ${text} is not a day such as 2026-11-21.`);
  return text === undefined ? undefined : day(text);
}

function sirenOf(given: string | undefined): string {
  const [text, source] =
    given !== undefined ? [given, '--siren'] : [process.env.OPERATOR_SIREN, 'The variable OPERATOR_SIREN'];
  if (!text) {
    throw new Sentence(
      'A FEC bears the SIREN of whoever operates the platform: set OPERATOR_SIREN, or give --siren.',
    );
  }
  const checked = checkSiren(text);
  if (!checked.ok)
    throw new Sentence(`${source} ${text} is not a SIREN: nine digits, the last of which is a key.`);
  return checked.value;
}

async function writeBooks(
  format: BookFormatName | 'table',
  scope: Parameters<typeof booksAsTable>[0],
  out: string | undefined,
): Promise<void> {
  const pieces = format === 'table' ? [`${await booksAsTable(scope)}\n`] : booksAs(format, scope);
  const name = format === 'table' ? 'books.txt' : `books.${bookFormats[format].extension}`;
  const target = out !== undefined && (await isFolder(out)) ? join(out, name) : out;
  if (target) await writeFile(target, pieces);
  else await pipeline(Readable.from(pieces), process.stdout, { end: false });
}

async function writeFile(target: string, pieces: Parameters<typeof Readable.from>[0]): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(target)).catch((error: unknown) => {
    if (!(error instanceof Error && 'path' in error)) throw error;
    throw new Sentence(
      `${target} cannot be written (${codeOf(error)}): give --out a file or a folder that can.`,
    );
  });
}

/** Writes a file for each year, under its own name unless another is given, and reads each again with our checker. */
async function writeFecs(
  years: readonly { from: Day; to: Day }[],
  fileOf: (year: { from: Day; to: Day }) => Promise<FecFile>,
  out: string | undefined,
): Promise<void> {
  if (years.length === 0) throw new Sentence('The books are empty: there is no year to write.');
  const isFile = out !== undefined && !(await isFolder(out));
  if (isFile && years.length > 1) {
    throw new Sentence(
      `The books have ${years.length} years, and so as many files: choose one with --year, or give a folder to --out.`,
    );
  }
  for (const year of years) {
    const { name, from, content, balances } = await fileOf(year);
    const target = isFile ? out : join(out ?? '.', name);
    await writeFile(target, content);
    // An extract of one cooperation has a longer name; what is judged is its content.
    const faults = await checkFec(
      { name: name.replace(/^(.{20}).*$/, '$1.txt'), content: createReadStream(target) },
      { from, balances },
    );
    refuseFaults(target, faults);
    console.log(target);
  }
}

async function judge(file: string, from: Day | undefined): Promise<void> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Sentence(`There is no file ${file}.`);
  refuseFaults(file, await checkFec({ name: basename(file), content: createReadStream(file) }, { from }));
  console.log(`${file}: ${Object.keys(fecRules).length} rules hold.`);
}

function refuseFaults(file: string, faults: readonly FecFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ rule, line, found }) => `- line ${line}: ${found} (${fecRules[rule]})`);
  throw new Sentence(`${file} is not as the tax office wants it:\n${lines.join('\n')}`);
}

async function isFolder(path: string): Promise<boolean> {
  if (path.endsWith('/')) await mkdir(path, { recursive: true });
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
