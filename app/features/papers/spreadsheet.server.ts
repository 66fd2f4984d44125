import { stringify } from 'csv-stringify/sync';
import { harmless } from '#app/money/csv.ts';

/** Rows as spreadsheets in France read them: semicolons, and the mark that says UTF-8. */
export function spreadsheet(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(harmless));
  return stringify(cells, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}
