import { t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { declineInWords, type AfterDecline } from './charge-policy.ts';
import type { LetterFacts } from './letter-facts.server.ts';
import { letter, pledgeInWords, proofAsked, theirs } from './letter-frame.ts';

/** `revokeUrl` is the link that revokes without signing in, after a page that asks. */
export function pledgeReserved(facts: LetterFacts, reflectionEnds: Day, revokeUrl: string): Letter {
  return theirs(facts, () => {
    const { project } = facts;
    const closesOn = facts.closesOn!;
    return letter(
      facts,
      'reserved',
      t('Votre délai de réflexion court jusqu’au {reflectionEnds}', {
        reflectionEnds: dayText(reflectionEnds),
      }),
      [
        facts.fromWallet
          ? t(
              'Vous avez promis {facts} au projet « {project} ». Cette somme est mise de côté dans votre porte-monnaie : elle est toujours à vous, et ne sert à rien d’autre.',
              { facts: pledgeInWords(facts), project },
            )
          : t('Vous avez promis {facts} au projet « {project} ». Rien n’est débité aujourd’hui.', {
              facts: pledgeInWords(facts),
              project,
            }),
        t(
          'Votre délai de réflexion court jusqu’au {reflectionEnds} à 23 h 59 : d’ici là, vous pouvez revenir sur votre décision d’un clic, sans donner de raison et sans frais.',
          { reflectionEnds: dayText(reflectionEnds) },
        ),
        facts.fromWallet
          ? t(
              'Si la collecte atteint son minimum, elle sera prise dans votre porte-monnaie après le {closesOn}. Sinon, elle y redevient disponible.',
              { closesOn: dayText(closesOn) },
            )
          : t(
              'Si la collecte atteint son minimum, votre moyen de paiement sera débité après le {closesOn}. Sinon, rien ne le sera.',
              { closesOn: dayText(closesOn) },
            ),
        facts.instrument === 'loan'
          ? t('Prêter comporte un risque : vous pouvez perdre tout ou partie de l’argent prêté.')
          : t(
              'Prendre des parts comporte un risque : vous pouvez perdre tout ou partie de l’argent apporté.',
            ),
        proofAsked(facts),
        t('Pour revoir cet engagement ou noter la fin du délai dans votre agenda : {url}', {
          url: facts.url,
        }),
      ],
      { label: t('Révoquer cet engagement'), url: revokeUrl },
      facts.sheetUrl
        ? [{ label: t('La fiche d’informations clés que vous avez lue (PDF)'), url: facts.sheetUrl }]
        : [],
    );
  });
}

export function pledgeRevoked(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    return letter(facts, 'revoked', t('Votre engagement est révoqué'), [
      t(
        'Vous êtes revenu sur {facts} au projet « {project} ». C’est fait : rien n’a été débité et rien ne le sera.',
        { facts: pledgeInWords(facts), project: facts.project },
      ),
      freeAgain(facts),
    ]);
  });
}

function freeAgain({ fromWallet }: LetterFacts): string | null {
  if (!fromWallet) return null;
  return t('Ce qui était mis de côté dans votre porte-monnaie est de nouveau disponible.');
}

export function chargeDeclined(
  facts: LetterFacts,
  declined: { failureCode: string | null; attempt: number; after: AfterDecline },
): Letter {
  return theirs(facts, () => {
    const { after } = declined;
    const next =
      after.next === 'retry'
        ? t(
            'Nous réessaierons le {on}. Si votre situation a changé, vous pouvez indiquer d’ici là un autre moyen de paiement.',
            { on: dayText(after.on) },
          )
        : after.next === 'wait'
          ? t(
              'Nous ne réessaierons pas avec ce moyen de paiement. Vous pouvez en indiquer un autre jusqu’au {until} ; passé ce jour, votre engagement sera abandonné.',
              { until: dayText(after.until) },
            )
          : '';
    return letter(
      facts,
      `declined:${declined.attempt}`,
      t('Le paiement de votre engagement pour « {project} » a été refusé', { project: facts.project }),
      [
        t('La collecte a réussi, mais le débit de {facts} n’a pas abouti : {failureCode}.', {
          facts: pledgeInWords(facts),
          failureCode: declineInWords(declined.failureCode),
        }),
        next,
      ],
      { label: t('Indiquer un autre moyen de paiement'), url: facts.url },
    );
  });
}

