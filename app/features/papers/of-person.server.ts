import type { Handed } from './kept-paper.server.ts';
import { contractOfLender } from './loan-contract.queries.server.ts';
import { type Giver, receiptOfGiver } from './receipts.server.ts';

/** Each paper of a person by the name it has in addresses: the person and its subject in, the paper or null (not theirs) out. */
const papers: Readonly<Record<string, (person: Giver, subject: string) => Promise<Handed | null>>> = {
  contrat: ({ id }, share) => contractOfLender(id, share),
  recu: receiptOfGiver,
};

/** A paper of this very person, or null. */
export async function paperOfPerson(person: Giver, kind: string, subject: string): Promise<Handed | null> {
  const find = Object.hasOwn(papers, kind) ? papers[kind] : undefined;
  return find ? find(person, subject) : null;
}
