import type { Letter } from '#app/infra/mail.server.ts';
import { count, dayText, euros } from '#app/money/format.ts';
import type { Day } from '#app/money/day.ts';
import { declineInWords, type AfterDecline } from './charge-policy.ts';
import type { LetterFacts } from './letter-facts.server.ts';

/** What was given, lent or subscribed, in words: « votre prêt de 250,00 € ». */
export function pledgeInWords({ instrument, amount, shares }: LetterFacts): string {
  if (instrument === 'gift') return `votre don de ${euros(amount)}`;
  if (instrument === 'loan') return `votre prêt de ${euros(amount)}`;
  return `votre souscription de ${count(shares ?? 0, 'part', 'parts')} (${euros(amount)})`;
}

function letter(
  facts: LetterFacts,
  key: string,
  subject: string,
  paragraphs: readonly (string | null)[],
  link?: { label: string; url: string },
): Letter {
  return {
    key: `pledge:${facts.pledgeId}:${key}`,
    to: facts.to,
    subject,
    paragraphs: [`Bonjour ${facts.firstName},`, ...paragraphs.filter((text) => text !== null)],
    link: link ?? { label: 'Voir cet engagement', url: facts.url },
  };
}

function tipInWords({ tip }: LetterFacts): string | null {
  return tip ? `Vous avez ajouté ${euros(tip)} pour faire vivre la plateforme. Merci.` : null;
}

export function giftCollected(facts: LetterFacts): Letter {
  const { cooperation, project, closesOn, mode } = facts;
  const next =
    mode === 'keep_what_comes'
      ? `La collecte prend fin le ${dayText(closesOn)}. L’argent réuni sera alors versé à ${cooperation}.`
      : `La collecte prend fin le ${dayText(closesOn)}. Si elle atteint son minimum, l’argent sera versé à ${cooperation} ; sinon il vous sera rendu en entier.`;
  return letter(facts, 'gift-collected', `Merci pour votre don à « ${project} »`, [
    `Nous avons bien reçu ${pledgeInWords(facts)} au projet « ${project} », porté par ${cooperation}.`,
    tipInWords(facts),
    next,
  ]);
}

export function giftUnderWay(facts: LetterFacts): Letter {
  return letter(facts, 'gift-under-way', `Votre don à « ${facts.project} » est en route`, [
    `Vous avez choisi le prélèvement bancaire pour ${pledgeInWords(facts)}. La banque met environ six jours ouvrés à le confirmer.`,
    'Nous vous écrirons dès qu’il sera arrivé. Vous n’avez rien à faire.',
  ]);
}

export function giftFailed(facts: LetterFacts, failureCode: string | null): Letter {
  return letter(
    facts,
    'gift-failed',
    `Votre don à « ${facts.project} » n’a pas abouti`,
    [
      `Votre banque n’a pas payé ${pledgeInWords(facts)} : ${declineInWords(failureCode)}.`,
      'Rien n’a été reçu. Si vous le souhaitez, vous pouvez donner de nouveau tant que la collecte est ouverte.',
    ],
    { label: 'Revenir au projet', url: facts.projectUrl },
  );
}

export function pledgeReserved(facts: LetterFacts, reflectionEnds: Day): Letter {
  const { project, closesOn } = facts;
  return letter(
    facts,
    'reserved',
    `Votre délai de réflexion court jusqu’au ${dayText(reflectionEnds)}`,
    [
      `Vous avez promis ${pledgeInWords(facts)} au projet « ${project} ». Rien n’est débité aujourd’hui.`,
      `Votre délai de réflexion court jusqu’au ${dayText(reflectionEnds)} à minuit : d’ici là, vous pouvez revenir sur votre décision d’un clic, sans donner de raison et sans frais.`,
      `Si la collecte atteint son minimum, votre moyen de paiement sera débité après le ${dayText(closesOn)}. Sinon, rien ne le sera.`,
      facts.instrument === 'loan'
        ? 'Prêter comporte un risque : vous pouvez perdre tout ou partie de l’argent prêté.'
        : 'Prendre des parts comporte un risque : vous pouvez perdre tout ou partie de l’argent apporté.',
    ],
    { label: 'Revoir ou révoquer cet engagement', url: facts.url },
  );
}

