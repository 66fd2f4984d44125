import { createTransport } from 'nodemailer';
import { href } from '#app/i18n/href.ts';
// With the catalogue: jobs write letters too.
import '#app/i18n/language.server.ts';
import { asLanguage, currentLanguage, spokenIn, t, type Language } from '#app/i18n/t.ts';
import { db, type Tx } from './db.server.ts';
import { env } from './env.server.ts';
import { log } from './log.server.ts';

export type Letter = {
  /** Names the event, so that it is announced once. */
  key?: string;
  to: string;
  /** In which language it is written: that of its reader. `letterIn` sets it; without it, the one spoken now. */
  language?: Language;
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
};

/** A letter in its reader's language: letterIn(person.language, () => ({ to, subject: t('…'), … })). */
export function letterIn(language: string, write: () => Letter): Letter {
  const known = asLanguage(language);
  return { ...spokenIn(known, write), language: known };
}

/** The address of a page of ours in a language, the one spoken now if none is said, for mails and for Stripe's way back. */
export function siteUrl(path: string, language?: Language): string {
  return env().APP_URL + href(path, language);
}

/** Writes a mail beside the state that it announces; a job sends it. The same key twice is one mail. */
export async function queueMail(tx: Tx, letter: Letter): Promise<void> {
  await queueMails(tx, [letter]);
}

/** As queueMail, for many letters in one statement. */
export async function queueMails(tx: Tx, letters: readonly Letter[]): Promise<void> {
  await tx.mail.createMany({
    data: letters.map((letter) => ({
      key: letter.key,
      to: letter.to,
      subject: letter.subject,
      ...spokenIn(letter.language ?? currentLanguage(), () => ({
        text: textOf(letter),
        html: htmlOf(letter),
      })),
    })),
    skipDuplicates: true,
  });
}

/** Sends what waits, oldest first. Without SMTP settings the mails stay where /dev/mail shows them. */
export async function sendQueuedMails(limit = 200): Promise<{ sent: number; failed: number }> {
  const smtp = env().SMTP_URL;
  if (!smtp) return { sent: 0, failed: 0 };
  const transport = createTransport(smtp);
  const waiting = await db().mail.findMany({
    where: { sentAt: null, attempts: { lt: 8 } },
    orderBy: { createdAt: 'asc' },
    take: limit,
  });
  let failed = 0;
  for (const mail of waiting) {
    try {
      await transport.sendMail({
        from: env().MAIL_FROM,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@terreau>`,
      });
      await db().mail.update({ where: { id: mail.id }, data: { sentAt: new Date() } });
    } catch (error) {
      failed += 1;
      log.warn({ mail: mail.id, error: String(error) }, 'a mail was not accepted');
      await db().mail.update({
        where: { id: mail.id },
        data: { attempts: { increment: 1 }, lastError: String(error) },
      });
    }
  }
  transport.close();
  return { sent: waiting.length - failed, failed };
}

function textOf({ paragraphs, link }: Letter): string {
  return [
    ...paragraphs,
    ...(link ? [`${t('{label} :', { label: link.label })}\n${link.url}`] : []),
    signature(),
  ].join('\n\n');
}

function htmlOf({ paragraphs, link }: Letter): string {
  const body = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('');
  const button = link ? `<p><a href="${escape(link.url)}">${escape(link.label)}</a></p>` : '';
  return `<!doctype html><html lang="${currentLanguage()}"><body style="font-family:sans-serif;max-width:36rem;line-height:1.5">${body}${button}<p style="color:#6b5e53">${escape(signature())}</p></body></html>`;
}

function signature(): string {
  return t('Terreau — l’argent près de chez vous');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
