import { stringify } from 'csv-stringify/sync';

const plainNumber = /^-?[0-9]+([.,][0-9]+)?$/;

/**
 * A cell that a spreadsheet would run as a formula is given an apostrophe, which spreadsheets show as text; plain numbers, negative ones
 * too, stay numbers. Every CSV file of the house passes its cells through here.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** Rows as spreadsheets in France read them: harmless cells, semicolons, and at the beginning of the file the mark (BOM) that says UTF-8. */
export function spreadsheet(rows: readonly (readonly string[])[], isBeginning = true): string {
  const cells = rows.map((row) => row.map(harmless));
  return stringify(cells, { delimiter: ';', bom: isBeginning, record_delimiter: 'windows' });
}

/** One row of a CSV file (RFC 4180), its line break included: harmless cells, quoted where they must be. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
