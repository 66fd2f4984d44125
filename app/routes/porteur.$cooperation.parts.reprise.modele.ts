import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { takeoverModel } from '#app/features/shares/takeover.queries.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The spreadsheet to fill in with the members of a cooperation. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/porteur.$cooperation.parts.reprise.modele');
  return tableReply(args.request, takeoverModel());
}
