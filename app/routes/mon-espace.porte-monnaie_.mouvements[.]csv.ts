import type { LoaderFunctionArgs } from '@remix-run/node';
import { movementsAsCsv } from '#app/features/citizens/movements.server.ts';
import { allow } from '#app/features/people/allow.server.ts';

/** What came into one's wallet and left it, as a file for spreadsheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie_.mouvements[.]csv');
  return new Response(await movementsAsCsv(person.id), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="porte-monnaie.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
