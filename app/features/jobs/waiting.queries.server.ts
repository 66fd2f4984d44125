import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { mailsDue } from '#app/infra/mail.server.ts';

/** How many mails wait to be sent; none when there is nobody to send them (no SMTP settings). */
export async function mailsWaiting(): Promise<number> {
  if (!env().SMTP_URL) return 0;
  return db().mail.count({ where: mailsDue(new Date()) });
}

/** How many of Stripe's messages were kept, are not handled, and may be tried now. */
export async function eventsWaiting(): Promise<number> {
  return db().stripeEvent.count({
    where: { handledAt: null, OR: [{ nextTryAt: null }, { nextTryAt: { lte: now() } }] },
  });
}
