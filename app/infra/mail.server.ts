import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { href } from '#app/i18n/href.ts';
// With the catalogue: jobs write letters too.
import '#app/i18n/language.server.ts';
import { asLanguage, currentLanguage, spokenIn, t, type Language } from '#app/i18n/t.ts';
import { now } from './clock.server.ts';
import { db, type Tx } from './db.server.ts';
import { env } from './env.server.ts';
import { help } from './help.server.ts';
import { leaveSentence, leaveUrl, wantedBy, type LetterKind } from './letter-choices.server.ts';
import { log } from './log.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export type Letter = {
  /** Names the event, so that it is announced once. */
  key?: string;
  /** Of what may be refused: its kind. It is then only written to those who want it, and says how to have no more of them. */
  kind?: LetterKind;
  to: string;
  /** In which language it is written: that of its reader. `letterIn` sets it; without it, the one spoken now. */
  language?: Language;
  subject: string;
  paragraphs: readonly string[];
  /** What a letter gathers: after its paragraphs, each under its own title. */
  parts?: readonly { title: string; text: string; url: string }[];
  link?: { label: string; url: string };
  /** Papers that belong to this step: where each may be had. */
  papers?: readonly { label: string; url: string }[];
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
export async function queueMails(tx: Tx, all: readonly Letter[]): Promise<void> {
  // Members of a register who have no account, and accounts erased, have an address at which nobody can be (RFC 2606).
  const letters = all.filter(({ to }) => !to.endsWith('.invalid'));
  const kinds = [...new Set(letters.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const own = letters.filter((letter) => letter.kind === kind);
    if (!kind) {
      await tx.mail.createMany({ data: own.map((letter) => written(letter)), skipDuplicates: true });
      continue;
    }
    const wanted = await wantedBy(
      tx,
      kind,
      own.map(({ to }) => to),
    );
    const reachable = own.flatMap((letter) => {
      const { token, gatheredFor } = wanted.get(letter.to.toLowerCase()) ?? {};
      return token ? [{ letter, token, gatheredFor }] : [];
    });
    await tx.mail.createMany({
      data: reachable
        .filter(({ gatheredFor }) => !gatheredFor)
        .map(({ letter, token }) =>
          written(letter, (language) => spokenIn(language, () => leaveUrl(token, kind))),
        ),
      skipDuplicates: true,
    });
    await tx.gatheredLetter.createMany({
      data: reachable.flatMap(({ letter, gatheredFor }) =>
        gatheredFor
          ? [
              {
                personId: gatheredFor,
                key: letter.key ?? randomUUID(),
                kind,
                writtenAt: now(),
                ...inShort(letter),
              },
            ]
          : [],
      ),
      skipDuplicates: true,
    });
  }
}

/** What the weekly letter tells of a letter: its subject, how it begins after the greeting, and where the rest is. */
export function inShort({ subject, paragraphs, link }: Pick<Letter, 'subject' | 'paragraphs' | 'link'>) {
  const whole = paragraphs.slice(1).join(' ');
  const extract = whole.length > 300 ? `${whole.slice(0, 300).replace(/\s+\S*$/, '')}…` : whole;
  return { subject, extract, url: link?.url ?? siteUrl('/') };
}

function written(letter: Letter, leave?: (language: Language) => string) {
  const { key, kind, to, subject } = letter;
  const language = letter.language ?? currentLanguage();
  const leaveUrl = leave?.(language);
  return { key, kind, to, subject, leaveUrl, ...letterBody(letter, language, leaveUrl) };
}

/** The text and the markup of a letter, with its foot. */
export function letterBody(
  letter: Body,
  language: Language,
  leaveUrl?: string,
): { text: string; html: string } {
  return spokenIn(language, () => ({ text: textOf(letter, leaveUrl), html: htmlOf(letter, leaveUrl) }));
}

/** How long after it was written a letter is tried for the first time, the second, and so on: a server that puts it off takes it later. */
const minutesOfTries = [0, 2, 10, 30, 2 * 60, 6 * 60, 24 * 60, 48 * 60];

/** The letters that may be tried now. Those that were refused at every try are kept, with the reason, and tried no more. */
export function mailsDue(at: Date): Prisma.MailWhereInput {
  const tries = minutesOfTries.map((minutes, attempts) => ({
    attempts,
    ...(attempts > 0 && { createdAt: { lte: new Date(at.getTime() - minutes * 60_000) } }),
  }));
  return { sentAt: null, OR: tries };
}

/**
 * Sends what waits, oldest first, news of projects after everything else. Without SMTP settings the mails stay where /dev/mail shows them.
 * Throws when the server itself does not answer: that is no try of any letter, and all of them wait for as long as it takes.
 */
export async function sendQueuedMails(
  limit = 200,
  at = new Date(),
): Promise<{ sent: number; failed: number }> {
  const smtp = env().SMTP_URL;
  if (!smtp) return { sent: 0, failed: 0 };
  const waiting = await mailsToSend(limit, at);
  if (waiting.length === 0) return { sent: 0, failed: 0 };
  const transport = createTransport(smtp);
  await transport.verify().catch((error: unknown) => {
    transport.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(t('Le serveur de courrier ne répond pas ({why}) : les lettres attendent.', { why }));
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
        // Programs show a button for it (RFC 8058).
        ...(mail.leaveUrl && {
          headers: {
            'List-Unsubscribe': `<${mail.leaveUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }),
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

/** A hundred thousand letters of news never keep one of sign-in waiting. */
async function mailsToSend(limit: number, at: Date) {
  const next = (kind: null | { not: null }, take: number) =>
    db().mail.findMany({
      where: { ...mailsDue(at), kind },
      orderBy: { createdAt: 'asc' },
      take,
    });
  const first = await next(null, limit);
  return first.length < limit ? [...first, ...(await next({ not: null }, limit - first.length))] : first;
}

type Body = Pick<Letter, 'paragraphs' | 'parts' | 'link' | 'papers'>;

function textOf({ paragraphs, parts = [], link, papers = [] }: Body, leaveUrl?: string): string {
  const labelled = ({ label, url }: { label: string; url: string }) => `${t('{label} :', { label })}\n${url}`;
  return [
    ...paragraphs,
    ...parts.map(({ title, text, url }) => [title, text, url].join('\n')),
    ...(link ? [labelled(link)] : []),
    ...papers.map(labelled),
    signature(),
    ...helpInLetter(),
    ...(leaveUrl ? [labelled({ label: leaveSentence(), url: leaveUrl })] : []),
  ].join('\n\n');
}

function htmlOf({ paragraphs, parts = [], link, papers = [] }: Body, leaveUrl?: string): string {
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  const anchor = (url: string, label: string) => `<p><a href="${escape(url)}">${escape(label)}</a></p>`;
  const gathered = parts.map(({ title, text, url }) => `<hr>${anchor(url, title)}${paragraph(text)}`);
  const body = [...paragraphs.map(paragraph), ...gathered].join('');
  const button = [...(link ? [link] : []), ...papers].map(({ url, label }) => anchor(url, label)).join('');
  const leave = leaveUrl ? anchor(leaveUrl, leaveSentence()) : '';
  return `<!doctype html><html lang="${currentLanguage()}"><body style="font-family:sans-serif;max-width:36rem;line-height:1.5">${body}${button}<p style="color:#6b5e53">${[signature(), ...helpInLetter()].map(escape).join('<br>')}</p>${leave}</body></html>`;
}

function signature(): string {
  return t('Terreau — l’argent près de chez vous');
}

/** A person answers: how to reach one, and where the usual questions are answered. */
function helpInLetter(): string[] {
  const { phone, email, hours } = help();
  return [
    t('Une question ? Une personne vous répond : {ways}', {
      ways: [phone, email, hours].filter(Boolean).join(' · '),
    }),
    t('{label} : {address}', { label: t('Questions fréquentes'), address: siteUrl('/aide') }),
  ];
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
