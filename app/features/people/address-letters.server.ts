import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';

type Change = { id: string; fromEmail: string; toEmail: string };
type Owner = { firstName: string; language: string };

/** An address as it is told to another mailbox: enough to be recognised by whoever knows it. */
export function halfHidden(email: string): string {
  return email.replace(/^(.)[^@]*/, '$1…');
}

/** To the new address. It may be mistyped: nothing of the person stands there. */
export async function askForProof(tx: Tx, change: Change, owner: Owner, secret: string): Promise<void> {
  await queueMail(
    tx,
    letterIn(owner.language, () => ({
      key: `address:${change.id}:proof`,
      to: change.toEmail,
      subject: t('Confirmez votre nouvelle adresse'),
      paragraphs: [
        t('Bonjour,'),
        t(
          'Quelqu’un souhaite recevoir ici tout ce que Terreau lui écrit. Si c’est vous, confirmez-le avec le lien ci-dessous, en étant connecté·e. Il est valable 24 heures et sert une fois.',
        ),
        t('Si ce n’est pas vous, vous n’avez rien à faire : sans vous, rien ne change.'),
      ],
      link: { label: t('Confirmer cette adresse'), url: siteUrl(`/adresse/${secret}`) },
    })),
  );
}

/** To the new address, when it is somebody's already: only they learn it. */
export async function sayAddressIsTaken(tx: Tx, change: Change, language: string): Promise<void> {
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:taken`,
      to: change.toEmail,
      subject: t('Cette adresse sert déjà sur Terreau'),
      paragraphs: [
        t('Bonjour,'),
        t(
          'Quelqu’un souhaite recevoir ici ce que Terreau lui écrit. Mais cette adresse est déjà celle d’un accès, et le reste : rien n’a changé.',
        ),
        t(
          'Si c’est vous, connectez-vous à cet accès-ci : vous pourrez l’effacer depuis « Mes données », puis recommencer. Sinon, vous n’avez rien à faire.',
        ),
      ],
      link: { label: t('Me connecter'), url: siteUrl('/connexion') },
    })),
  );
}

/** To the old address: it was asked, and can be stopped. */
export async function sayChangeAsked(
  tx: Tx,
  change: Change,
  { firstName, language }: Owner,
  secret: string,
): Promise<void> {
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:asked`,
      to: change.fromEmail,
      subject: t('Changement d’adresse demandé'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        t(
          'Votre adresse e-mail sur Terreau va devenir {address}, dès que cette adresse aura été confirmée. Si c’est vous qui l’avez demandé, vous n’avez rien à faire ici.',
          { address: halfHidden(change.toEmail) },
        ),
        t(
          'Si ce n’est pas vous, quelqu’un connaît votre mot de passe : arrêtez tout avec le lien ci-dessous, et choisissez-en un autre.',
        ),
      ],
      link: { label: t('Ce n’est pas moi : tout arrêter'), url: siteUrl(`/adresse/${secret}/annuler`) },
    })),
  );
}

/** To both, once it is done. The old one may undo it when it had been proven. */
export async function sayChanged(
  tx: Tx,
  change: Change,
  { firstName, language }: Owner,
  undo: { secret: string; days: number } | null,
): Promise<void> {
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:new`,
      to: change.toEmail,
      subject: t('Votre adresse est confirmée'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        t(
          'Vous recevez désormais ici tout ce que nous vous écrivons, et vous vous connectez avec cette adresse. Vos autres appareils ont été déconnectés.',
        ),
      ],
      link: { label: t('Mon profil'), url: siteUrl('/mon-espace/profil') },
    })),
  );
  if (!undo) return;
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:old`,
      to: change.fromEmail,
      subject: t('Votre adresse a changé'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        t(
          'Votre adresse e-mail sur Terreau est désormais {address}. Nous ne vous écrirons plus ici, et les liens de nos messages précédents ne servent plus.',
          { address: halfHidden(change.toEmail) },
        ),
        t(
          'Si ce n’est pas vous, annulez ce changement avec le lien ci-dessous, pendant {days} jours. D’ici là, le compte où va votre argent ne peut pas changer.',
          { days: undo.days },
        ),
      ],
      link: { label: t('Ce n’est pas moi : annuler'), url: siteUrl(`/adresse/${undo.secret}/annuler`) },
    })),
  );
}

/** To the owner of the old address, who stopped a change or undid it; and to the other one, which serves no more. */
export async function sayStopped(
  tx: Tx,
  change: Change & { provedAt: Date | null },
  { firstName, language }: Owner,
): Promise<void> {
  const undone = change.provedAt !== null;
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:stopped`,
      to: change.fromEmail,
      subject: t('Votre adresse reste la vôtre'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        undone
          ? t('Le changement est annulé : votre accès est de nouveau à cette adresse.')
          : t('Le changement est arrêté : votre accès reste à cette adresse.'),
        t(
          'Le mot de passe d’avant ne sert plus, et tous les appareils ont été déconnectés. Choisissez-en un autre, que vous n’utilisez nulle part ailleurs, puis regardez dans votre espace si tout y est comme vous l’aviez laissé.',
        ),
      ],
      link: { label: t('Choisir un mot de passe'), url: siteUrl('/mot-de-passe-oublie') },
    })),
  );
  if (!undone) return;
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `address:${change.id}:undone`,
      to: change.toEmail,
      subject: t('Le changement d’adresse est annulé'),
      paragraphs: [
        t('Bonjour,'),
        t(
          'Depuis l’adresse précédente, le changement a été annulé : cette adresse-ci ne sert plus sur Terreau.',
        ),
        t('Si vous pensez que c’est une erreur, écrivez-nous.'),
      ],
    })),
  );
}

/** Someone signed up with an address that its owner left a few days ago and can still come back to. */
export async function sayAddressIsKept(tx: Tx, email: string): Promise<void> {
  await queueMail(tx, {
    to: email,
    subject: t('Cette adresse est gardée quelques jours'),
    paragraphs: [
      t('Bonjour,'),
      t(
        'Une inscription vient d’être demandée avec cette adresse. Elle était celle d’un accès qui en a changé il y a quelques jours, et son propriétaire peut encore y revenir : l’inscription sera possible ensuite.',
      ),
      t('Si cette demande ne vient pas de vous, vous n’avez rien à faire : rien n’a changé.'),
    ],
  });
}
