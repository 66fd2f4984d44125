import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { isPassword } from '#app/infra/password.server.ts';
import { countedAddress, countTry, forgetTries, uncountTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { openedWithin, openSession } from '#app/infra/session.server.ts';
import { limits } from './limits.ts';

/**
 * Someone signs in: gives the Set-Cookie header of a new session. An unknown address, a wrong password and a person who never chose
 * one get the same sentence, after the same work.
 */
export async function signIn(
  form: { email: string; password: string },
  asked: { request: Request; clientAddress: string },
): Promise<string> {
  await countTry(limits.signInAddress, countedAddress(asked.clientAddress));
  await countTry(limits.signInAccount, form.email);
  const person = await db().person.findUnique({
    where: { email: form.email },
    select: { id: true, passwordHash: true, suspendedAt: true },
  });
  const right = await isPassword(person?.passwordHash ?? null, form.password);
  if (!person || !right) throw new Refusal('unknown', t('L’adresse ou le mot de passe n’est pas le bon.'));
  if (person.suspendedAt) {
    throw new Refusal('suspended', t('Votre accès est suspendu. Écrivez-nous pour en connaître la raison.'));
  }
  await uncountTry(limits.signInAddress, countedAddress(asked.clientAddress));
  await forgetTries(limits.signInAccount, form.email);
  return openSession(asked.request, person.id);
}

/** How long a sign-in by link stands for the password of who has none, in minutes. */
const freshMinutes = 15;

/**
 * Makes sure that it is the person before something that matters: by the password once more, whose tries are counted, or, for who has none,
 * because they have just signed in by a letter.
 */
export async function confirmOneself(
  request: Request,
  personId: string,
  { password, field }: { password: string | undefined; field: string },
): Promise<void> {
  const { passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  });
  if (passwordHash === null) {
    if (await openedWithin(request, freshMinutes)) return;
    throw new Refusal(
      'sign_in_again',
      t(
        'Vous n’avez pas de mot de passe, et votre connexion date de plus d’un quart d’heure. Déconnectez-vous, reconnectez-vous par le lien ou le code de notre message, puis refaites ce changement.',
      ),
    );
  }
  if (password === undefined)
    throw new Refusal(
      'no_password',
      t('Retapez votre mot de passe : c’est lui qui protège ce changement.'),
      field,
    );
  await countTry(limits.passwordAgain, personId);
  if (!(await isPassword(passwordHash, password)))
    throw new Refusal('wrong_password', t('Ce n’est pas votre mot de passe actuel.'), field);
  await forgetTries(limits.passwordAgain, personId);
}
