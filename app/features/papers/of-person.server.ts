import type { Handed } from './kept-paper.server.ts';
import { exitCertificateOf, transferCertificateOf } from './register-papers.queries.server.ts';
import { contractOfLender } from './loan-contract.queries.server.ts';
import { payoutNoticeOf } from './payout-notice.queries.server.ts';
import { type Giver, receiptOfGiver } from './receipts.server.ts';
import { shareReliefOf } from './share-relief.server.ts';
import { bulletinOf, certificateOf } from './share-papers.queries.server.ts';

/** Each paper of a person by the name it has in addresses: the person and its subject in, the paper or null (not theirs) out. */
const papers: Readonly<Record<string, (person: Giver, subject: string) => Promise<Handed | null>>> = {
  contrat: ({ id }, share) => contractOfLender(id, share),
  recu: receiptOfGiver,
  bulletin: ({ id }, holding) => bulletinOf({ personId: id }, holding),
  attestation: ({ id }, holding) => certificateOf({ personId: id }, holding),
  etat: ({ id }, holding) => shareReliefOf(id, holding),
  sortie: ({ id }, exit) => exitCertificateOf({ personId: id }, exit),
  cession: ({ id }, transfer) => transferCertificateOf({ personId: id }, transfer),
  virement: ({ id }, line) => payoutNoticeOf(id, line),
};

/** A paper of this very person, or null. */
export async function paperOfPerson(person: Giver, kind: string, subject: string): Promise<Handed | null> {
  const find = Object.hasOwn(papers, kind) ? papers[kind] : undefined;
  return find ? find(person, subject) : null;
}
