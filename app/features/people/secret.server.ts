import { createHash, randomBytes, randomInt } from 'node:crypto';

/** What a link in a mail carries (256 bits), and what we keep of it. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/** Six digits that somebody reads in a letter and types. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
