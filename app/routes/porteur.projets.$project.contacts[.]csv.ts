import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { contactsTable } from '#app/features/projects/thanks.queries.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The people who agreed that the cooperation may write to them, as a file for spreadsheets; as an Excel file too (?format=xlsx). */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.contacts[.]csv');
  return tableReply(args.request, await contactsTable(project.id));
}
