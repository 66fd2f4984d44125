import { count as countText, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { resultOf } from './result.queries.server.ts';
import { makeLinks } from './voter-links.server.ts';

/** The college of a vote that has none: everyone together. */
const everyone = 'everyone';

type VoteRequest = {
  /** What the vote decides, in the code's words, and what it is about: the caller finds its own votes by them. */
  kind: string;
  subjectId: string;
  question: string;
  details?: string;
  /** Two to ten answers, in the order in which they are shown. */
  choices: readonly string[];
  /** Who may answer, each once. Without `colleges`, no college is needed. `letterTo`: where to write to who has no account. */
  electorate: readonly { personId: string; college?: string; letterTo?: string }[];
  /** Weights that add up to 1, for each college named in the electorate. */
  colleges?: readonly { name: string; weight: Decimal }[];
  /** The part of the voters that must answer, and the part of what is expressed that an answer must exceed. */
  quorum: Decimal;
  majority?: Decimal;
  secret?: boolean;
  openedById?: string;
  today: Day;
  closesOn: Day;
};

/**
 * Opens a vote: the list of voters is written and frozen (PostgreSQL refuses to change it), and each of them gets a letter with the way to
 * their ballot. Gives its id.
 */
export async function openVote(tx: Tx, asked: VoteRequest): Promise<string> {
  const { electorate, today, closesOn } = asked;
  const colleges = asked.colleges ?? [{ name: everyone, weight: new Decimal(1) }];
  if (electorate.length === 0) throw new Refusal('no_voters', t('Personne ne peut voter pour le moment.'));
  if (closesOn < today)
    throw new Refusal('closes_too_early', t('Le vote doit durer jusqu’à un jour à venir.'), 'closesOn');
  const { id } = await tx.vote.create({
    data: {
      kind: asked.kind,
      subjectId: asked.subjectId,
      question: asked.question,
      details: asked.details ?? '',
      choices: [...asked.choices],
      secret: asked.secret ?? true,
      quorum: asked.quorum.toFixed(6),
      majority: (asked.majority ?? new Decimal('0.5')).toFixed(6),
      openedById: asked.openedById,
      openedOn: fromDay(today),
      closesOn: fromDay(closesOn),
      colleges: { create: colleges.map(({ name, weight }) => ({ name, weight: weight.toFixed(6) })) },
    },
    select: { id: true },
  });
  await tx.$executeRaw`
    insert into "Voter" ("voteId", "personId", college)
    select ${id}::uuid, listed.person, listed.college
    from unnest(${electorate.map(({ personId }) => personId)}::uuid[], ${electorate.map(
      (voter) => voter.college ?? colleges[0]!.name,
    )}::text[]) as listed(person, college)`;
  await tx.vote.update({ where: { id }, data: { frozen: true } });
  const links = await makeLinks(
    tx,
    id,
    electorate.flatMap(({ personId, letterTo }) => (letterTo ? [{ personId, letterTo }] : [])),
  );
  await invite(tx, id, links);
  return id;
}

/**
 * One voter answers, once and for good: a place among the choices, or null for a blank ballot. In a secret vote the ballot bears no name; only
 * that the person has voted is kept.
 */
export async function castVote(ballot: {
  voteId: string;
  personId: string;
  choice: number | null;
  today: Day;
}): Promise<void> {
  const { voteId, personId, choice, today } = ballot;
  await inTransaction(async (tx) => {
    // Shared with other voters, not with the closing.
    await tx.$queryRaw`select id from "Vote" where id = ${voteId}::uuid for share`;
    const voter = await tx.voter.findUnique({
      where: { voteId_personId: { voteId, personId } },
      select: {
        college: true,
        vote: { select: { secret: true, choices: true, closesOn: true, closedOn: true } },
      },
    });
    if (!voter) throw new Refusal('not_a_voter', t('Vous n’êtes pas sur la liste de ce vote.'));
    const { vote, college } = voter;
    refuseClosed(vote, today);
    refuseUnknown(vote, choice);
    const { count } = await tx.voter.updateMany({
      where: { voteId, personId, votedOn: null },
      data: { votedOn: fromDay(today) },
    });
    if (count === 0) throw new Refusal('voted', t('Vous avez déjà voté. Un vote ne se change pas.'));
    await tx.ballot.create({ data: { voteId, college, choice, personId: vote.secret ? null : personId } });
  });
}

/** A vote takes ballots until the end of its last day. */
export function refuseClosed(vote: { closedOn: Date | null; closesOn: Date }, today: Day): void {
  if (vote.closedOn || toDay(vote.closesOn) < today) throw new Refusal('vote_over', t('Ce vote est clos.'));
}

/** An answer is a place among the choices, or null for a blank ballot. */
export function refuseUnknown(vote: { choices: readonly string[] }, choice: number | null): void {
  if (choice !== null && vote.choices[choice] === undefined)
    throw new Refusal('unknown_choice', t('Choisissez une des réponses.'), 'choice');
}

/** Votes whose last day has passed. Oldest first. */
export async function votesToClose(today: Day): Promise<{ id: string; label: string }[]> {
  const votes = await db().vote.findMany({
    where: { closedOn: null, closesOn: { lt: fromDay(today) } },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    select: { id: true, question: true },
  });
  return votes.map(({ id, question }) => ({ id, label: question }));
}

/** Ends a vote and tells its voters the result. Who asked for it reads `resultOf` from then on. Twice is once. */
export async function closeVote(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Vote" where id = ${id}::uuid for update`;
    const vote = await tx.vote.findUniqueOrThrow({
      where: { id },
      select: { closedOn: true, closesOn: true },
    });
    if (vote.closedOn || toDay(vote.closesOn) >= today) return;
    await tx.vote.update({ where: { id }, data: { closedOn: fromDay(today) } });
    await tellResult(tx, id);
  });
}

