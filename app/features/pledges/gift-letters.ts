import { keepsAll } from '#app/features/campaign-modes/modes.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { declineInWords } from './charge-policy.ts';
import type { LetterFacts } from './letter-facts.server.ts';
import { letter, pledgeInWords, proofAsked, theirs, tipInWords } from './letter-frame.ts';

export function giftCollected(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    const { cooperation, project, closesOn, mode } = facts;
    const next =
      closesOn === null
        ? t(
            'La collecte n’a pas de date de fin. L’argent reçu dans un mois est versé à {cooperation} au début du suivant.',
            { cooperation },
          )
        : keepsAll(mode)
          ? t('La collecte prend fin le {closesOn}. L’argent réuni sera alors versé à {cooperation}.', {
              closesOn: dayText(closesOn),
              cooperation,
            })
          : t(
              'La collecte prend fin le {closesOn}. Si elle atteint son minimum, l’argent sera versé à {cooperation} ; sinon il vous sera rendu en entier.',
              { closesOn: dayText(closesOn), cooperation },
            );
    return letter(facts, 'gift-collected', t('Merci pour votre don à « {project} »', { project }), [
      t('Nous avons bien reçu {facts} au projet « {project} », porté par {cooperation}.', {
        facts: pledgeInWords(facts),
        project,
        cooperation,
      }),
      tipInWords(facts),
      next,
      proofAsked(facts),
    ]);
  });
}

export function giftUnderWay(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    return letter(
      facts,
      'gift-under-way',
      t('Votre don à « {project} » est en route', { project: facts.project }),
      [
        t(
          'Vous avez choisi le prélèvement bancaire pour {facts}. La banque met environ six jours ouvrés à le confirmer.',
          { facts: pledgeInWords(facts) },
        ),
        t('Nous vous écrirons dès qu’il sera arrivé.'),
        proofAsked(facts) ?? t('Vous n’avez rien à faire.'),
      ],
    );
  });
}

export function giftFailed(facts: LetterFacts, failureCode: string | null): Letter {
  return theirs(facts, () => {
    return letter(
      facts,
      'gift-failed',
      t('Votre don à « {project} » n’a pas abouti', { project: facts.project }),
      [
        t('Votre banque n’a pas payé {facts} : {failureCode}.', {
          facts: pledgeInWords(facts),
          failureCode: declineInWords(failureCode),
        }),
        t(
          'Rien n’a été reçu. Si vous le souhaitez, vous pouvez donner de nouveau tant que la collecte est ouverte.',
        ),
      ],
      { label: t('Revenir au projet'), url: facts.projectUrl },
    );
  });
}
