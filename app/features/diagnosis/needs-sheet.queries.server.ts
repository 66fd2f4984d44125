import { kinds, units } from '#app/features/contributions/words.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayOf } from '#app/money/day.ts';

/** A cooperation's own sheet with what was offered, the unanswered first. */
export async function ownNeedsSheet(organisationId: string) {
  const sheet = await db().needsSheet.findUnique({
    where: { organisationId },
    include: { offers: { orderBy: { sharedAt: 'desc' } } },
  });
  return {
    published: Boolean(sheet?.publishedAt),
    submittedOn: sheet?.submittedAt ? dayText(dayOf(sheet.submittedAt)) : null,
    asked: sheet?.reviewNote || null,
    version: sheet?.version ?? 0,
    values: { summary: sheet?.summary ?? '', needs: (sheet?.needs ?? []).join('\n') },
    offers: (sheet?.offers ?? [])
      .map((one) => ({
        id: one.id,
        kind: kinds[one.kind],
        amount: `${one.quantity.toFixed().replace('.', ',')} ${units[one.unit]}`,
        description: one.description,
        who: `${one.firstName} ${one.lastName}`,
        email: one.email,
        day: dayText(dayOf(one.sharedAt)),
        accepted: one.accepted,
        answer: one.answer,
      }))
      .sort((a, b) => Number(a.accepted !== null) - Number(b.accepted !== null)),
  };
}

const shown = {
  id: true,
  slug: true,
  name: true,
  presentation: true,
  commune: { select: { name: true, department: { select: { name: true } } } },
  needsSheet: { select: { publicSummary: true, publicNeeds: true, publishedAt: true } },
} as const;

/** The public sheet at an address; null when there is none. */
export async function publicNeedsSheet(slug: string) {
  const found = await db().organisation.findFirst({
    where: { slug, kind: 'cooperation', needsSheet: { publishedAt: { not: null } } },
    select: shown,
  });
  return found && inWords(found);
}

/** The cooperations that ask for help, the latest first. */
export async function publicNeedsSheets() {
  const sheets = await db().organisation.findMany({
    where: { kind: 'cooperation', needsSheet: { publishedAt: { not: null } } },
    orderBy: { needsSheet: { publishedAt: 'desc' } },
    take: 50,
    select: shown,
  });
  return sheets.map(inWords);
}

type Found = {
  id: string;
  slug: string;
  name: string;
  commune: { name: string; department: { name: string } } | null;
  needsSheet: { publicSummary: string; publicNeeds: string[]; publishedAt: Date | null } | null;
};

function inWords({ id, slug, name, commune, needsSheet }: Found) {
  return {
    id,
    slug,
    name,
    place: commune && `${commune.name}, ${commune.department.name}`,
    summary: needsSheet?.publicSummary ?? '',
    needs: needsSheet?.publicNeeds ?? [],
    since: needsSheet?.publishedAt ? dayText(dayOf(needsSheet.publishedAt)) : null,
  };
}

const pageSize = 50;

const waitingSheets = {
  where: { submittedAt: { not: null } },
  orderBy: [{ submittedAt: 'asc' as const }, { organisationId: 'asc' as const }],
  include: { organisation: { select: { name: true } } },
};

/** All the sheets that wait. */
export async function needsToReviewTable(): Promise<TableFile> {
  return tableOf(
    'fiches-a-relire',
    [
      [t('Coopération'), ({ organisation }) => organisation.name],
      [
        t('Demande'),
        ({ publishedAt }) => (publishedAt ? t('Changement d’une fiche publique') : t('Première publication')),
      ],
      [t('Depuis'), ({ submittedAt }) => submittedAt && dayOf(submittedAt)],
    ],
    await db().needsSheet.findMany(waitingSheets),
  );
}

/** The needs sheets that wait for the team, the longest waiting first. */
export async function needsToReview(page: number) {
  const [waiting, rows] = await Promise.all([
    db().needsSheet.count({ where: waitingSheets.where }),
    db().needsSheet.findMany({ ...waitingSheets, skip: (page - 1) * pageSize, take: pageSize }),
  ]);
  return {
    waiting,
    pages: Math.max(1, Math.ceil(waiting / pageSize)),
    rows: rows.map(({ organisationId, organisation, submittedAt, publishedAt }) => ({
      id: organisationId,
      name: organisation.name,
      since: submittedAt ? dayText(dayOf(submittedAt)) : '',
      isChange: publishedAt !== null,
    })),
  };
}

/** A sheet as the team reviews it: what is asked to be public, beside what is. Null when there is none. */
export async function needsReview(organisationId: string) {
  const sheet = await db().needsSheet.findUnique({
    where: { organisationId },
    include: { organisation: { select: { name: true, slug: true } } },
  });
  if (!sheet) return null;
  const { organisation, version, summary, needs, submittedAt, publishedAt, reviewNote } = sheet;
  return {
    id: organisationId,
    ...organisation,
    version,
    summary,
    needs,
    reviewNote,
    submittedOn: submittedAt && dayText(dayOf(submittedAt)),
    now: publishedAt && { summary: sheet.publicSummary, needs: sheet.publicNeeds },
  };
}
