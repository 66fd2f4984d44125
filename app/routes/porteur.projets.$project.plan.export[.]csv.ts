import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { planTable } from '#app/features/plan/export.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The plan as a file for spreadsheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan.export[.]csv');
  return tableReply(args.request, await planTable(project.id), 'csv');
}
