import type { CommuneChoice } from './communes.queries.server.ts';

/** The choices that an action gave back with `communeReply`, for the field. */
export function choicesIn(result: object | undefined): CommuneChoice[] {
  return result && 'choices' in result ? (result.choices as CommuneChoice[]) : [];
}

/** What was typed in a `CommuneField`; behind it the form sends the choice, if one was offered. */
export function typedCommune(sent: unknown): string {
  return String((Array.isArray(sent) ? sent[0] : sent) ?? '').trim();
}
