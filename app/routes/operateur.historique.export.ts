import type { LoaderFunctionArgs } from '@remix-run/node';
import { historyFilter } from '#app/features/history/filter.ts';
import { historyTable } from '#app/features/history/history.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The history with the same filters as its page, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.historique.export');
  return tableReply(args.request, await historyTable(historyFilter(new URL(args.request.url).searchParams)));
}
