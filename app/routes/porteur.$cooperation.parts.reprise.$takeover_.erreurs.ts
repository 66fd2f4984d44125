import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { linesToMend } from '#app/features/shares/takeover.queries.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** The lines of a spreadsheet that cannot be written, each with the reasons. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.reprise.$takeover_.erreurs');
  const table = await linesToMend(cooperation.id, uuidOr404(args.params['takeover']), today());
  return tableReply(args.request, table ?? notFound());
}
