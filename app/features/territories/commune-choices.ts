import type { CommuneChoice } from './communes.queries.server.ts';

/** The choices that an action gave back with `communeReply`, for the field. */
export function choicesIn(result: object | undefined): CommuneChoice[] {
  return result && 'choices' in result ? (result.choices as CommuneChoice[]) : [];
}
