import { dayText } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { dayOf } from '#app/money/day.ts';

const moments = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' });

/** "22 novembre 2026, 14:05" */
function asText(instant: Date): string {
  return `${dayText(dayOf(instant))}, ${moments.format(instant)}`;
}

/** Are mails kept and shown to all instead of sent? Only where no real money moves and no mail server is set. */
export function mailIsKeptHere(): boolean {
  return env().standin && !env().SMTP_URL;
}

/** The newest mails, those to one address when asked, and the opened one. */
export async function keptMails({ to, openedId }: { to: string; openedId: string | null }) {
  const mails = await db().mail.findMany({
    where: to ? { to: to.trim().toLowerCase() } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, to: true, subject: true, createdAt: true },
  });
  const opened =
    openedId && isUuid(openedId)
      ? await db().mail.findUnique({
          where: { id: openedId },
          select: { to: true, subject: true, text: true, createdAt: true },
        })
      : null;
  const dated = <M extends { createdAt: Date }>({ createdAt, ...mail }: M) => ({
    ...mail,
    at: asText(createdAt),
  });
  return { mails: mails.map(dated), opened: opened && dated(opened), site: env().APP_URL };
}
