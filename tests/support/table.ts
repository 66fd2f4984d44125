import { readFileSync } from 'node:fs';
import type { TableCell, TableFile } from '#app/infra/http-table.server.ts';

/** All the rows of a table, the names of its columns first. */
export async function rowsOf({ rows }: Pick<TableFile, 'rows'>): Promise<(readonly TableCell[])[]> {
  const all = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The tables that a route of files knows, by their names in its address. */
export function tableNames(route: string): string[] {
  const source = readFileSync(`app/routes/${route}.ts`, 'utf8');
  return [...source.matchAll(/^ {2}\['([^']+)',/gm)].map(([, name]) => name!);
}
