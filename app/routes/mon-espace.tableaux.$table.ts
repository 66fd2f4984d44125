import type { LoaderFunctionArgs } from '@remix-run/node';
import { commitmentsTable } from '#app/features/citizens/commitments.queries.server.ts';
import { walletTable } from '#app/features/citizens/movements.server.ts';
import { comingTable } from '#app/features/citizens/repayments.queries.server.ts';
import { lossesTable } from '#app/features/papers/capital-losses.queries.server.ts';
import { form2062 } from '#app/features/papers/loan-declaration.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { ownMovementsTable } from '#app/features/shares/register-tables.server.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { tableReply, type TableFile } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

type Self = { id: string; email: string; emailVerified: boolean };

const tables = new Map<string | undefined, (self: Self, search: URLSearchParams) => Promise<TableFile>>([
  ['engagements', (self) => commitmentsTable(self, now())],
  ['echeances', ({ id }) => comingTable(id, today())],
  ['porte-monnaie', ({ id }) => walletTable(id)],
  ['parts', ({ id }) => ownMovementsTable(id)],
  ['pertes', ({ id }) => lossesTable(id, today())],
  ['2062', ({ id }, search) => form2062(yearAsked(search, today()), { personId: id })],
]);

/** A table of one's own space, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  return tableReply(args.request, await table(person, new URL(args.request.url).searchParams));
}
