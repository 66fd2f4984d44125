import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { hashOf, newSecret } from './secret.server.ts';

export type LinkPurpose = 'verify_email' | 'reset_password' | 'sign_in';

const minutesOf: Record<LinkPurpose, number> = { verify_email: 24 * 60, reset_password: 60, sign_in: 15 };

/** Makes the secret of a link that is sent by mail. Only its hash is kept. */
export async function makeEmailLink(tx: Tx, personId: string, purpose: LinkPurpose): Promise<string> {
  const { secret, hash } = newSecret();
  // What no longer opens anything need not be kept.
  await tx.emailToken.deleteMany({ where: { personId, expiresAt: { lt: now() } } });
  const expiresAt = new Date(now().getTime() + minutesOf[purpose] * 60_000);
  await tx.emailToken.create({ data: { tokenHash: hash, personId, purpose, expiresAt } });
  return secret;
}

/** Would this link still work? Looking does not use it up: mail programs follow links before people do. */
export async function emailLinkWorks(secret: string, purpose: LinkPurpose): Promise<boolean> {
  const found = await db().emailToken.findFirst({
    where: { tokenHash: hashOf(secret), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { personId: true },
  });
  return found !== null;
}

/**
 * Uses up a link that lets somebody in, and with it every other such link of the person. Refused to who is suspended. Answers whose it was
 * and since when their address is proven.
 */
export async function enterByLink(
  tx: Tx,
  secret: string,
  purpose: 'reset_password' | 'sign_in',
): Promise<{ personId: string; emailVerifiedAt: Date | null }> {
  const personId = await spendEmailLink(tx, secret, purpose);
  const { emailVerifiedAt, suspendedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  if (suspendedAt)
    throw new Refusal('suspended', t('Votre accès est suspendu. Écrivez-nous pour en connaître la raison.'));
  await tx.emailToken.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now() } });
  return { personId, emailVerifiedAt };
}

/** Uses a link up and says whose it was. Of two uses at the same instant one is refused, as is any later one. */
export async function spendEmailLink(tx: Tx, secret: string, purpose: LinkPurpose): Promise<string> {
  const tokenHash = hashOf(secret);
  const { count } = await tx.emailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (count === 0) throw new Refusal('link_spent', t('Ce lien a déjà servi ou n’est plus valable.'));
  const { personId } = await tx.emailToken.findUniqueOrThrow({ where: { tokenHash } });
  return personId;
}
