import { dayText } from '#app/i18n/format.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { resultOf } from './result.queries.server.ts';
import { shownResult } from './shown-result.ts';

/** What a voter's page shows; null when this person is not on the list of the vote. The result stays hidden until the vote is over. */
export async function ballotFor(personId: string, voteId: string, today: Day) {
  const voter = await db().voter.findUnique({
    where: { voteId_personId: { voteId, personId } },
    select: { votedOn: true, vote: true },
  });
  if (!voter) return null;
  const { vote, votedOn } = voter;
  const result = await resultOf(db(), voteId);
  return {
    id: voteId,
    question: vote.question,
    details: vote.details,
    choices: vote.choices,
    isSecret: vote.secret,
    until: dayText(toDay(vote.closesOn)),
    votedOn: votedOn && dayText(toDay(votedOn)),
    isOpen: vote.closedOn === null && toDay(vote.closesOn) >= today,
    ...shownResult(vote, result),
  };
}

/** The open votes in which a person has not answered yet, the first to end first. At most five. */
export async function votesAwaiting(personId: string, today: Day) {
  const votes = await db().vote.findMany({
    where: {
      closedOn: null,
      closesOn: { gte: fromDay(today) },
      voters: { some: { personId, votedOn: null } },
    },
    orderBy: { closesOn: 'asc' },
    take: 5,
    select: { id: true, question: true, closesOn: true },
  });
  return votes.map(({ id, question, closesOn }) => ({ id, question, until: dayText(toDay(closesOn)) }));
}

/** The votes of a person, newest first: what is asked of them now and what was decided. At most fifty. */
export async function votesOf(personId: string, today: Day) {
  const voices = await db().voter.findMany({
    where: { personId },
    orderBy: [{ vote: { openedOn: 'desc' } }, { voteId: 'desc' }],
    take: 50,
    select: { votedOn: true, vote: { select: { id: true, question: true, closesOn: true, closedOn: true } } },
  });
  return voices.map(({ votedOn, vote }) => ({
    id: vote.id,
    question: vote.question,
    until: dayText(toDay(vote.closesOn)),
    state: stateOf(vote, votedOn, today),
  }));
}

function stateOf(
  { closedOn, closesOn }: { closedOn: Date | null; closesOn: Date },
  votedOn: Date | null,
  today: Day,
): 'waiting' | 'voted' | 'over' {
  if (closedOn !== null || toDay(closesOn) < today) return 'over';
  return votedOn ? 'voted' : 'waiting';
}

/** What the answer of each voter was, where the vote is not secret; by name, a page at a time, or all of them for null. */
export async function namedBallots(voteId: string, { page, size }: { page: number; size: number | null }) {
  const vote = await db().vote.findUniqueOrThrow({
    where: { id: voteId },
    select: { secret: true, choices: true },
  });
  if (vote.secret) return [];
  return db().$queryRaw<{ id: string; name: string; college: string; choice: number | null }[]>`
    select p.id, p."firstName" || ' ' || p."lastName" as name, b.college, b.choice
    from "Ballot" b join "Person" p on p.id = b."personId"
    where b."voteId" = ${voteId}::uuid
    order by p."lastName", p."firstName", p.id
    limit ${size}::int offset ${(page - 1) * (size ?? 0)}::int`;
}
