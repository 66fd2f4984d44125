import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { paperOfPerson } from '#app/features/papers/of-person.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';

/** A paper of the person who is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.$kind.$subject');
  const { kind = '', subject } = args.params;
  return handOver(paperOfPerson(person, kind, uuidOr404(subject)));
}
