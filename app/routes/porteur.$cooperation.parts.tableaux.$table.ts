import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { admissionsTable, departuresTable } from '#app/features/shares/admission-tables.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

const tables = new Map<string | undefined, typeof admissionsTable>([
  ['admissions', admissionsTable],
  ['sorties', departuresTable],
]);

/** Who asked to come in or to leave, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  const name = `${args.params['table']}-${cooperation.slug}`;
  return tableReply(args.request, { name, ...(await table(cooperation.id)) });
}
