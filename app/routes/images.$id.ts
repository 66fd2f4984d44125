import type { LoaderFunctionArgs } from '@remix-run/node';
import { imageFor } from '#app/features/discovery/images.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** An image of a project, large or `?taille=petite`. It never changes under its id, so browsers may keep it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/images.$id');
  const size = new URL(args.request.url).searchParams.get('taille') === 'petite' ? 'small' : 'large';
  const image = (await imageFor(args.params['id'] ?? '', size, person)) ?? notFound();
  return new Response(image.bytes, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(image.bytes.byteLength),
      'Cache-Control': image.isPublic ? 'public, max-age=31536000, immutable' : 'private, max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
