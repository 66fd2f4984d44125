import { answerDays } from '#app/features/local-priority/proofs.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { mayAct } from '#app/features/people/duties.ts';
import type { CurrentPerson } from '#app/features/people/session.server.ts';
import { count, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { keptDays, mostPapers, paperWords, type PaperKind } from './kinds.ts';

/** What is shown of papers about one thing or several, the oldest first; of each, which thing and which measure. */
export async function papersOf(kind: PaperKind, subjects: readonly string[]) {
  if (subjects.length === 0) return [];
  const rows = await db().handedPaper.findMany({
    where: { kind, subject: { in: [...subjects] } },
    orderBy: { id: 'asc' },
    omit: { content: true },
  });
  return rows.map(({ id, subject, measuredOn, label, size, pages, givenAt }) => ({
    id,
    subject,
    measuredOn: measuredOn && toDay(measuredOn),
    label,
    size: sizeText(size),
    pages: pages === null ? null : count(pages, t('page'), t('pages')),
    givenOn: dayText(dayOf(givenAt)),
  }));
}

export type ShownPaper = Awaited<ReturnType<typeof papersOf>>[number];

/** What stands beside a field for papers of a kind: why, who, until when. */
export async function paperNotice(kind: PaperKind, today: Day) {
  const { why, who } = paperWords[kind];
  return { why, who, until: await untilWhen(kind, today), most: mostPapers };
}

export type PaperNotice = Awaited<ReturnType<typeof paperNotice>>;

async function untilWhen(kind: PaperKind, today: Day): Promise<string> {
  if (kind === 'residence') {
    const days = await answerDays(today);
    return t('Dès la réponse de la coopération, {days} jours ouvrés après votre envoi au plus tard.', {
      days,
    });
  }
  if (kind !== 'investor' && kind !== 'complaint')
    return t('Quand vous la retirez ou la remplacez, aussitôt et pour de bon.');
  const { days } = await parametersOn({ days: keptDays[kind] }, today);
  const after = { days: lengthText(Number(days.toFixed(0))) };
  return kind === 'investor'
    ? t('{days} après notre réponse, ou dès que vous la retirez.', after)
    : t('{days} après notre réponse : la loi demande de garder les réclamations.', after);
}

/** Whole years are said as years. */
function lengthText(days: number): string {
  return days % 365 === 0 ? count(days / 365, t('an'), t('ans')) : count(days, t('jour'), t('jours'));
}

/** “240 Ko”, “1,2 Mo”: as people say it. */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return t('{size} Ko', { size: Math.max(1, Math.round(bytes / 1000)) });
  const tenths = Math.round(bytes / 100_000);
  return t('{whole},{tenth} Mo', { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
}

/**
 * A paper with its bytes, for those who may see it; null for everybody else, as for what does not exist. What is public is so once a project of its
 * cooperation has been published.
 */
export async function paperFor(id: string, person: CurrentPerson | null) {
  if (!isUuid(id)) return null;
  const paper = await db().handedPaper.findUnique({ where: { id }, omit: { content: true } });
  if (!paper || !(await maySee(paper, person))) return null;
  const { content } = await db().handedPaper.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return { content: new Uint8Array(content), label: paper.label };
}

type Kept = { kind: PaperKind; subject: string; personId: string | null };

async function maySee({ kind, subject, personId }: Kept, person: CurrentPerson | null): Promise<boolean> {
  if (kind === 'residence')
    return person !== null && (personId === person.id || readsProofs(subject, person));
  if (person?.roles.operator) return true;
  if (kind === 'investor' || kind === 'complaint') return person !== null && personId === person.id;
  const own = await cooperationOf(kind, subject);
  if (!own) return false;
  return own.published || (person?.organisations.some(({ id }) => id === own.id) ?? false);
}

/** Where somebody lives is read by those of their cooperation who answer to it, and by nobody else. */
async function readsProofs(pledgeId: string, { organisations }: CurrentPerson): Promise<boolean> {
  const pledge = await db().pledge.findUnique({
    where: { id: pledgeId },
    select: { campaign: { select: { project: { select: { cooperationId: true } } } } },
  });
  return organisations.some(
    ({ id, duty }) =>
      id === pledge?.campaign.project.cooperationId &&
      mayAct('routes/porteur.projets.$project.communes', duty),
  );
}

async function cooperationOf(kind: 'impact' | 'document', subject: string) {
  if (kind === 'impact') {
    const found = await db().indicator.findUnique({
      where: { id: subject },
      select: { project: { select: { cooperationId: true, publishedAt: true } } },
    });
    return found && { id: found.project.cooperationId, published: found.project.publishedAt !== null };
  }
  const published = await db().project.count({
    where: { cooperationId: subject, publishedAt: { not: null } },
  });
  return { id: subject, published: published > 0 };
}
