import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { contactsCsv } from '#app/features/projects/thanks.queries.server.ts';

/** The people who agreed that the cooperation may write to them, as a file for spreadsheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.contacts[.]csv');
  return new Response(await contactsCsv(project.id), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="contacts.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
