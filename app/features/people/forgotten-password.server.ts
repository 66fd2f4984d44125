import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';
import { countedAddress, countTry, forgetTries } from '#app/infra/rate-limit.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { emailLinkWorks, enterByLink, linkSpent, makeEmailLink } from './email-link.server.ts';
import { limits } from './limits.ts';

/** Someone forgot their password. The answer is the same for an unknown address; only a known one gets a mail. */
export async function askForNewPassword(email: string, asked: { clientAddress: string }): Promise<void> {
  await countTry(limits.letterAddress, countedAddress(asked.clientAddress));
  await countTry(limits.letterAccount, email);
  const person = await db().person.findUnique({ where: { email, suspendedAt: null } });
  if (!person) return;
  await inTransaction(async (tx) => {
    const secret = await makeEmailLink(tx, person.id, 'reset_password');
    await queueMail(tx, {
      to: email,
      subject: t('Choisissez un nouveau mot de passe'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t(
          'Vous avez demandé un nouveau mot de passe. Le lien ci-dessous permet de le choisir ; il est valable une heure et sert une fois.',
        ),
        t('Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.'),
      ],
      link: { label: t('Choisir un mot de passe'), url: siteUrl(`/mot-de-passe/${secret}`) },
    });
  });
}

/** Does this link to choose a password still work? */
export async function resetWorks(secret: string): Promise<boolean> {
  return emailLinkWorks(secret, 'reset_password');
}

/**
 * Chooses a new password with the link received. Every session and every other such link of the person ends; the one who did it is
 * signed in, and gets the Set-Cookie header. Whoever reads the mailbox owns the address, so it is confirmed too.
 */
export async function chooseNewPassword(secret: string, password: string, request: Request): Promise<string> {
  if (!(await resetWorks(secret))) throw linkSpent();
  const passwordHash = await hashPassword(password);
  const person = await inTransaction(async (tx) => {
    const { personId, emailVerifiedAt } = await enterByLink(tx, secret, 'reset_password');
    await tx.session.deleteMany({ where: { personId } });
    const changed = await tx.person.update({
      where: { id: personId },
      data: { passwordHash, emailVerifiedAt: emailVerifiedAt ?? now() },
    });
    await queueMail(tx, {
      to: changed.email,
      subject: t('Votre mot de passe a changé'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: changed.firstName }),
        t(
          'Votre mot de passe vient d’être changé, et tous les appareils où vous étiez connecté·e ont été déconnectés.',
        ),
        t('Si ce n’était pas vous, choisissez-en un autre tout de suite, et écrivez-nous.'),
      ],
      link: { label: t('Choisir un autre mot de passe'), url: siteUrl('/mot-de-passe-oublie') },
    });
    return changed;
  });
  await forgetTries(limits.signInAccount, person.email);
  return openSession(request, person.id);
}
