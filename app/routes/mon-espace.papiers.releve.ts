import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { statementOf } from '#app/features/papers/statement.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';

/** The statement of a person for the days ?du … ?au, or (?papier=impot) what was withheld in them. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.releve');
  const { searchParams } = new URL(args.request.url);
  const asked = (name: string, otherwise = '') => searchParams.get(name) ?? otherwise;
  const paper = { paper: asked('papier', 'releve'), from: asked('du'), to: asked('au') };
  return handOver(statementOf(person.id, paper, today()));
}
