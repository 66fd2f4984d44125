import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarYear } from '#app/features/books/export.server.ts';
import { statementsAsCsv } from '#app/features/books/statements.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { today } from '#app/infra/clock.server.ts';
import { csvReply } from '#app/infra/http-table.server.ts';

/** The statements of all lenders for a year (?annee=, else the present one), written while they are being sent. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes_.prets[.]csv');
  const year = yearAsked(new URL(args.request.url).searchParams, today());
  return csvReply(args.request, `releves-des-preteurs-${year}`, statementsAsCsv(calendarYear(year)));
}
