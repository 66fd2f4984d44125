import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { projectReport } from '#app/features/reports/project-report.queries.server.ts';
import { faultsOf, reportFile, reportRows } from '#app/features/reports/project-report.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { today } from '#app/infra/clock.server.ts';
import { csvReply } from '#app/infra/http-table.server.ts';

/** The report of the projects of a year (?annee=2026), for the authority. One in which something is missing says so in its name. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapports_.projets[.]csv');
  const { searchParams } = new URL(args.request.url);
  const year = yearAsked(searchParams, today());
  const report = await projectReport(year, { all: searchParams.has('toutes') });
  const ending = faultsOf(reportRows(report)).length > 0 ? '-incomplet' : '';
  return csvReply(args.request, `projets-${year}${ending}`, [reportFile(report)]);
}
