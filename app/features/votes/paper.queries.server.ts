import { dayText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { unreachable } from './paper.server.ts';
import { papersAtOnce } from './vote.schema.ts';

const lastRecorded = 50;

/**
 * Who may still hand a paper over, by name, as many as a form takes, within a college and a part of a name; and the papers written down last, with by whom.
 */
export async function paperBallots(voteId: string, asked: { words: string; college: string | null }) {
  const named = { contains: asked.words.trim(), mode: 'insensitive' as const };
  const without = {
    voteId,
    votedOn: null,
    person: { email: unreachable, OR: [{ firstName: named }, { lastName: named }] },
    ...(asked.college && { college: asked.college }),
  };
  const [voters, found, colleges, papers] = await Promise.all([
    db().voter.findMany({
      where: without,
      orderBy: [{ person: { lastName: 'asc' } }, { person: { firstName: 'asc' } }, { personId: 'asc' }],
      take: papersAtOnce,
      select: { personId: true, college: true, person: { select: { firstName: true, lastName: true } } },
    }),
    db().voter.count({ where: without }),
    db().voteCollege.findMany({ where: { voteId }, orderBy: { name: 'asc' }, select: { name: true } }),
    db().paperBallot.findMany({
      where: { voteId },
      orderBy: [{ recordedOn: 'desc' }, { personId: 'asc' }],
      take: lastRecorded,
      include: { voter: { select: { person: { select: { firstName: true, lastName: true } } } } },
    }),
  ]);
  const recorders = await db().person.findMany({
    where: { id: { in: papers.map(({ recordedById }) => recordedById) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(recorders.map((one) => [one.id, nameOf(one)]));
  return {
    found,
    colleges: colleges.length > 1 ? colleges.map(({ name }) => name) : [],
    voters: voters.map(({ personId, college, person }) => ({ id: personId, college, name: nameOf(person) })),
    recorded: papers.map(({ personId, recordedById, recordedOn, voter }) => ({
      id: personId,
      name: nameOf(voter.person),
      by: names.get(recordedById) ?? '—',
      on: dayText(toDay(recordedOn)),
    })),
  };
}

function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`.trim();
}
