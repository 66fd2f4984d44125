import type { LoaderFunctionArgs } from '@remix-run/node';
import { readApiReply, openStatistics } from '#app/features/discovery/read-api.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';

/** The public figures, for programs. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/api.v1.statistics');
  return readApiReply(args.context, () => openStatistics(today()));
}
