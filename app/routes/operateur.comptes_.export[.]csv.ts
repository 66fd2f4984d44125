import type { LoaderFunctionArgs } from '@remix-run/node';
import { booksAsCsv } from '#app/features/books/export.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { csvReply } from '#app/infra/http-table.server.ts';

/** The whole books as a file for a spreadsheet, written while it is being sent. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes_.export[.]csv');
  return csvReply(args.request, `comptes-${today()}`, booksAsCsv());
}
