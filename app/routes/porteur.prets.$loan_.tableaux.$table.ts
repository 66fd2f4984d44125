import type { LoaderFunctionArgs } from '@remix-run/node';
import { declarationsTable, scheduleTable } from '#app/features/loans/loan-tables.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

const tables = new Map<string | undefined, typeof scheduleTable>([
  ['echeancier', scheduleTable],
  ['recettes', declarationsTable],
]);

/** A table of a loan, whole, as a file for its borrower; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  return tableReply(args.request, await table(loan.id, today()));
}
