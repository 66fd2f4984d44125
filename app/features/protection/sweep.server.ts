import { sweepPapers } from '#app/features/uploads/sweep-papers.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';

/** Links that have ended are kept so long, to be able to say that they have. */
const daysAfter = 30;

/**
 * Deletes what opens nothing any more: ended sessions, links of letters, invitations nobody took, papers whose time is over, drafts and files
 * of the bank left for a month and lost forms nobody came back for. Answers how many of each.
 */
export async function sweepExpired(
  at = now(),
): Promise<{ sessions: number; links: number; invitations: number; papers: number }> {
  const before = new Date(at.getTime() - daysAfter * 86_400_000);
  const aDayAgo = new Date(at.getTime() - 86_400_000);
  return inTransaction(async (tx) => {
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: at } } });
    const tokens = await tx.emailToken.deleteMany({ where: { expiresAt: { lt: before } } });
    const revocations = await tx.revocationLink.deleteMany({ where: { expiresAt: { lt: before } } });
    const invitations = await tx.invitation.deleteMany({
      where: { acceptedAt: null, expiresAt: { lt: before } },
    });
    await tx.formDraft.deleteMany({
      where: { OR: [{ savedAt: { lt: before } }, { personId: null, savedAt: { lt: aDayAgo } }] },
    });
    await tx.bankImport.deleteMany({ where: { decidedAt: null, broughtAt: { lt: before } } });
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } });
    return {
      sessions: sessions.count,
      links: tokens.count + revocations.count,
      invitations: invitations.count,
      papers: await sweepPapers(tx, at),
    };
  });
}