const ballotPage = (id: string) => siteUrl(`/mon-espace/votes/${id}`);

async function invite(tx: Tx, id: string, links: Awaited<ReturnType<typeof makeLinks>>): Promise<void> {
  const vote = await tx.vote.findUniqueOrThrow({ where: { id }, include: { voters: votersToTell } });
  const until = toDay(vote.closesOn);
  await queueMails(
    tx,
    vote.voters.map(({ person }) =>
      letterIn(person.language, () => ({
        key: `vote:${id}:opened:${person.id}`,
        to: links.get(person.id)?.to ?? person.email,
        subject: t('Votre voix est demandée : {question}', { question: vote.question }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          t('Un vote est ouvert jusqu’au {until} compris : « {question} »', {
            until: dayText(until),
            question: vote.question,
          }),
          ...(vote.details ? [vote.details] : []),
          t('Une personne a une voix, et une fois votée elle ne se change pas.'),
          ...(links.has(person.id)
            ? [
                t(
                  'Ce lien est le vôtre seul : il vote à votre place, sans compte. Ne le transférez pas. Vous pouvez aussi remettre un bulletin papier.',
                ),
              ]
            : []),
        ],
        link: { label: t('Voter'), url: links.get(person.id)?.url ?? ballotPage(id) },
      })),
    ),
  );
}

async function tellResult(tx: Tx, id: string): Promise<void> {
  const [vote, result] = [
    await tx.vote.findUniqueOrThrow({ where: { id }, include: { voters: votersToTell } }),
    await resultOf(tx, id),
  ];
  await queueMails(
    tx,
    vote.voters.map(({ person, link }) =>
      letterIn(person.language, () => ({
        key: `vote:${id}:closed:${person.id}`,
        to: link?.email ?? person.email,
        subject: t('Résultat du vote : {question}', { question: vote.question }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          result.adopted === null
            ? t('Le vote « {question} » est clos : aucune réponse n’est adoptée.', {
                question: vote.question,
              })
            : t('Le vote « {question} » est clos : « {choice} » l’emporte.', {
                question: vote.question,
                choice: vote.choices[result.adopted]!,
              }),
          t('{voted} sur {voters} ont voté ; il en fallait {needed}.', {
            voted: result.voted,
            voters: countText(result.voters, t('personne'), t('personnes')),
            needed: result.needed,
          }),
        ],
        // Of the link of who has no account only the hash is kept: the letter in which it came shows the result too.
        ...(!link && { link: { label: t('Voir le résultat'), url: ballotPage(id) } }),
      })),
    ),
  );
}

const votersToTell = {
  select: {
    person: { select: { id: true, email: true, firstName: true, language: true } },
    link: { select: { email: true } },
  },
  where: { person: { erasedAt: null } },
} as const;
