import type { LoaderFunctionArgs } from '@remix-run/node';
import { unexplainedTable } from '#app/features/bank/bank.queries.server.ts';
import { disputesTable } from '#app/features/disputes/disputes.queries.server.ts';
import { loansInTroubleTable } from '#app/features/loans/lost-loans.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { expectedTable } from '#app/features/pledge-transfers/expected.queries.server.ts';
import { refundsTable } from '#app/features/refunds/refunds.queries.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply, type TableFile } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

const tables = new Map<string | undefined, () => Promise<TableFile>>([
  ['remboursements', refundsTable],
  ['litiges', disputesTable],
  ['lignes-inexpliquees', unexplainedTable],
  ['virements-attendus', expectedTable],
  ['prets', () => loansInTroubleTable(today())],
]);

/** A table of the team, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  return tableReply(args.request, await table());
}
