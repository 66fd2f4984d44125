import { hashOf, newSecret } from '#app/features/people/secret.server.ts';
import { calendarFile, type CalendarDay } from '#app/i18n/calendar-file.ts';
import { euros } from '#app/i18n/format.ts';
import { asLanguage, currentLanguage, spokenIn, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { totalOf } from './expected.ts';
import { comingLines, type Line } from './repayments.queries.server.ts';
import { waiverAhead } from './calendar.queries.server.ts';

/**
 * Makes the secret address at which calendar programs read what a person's loans will bring, in the language spoken now. It is shown
 * once: only its hash is kept. A new one closes the one before.
 */
export async function openCalendarFeed(personId: string): Promise<string> {
  const { secret, hash } = newSecret();
  const feed = { tokenHash: hash, language: currentLanguage(), createdAt: now() };
  await db().calendarFeed.upsert({ where: { personId }, create: { personId, ...feed }, update: feed });
  return siteUrl(`/calendrier/${secret}.ics`);
}

export async function closeCalendarFeed(personId: string): Promise<void> {
  await db().calendarFeed.deleteMany({ where: { personId } });
}

/** Since when a person's calendar can be read by whoever has its address; null when it cannot. */
export async function calendarFeedSince(personId: string): Promise<Day | null> {
  const feed = await db().calendarFeed.findUnique({ where: { personId }, select: { createdAt: true } });
  return feed && dayOf(feed.createdAt);
}

/** The calendar at an address, as programs read it; null when the address opens nothing, or no longer. */
export async function calendarFeed(file: string, at: Date): Promise<string | null> {
  const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  if (!secret) return null;
  const feed = await db().calendarFeed.findUnique({
    where: { tokenHash: hashOf(secret), person: { suspendedAt: null } },
    select: { personId: true, language: true },
  });
  if (!feed) return null;
  const today = dayOf(at);
  const lines = await comingLines(feed.personId, today);
  const ahead = await waiverAhead(feed.personId, today);
  return spokenIn(asLanguage(feed.language), () => {
    const waiver = lines.length > 0 && !ahead.filedOn ? [waiverDay(ahead)] : [];
    return calendarFile([...lines.map((line) => repaymentDay(line, today)), ...waiver], at);
  });
}

function repaymentDay(line: Line, today: Day): CalendarDay {
  const words = { amount: euros(totalOf([line])), project: line.project };
  return {
    uid: `remboursement-${line.pledgeId}-${line.dueOn}`,
    on: line.dueOn,
    summary:
      line.state.tone === 'danger' && line.dueOn < today
        ? t('En retard : {amount} ({project})', words)
        : t('Remboursement attendu : {amount} ({project})', words),
    description: t(
      'Avant prélèvements, au centime près. La coopération est prélevée ce jour-là ; vous êtes crédité·e quelques jours après.',
    ),
    url: siteUrl(`/mon-espace/engagements/${line.pledgeId}`),
  };
}

/** The last day to ask for the waiver of the advance of tax, and a week to do it. */
function waiverDay({ year, deadline: on }: Awaited<ReturnType<typeof waiverAhead>>): CalendarDay {
  return {
    uid: `dispense-${year}`,
    on,
    summary: t('Dernier jour pour demander la dispense d’acompte d’impôt de {year}', { year }),
    description: t(
      'Seulement si votre revenu fiscal de référence le permet. La demande se fait depuis votre profil.',
    ),
    url: siteUrl('/mon-espace/profil#dispense'),
    reminder: '-P7D',
  };
}
