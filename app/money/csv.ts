const plainNumber = /^-?[0-9]+([.,][0-9]+)?$/;

/**
 * A cell that a spreadsheet would run as a formula is given an apostrophe, which spreadsheets show as text; plain numbers, negative ones
 * too, stay numbers. Every CSV file of the house passes its cells through here.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** One row of a CSV file (RFC 4180), its line break included: harmless cells, quoted where they must be. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
