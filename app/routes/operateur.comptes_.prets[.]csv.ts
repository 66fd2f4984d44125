import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { statementsAsCsv } from '#app/features/books/statements.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { day, yearOf } from '#app/money/day.ts';

/** The statements of all lenders for a year (?annee=, else the present one), written while they are being sent. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes_.prets[.]csv');
  const asked = new URL(args.request.url).searchParams.get('annee') ?? '';
  const year = /^20\d\d$/.test(asked) ? asked : String(yearOf(today()));
  const statements = statementsAsCsv({ from: day(`${year}-01-01`), to: day(`${year}-12-31`) });
  return new Response(createReadableStreamFromReadable(Readable.from(statements)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="releves-des-preteurs-${year}.csv"`,
    },
  });
}