export function pledgeDropped(facts: LetterFacts, failureCode: string | null): Letter {
  return theirs(facts, () => {
    return letter(
      facts,
      'dropped',
      t('Votre engagement pour « {project} » est abandonné', { project: facts.project }),
      [
        t(
          'Le débit de {facts} n’a pas abouti ({failureCode}). Nous ne réessaierons plus : rien n’a été débité, et vous ne devez rien.',
          { facts: pledgeInWords(facts), failureCode: declineInWords(failureCode) },
        ),
        t('Le total de la collecte en tient compte.'),
      ],
    );
  });
}

export function pledgeRefunded(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    return letter(
      facts,
      'refunded',
      t('Votre paiement pour « {project} » vous est rendu', { project: facts.project }),
      [
        t('Nous avons rendu {facts}{value} sur le moyen de paiement utilisé.', {
          facts: pledgeInWords(facts),
          value: facts.tip ? t(' et les {tip} ajoutés pour la plateforme', { tip: euros(facts.tip) }) : '',
        }),
        t('Selon votre banque, la somme apparaît sur votre compte dans les cinq à dix jours.'),
      ],
    );
  });
}

export function campaignReached(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    const value = facts.tip ? t(' (et {tip} pour la plateforme)', { tip: euros(facts.tip) }) : '';
    const asked = { facts: pledgeInWords(facts), value };
    return letter(
      facts,
      'campaign-reached',
      t('« {project} » a réussi sa collecte', { project: facts.project }),
      [
        t('La collecte du projet « {project} » a atteint son minimum, grâce à vous aussi.', {
          project: facts.project,
        }),
        facts.fromWallet
          ? t('Nous prenons maintenant {facts}{value} dans votre porte-monnaie.', asked)
          : t(
              'Nous demandons maintenant {facts}{value} à votre banque. Si elle refuse, nous vous écrirons.',
              asked,
            ),
      ],
    );
  });
}

export function campaignFailed(facts: LetterFacts, paid: boolean): Letter {
  return theirs(facts, () => {
    return letter(
      facts,
      'campaign-failed',
      t('La collecte de « {project} » n’a pas atteint son minimum', { project: facts.project }),
      [
        t('La collecte du projet « {project} » n’a pas atteint son minimum.', { project: facts.project }),
        whatComesBack(facts, paid),
        paid ? null : freeAgain(facts),
        t('Merci d’y avoir cru. Le projet peut revenir sous une autre forme : sa page reste ouverte.'),
      ],
      { label: t('Voir le projet'), url: facts.projectUrl },
    );
  });
}

function whatComesBack(facts: LetterFacts, paid: boolean): string {
  const words = { facts: pledgeInWords(facts) };
  if (!paid) return t('Nous n’avons rien débité pour {facts}, et rien ne le sera.', words);
  return facts.fromWallet
    ? t('Nous vous rendons {facts} en entier, dans votre porte-monnaie.', words)
    : t('Nous vous rendons {facts} en entier, sur le moyen de paiement utilisé.', words);
}

export function campaignReleased(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    const { instrument, cooperation, project } = facts;
    const what = {
      gift: t('Votre don lui a été versé.'),
      loan: t('Votre prêt lui a été versé : vous trouverez son échéancier dans votre espace.'),
      share: t(
        'Votre souscription lui a été versée. {cooperation} doit maintenant vous admettre parmi ses associés ; nous vous écrirons.',
        { cooperation },
      ),
    };
    const paper = {
      gift: t('Demander votre reçu fiscal, si {cooperation} peut en donner', { cooperation }),
      loan: t('Votre contrat de prêt et son échéancier (PDF)'),
      share: t('Votre bulletin de souscription (PDF)'),
    };
    return letter(
      facts,
      'released',
      t('Votre argent est arrivé chez {cooperation}', { cooperation }),
      [
        t('L’argent réuni pour « {project} » est parti chez {cooperation}. {what}', {
          project,
          cooperation,
          what: what[instrument],
        }),
        t('La page du projet donnera des nouvelles de ce qu’il permet de faire.'),
      ],
      undefined,
      [{ label: paper[instrument], url: facts.paperUrl }],
    );
  });
}
