import type { LoaderFunctionArgs } from '@remix-run/node';
import { readApiReply, openProject } from '#app/features/discovery/read-api.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';

/** One published project, for programs. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/api.v1.projects.$slug');
  return readApiReply(args.context, () => openProject(args.params['slug'] ?? ''));
}
