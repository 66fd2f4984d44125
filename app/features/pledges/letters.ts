import { spokenIn, t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { declineInWords, type AfterDecline } from './charge-policy.ts';
import type { LetterFacts } from './letter-facts.server.ts';

/** What was given, lent or subscribed, in words: « votre prêt de 250,00 € ». */
export function pledgeInWords({ instrument, amount, shares }: LetterFacts): string {
  if (instrument === 'gift') return t('votre don de {amount}', { amount: euros(amount) });
  if (instrument === 'loan') return t('votre prêt de {amount}', { amount: euros(amount) });
  return t('votre souscription de {count} ({amount})', {
    count: count(shares ?? 0, t('part'), t('parts')),
    amount: euros(amount),
  });
}

function letter(
  facts: LetterFacts,
  key: string,
  subject: string,
  paragraphs: readonly (string | null)[],
  link?: { label: string; url: string },
  papers: readonly { label: string; url: string }[] = [],
): Letter {
  return {
    key: `pledge:${facts.pledgeId}:${key}`,
    to: facts.to,
    subject,
    paragraphs: [
      t('Bonjour {firstName},', { firstName: facts.firstName }),
      ...paragraphs.filter((text) => text !== null),
    ],
    link: link ?? { label: t('Voir cet engagement'), url: facts.url },
    papers,
  };
}

/** Written in the language of the one who reads it. */
function theirs({ language }: LetterFacts, write: () => Letter): Letter {
  return { ...spokenIn(language, write), language };
}

function tipInWords({ tip }: LetterFacts): string | null {
  return tip ? t('Vous avez ajouté {tip} pour faire vivre la plateforme. Merci.', { tip: euros(tip) }) : null;
}

export function giftCollected(facts: LetterFacts): Letter {
  return theirs(facts, () => {
    const { cooperation, project, closesOn, mode } = facts;
    const next =
      mode === 'keep_what_comes'
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
        t('Nous vous écrirons dès qu’il sera arrivé. Vous n’avez rien à faire.'),
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

/** `revokeUrl` is the link that revokes without signing in, after a page that asks. */
export function pledgeReserved(facts: LetterFacts, reflectionEnds: Day, revokeUrl: string): Letter {
  return theirs(facts, () => {
    const { project, closesOn } = facts;
    return letter(
      facts,
      'reserved',
      t('Votre délai de réflexion court jusqu’au {reflectionEnds}', {
        reflectionEnds: dayText(reflectionEnds),
      }),
      [
        t('Vous avez promis {facts} au projet « {project} ». Rien n’est débité aujourd’hui.', {
          facts: pledgeInWords(facts),
          project,
        }),
        t(
          'Votre délai de réflexion court jusqu’au {reflectionEnds} à minuit : d’ici là, vous pouvez revenir sur votre décision d’un clic, sans donner de raison et sans frais.',
          { reflectionEnds: dayText(reflectionEnds) },
        ),
        t(
          'Si la collecte atteint son minimum, votre moyen de paiement sera débité après le {closesOn}. Sinon, rien ne le sera.',
          { closesOn: dayText(closesOn) },
        ),
        facts.instrument === 'loan'
          ? t('Prêter comporte un risque : vous pouvez perdre tout ou partie de l’argent prêté.')
          : t(
              'Prendre des parts comporte un risque : vous pouvez perdre tout ou partie de l’argent apporté.',
            ),
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
    ]);
  });
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
    return letter(
      facts,
      'campaign-reached',
      t('« {project} » a réussi sa collecte', { project: facts.project }),
      [
        t('La collecte du projet « {project} » a atteint son minimum, grâce à vous aussi.', {
          project: facts.project,
        }),
        t('Nous demandons maintenant {facts}{value} à votre banque. Si elle refuse, nous vous écrirons.', {
          facts: pledgeInWords(facts),
          value: facts.tip ? t(' (et {tip} pour la plateforme)', { tip: euros(facts.tip) }) : '',
        }),
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
        paid
          ? t('Nous vous rendons {facts} en entier, sur le moyen de paiement utilisé.', {
              facts: pledgeInWords(facts),
            })
          : t('Nous n’avons rien débité pour {facts}, et rien ne le sera.', { facts: pledgeInWords(facts) }),
        t('Merci d’y avoir cru. Le projet peut revenir sous une autre forme : sa page reste ouverte.'),
      ],
      { label: t('Voir le projet'), url: facts.projectUrl },
    );
  });
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
