import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { booksAsCsv } from '#app/features/books/export.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';

/** The whole books as a file for a spreadsheet, written while it is being sent. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes_.export[.]csv');
  return new Response(createReadableStreamFromReadable(Readable.from(booksAsCsv())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="comptes-${today()}.csv"`,
    },
  });
}
