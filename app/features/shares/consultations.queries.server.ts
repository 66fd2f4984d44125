import { heldOn } from '#app/features/share-members/register.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { namedBallots } from '#app/features/votes/ballot.queries.server.ts';
import { resultOf } from '#app/features/votes/result.queries.server.ts';
import { shownResult } from '#app/features/votes/shown-result.ts';
import { boundsInWords, collegeLaw, memberVotes } from './consultations.server.ts';

const pageSize = 50;

/** The last fifty votes of a cooperation's members, newest first. */
export async function consultationsOf(cooperationId: string) {
  const votes = await db().vote.findMany({
    where: { kind: memberVotes, subjectId: cooperationId },
    orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, question: true, openedOn: true, closesOn: true, closedOn: true },
  });
  return votes.map(({ id, question, openedOn, closesOn, closedOn }) => ({
    id,
    question,
    opened: dayText(toDay(openedOn)),
    until: dayText(toDay(closesOn)),
    isOver: closedOn !== null,
  }));
}

/** How many members each category has today, of which colleges would be made; no category where they are too few. And the bounds of their weights. */
export async function collegesToWeigh(cooperationId: string, today: Day) {
  const law = await collegeLaw(today);
  const categories = await db().$queryRaw<{ name: string; members: number }[]>`
    select h.category as name, count(*)::int as members from (${heldOn(cooperationId, today)}) h
    where h.shares > 0 group by 1 order by 1`;
  return { categories: categories.length < law.colleges ? [] : categories, ...boundsInWords(law) };
}

/** The number of each of these people in a cooperation's register, because two may bear one name. */
export async function memberNumbers(
  cooperationId: string,
  people: readonly { id: string }[],
): Promise<Record<string, number | null>> {
  const rows = await db().shareMovement.groupBy({
    by: ['personId'],
    where: { cooperationId, personId: { in: people.map(({ id }) => id) } },
    _min: { memberNumber: true },
  });
  return Object.fromEntries(rows.map(({ personId, _min }) => [personId, _min.memberNumber]));
}

/** One vote as the cooperation sees it: who may vote and how many did, the result once over, and names where the vote is not secret. */
export async function consultation(voteId: string, asked: { page: number; today: Day }) {
  const [vote, result, named] = await Promise.all([
    db().vote.findUniqueOrThrow({ where: { id: voteId } }),
    resultOf(db(), voteId),
    namedBallots(voteId, { page: asked.page, size: pageSize }),
  ]);
  return {
    id: vote.id,
    question: vote.question,
    details: vote.details,
    isSecret: vote.secret,
    choices: vote.choices,
    isOpen: vote.closedOn === null && toDay(vote.closesOn) >= asked.today,
    opened: dayText(toDay(vote.openedOn)),
    until: dayText(toDay(vote.closesOn)),
    ...shownResult(vote, result),
    pages: Math.max(1, Math.ceil(result.voted / pageSize)),
    // Who said what is read when it is over, so that nobody is swayed or pressed meanwhile.
    named: vote.closedOn
      ? named.map(({ id, name, choice }) => ({
          id,
          name,
          choice: choice === null ? null : vote.choices[choice]!,
        }))
      : [],
  };
}
