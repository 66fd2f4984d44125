import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** Any other address: a 404 drawn inside the site, by a page that still knows who is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/$');
  return notFound();
}

export default function NotFound() {
  return null;
}
