import { heldOn } from '#app/features/share-members/register.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { openVote } from '#app/features/votes/votes.server.ts';
import { type CollegeLaw, wrongWeights } from './colleges.ts';

/** What votes of a cooperation's members are called in the table of votes; they are about the cooperation. */
export const memberVotes = 'members';

type Consultation = {
  cooperationId: string;
  question: string;
  details: string;
  choices: readonly string[];
  secret: boolean;
  /** Whole percents. */
  quorum: number;
  twoThirds: boolean;
  /** Weights in whole percents by category, each category being a college; empty: everyone together. */
  colleges: readonly { name: string; weight: number }[];
  openedById: string;
  today: Day;
  closesOn: Day;
};

/** Puts a question to everyone who holds shares today: one voice each, inside the college of their category where there are colleges. */
export async function consultMembers(asked: Consultation): Promise<string> {
  const { cooperationId, colleges, today } = asked;
  if (colleges.length > 0) refuseWeights(colleges, await collegeLaw(today));
  return inTransaction(async (tx) => {
    // Who was taken over with the register has no account there, but perhaps an address to which a ballot can be sent.
    const members = await tx.$queryRaw<{ personId: string; category: string; letterTo: string | null }[]>`
      select h."personId", h.category, nullif(e.email, '') as "letterTo" from (${heldOn(cooperationId, today)}) h
      left join "RegisterEntry" e on e."personId" = h."personId" and e."cooperationId" = ${cooperationId}::uuid and e."linkedAt" is null
      where h.shares > 0 order by h.number`;
    const names = new Set(colleges.map(({ name }) => name));
    const stray = colleges.length > 0 && members.find(({ category }) => !names.has(category));
    if (stray) {
      throw new Refusal(
        'no_college',
        t('La catégorie « {name} » n’a pas de collège.', { name: stray.category }),
      );
    }
    return openVote(tx, {
      kind: memberVotes,
      subjectId: cooperationId,
      question: asked.question,
      details: asked.details,
      choices: asked.choices,
      secret: asked.secret,
      electorate: members.map(({ personId, category, letterTo }) => ({
        personId,
        ...(colleges.length > 0 && { college: category }),
        ...(letterTo && { letterTo }),
      })),
      ...(colleges.length > 0 && {
        colleges: colleges.map(({ name, weight }) => ({ name, weight: new Decimal(weight).dividedBy(100) })),
      }),
      quorum: new Decimal(asked.quorum).dividedBy(100),
      // Two thirds themselves are enough: one millionth less must be exceeded.
      majority: new Decimal(asked.twoThirds ? '0.666666' : '0.5'),
      openedById: asked.openedById,
      today,
      closesOn: asked.closesOn,
    });
  }, forManyRows);
}

const lawNames = { colleges: 'scic_colleges', least: 'scic_college_least', most: 'scic_college_most' };

/** What the law says of the colleges of a SCIC on a day. */
export async function collegeLaw(today: Day): Promise<CollegeLaw> {
  const { colleges, ...bounds } = await parametersOn(lawNames, today);
  return { colleges: colleges.toNumber(), ...bounds };
}

/** "10", and "50 %": between which parts of the votes a college is. */
export function boundsInWords({ least, most }: CollegeLaw): { least: string; most: string } {
  return { least: least.times(100).toFixed(), most: percent(most) };
}

function refuseWeights(colleges: Consultation['colleges'], law: CollegeLaw): void {
  const wrong = wrongWeights(
    colleges.map(({ weight }) => weight),
    law,
  );
  if (wrong === null) return;
  const sentences = {
    'too few': () => t('Il faut au moins {least} collèges.', { least: law.colleges }),
    'out of bounds': () => t('Chaque collège pèse de {least} à {most}.', boundsInWords(law)),
    'not 100': () => t('Les poids font 100 % ensemble.'),
  };
  throw new Refusal('weights', sentences[wrong](), 'colleges');
}

/** Is this a vote of the members of this cooperation? */
export async function isVoteOf(cooperationId: string, voteId: string): Promise<boolean> {
  return (await db().vote.count({ where: { id: voteId, kind: memberVotes, subjectId: cooperationId } })) > 0;
}
