import type { LoaderFunctionArgs } from '@remix-run/node';
import { complaintRegister } from '#app/features/complaints/complaints.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';

/** The register of complaints, as a file for the authority that asks for it. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reclamations_.registre[.]csv');
  return new Response(await complaintRegister(), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="reclamations.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
