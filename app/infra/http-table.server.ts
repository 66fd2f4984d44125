import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable, pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import writeExcelFile from 'write-excel-file/node';
import { currentLanguage, frenchOnly, t } from '#app/i18n/t.ts';
import { spreadsheet } from '#app/money/csv.ts';
import { Decimal, decimalText, money, type Money } from '#app/money/money.ts';

/** What stands in a table: text, a count, or an amount. */
export type TableCell = string | number | Money;
type TableRow = readonly TableCell[];
export type TableFile = {
  /** Of the file, without its ending. */
  name: string;
  /** The names of the columns first. Read once, a piece at a time: there may be a million of them. */
  rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** Further sheets of the Excel file, such as explanations. */
  notes?: readonly string[];
};

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** 22 November 2026: an Excel file is made in memory, at about 10 kB a row of ten cells, a second for 4,000 rows. CSV has no end. */
const mostInExcel = 20_000;
const rowsInPiece = 500;

/** A table by its columns: each has a name, and says what of a row stands in it (nothing for null). */
export function tableOf<Row>(
  name: string,
  columns: readonly (readonly [head: string, cell: (row: Row) => TableCell | null])[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): TableFile {
  async function* lines() {
    yield columns.map(([head]) => head);
    for await (const row of rows) yield columns.map(([, cell]) => cell(row) ?? '');
  }
  return { name, rows: lines() };
}

const atOnce = 1_000;

/** Every row of what is read so many at a time, whatever their number: each piece begins after the last row of the one before. */
export async function* inPieces<Row>(
  piece: (last: Row | null, most: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | null = null; ;) {
    const rows = await piece(last, atOnce);
    yield* rows;
    if (rows.length < atOnce) return;
    last = rows.at(-1)!;
  }
}

/** What a query is given to go on after the row where it stopped: as it is for `findMany`. */
type Next = { take: number; skip?: 1; cursor?: { id: string } };

/** Every row of a query; `page` orders them as it likes, by `id` at last and by nothing that may be null. */
export function allRows<Row extends { id: string }>(
  page: (next: Next) => Promise<Row[]>,
): AsyncGenerator<Row> {
  return inPieces((last, take) => page(last ? { take, skip: 1, cursor: { id: last.id } } : { take }));
}

/**
 * A table as the reader wants it: an Excel file for `?format=xlsx`, else CSV as spreadsheets in France read it (semicolons, decimal commas, the
 * mark that says UTF-8), sent while it is read. Nothing in either runs as a formula.
 */
export async function tableReply(
  request: Request,
  table: TableFile,
  format = formatAsked(request),
): Promise<Response> {
  const body = format === 'xlsx' ? await tableXlsx(table) : await streamed(tableCsv(table.rows));
  return body ? fileReply(body, table.name, format) : tooLong();
}

/**
 * A file whose CSV has a form of its own (for programs, for an authority, written by PostgreSQL), sent while it is written; for `?format=xlsx` the same
 * rows as an Excel file, whose amounts are numbers.
 */
export async function csvReply(request: Request, name: string, pieces: Pieces): Promise<Response> {
  return formatAsked(request) === 'xlsx'
    ? tableReply(request, { name, rows: rowsOfCsv(pieces) })
    : fileReply(await streamed(pieces), name, 'csv');
}

function formatAsked(request: Request): keyof typeof types {
  return new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}

function fileReply(body: BodyInit, name: string, format: keyof typeof types): Response {
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** What CSV says: amounts as amounts, and texts without the apostrophe that keeps a spreadsheet from running them. Who stops reading stops the writing. */
async function* rowsOfCsv(pieces: Pieces): AsyncGenerator<TableRow> {
  const rows = pipeline(Readable.from(pieces), parse(), () => {
    // What went wrong is thrown to who reads.
  });
  for await (const row of rows as AsyncIterable<string[]>)
    yield row.map((cell) =>
      /^-?\d+\.\d\d$/.test(cell) ? money(cell) : cell.replace(/^'(?=[=+\-@\t\r\n])/, ''),
    );
}

function tooLong(): Response {
  const why = t(
    'Ce tableau a plus de {most} lignes : c’est trop pour un fichier Excel fait ici. Revenez en arrière et prenez le fichier CSV, qui les contient toutes et s’ouvre aussi dans Excel.',
    { most: mostInExcel.toLocaleString(currentLanguage()) },
  );
  return new Response(why, { status: 413, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** As CSV for spreadsheets in France, in pieces. */
export async function* tableCsv(rows: TableFile['rows']): AsyncGenerator<string> {
  let isFirst = true;
  let piece: string[][] = [];
  for await (const row of rows) {
    piece.push(
      row.map((cell) => (Decimal.isDecimal(cell) ? decimalText(cell).replace('.', ',') : `${cell}`)),
    );
    if (piece.length < rowsInPiece) continue;
    yield spreadsheet(piece, isFirst);
    isFirst = false;
    piece = [];
  }
  if (piece.length > 0) yield spreadsheet(piece, isFirst);
}

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

async function* one(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

/** Pieces of text as the body of an answer, in the language of who asked. What fails at once fails before anything is sent. */
async function streamed(all: Pieces): Promise<ReadableStream<Uint8Array>> {
  const here = AsyncLocalStorage.snapshot();
  const encoder = new TextEncoder();
  const pieces = one(all);
  let next = await pieces.next();
  return new ReadableStream({
    async pull(body) {
      if (next.done) return body.close();
      body.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value);
      next = await here(() => pieces.next());
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** As an Excel file: amounts are numbers there, texts are texts and never formulas. Null when there are more rows than fit. */
export async function tableXlsx({ rows, notes }: TableFile): Promise<Uint8Array<ArrayBuffer> | null> {
  const data: ReturnType<typeof excelCell>[][] = [];
  for await (const row of rows) {
    const fontWeight = data.length === 0 ? 'bold' : undefined;
    data.push(row.map((cell) => excelCell(cell, fontWeight)));
    if (data.length > mostInExcel + 1) return null;
  }
  const sheets = [{ sheet: frenchOnly('Tableau'), data, stickyRowsCount: 1 }];
  const lines = notes?.map((note) => [{ value: note, type: String }]);
  const more = lines ? [{ sheet: frenchOnly('Explications'), data: lines, columns: [{ width: 110 }] }] : [];
  return new Uint8Array(await writeExcelFile([...sheets, ...more]).toBuffer());
}

function excelCell(cell: TableCell, fontWeight?: 'bold') {
  if (typeof cell === 'string') return { value: cell, type: String, fontWeight };
  if (typeof cell === 'number') return { value: cell, type: Number };
  // A spreadsheet keeps binary numbers: this is where an amount leaves our exact ones.
  return { value: Number(decimalText(cell)), type: Number, format: '#,##0.00' };
}
