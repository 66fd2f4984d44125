import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { siteImage } from '#app/features/sharing/site-image.server.ts';

/** The picture that other sites show beside a link to any page of ours that has none of its own. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/partage[.]jpg');
  const bytes = await siteImage();
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=86400' },
  });
}
