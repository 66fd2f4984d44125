import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  campaignsTable,
  cohortsTable,
  collectedTable,
  defaultsTable,
} from '#app/features/discovery/statistics-tables.server.ts';
import { departmentsTable } from '#app/features/discovery/territories.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

const tables = new Map<string | undefined, typeof defaultsTable>([
  ['collecte', collectedTable],
  ['collectes', campaignsTable],
  ['defauts', defaultsTable],
  ['prets', cohortsTable],
  ['departements', departmentsTable],
]);

/** A public table, whole, as a file for whoever wants to reckon with it; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/statistiques_.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  return tableReply(args.request, await table(today()));
}
