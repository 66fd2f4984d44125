import { withoutProof } from '#app/features/local-priority/proofs.ts';
import { dutiesFor } from '#app/features/people/duties.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import type { LetterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { letter, pledgeInWords, theirs } from '#app/features/pledges/letter-frame.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl, type Letter } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';

/** Tells those who answer to papers that one waits: once a day for each project, however many come. */
export async function tellTreasurers(
  tx: Tx,
  told: { project: { id: string; title: string; cooperationId: string }; answerBy: Day; on: Day },
): Promise<void> {
  const { id, title, cooperationId } = told.project;
  const duty = { in: dutiesFor('routes/porteur.projets.$project.communes') };
  await writeToMembers(tx, { organisationId: cooperationId, duty }, ({ email }) => ({
    key: `residence:${id}:${told.on}:${email}`,
    subject: t('Un justificatif de domicile est à lire pour « {title} »', { title }),
    paragraphs: [
      t('Une personne a remis le justificatif que « {title} » demande à ses habitants.', { title }),
      t(
        'Répondez jusqu’au {day} compris : ensuite, il est tenu pour bon et il est effacé. D’autres reçus aujourd’hui ne donnent pas d’autre lettre.',
        { day: dayText(told.answerBy) },
      ),
    ],
    link: { label: t('Lire les justificatifs'), url: siteUrl(`/porteur/projets/${id}/communes`) },
  }));
}

/** `byItself`: nobody answered by the day that was promised. */
export function proofAccepted(facts: LetterFacts, { byItself }: { byItself: boolean }): Letter {
  return theirs(facts, () =>
    letter(
      facts,
      'residence-accepted',
      t('Votre justificatif pour « {project} » est accepté', { project: facts.project }),
      [
        byItself
          ? t(
              '{cooperation} n’a pas répondu dans le délai promis : votre justificatif est tenu pour bon, et nous l’avons effacé.',
              { cooperation: facts.cooperation },
            )
          : t('{cooperation} a accepté votre justificatif, et nous l’avons effacé.', {
              cooperation: facts.cooperation,
            }),
      ],
    ),
  );
}

export function anotherAsked(facts: LetterFacts, asked: { note: string; until: Day; at: Date }): Letter {
  return theirs(facts, () =>
    letter(
      facts,
      `residence-again:${asked.at.toISOString()}`,
      t('Un autre justificatif est demandé pour « {project} »', { project: facts.project }),
      [
        t('{cooperation} n’a pas pu accepter votre justificatif, que nous avons effacé : « {note} »', {
          cooperation: facts.cooperation,
          note: asked.note,
        }),
        t('Vous pouvez en remettre un autre jusqu’au {day}.', { day: dayText(asked.until) }),
        withoutProof(),
      ],
      { label: t('Remettre un justificatif'), url: `${facts.url}/domicile` },
    ),
  );
}

export function noProofInTime(facts: LetterFacts): Letter {
  return theirs(facts, () =>
    letter(
      facts,
      'residence-later',
      t('Votre engagement pour « {project} » reste valable, sans justificatif', { project: facts.project }),
      [
        t('Nous n’avons pas reçu le justificatif de domicile demandé pour {facts}.', {
          facts: pledgeInWords(facts),
        }),
        t(
          'Votre engagement reste valable : il compte comme celui d’une personne arrivée après l’ouverture à tous. Vous n’avez rien à faire, et rien n’est débité de plus.',
        ),
      ],
    ),
  );
}
