import type { Tx } from '#app/infra/db.server.ts';
import { Decimal } from '#app/money/money.ts';
import { tally, type CollegeCount, type Tally } from './tally.ts';

export type VoteResult = Tally & {
  isOver: boolean;
  colleges: CollegeCount[];
};

/**
 * Where a vote stands. It decides once `isOver`; until then only how many voted may be shown. `adopted` is a place among the choices of the
 * vote, or null.
 */
export async function resultOf(tx: Tx, id: string): Promise<VoteResult> {
  const vote = await tx.vote.findUniqueOrThrow({
    where: { id },
    include: { colleges: { orderBy: { name: 'asc' } } },
  });
  const [voters, ballots] = [
    await tx.voter.groupBy({ by: ['college'], where: { voteId: id }, _count: true }),
    await tx.ballot.groupBy({ by: ['college', 'choice'], where: { voteId: id }, _count: true }),
  ];
  const colleges = vote.colleges.map(({ name, weight }) => {
    const own = ballots.filter(({ college }) => college === name);
    const counted = (choice: number | null) => own.find((ballot) => ballot.choice === choice)?._count ?? 0;
    return {
      name,
      weight: new Decimal(weight.toFixed()),
      voters: voters.find(({ college }) => college === name)?._count ?? 0,
      choices: vote.choices.map((_, place) => counted(place)),
      blank: counted(null),
    };
  });
  const rule = { quorum: new Decimal(vote.quorum.toFixed()), majority: new Decimal(vote.majority.toFixed()) };
  return { ...tally(colleges, rule), isOver: vote.closedOn !== null, colleges };
}
