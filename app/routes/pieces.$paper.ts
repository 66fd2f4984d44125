import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { paperFor } from '#app/features/uploads/papers.queries.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** A paper that somebody handed over, for those who may see it. Never shown by a page of ours: it is kept or opened as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/pieces.$paper');
  const { content, label } = (await paperFor(args.params['paper'] ?? '', person)) ?? notFound();
  const name = encodeURIComponent(`${label}.pdf`);
  return new Response(content, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(content.byteLength),
      'Content-Disposition': `attachment; filename="piece.pdf"; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
