import { readFileSync } from 'node:fs';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { TableCell, TableFile } from '#app/infra/http-table.server.ts';
import { visit } from './visit.ts';

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

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;
type Who = { cookie: string; params?: Record<string, string> };

/** What is wrong with the files of a route, each opened in both formats; `about` gives what stands behind the question mark, null leaves one out. */
export async function tableFaults(
  route: string,
  loader: Loader,
  { cookie, params = {} }: Who,
  about: Record<string, string | null> = {},
): Promise<string[]> {
  const faults = [];
  for (const table of tableNames(route)) {
    const search = about[table] ?? '';
    if (about[table] === null) continue;
    const open = (format: string) =>
      loader(visit(`/?${search}&format=${format}`, { cookie, params: { ...params, table } }));
    const csv = await (await open('csv')).text();
    if (!/^\ufeff?[^;\n]+;/.test(csv)) faults.push(`${table}: no names of columns`);
    if (/undefined|\[object|null|NaN/.test(csv)) faults.push(`${table}: ${csv}`);
    const excel = await open('xlsx');
    if (excel.status !== 200 || (await excel.arrayBuffer()).byteLength < 1_000)
      faults.push(`${table}: Excel`);
  }
  return faults;
}
