import type { LoaderFunctionArgs } from '@remix-run/node';
import { statementTable, statementsTable, unexplainedTable } from '#app/features/bank/bank-tables.server.ts';
import { accountTable } from '#app/features/books/account-page.queries.server.ts';
import { accountsTable, balanceTable } from '#app/features/books/trial-balance.queries.server.ts';
import { readBooksAddress } from '#app/features/books/journal-filters.ts';
import { decidedRequestsTable } from '#app/features/citizens/recognition.queries.server.ts';
import { complaintRegister } from '#app/features/complaints/complaints.queries.server.ts';
import { needsToReviewTable } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { disputesTable, warningsTable } from '#app/features/disputes/disputes.queries.server.ts';
import { historyFilter } from '#app/features/history/filter.ts';
import { historyTable } from '#app/features/history/history.queries.server.ts';
import { runFilter, runsTable } from '#app/features/jobs/runs.queries.server.ts';
import { loansInTroubleTable } from '#app/features/loans/lost-loans.queries.server.ts';
import { ifuOf } from '#app/features/papers/ifu.queries.server.ts';
import { form2062 } from '#app/features/papers/loan-declaration.queries.server.ts';
import { form2777, monthOfText, taxMonthsTable } from '#app/features/papers/tax-office.server.ts';
import { taxResidencesTable } from '#app/features/papers/tax-residence.queries.server.ts';
import { parametersTable } from '#app/features/parameters/series.queries.server.ts';
import { batchesTable, batchTable } from '#app/features/payouts/payout-tables.server.ts';
import { fundingsTable } from '#app/features/payouts/tax-funding.queries.server.ts';
import { topUpsTable } from '#app/features/payouts/reserve.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { expectedTable, oddTable } from '#app/features/pledge-transfers/expected.queries.server.ts';
import { queueAsked, queueTable } from '#app/features/projects/queue.queries.server.ts';
import { accountsReadTable, gapsTable } from '#app/features/reconciliation/reconciliation-table.server.ts';
import { refundsTable } from '#app/features/refunds/refunds.queries.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { scicsTable } from '#app/features/share-members/scic.queries.server.ts';
import { workTable } from '#app/features/worklist/work.queries.server.ts';
import { filterOf } from '#app/features/worklist/work.schema.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply, type TableFile } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

type Table = TableFile | null | Promise<TableFile | null>;
const yearIn = (search: URLSearchParams) => yearAsked(search, today());
const booksIn = (search: URLSearchParams) => readBooksAddress(search, today());

/** Each by its name in the address; what it is about stands behind the question mark, as on its page. */
const tables = new Map<string | undefined, (search: URLSearchParams, me: string) => Table>([
  ['a-traiter', (search, me) => workTable(filterOf(search), me, today())],
  ['remboursements', refundsTable],
  ['litiges', disputesTable],
  ['paiements-suspects', warningsTable],
  ['lignes-inexpliquees', unexplainedTable],
  ['fichiers-de-la-banque', statementsTable],
  ['releve', (search) => statementTable(search.get('releve') ?? '')],
  ['virements-attendus', expectedTable],
  ['virements-inattendus', oddTable],
  ['prets', () => loansInTroubleTable(today())],
  ['historique', (search) => historyTable(historyFilter(search))],
  ['travaux', (search) => runsTable(runFilter(search))],
  ['lots', batchesTable],
  ['virements', (search) => batchTable(search.get('lot') ?? '')],
  ['apports', topUpsTable],
  ['venues-de-stripe', fundingsTable],
  ['ecarts', gapsTable],
  ['comptes-stripe', accountsReadTable],
  ['balance', (search) => balanceTable(booksIn(search).asOf)],
  ['comptes', (search) => accountsTable(booksIn(search).family ?? '', booksIn(search).asOf)],
  ['compte', (search) => accountTable(search.get('code') ?? '')],
  ['projets', (search) => queueTable(queueAsked(search))],
  ['besoins', needsToReviewTable],
  ['scic', () => scicsTable(today())],
  ['investisseurs', decidedRequestsTable],
  ['reclamations', complaintRegister],
  ['baremes', parametersTable],
  ['impots', (search) => taxMonthsTable(yearIn(search))],
  ['residences', taxResidencesTable],
  ['2777', (search) => form2777(monthOfText(search.get('mois') ?? '') ?? notFound())],
  ['2561', (search) => ifuOf(yearIn(search))],
  ['2062', (search) => form2062(yearIn(search))],
]);

/** A table of the team, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  const { searchParams } = new URL(args.request.url);
  return tableReply(args.request, (await table(searchParams, person.id)) ?? notFound());
}
