import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { planXlsx } from '#app/features/plan/export.server.ts';

/** The plan as an Excel file. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan.export[.]xlsx');
  return new Response(new Uint8Array(await planXlsx(project.id)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="plan-de-financement.xlsx"',
      'Cache-Control': 'private, no-store',
    },
  });
}
