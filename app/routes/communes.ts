import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { findCommunes } from '#app/features/territories/communes.queries.server.ts';

/** /communes?q=… : the communes a text may mean, best first, as JSON. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/communes');
  const asked = new URL(args.request.url).searchParams.get('q') ?? '';
  const communes = asked.length > 120 ? [] : await findCommunes(asked);
  return data({ communes }, { headers: { 'Cache-Control': 'public, max-age=86400' } });
}
