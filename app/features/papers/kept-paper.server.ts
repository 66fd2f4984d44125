import { createHash } from 'node:crypto';
import { isDraft } from '#app/features/protection/wording.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { drawn } from './drawing.server.ts';
import type { Paper } from './paper.ts';

/** A paper ready to be handed over. */
export type Handed = { name: string; bytes: Uint8Array };

type PaperKind =
  | 'loan_contract'
  | 'gift_receipt'
  | 'share_bulletin'
  | 'share_certificate'
  | 'share_relief'
  | 'share_transfer'
  | 'key_information';

/**
 * The paper of this kind about this subject, as it was first written; composed and kept when nobody asked for it before. Asked twice at
 * once, the first one kept is the one that both get.
 */
export async function keptPaper(
  kind: PaperKind,
  subject: string,
  compose: () => Promise<Paper> | Paper,
): Promise<Handed> {
  const known = await knownPaper(kind, subject);
  if (known) return known;
  const paper = await compose();
  const { bytes, pages } = await written(paper);
  await db().issuedPaper.createMany({
    data: {
      kind,
      subject,
      reference: paper.reference,
      issuedOn: fromDay(paper.on),
      pages,
      hash: createHash('sha256').update(bytes).digest('hex'),
      content: new Uint8Array(bytes),
    },
    skipDuplicates: true,
  });
  const kept = await knownPaper(kind, subject);
  if (!kept)
    throw new Error(`The reference ${paper.reference} already names another paper than ${kind} ${subject}`);
  return kept;
}

/** A paper that is written anew each time: from what does not change, so to the same bytes. */
export async function rewritten(paper: Paper): Promise<Handed> {
  const { bytes } = await written(paper);
  return { name: fileName(paper.reference), bytes };
}

/** With the mark of a draft as long as its words are one. */
async function written(paper: Paper) {
  return drawn({ paper, draft: paper.wording !== undefined && (await isDraft(paper.wording)) });
}

/** The paper of this kind about this subject; null when none was written. */
export async function knownPaper(kind: PaperKind, subject: string): Promise<Handed | null> {
  const row = await db().issuedPaper.findUnique({
    where: { kind_subject: { kind, subject } },
    select: { reference: true, content: true },
  });
  return row && { name: fileName(row.reference), bytes: row.content };
}

function fileName(reference: string): string {
  return `${reference.replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`;
}
