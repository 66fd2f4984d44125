import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { plural, t } from '#app/i18n/t.ts';
import { db } from './db.server.ts';
import { Refusal } from './refusal.ts';

/** So many tries per window, for one key (an account, an address). */
type Limit = { name: string; tries: number; minutes: number };

/** The limiter speaks to PostgreSQL as node-postgres does; ours goes through the one pool of this process. */
const client = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
      rowCount: rows.length,
    };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiter({ name, tries, minutes }: Limit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: client,
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: tries,
    duration: minutes * 60,
  });
  limiters.set(name, made);
  return made;
}

/** Keys are hashed: the table holds neither addresses nor e-mails. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject.trim().toLowerCase()).digest('base64url').slice(0, 32);
}

/**
 * What of a network address is counted: all of an IPv4 one, the first half of an IPv6 one, since a single subscriber has the
 * whole other half to choose from.
 */
export function countedAddress(address: string): string {
  const ip = address.replace(/^::ffff:(?=[0-9]+\.)/i, '').replace(/%.*$/, '');
  if (!ip.includes(':')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const missing = ip.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Counts one try before it is made, so that tries at the same instant are all counted. Refuses when there were too many. */
export async function countTry(limit: Limit, subject: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(subject));
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer;
    const minutes = Math.max(1, Math.ceil(answer.msBeforeNext / 60_000));
    const wait = plural(minutes, { one: t('une minute'), other: t('{minutes} minutes', { minutes }) });
    throw new Refusal('too_many_tries', t('Trop d’essais en peu de temps. Réessayez dans {wait}.', { wait }));
  }
}

/** The try was a good one: it does not count against those who share the address. */
export async function uncountTry(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).reward(keyOf(subject));
}

/** Starts the count again. */
export async function forgetTries(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(subject));
}
