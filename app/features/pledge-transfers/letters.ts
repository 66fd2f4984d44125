import { giftCollected } from '#app/features/pledges/gift-letters.ts';
import { letter, pledgeInWords, proofAsked, theirs } from '#app/features/pledges/letter-frame.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import { dayOf } from '#app/money/day.ts';
import { isPositive, type Money } from '#app/money/money.ts';
import type { TransferFacts } from './transfer-facts.server.ts';

/** A line of the bank that a letter tells of. */
type Told = { lineId: string; amount: Money };

/** `revokeUrl`: for a loan or shares, the link that takes the promise back without signing in. */
export function transferAsked(facts: TransferFacts, revokeUrl: string | null): Letter {
  return theirs(facts, () => {
    const { due, project, expectedBy, askedOn } = facts;
    return letter(
      facts,
      `transfer-asked:${askedOn}`,
      t('Votre virement pour « {project} » est attendu jusqu’au {day}', {
        project,
        day: dayText(expectedBy),
      }),
      [
        t('Vous payez {facts} par virement : {due} en tout, à faire depuis votre banque.', {
          facts: pledgeInWords(facts),
          due: euros(due),
        }),
        howToPay(facts),
        t('Votre place est gardée jusqu’au {day}. Rien n’est pris sur votre compte sans vous.', {
          day: dayText(expectedBy),
        }),
        revokeUrl
          ? t(
              'Tant que l’argent n’est pas arrivé, vous pouvez revenir sur cet engagement d’un clic ; ensuite, jusqu’à la fin de votre délai de réflexion.',
            )
          : t('Tant que l’argent n’est pas arrivé, rien ne vous engage.'),
        proofAsked(facts),
      ],
      { label: t('Voir l’IBAN, la référence et le code QR'), url: facts.url },
      revokeUrl ? [{ label: t('Révoquer cet engagement'), url: revokeUrl }] : [],
    );
  });
}

export function transferReminder(facts: TransferFacts): Letter {
  return theirs(facts, () => {
    const { project, askedOn } = facts;
    return letter(
      facts,
      `transfer-reminder:${askedOn}`,
      t('Nous n’avons pas encore reçu votre virement pour « {project} »', { project }),
      [stillMissing(facts), howToPay(facts), alreadySent(facts)],
    );
  });
}

export function transferLastCall(facts: TransferFacts): Letter {
  return theirs(facts, () => {
    const { project, askedOn, expectedBy } = facts;
    return letter(
      facts,
      `transfer-last-call:${askedOn}`,
      t('Votre virement pour « {project} » doit arriver au plus tard le {day}', {
        project,
        day: dayText(expectedBy),
      }),
      [
        stillMissing(facts),
        howToPay(facts),
        t('Passé ce jour, votre place ne sera plus gardée. Ce qui arriverait ensuite resterait à vous.'),
        alreadySent(facts),
      ],
    );
  });
}

export function transferReleased(facts: TransferFacts): Letter {
  return theirs(facts, () => {
    const { project, askedOn, received } = facts;
    return letter(
      facts,
      `transfer-released:${askedOn}`,
      t('Votre place pour « {project} » n’est plus gardée', { project }),
      [
        isPositive(received)
          ? t('Il manque {missing} à votre virement pour {facts}, et son délai est passé.', {
              missing: euros(facts.missing),
              facts: pledgeInWords(facts),
            })
          : t('Votre virement pour {facts} n’est pas arrivé, et son délai est passé.', {
              facts: pledgeInWords(facts),
            }),
        isPositive(received) ? inYourWallet(received) : t('Vous ne devez rien.'),
        t(
          'S’il arrive encore, il sera dans votre porte-monnaie : à vous, à reprendre ou à utiliser autrement.',
        ),
        t('Tant que la collecte est ouverte, vous pouvez recommencer depuis la page du projet.'),
      ],
      { label: t('Revenir au projet'), url: facts.projectUrl },
    );
  });
}

export function transferShort(facts: TransferFacts, told: Told): Letter {
  return theirs(facts, () => {
    const { project, missing, expectedBy } = facts;
    return letter(
      facts,
      `transfer-arrived:${told.lineId}`,
      t('Il manque {missing} à votre virement pour « {project} »', { missing: euros(missing), project }),
      [
        arrived(facts, told),
        t(
          'Pour {facts}, il manque {missing}. Vous pouvez les virer avec la même référence jusqu’au {day} : votre place est gardée.',
          { facts: pledgeInWords(facts), missing: euros(missing), day: dayText(expectedBy) },
        ),
        t('D’ici là, ce que vous avez viré est dans votre porte-monnaie, et à vous.'),
      ],
    );
  });
}

