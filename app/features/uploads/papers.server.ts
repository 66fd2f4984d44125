import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { mostPapers, type PaperKind } from './kinds.ts';
import type { OnePaper } from './one-paper.server.ts';

/** What papers are about: a request, a complaint, a measure of an indicator, a cooperation. */
export type About = { kind: PaperKind; subject: string; measuredOn?: Day };

type Handed = About & { personId: string | null; label: string; paper: OnePaper; at: Date };

/**
 * Keeps a paper. With `replaces`, that one is erased by the same act. Refused beyond a number, or when the paper to be replaced is no longer
 * there. The caller has seen to it that the person may hand papers over about this.
 */
export async function keepPaper(tx: Tx, handed: Handed, replaces?: string): Promise<{ id: string }> {
  const { kind, subject, measuredOn, personId, label, paper, at } = handed;
  if (replaces) await erasePaper({ kind, subject }, replaces, tx);
  // Two papers handed over at the same instant are counted one after the other.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))::text`;
  if ((await tx.handedPaper.count({ where: { kind, subject } })) >= mostPapers) {
    throw new Refusal(
      'too_many_papers',
      t('Il y a déjà {mostPapers} pièces : remplacez-en une, ou retirez-la d’abord.', { mostPapers }),
      'file',
    );
  }
  return tx.handedPaper.create({
    data: {
      kind,
      subject,
      measuredOn: measuredOn ? fromDay(measuredOn) : null,
      personId,
      label,
      content: paper.content,
      size: paper.content.byteLength,
      pages: paper.pages,
      givenAt: at,
    },
    select: { id: true },
  });
}

/** Keeps a paper in a transaction of its own. */
export async function handPaper(handed: Handed, replaces?: string): Promise<{ id: string }> {
  return inTransaction((tx) => keepPaper(tx, handed, replaces));
}

/** Erases a paper about this very thing, at once and for good. */
export async function erasePaper({ kind, subject }: About, id: string, tx: Tx = db()): Promise<void> {
  const { count } = await tx.handedPaper.deleteMany({ where: { id, kind, subject } });
  if (count === 0) throw new Refusal('no_such_paper', t('Cette pièce a déjà été retirée.'));
}
