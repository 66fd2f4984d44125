import type { LoaderFunctionArgs } from '@remix-run/node';
import { batchFile } from '#app/features/payouts/payouts.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** The file of transfers as it was written at the second approval. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.virements.$batch.fichier');
  const file = (await batchFile(uuidOr404(args.params['batch']))) ?? notFound();
  return new Response(file.xml, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
