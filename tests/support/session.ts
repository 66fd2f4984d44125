import { openSession } from '#app/infra/session.server.ts';
import { visit } from './visit.ts';

/** The cookie of somebody who has signed in, as their browser sends it back. */
export async function cookieOf(personId: string): Promise<string> {
  return (await openSession(visit('/').request, personId)).split(';')[0]!;
}
