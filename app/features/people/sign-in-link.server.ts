import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { countedAddress, countTry, forgetTries, uncountTry } from '#app/infra/rate-limit.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { emailLinkWorks, enterByCode, enterByLink, hashOfCode, makeEmailLink } from './email-link.server.ts';
import { limits } from './limits.ts';
import { withNext } from './own-path.ts';
import { newCode, newSecret } from './secret.server.ts';

/**
 * Someone would rather sign in with a link than with a password. The answer is the same for an unknown address; only a known one gets a
 * mail. `next`: where they were going. Answers the secret of the page on which the code of the mail may be typed.
 */
export async function askForSignInLink(
  email: string,
  next: string | null,
  asked: { clientAddress: string },
): Promise<string> {
  await countTry(limits.letterAddress, countedAddress(asked.clientAddress));
  await countTry(limits.letterAccount, email);
  const { secret: request, hash: requestHash } = newSecret();
  const person = await db().person.findUnique({ where: { email, suspendedAt: null } });
  if (!person) return request;
  const code = newCode();
  await inTransaction(async (tx) => {
    const beside = { requestHash, codeHash: hashOfCode(request, code) };
    const secret = await makeEmailLink(tx, person.id, 'sign_in', beside);
    await queueMail(tx, {
      to: email,
      subject: t('Votre lien de connexion'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t(
          'Le lien ci-dessous vous connecte sans mot de passe. Il est valable quinze minutes et sert une fois : ne le transmettez à personne.',
        ),
        t(
          'Vous lisez ce message sur un autre appareil ? Tapez ce code sur la page où vous l’avez demandé : {code}. Personne de chez nous ne vous le demandera.',
          { code: `${code.slice(0, 3)} ${code.slice(3)}` },
        ),
        t(
          'Si vous n’avez rien demandé, vous n’avez rien à faire : sans ce message, personne ne peut entrer.',
        ),
      ],
      link: { label: t('Me connecter'), url: siteUrl(withNext(`/connexion/lien/${secret}`, next)) },
    });
  });
  return request;
}

/** Does this link still sign in? */
export async function signInLinkWorks(secret: string): Promise<boolean> {
  return emailLinkWorks(secret, 'sign_in');
}

/**
 * Signs in with the link received: gives the Set-Cookie header. It works once, and every other such link of the person ends with it.
 * Whoever reads the mailbox owns the address, so it is confirmed too.
 */
export async function signInByLink(secret: string, request: Request): Promise<string> {
  return signInWhoEnters(request, (tx) => enterByLink(tx, secret, 'sign_in'));
}

/** The same with the code of that letter, on the page from which it was asked. Five tries, then another letter. */
export async function signInByCode(
  typed: { request: string; code: string },
  asked: { request: Request; clientAddress: string },
): Promise<string> {
  await countTry(limits.signInAddress, countedAddress(asked.clientAddress));
  await countTry(limits.signInCode, typed.request);
  const cookie = await signInWhoEnters(asked.request, (tx) => enterByCode(tx, typed.request, typed.code));
  await uncountTry(limits.signInAddress, countedAddress(asked.clientAddress));
  return cookie;
}

async function signInWhoEnters(
  request: Request,
  enter: (tx: Tx) => ReturnType<typeof enterByCode>,
): Promise<string> {
  const person = await inTransaction(async (tx) => {
    const { personId, emailVerifiedAt } = await enter(tx);
    if (!emailVerifiedAt) await takeBack(tx, personId);
    return tx.person.findUniqueOrThrow({ where: { id: personId }, select: { id: true, email: true } });
  });
  await forgetTries(limits.signInAccount, person.email);
  return openSession(request, person.id);
}

/**
 * The first proof of an address. Whoever signed up with it may have been somebody else, who would know the password: it ends, and so
 * does every session.
 */
async function takeBack(tx: Tx, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { personId } });
  const person = await tx.person.update({
    where: { id: personId },
    data: { emailVerifiedAt: now(), passwordHash: null },
  });
  await queueMail(tx, {
    to: person.email,
    subject: t('Votre adresse est confirmée'),
    paragraphs: [
      t('Bonjour {firstName},', { firstName: person.firstName }),
      t(
        'Votre lien de connexion a confirmé cette adresse. Le mot de passe choisi avant elle ne sert plus : quelqu’un d’autre aurait pu s’inscrire à votre place.',
      ),
      t('Choisissez-en un quand vous voulez, ou continuez à demander un lien à chaque fois.'),
    ],
    link: { label: t('Choisir un mot de passe'), url: siteUrl('/mot-de-passe-oublie') },
  });
}
