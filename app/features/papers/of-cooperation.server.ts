import type { Handed } from './kept-paper.server.ts';
import { exitCertificateOf, transferCertificateOf } from './register-papers.queries.server.ts';
import { contractOfBorrower } from './loan-contract.queries.server.ts';
import { receiptOfIssuer } from './receipts.server.ts';
import { bulletinOf, certificateOf } from './share-papers.queries.server.ts';

/** Each paper of a cooperation by the name it has in addresses. */
const papers: Readonly<Record<string, (cooperationId: string, subject: string) => Promise<Handed | null>>> = {
  contrat: contractOfBorrower,
  recu: receiptOfIssuer,
  bulletin: (cooperationId, holding) => bulletinOf({ cooperationId }, holding),
  attestation: (cooperationId, holding) => certificateOf({ cooperationId }, holding),
  sortie: (cooperationId, exit) => exitCertificateOf({ cooperationId }, exit),
  cession: (cooperationId, transfer) => transferCertificateOf({ cooperationId }, transfer),
};

/** A paper of this very cooperation, or null. */
export async function paperOfCooperation(
  cooperationId: string,
  kind: string,
  subject: string,
): Promise<Handed | null> {
  const find = Object.hasOwn(papers, kind) ? papers[kind] : undefined;
  return find ? find(cooperationId, subject) : null;
}