export function pledgeRevoked(facts: LetterFacts): Letter {
  return letter(facts, 'revoked', 'Votre engagement est révoqué', [
    `Vous êtes revenu sur ${pledgeInWords(facts)} au projet « ${facts.project} ». C’est fait : rien n’a été débité et rien ne le sera.`,
  ]);
}

export function chargeDeclined(
  facts: LetterFacts,
  declined: { failureCode: string | null; attempt: number; after: AfterDecline },
): Letter {
  const { after } = declined;
  const next =
    after.next === 'retry'
      ? `Nous réessaierons le ${dayText(after.on)}. Si votre situation a changé, vous pouvez indiquer d’ici là un autre moyen de paiement.`
      : after.next === 'wait'
        ? `Nous ne réessaierons pas avec ce moyen de paiement. Vous pouvez en indiquer un autre jusqu’au ${dayText(after.until)} ; passé ce jour, votre engagement sera abandonné.`
        : '';
  return letter(
    facts,
    `declined:${declined.attempt}`,
    `Le paiement de votre engagement pour « ${facts.project} » a été refusé`,
    [
      `La collecte a réussi, mais le débit de ${pledgeInWords(facts)} n’a pas abouti : ${declineInWords(declined.failureCode)}.`,
      next,
    ],
    { label: 'Indiquer un autre moyen de paiement', url: facts.url },
  );
}

export function pledgeDropped(facts: LetterFacts, failureCode: string | null): Letter {
  return letter(facts, 'dropped', `Votre engagement pour « ${facts.project} » est abandonné`, [
    `Le débit de ${pledgeInWords(facts)} n’a pas abouti (${declineInWords(failureCode)}). Nous ne réessaierons plus : rien n’a été débité, et vous ne devez rien.`,
    'Le total de la collecte en tient compte.',
  ]);
}

export function pledgeRefunded(facts: LetterFacts): Letter {
  return letter(facts, 'refunded', `Votre paiement pour « ${facts.project} » vous est rendu`, [
    `Nous avons rendu ${pledgeInWords(facts)}${facts.tip ? ` et les ${euros(facts.tip)} ajoutés pour la plateforme` : ''} sur le moyen de paiement utilisé.`,
    'Selon votre banque, la somme apparaît sur votre compte dans les cinq à dix jours.',
  ]);
}

export function campaignReached(facts: LetterFacts): Letter {
  return letter(facts, 'campaign-reached', `« ${facts.project} » a réussi sa collecte`, [
    `La collecte du projet « ${facts.project} » a atteint son minimum, grâce à vous aussi.`,
    `Nous demandons maintenant ${pledgeInWords(facts)}${facts.tip ? ` (et ${euros(facts.tip)} pour la plateforme)` : ''} à votre banque. Si elle refuse, nous vous écrirons.`,
  ]);
}

export function campaignFailed(facts: LetterFacts, paid: boolean): Letter {
  return letter(
    facts,
    'campaign-failed',
    `La collecte de « ${facts.project} » n’a pas atteint son minimum`,
    [
      `La collecte du projet « ${facts.project} » n’a pas atteint son minimum.`,
      paid
        ? `Nous vous rendons ${pledgeInWords(facts)} en entier, sur le moyen de paiement utilisé.`
        : `Nous n’avons rien débité pour ${pledgeInWords(facts)}, et rien ne le sera.`,
      'Merci d’y avoir cru. Le projet peut revenir sous une autre forme : sa page reste ouverte.',
    ],
    { label: 'Voir le projet', url: facts.projectUrl },
  );
}

export function campaignReleased(facts: LetterFacts): Letter {
  const { instrument, cooperation, project } = facts;
  const what = {
    gift: 'Votre don lui a été versé.',
    loan: 'Votre prêt lui a été versé : vous trouverez son échéancier dans votre espace.',
    share: `Votre souscription lui a été versée. ${cooperation} doit maintenant vous admettre parmi ses associés ; nous vous écrirons.`,
  };
  return letter(facts, 'released', `Votre argent est arrivé chez ${cooperation}`, [
    `L’argent réuni pour « ${project} » est parti chez ${cooperation}. ${what[instrument]}`,
    'La page du projet donnera des nouvelles de ce qu’il permet de faire.',
  ]);
}
