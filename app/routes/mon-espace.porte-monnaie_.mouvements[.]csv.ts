import type { LoaderFunctionArgs } from '@remix-run/node';
import { walletTable } from '#app/features/citizens/movements.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** What came into one's wallet and left it, as a file for spreadsheets; as an Excel file too (?format=xlsx). */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie_.mouvements[.]csv');
  return tableReply(args.request, await walletTable(person.id));
}
