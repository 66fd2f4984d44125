import { percent } from '#app/i18n/format.ts';
import { decimalOf } from '#app/money/ratio.ts';
import type { VoteResult } from './result.queries.server.ts';
import type { CollegeCount } from './tally.ts';

/** How many answered, always; what they answered, once it is over. Colleges are shown when there are several. */
export function shownResult(vote: { choices: string[] }, result: VoteResult) {
  const { voters, voted, needed, quorumReached, isOver } = result;
  const turnout = { voters, voted, needed, quorumReached };
  if (!isOver) return { turnout, outcome: null };
  const adopted = result.adopted === null ? null : vote.choices[result.adopted]!;
  return {
    turnout,
    outcome: {
      adopted,
      blank: result.blank,
      expressed: result.expressed,
      rows: vote.choices.map((choice, place) => ({
        id: place,
        choice,
        ballots: result.choices[place]!,
        part: result.parts[place] ? percent(decimalOf(result.parts[place])) : '—',
      })),
      colleges: result.colleges.length > 1 ? result.colleges.map(ofCollege) : [],
    },
  };
}

function ofCollege({ name, weight, voters, choices, blank }: CollegeCount) {
  const expressed = choices.reduce((all, one) => all + one, 0);
  return {
    id: name,
    name,
    weight: percent(weight),
    voters,
    voted: expressed + blank,
    choices: [...choices],
    blank,
  };
}
