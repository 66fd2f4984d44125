import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { planCsv } from '#app/features/plan/export.server.ts';

/** The plan as a file for spreadsheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan.export[.]csv');
  return new Response(await planCsv(project.id), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="plan-de-financement.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
