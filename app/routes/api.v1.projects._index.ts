import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  askedOf,
  readApiReply,
  openProjects,
  problem,
} from '#app/features/discovery/read-api.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';

/** The published projects, for programs. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/api.v1.projects._index');
  const asked = askedOf(new URL(args.request.url).searchParams);
  if (!asked) return problem(400, 'limit or after cannot be read');
  return readApiReply(args.context, () => openProjects(asked));
}
