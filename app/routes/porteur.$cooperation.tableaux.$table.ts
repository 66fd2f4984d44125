import type { LoaderFunctionArgs } from '@remix-run/node';
import { approvalsTable } from '#app/features/cooperations/approvals.queries.server.ts';
import { bankPayoutsTable } from '#app/features/cooperations/connected-account.queries.server.ts';
import { membersTable } from '#app/features/cooperations/members.queries.server.ts';
import { form2062 } from '#app/features/papers/loan-declaration.queries.server.ts';
import { contractsTable, receiptsTable } from '#app/features/papers/shelf-tables.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { admissionsTable, departuresTable } from '#app/features/shares/admission-tables.server.ts';
import { namedTable, resultTable, votesTable } from '#app/features/shares/consultation-tables.server.ts';
import { movementsTable, registerTable } from '#app/features/shares/register-tables.server.ts';
import { transfersTable } from '#app/features/shares/transfers.queries.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply, type TableFile } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';
import type { Day } from '#app/money/day.ts';
import { parseDay } from '#app/money/parse-day.ts';

type Table = (cooperationId: string, search: URLSearchParams) => TableFile | Promise<TableFile | null>;

const tables = new Map<string | undefined, Table>([
  ['associes', (cooperationId, search) => registerTable(cooperationId, dayIn(search))],
  ['mouvements', (cooperationId, search) => movementsTable(cooperationId, dayIn(search))],
  ['admissions', admissionsTable],
  ['sorties', departuresTable],
  ['cessions', transfersTable],
  ['votes', votesTable],
  ['resultat', (cooperationId, search) => resultTable(cooperationId, search.get('vote') ?? '')],
  ['reponses', (cooperationId, search) => namedTable(cooperationId, search.get('vote') ?? '')],
  ['accords', approvalsTable],
  ['membres', membersTable],
  ['versements', bankPayoutsTable],
  ['recus', receiptsTable],
  ['contrats', contractsTable],
  ['2062', (cooperationId, search) => form2062(yearAsked(search, today()), { cooperationId })],
]);

/** `?au=`: the day that is asked for, as people write it; else today. */
function dayIn(search: URLSearchParams): Day {
  const asked = parseDay(search.get('au') ?? '');
  return asked.ok ? asked.day : today();
}

/** A table of a cooperation, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  const { searchParams } = new URL(args.request.url);
  const file = (await table(cooperation.id, searchParams)) ?? notFound();
  return tableReply(args.request, { ...file, name: `${file.name}-${cooperation.slug}` });
}
