import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { refuseClosed, refuseUnknown } from './votes.server.ts';

/** Addresses at which nobody can be (RFC 2606): whoever has one cannot sign in. */
export const unreachable = { endsWith: '.invalid' };

/**
 * Writes down the papers that voters without account handed over: who did, and what the papers said (a place among the choices, null for blank),
 * together, so that in a secret vote nothing links the two. A vote that bears names takes one paper at a time.
 */
export async function recordPapers(order: {
  voteId: string;
  personIds: readonly string[];
  answers: readonly (number | null)[];
  byId: string;
  today: Day;
}): Promise<void> {
  const { voteId, personIds, answers, byId, today } = order;
  await inTransaction(async (tx) => {
    // Shared with other voters, not with the closing.
    await tx.$queryRaw`select id from "Vote" where id = ${voteId}::uuid for share`;
    const vote = await tx.vote.findUniqueOrThrow({ where: { id: voteId } });
    refuseClosed(vote, today);
    for (const choice of answers) refuseUnknown(vote, choice);
    if (answers.length !== personIds.length || answers.length === 0) {
      throw new Refusal(
        'papers',
        t('Vous avez coché {people} et compté {papers} : il en faut autant.', {
          people: personIds.length,
          papers: answers.length,
        }),
        'voters',
      );
    }
    if (!vote.secret && personIds.length > 1) {
      throw new Refusal('one_by_one', t('Notez ces bulletins un par un.'), 'voters');
    }
    const ids = [...new Set(personIds)];
    const marked = await tx.voter.updateManyAndReturn({
      where: { voteId, personId: { in: ids }, votedOn: null, person: { email: unreachable } },
      data: { votedOn: fromDay(today) },
    });
    if (marked.length < personIds.length) {
      throw new Refusal('voted', t('Une de ces personnes a déjà voté, ou vote elle-même.'), 'voters');
    }
    const college = marked[0]!.college;
    if (marked.some((voter) => voter.college !== college)) {
      throw new Refusal('colleges', t('Notez un collège à la fois.'), 'voters');
    }
    await tx.paperBallot.createMany({
      data: ids.map((personId) => ({ voteId, personId, recordedById: byId, recordedOn: fromDay(today) })),
    });
    await tx.ballot.createMany({
      data: answers.map((choice) => ({ voteId, college, choice, personId: vote.secret ? null : ids[0]! })),
    });
    await tellRecorded(tx, { voteId, ids, question: vote.question, today });
  });
}

/** Whoever has an address in the register learns that a paper was written down for them: nobody votes in another's place unseen. */
async function tellRecorded(
  tx: Tx,
  { voteId, ids, question, today }: { voteId: string; ids: string[]; question: string; today: Day },
): Promise<void> {
  const links = await tx.voterLink.findMany({ where: { voteId, personId: { in: ids } } });
  await queueMails(
    tx,
    links.map(({ personId, email }) =>
      letterIn('fr', () => ({
        key: `vote:${voteId}:paper:${personId}`,
        to: email,
        subject: t('Votre bulletin papier est compté : {question}', { question }),
        paragraphs: [
          t('Bonjour,'),
          t('Un bulletin papier a été noté pour vous le {day}. Le lien de notre lettre ne vote plus.', {
            day: dayText(today),
          }),
          t('Vous n’en avez pas remis ? Dites-le tout de suite à votre coopération.'),
        ],
      })),
    ),
  );
}
