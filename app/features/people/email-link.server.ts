import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { hashOf, newSecret } from './secret.server.ts';

type LinkPurpose = 'verify_email' | 'reset_password' | 'sign_in';

const minutesOf: Record<LinkPurpose, number> = { verify_email: 24 * 60, reset_password: 60, sign_in: 15 };

/** Makes the secret of a link that is sent by mail, and what else opens the same. Only hashes are kept. */
export async function makeEmailLink(
  tx: Tx,
  personId: string,
  purpose: LinkPurpose,
  beside: { codeHash: string; requestHash: string } | object = {},
): Promise<string> {
  const { secret, hash } = newSecret();
  // What no longer opens anything need not be kept.
  await tx.emailToken.deleteMany({ where: { personId, expiresAt: { lt: now() } } });
  const expiresAt = new Date(now().getTime() + minutesOf[purpose] * 60_000);
  await tx.emailToken.create({ data: { tokenHash: hash, personId, purpose, expiresAt, ...beside } });
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

type Entered = { personId: string; emailVerifiedAt: Date | null };

/**
 * Uses up a link that lets somebody in, and with it every other such link of the person. Refused to who is suspended. Answers whose it was
 * and since when their address is proven.
 */
export async function enterByLink(
  tx: Tx,
  secret: string,
  purpose: 'reset_password' | 'sign_in',
): Promise<Entered> {
  return enter(tx, await spendEmailLink(tx, secret, purpose), purpose);
}

/** The same with the code of the letter, typed on the page from which it was asked. */
export async function enterByCode(tx: Tx, request: string, code: string): Promise<Entered> {
  const wanted = { requestHash: hashOf(request), codeHash: hashOfCode(request, code) };
  const { count } = await tx.emailToken.updateMany({
    where: { ...wanted, purpose: 'sign_in', usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (count === 0)
    throw new Refusal('wrong_code', t('Ce code n’est pas le bon, ou n’est plus valable.'), 'code');
  const { personId } = await tx.emailToken.findUniqueOrThrow({ where: { requestHash: wanted.requestHash } });
  return enter(tx, personId, 'sign_in');
}

/** A code is short: its hash takes the request in, which no database has. */
export function hashOfCode(request: string, code: string): string {
  return hashOf(`${request}:${code}`);
}

async function enter(tx: Tx, personId: string, purpose: 'reset_password' | 'sign_in'): Promise<Entered> {
  const { emailVerifiedAt, suspendedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  if (suspendedAt)
    throw new Refusal('suspended', t('Votre accès est suspendu. Écrivez-nous pour en connaître la raison.'));
  await tx.emailToken.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now() } });
  return { personId, emailVerifiedAt };
}

/** Of any link of a letter. */
export function linkSpent(): Refusal {
  return new Refusal('link_spent', t('Ce lien a déjà servi ou n’est plus valable.'));
}

/** Uses a link up and says whose it was. Of two uses at the same instant one is refused, as is any later one. */
export async function spendEmailLink(tx: Tx, secret: string, purpose: LinkPurpose): Promise<string> {
  const tokenHash = hashOf(secret);
  const { count } = await tx.emailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (count === 0) throw linkSpent();
  const { personId } = await tx.emailToken.findUniqueOrThrow({ where: { tokenHash } });
  return personId;
}
