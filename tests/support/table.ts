import type { TableCell, TableFile } from '#app/infra/http-table.server.ts';

/** All the rows of a table, the names of its columns first. */
export async function rowsOf({ rows }: Pick<TableFile, 'rows'>): Promise<(readonly TableCell[])[]> {
  const all = [];
  for await (const row of rows) all.push(row);
  return all;
}
