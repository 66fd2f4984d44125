import type { LoaderFunctionArgs } from '@remix-run/node';
import { countedProject } from '#app/features/discovery/share-image.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { counterDocument, shownElsewhere } from '#app/features/sharing/counter.server.tsx';
import { href } from '#app/i18n/href.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';

/** How far a project is, for a frame in the site of its cooperation. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/integration.$slug');
  const counted = await countedProject(args.params['slug'] ?? '', today());
  const page = counterDocument(counted, env().APP_URL + href('/projets'));
  return shownElsewhere(page, 'text/html; charset=utf-8', counted ? 200 : 404);
}
