import { namedBallots } from '#app/features/votes/ballot.queries.server.ts';
import { resultOf } from '#app/features/votes/result.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { isVoteOf, memberVotes } from './consultations.server.ts';

/** Every vote of a cooperation's members, the newest first. */
export async function votesTable(cooperationId: string): Promise<TableFile> {
  const votes = await db().vote.findMany({
    where: { kind: memberVotes, subjectId: cooperationId },
    orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
  });
  return tableOf(
    'votes',
    [
      [t('Question'), ({ question }) => question],
      [t('Ouvert le'), ({ openedOn }) => toDay(openedOn)],
      [t('Jusqu’au'), ({ closesOn }) => toDay(closesOn)],
      [t('Forme du vote'), ({ secret }) => (secret ? t('Secret') : t('Nominatif'))],
      [t('Clos le'), ({ closedOn }) => toDay(closedOn)],
    ],
    votes,
  );
}

/** A vote that is over; null for any other, whose result nobody reads before its end. */
async function overVote(cooperationId: string, id: string) {
  if (!isUuid(id) || !(await isVoteOf(cooperationId, id))) return null;
  const vote = await db().vote.findUniqueOrThrow({ where: { id } });
  return vote.closedOn && vote;
}

/** The ballots for each answer of a vote, college by college. */
export async function resultTable(cooperationId: string, id: string): Promise<TableFile | null> {
  const vote = await overVote(cooperationId, id);
  if (!vote) return null;
  const { colleges } = await resultOf(db(), id);
  const rows = colleges.flatMap(({ name, weight, voters, choices, blank }) =>
    [...choices, blank].map((ballots, place) => ({
      name,
      voters,
      ballots,
      weight: weight.toFixed().replace('.', ','),
      answer: vote.choices[place] ?? t('Vote blanc'),
    })),
  );
  return tableOf(
    'resultat-du-vote',
    [
      [t('Collège'), ({ name }) => name],
      [t('Poids'), ({ weight }) => weight],
      [t('Pouvaient voter'), ({ voters }) => voters],
      [t('Réponse'), ({ answer }) => answer],
      [t('Bulletins'), ({ ballots }) => ballots],
    ],
    rows,
  );
}

/** Who answered what; only the names of the columns for a secret vote, which keeps no names. */
export async function namedTable(cooperationId: string, id: string): Promise<TableFile | null> {
  const vote = await overVote(cooperationId, id);
  if (!vote) return null;
  return tableOf(
    'reponses-au-vote',
    [
      [t('Associé·e'), ({ name }) => name],
      [t('Collège'), ({ college }) => college],
      [t('Réponse'), ({ choice }) => (choice === null ? t('Vote blanc') : vote.choices[choice]!)],
    ],
    await namedBallots(id, { page: 1, size: null }),
  );
}
