import { letterFactsWhere } from '#app/features/pledges/letter-facts.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { noProofInTime, proofAccepted } from './letters.server.ts';
import { promised } from './states.ts';

const overdue = (today: Day) => ({
  OR: [
    { status: 'handed' as const, answerBy: { lt: fromDay(today) } },
    { status: 'awaited' as const, handBy: { lt: fromDay(today) } },
  ],
});

/** The campaigns in which the time of a paper is over: for handing it over, or for answering. */
export async function campaignsWithProofsDue(today: Day): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: { residenceProofs: { some: overdue(today) } },
    orderBy: { id: 'asc' },
    select: { id: true, project: { select: { title: true } } },
  });
  return campaigns.map(({ id, project }) => ({ id, label: project.title }));
}

/**
 * A paper that nobody answered to in time is held to be good, and erased. A pledge of which none came in time takes its place after those that
 * have come by now, and nothing else of it changes. Both are told. Answers how many of each; safe to repeat.
 */
export async function settleProofs(
  campaignId: string,
  today: Day,
): Promise<{ accepted: number; later: number }> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "ResidenceProof" where "campaignId" = ${campaignId}::uuid for update`;
    const due = await tx.residenceProof.findMany({
      where: { campaignId, ...overdue(today) },
      select: { pledgeId: true, status: true },
    });
    const of = (status: 'handed' | 'awaited') =>
      due.filter((one) => one.status === status).map(({ pledgeId }) => pledgeId);
    const [handed, awaited] = [of('handed'), of('awaited')];
    const decided = { decidedAt: now(), decidedById: null, answerBy: null, note: '' };
    const settled = (ids: string[], status: 'accepted' | 'later') =>
      tx.residenceProof.updateMany({ where: { pledgeId: { in: ids } }, data: { ...decided, status } });
    await settled(handed, 'accepted');
    await settled(awaited, 'later');
    await tx.handedPaper.deleteMany({ where: { kind: 'residence', subject: { in: handed } } });
    await moveAfterOthers(tx, awaited);
    const told = (ids: string[]) =>
      letterFactsWhere(tx, { id: { in: ids }, status: { in: [...promised] }, campaign: { status: 'open' } });
    await queueMails(tx, [
      ...(await told(handed)).map((facts) => proofAccepted(facts, { byItself: true })),
      ...(await told(awaited)).map(noProofInTime),
    ]);
    return { accepted: handed.length, later: awaited.length };
  }, forManyRows);
}

/** New places at the end, in the order that they had among themselves. */
async function moveAfterOthers(tx: Tx, pledgeIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update "Pledge" g set rank = n.rank
    from (select id, nextval(pg_get_serial_sequence('"Pledge"', 'rank')) as rank
      from (select id from "Pledge" where id = any(${pledgeIds}::uuid[]) order by rank) own) n
    where g.id = n.id`;
}
