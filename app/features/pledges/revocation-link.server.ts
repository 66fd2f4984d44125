import { linkSpent } from '#app/features/people/email-link.server.ts';
import { hashOf, newSecret } from '#app/features/people/secret.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { pledgePage } from './pledge-page.queries.server.ts';
import { revoke } from './revoke.server.ts';

/** Makes the secret of a link that revokes a pledge without signing in, for as long as the reflection lasts. */
export async function makeRevocationLink(tx: Tx, pledgeId: string, expiresAt: Date): Promise<string> {
  const { secret, hash } = newSecret();
  await tx.revocationLink.create({ data: { tokenHash: hash, pledgeId, expiresAt } });
  return secret;
}

/** What a link would revoke. Looking revokes nothing: mail programs follow links before people do. Null for an unknown link. */
export async function pledgeOfLink(secret: string, at: Date) {
  const link = await db().revocationLink.findUnique({ where: { tokenHash: hashOf(secret) } });
  return link && pledgePage(link.pledgeId, at);
}

/** Revokes by the link of the letter, under the same rules as in one's own space. Twice is once. */
export async function revokeByLink(secret: string, at: Date): Promise<void> {
  const link = await db().revocationLink.findUnique({ where: { tokenHash: hashOf(secret) } });
  if (!link) throw linkSpent();
  await inTransaction((tx) => revoke(tx, link.pledgeId, at));
}