/** Too late, or once too often: nothing is done with it. */
export function transferInWallet(facts: TransferFacts, told: Told, why: 'late' | 'again'): Letter {
  return theirs(facts, () =>
    letter(
      facts,
      `transfer-arrived:${told.lineId}`,
      t('Votre virement de {amount} est dans votre porte-monnaie', { amount: euros(told.amount) }),
      [
        arrived(facts, told),
        why === 'late'
          ? t('Votre place pour {facts} n’était plus gardée : cet argent n’a pas servi.', {
              facts: pledgeInWords(facts),
            })
          : t('Nous avions déjà reçu de quoi payer {facts} : cet argent n’a pas servi.', {
              facts: pledgeInWords(facts),
            }),
        inYourWallet(told.amount),
      ],
      { label: t('Voir mon porte-monnaie'), url: facts.walletUrl },
    ),
  );
}

/** The thanks for any gift, and what came too much. */
export function giftByTransfer(facts: TransferFacts, told: Told & { surplus: Money }): Letter {
  return theirs(facts, () => {
    const thanks = giftCollected(facts);
    const more = tooMuch(told.surplus);
    return more ? { ...thanks, paragraphs: [...thanks.paragraphs, more] } : thanks;
  });
}

/** A loan or shares whose money has come. `revokeUrl` is null once the days of reflection are over. */
export function promiseByTransfer(
  facts: TransferFacts,
  told: Told & { surplus: Money },
  reflection: { endsAt: Date; revokeUrl: string | null },
): Letter {
  return theirs(facts, () => {
    const { project, closesOn, instrument } = facts;
    const until = dayText(dayOf(reflection.endsAt));
    return letter(
      facts,
      `transfer-arrived:${told.lineId}`,
      t('Votre virement pour « {project} » est arrivé', { project }),
      [
        arrived(facts, told),
        t(
          'Pour {facts}, {due} sont mis de côté dans votre porte-monnaie : toujours à vous, mais ni virés ni utilisés ailleurs.',
          { facts: pledgeInWords(facts), due: euros(facts.due) },
        ),
        tooMuch(told.surplus),
        reflection.revokeUrl
          ? t(
              'Votre délai de réflexion court jusqu’au {reflectionEnds} à 23 h 59 : d’ici là, vous pouvez revenir sur votre décision d’un clic, sans donner de raison et sans frais.',
              { reflectionEnds: until },
            )
          : t('Votre délai de réflexion a pris fin le {until} à 23 h 59, avant que l’argent n’arrive.', {
              until,
            }),
        closesOn &&
          t(
            'Si la collecte atteint son minimum, la somme sera prise dans votre porte-monnaie après le {closesOn}. Sinon, elle y redevient disponible.',
            { closesOn: dayText(closesOn) },
          ),
        instrument === 'loan'
          ? t('Prêter comporte un risque : vous pouvez perdre tout ou partie de l’argent prêté.')
          : t(
              'Prendre des parts comporte un risque : vous pouvez perdre tout ou partie de l’argent apporté.',
            ),
      ],
      reflection.revokeUrl ? { label: t('Révoquer cet engagement'), url: reflection.revokeUrl } : undefined,
    );
  });
}

function howToPay({ account, reference, missing }: TransferFacts): string {
  const words = {
    missing: euros(missing),
    name: account.name,
    iban: inFours(account.iban),
    reference: inFours(reference),
  };
  return t(
    'À virer : {missing} à {name}, IBAN {iban}, avec en motif la référence {reference}, et elle seule.',
    words,
  );
}

function stillMissing(facts: TransferFacts): string {
  const words = {
    missing: euros(facts.missing),
    facts: pledgeInWords(facts),
    day: dayText(facts.expectedBy),
  };
  return t('Nous attendons {missing} pour {facts}, jusqu’au {day}.', words);
}

function alreadySent({ url }: TransferFacts): string {
  return t(
    'Vous l’avez déjà fait ? Merci : les banques mettent un à deux jours. Vous y renoncez, ou préférez payer autrement ? Dites-le sur sa page : {url}',
    { url },
  );
}

function arrived({ reference }: TransferFacts, { amount }: Told): string {
  return t('Nous avons bien reçu {amount} par virement, sous la référence {reference}.', {
    amount: euros(amount),
    reference: inFours(reference),
  });
}

function tooMuch(surplus: Money): string | null {
  if (!isPositive(surplus)) return null;
  return t('C’est {surplus} de plus que prévu : {surplus} restent dans votre porte-monnaie, à vous.', {
    surplus: euros(surplus),
  });
}

function inYourWallet(amount: Money): string {
  return t(
    'Vos {amount} sont dans votre porte-monnaie : à vous. Donnez un IBAN dans votre profil et ils repartent vers votre compte avec nos prochains virements, ou utilisez-les pour un autre projet.',
    { amount: euros(amount) },
  );
}
