import type { Handed } from './kept-paper.server.ts';
import { contractOfLender } from './loan-contract.queries.server.ts';

/** Each paper of a person by the name it has in addresses: the person and its subject in, the paper or null (not theirs) out. */
const papers: Readonly<Record<string, (personId: string, subject: string) => Promise<Handed | null>>> = {
  contrat: contractOfLender,
};

/** A paper of this very person, or null. */
export async function paperOfPerson(personId: string, kind: string, subject: string): Promise<Handed | null> {
  const find = Object.hasOwn(papers, kind) ? papers[kind] : undefined;
  return find ? find(personId, subject) : null;
}
