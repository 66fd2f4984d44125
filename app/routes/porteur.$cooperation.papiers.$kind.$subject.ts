import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { paperOfCooperation } from '#app/features/papers/of-cooperation.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';

/** A paper of a cooperation, for its members. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers.$kind.$subject');
  const { kind = '', subject } = args.params;
  return handOver(paperOfCooperation(cooperation.id, kind, uuidOr404(subject)));
}
