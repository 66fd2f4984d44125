import type { LoaderFunctionArgs } from '@remix-run/node';
import { complaintRegister } from '#app/features/complaints/complaints.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The register of complaints, as a file for the authority that asks for it. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reclamations_.registre[.]csv');
  return tableReply(args.request, await complaintRegister());
}
