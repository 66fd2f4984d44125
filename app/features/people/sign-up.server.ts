import { currentLanguage, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';
import { countedAddress, countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { isKept } from './address-change.server.ts';
import { sayAddressIsKept } from './address-letters.server.ts';
import { emailLinkWorks, makeEmailLink, spendEmailLink } from './email-link.server.ts';
import { limits } from './limits.ts';
import { withNext } from './own-path.ts';

type Names = { firstName: string; lastName: string; email: string };

/**
 * Someone signs up. The answer is the same whether the address is new or known, and so is the work done; only the mail
 * differs, and it goes to the one who owns the address.
 */
export async function signUp(
  form: Names & { password?: string | undefined },
  asked: { clientAddress: string; next: string | null },
): Promise<void> {
  await countTry(limits.signUpAddress, countedAddress(asked.clientAddress));
  await countTry(limits.letterAccount, form.email);
  const passwordHash = form.password === undefined ? null : await hashPassword(form.password);
  await inTransaction((tx) => register(tx, { ...form, passwordHash }, asked.next));
}

/**
 * Writes the new person and the mail with the verification link, and gives the link's secret; null when the address was known, and
 * then the mail says so.
 */
export async function register(
  tx: Tx,
  person: Names & { passwordHash: string | null },
  next: string | null = null,
): Promise<string | null> {
  const { email, firstName, lastName, passwordHash } = person;
  if (await isKept(tx, email)) {
    await sayAddressIsKept(tx, email);
    return null;
  }
  const { count } = await tx.person.createMany({
    data: [{ email, firstName, lastName, passwordHash, createdAt: now(), language: currentLanguage() }],
    skipDuplicates: true,
  });
  const known = await tx.person.findUniqueOrThrow({ where: { email } });
  if (count === 1) return sendVerification(tx, known, next);
  await (known.emailVerifiedAt ? sayAlreadyHere(tx, email, next) : offerToTakeOver(tx, known));
  return null;
}

async function sendVerification(
  tx: Tx,
  person: Names & { id: string },
  next: string | null,
): Promise<string> {
  const secret = await makeEmailLink(tx, person.id, 'verify_email');
  await queueMail(tx, {
    to: person.email,
    subject: t('Confirmez votre adresse e-mail'),
    paragraphs: [
      t('Bonjour {firstName},', { firstName: person.firstName }),
      t(
        'Vous venez de vous inscrire sur Terreau. Confirmez que cette adresse est la vôtre avec le lien ci-dessous. Il est valable 24 heures et sert une fois.',
      ),
      t(
        'Si ce n’était pas vous, ne suivez pas ce lien : sans lui, personne ne peut prêter ni souscrire en votre nom.',
      ),
    ],
    link: {
      label: t('Confirmer mon adresse'),
      url: siteUrl(withNext(`/verification/${secret}`, next)),
    },
  });
  return secret;
}

async function sayAlreadyHere(tx: Tx, email: string, next: string | null): Promise<void> {
  await queueMail(tx, {
    to: email,
    subject: t('Vous êtes déjà inscrit·e'),
    paragraphs: [
      t('Bonjour,'),
      t(
        'Une inscription vient d’être demandée avec votre adresse. Vous êtes déjà inscrit·e : il suffit de vous connecter. Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un autre.',
      ),
      t('Si cette demande ne vient pas de vous, vous n’avez rien à faire : rien n’a changé.'),
    ],
    link: { label: t('Me connecter'), url: siteUrl(withNext('/connexion', next)) },
  });
}

/**
 * The address was registered and never confirmed, perhaps by someone who does not own it. Its owner gets a link to choose a
 * password, which ends every session opened before.
 */
async function offerToTakeOver(tx: Tx, person: { id: string; email: string }): Promise<void> {
  const secret = await makeEmailLink(tx, person.id, 'reset_password');
  await queueMail(tx, {
    to: person.email,
    subject: t('Terminez votre inscription'),
    paragraphs: [
      t('Bonjour,'),
      t(
        'Une inscription vient d’être demandée avec votre adresse, qui avait déjà servi sans être confirmée. Choisissez un mot de passe avec le lien ci-dessous : il est valable une heure et confirme aussi votre adresse.',
      ),
      t('Si cette demande ne vient pas de vous, ne suivez pas ce lien.'),
    ],
    link: { label: t('Choisir mon mot de passe'), url: siteUrl(`/mot-de-passe/${secret}`) },
  });
}

/** A signed-in person asks for the verification link again. */
export async function sendVerificationAgain(personId: string): Promise<void> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } });
  if (person.emailVerifiedAt) throw new Refusal('already_verified', t('Votre adresse est déjà confirmée.'));
  await countTry(limits.letterAccount, person.email);
  await inTransaction((tx) => sendVerification(tx, person, null));
}

/** Does this verification link still work? */
export async function verificationWorks(secret: string): Promise<boolean> {
  return emailLinkWorks(secret, 'verify_email');
}

/**
 * The owner of the address confirms it. The link serves once. Who signed up without a password is let in by this first proof, as by any link of
 * theirs, and need not ask for another letter: answers whose session may open, null when a password does that.
 */
export async function confirmEmail(secret: string): Promise<string | null> {
  return inTransaction(async (tx) => {
    const personId = await spendEmailLink(tx, secret, 'verify_email');
    const { passwordHash, suspendedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const { count } = await tx.person.updateMany({
      where: { id: personId, emailVerifiedAt: null },
      data: { emailVerifiedAt: now() },
    });
    return count === 1 && passwordHash === null && suspendedAt === null ? personId : null;
  });
}
