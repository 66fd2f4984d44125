import writeExcelFile from 'write-excel-file/node';
import { frenchOnly } from '#app/i18n/t.ts';
import { spreadsheet } from '#app/money/csv.ts';
import { Decimal, decimalText, type Money } from '#app/money/money.ts';

/** What stands in a table: text, or an amount. */
export type TableCell = string | Money;
export type TableFile = {
  /** Of the file, without its ending. */
  name: string;
  /** The names of the columns first. */
  rows: readonly (readonly TableCell[])[];
  /** Further sheets of the Excel file, such as explanations. */
  notes?: readonly string[];
};

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A table as the reader wants it: an Excel file for `?format=xlsx`, else CSV as spreadsheets in France read it (semicolons, decimal commas, the
 * mark that says UTF-8). Nothing in either runs as a formula.
 */
export async function tableReply(
  request: Request,
  table: TableFile,
  format: keyof typeof types = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
): Promise<Response> {
  const body = format === 'xlsx' ? new Uint8Array(await tableXlsx(table)) : tableCsv(table.rows);
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${table.name}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** As CSV for spreadsheets in France. */
export function tableCsv(rows: TableFile['rows']): string {
  return spreadsheet(
    rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : decimalText(cell).replace('.', ','))),
    ),
  );
}

/** As an Excel file: amounts are numbers there, texts are texts and never formulas. */
export function tableXlsx({ rows, notes }: TableFile): Promise<Buffer> {
  const sheet = rows.map((row, index) =>
    row.map((cell) =>
      Decimal.isDecimal(cell)
        ? // A spreadsheet keeps binary numbers: this is where an amount leaves our exact ones.
          { value: Number(decimalText(cell)), type: Number, format: '#,##0.00' }
        : { value: cell, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  );
  const first = { sheet: frenchOnly('Tableau'), data: sheet, stickyRowsCount: 1 };
  if (!notes) return writeExcelFile([first]).toBuffer();
  const lines = notes.map((note) => [{ value: note, type: String }]);
  return writeExcelFile([
    first,
    { sheet: frenchOnly('Explications'), data: lines, columns: [{ width: 110 }] },
  ]).toBuffer();
}
