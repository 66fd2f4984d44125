import { createHash } from 'node:crypto';
import { type Adapter, Lucia, TimeSpan } from 'lucia';
import { db } from './db.server.ts';
import { env } from './env.server.ts';

/** At rest a session is the hash of what the cookie holds: whoever reads the database cannot sign in with what they find. */
function atRest(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const row = await db().session.findUnique({ where: { id: atRest(sessionId) } });
    if (!row) return [null, null];
    const session = { id: sessionId, userId: row.personId, expiresAt: row.expiresAt, attributes: {} };
    return [session, { id: row.personId, attributes: {} }];
  },
  async getUserSessions(personId) {
    const rows = await db().session.findMany({ where: { personId } });
    return rows.map((row) => ({ id: row.id, userId: personId, expiresAt: row.expiresAt, attributes: {} }));
  },
  async setSession({ id, userId, expiresAt }) {
    await db().session.create({ data: { id: atRest(id), personId: userId, expiresAt } });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db().session.updateMany({ where: { id: atRest(sessionId) }, data: { expiresAt } });
  },
  async deleteSession(sessionId) {
    await db().session.deleteMany({ where: { id: atRest(sessionId) } });
  },
  async deleteUserSessions(personId) {
    await db().session.deleteMany({ where: { personId } });
  },
  async deleteExpiredSessions() {
    await db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  },
};

/** The `__Host-` prefix ties the cookie to this very host over https; browsers refuse it on plain http. */
function lucia() {
  const secure = env().APP_URL.startsWith('https:');
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      // The row decides when a session ends and is extended there; the cookie only has to last longer.
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
  });
}

/** The secret that the browser holds, or null. A cookie that cannot be read is no cookie. */
function sessionIdIn(request: Request): string | null {
  try {
    return lucia().readSessionCookie(request.headers.get('Cookie') ?? '') || null;
  } catch {
    return null;
  }
}

/** Whose session this request belongs to. A session used in its last fifteen days is extended by thirty. */
export async function sessionOwner(request: Request): Promise<string | null> {
  const id = sessionIdIn(request);
  if (!id) return null;
  const { user } = await lucia().validateSession(id);
  return user?.id ?? null;
}

/** Was this request's session opened within the last so many minutes? */
export async function openedWithin(request: Request, minutes: number): Promise<boolean> {
  const id = sessionIdIn(request);
  if (!id) return false;
  const since = new Date(Date.now() - minutes * 60_000);
  return (await db().session.count({ where: { id: atRest(id), createdAt: { gt: since } } })) > 0;
}

/** Opens a session under a new id, ends the one the browser had, and gives the Set-Cookie header. */
export async function openSession(request: Request, personId: string): Promise<string> {
  const previous = sessionIdIn(request);
  if (previous) await adapter.deleteSession(previous);
  await db().session.deleteMany({ where: { personId, expiresAt: { lt: new Date() } } });
  const session = await lucia().createSession(personId, {});
  return lucia().createSessionCookie(session.id).serialize();
}

/** Ends the session on the server, not only in the browser, and gives the Set-Cookie header that forgets it. */
export async function closeSession(request: Request): Promise<string> {
  const id = sessionIdIn(request);
  if (id) await adapter.deleteSession(id);
  return lucia().createBlankSessionCookie().serialize();
}
