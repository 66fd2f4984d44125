import type { LoaderFunctionArgs } from '@remix-run/node';
import { countedProject } from '#app/features/discovery/share-image.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { counterBadge, shownElsewhere } from '#app/features/sharing/counter.server.tsx';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** How far a project is, as an image for sites that allow no frame. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/integration.$slug_.pastille[.]svg');
  const counted = (await countedProject(args.params['slug'] ?? '', today())) ?? notFound();
  return shownElsewhere(counterBadge(counted), 'image/svg+xml');
}
