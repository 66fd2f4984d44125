import type { LoaderFunctionArgs } from '@remix-run/node';
import { shareImageOf } from '#app/features/discovery/share-image.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** The picture that other sites show beside a link to a project. Under the address that names its content it never changes. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.partage[.]jpg');
  const { bytes, version } = (await shareImageOf(args.params['slug'] ?? '', today())) ?? notFound();
  const named = new URL(args.request.url).searchParams.get('v') === version;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    },
  });
}
