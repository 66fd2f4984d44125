import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { communeByCode } from '#app/features/territories/communes.queries.server.ts';
import { budgetOf, comparable } from './budget.server.ts';
import { budgetSummary } from './budget.ts';
import { typedAmount } from './typed.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { newsReaders, type NewsReaders } from './words.ts';

/** The story as its form shows it. */
export async function storyOf(projectId: string) {
  const { communeCode, ...story } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      title: true,
      summary: true,
      story: true,
      risks: true,
      themes: true,
      version: true,
      communeCode: true,
    },
  });
  return { ...story, commune: communeCode ? await communeByCode(communeCode) : null };
}

/** The images in their order, the cover marked. */
export async function imagesOf(projectId: string) {
  const { coverImageId, images } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      coverImageId: true,
      images: { orderBy: { position: 'asc' }, select: { id: true, alt: true, width: true, height: true } },
    },
  });
  return images.map((image) => ({ ...image, cover: image.id === coverImageId }));
}

/** The plan as its form shows it, its totals in words, and the name of this version of it. */
export async function budgetForm(projectId: string) {
  const lines = await budgetOf(db(), projectId);
  return {
    lines: lines.map(({ side, label, amount, kind, status, year }) => ({
      side,
      label,
      amount: typedAmount(amount),
      kind: kind ?? '',
      status: status ?? '',
      year: year === null ? '' : String(year),
    })),
    seen: nameOf(comparable(lines)),
    totals: totalsInWords(lines),
  };
}

/** Both totals and the gap, for the page. */
function totalsInWords(lines: Parameters<typeof budgetSummary>[0]) {
  const { uses, resources, gap, balanced, sentence } = budgetSummary(lines);
  return { uses: euros(uses), resources: euros(resources), gap: euros(gap), balanced, sentence };
}

/** The same for lines being typed; what is not an amount yet counts for nothing. */
export function typedTotals(lines: unknown) {
  const typed = (Array.isArray(lines) ? lines : []) as (
    { side?: unknown; amount?: unknown; kind?: unknown } | undefined
  )[];
  return totalsInWords(
    typed.flatMap((line) => {
      const read = parseAmount(String(line?.amount ?? ''));
      if (!read.ok) return [];
      const kind = line?.kind === 'guarantee' ? line.kind : null;
      return [{ side: line?.side === 'resource' ? 'resource' : 'use', amount: read.amount, kind } as const];
    }),
  );
}

const newsOnPage = 20;

/** The news of a project, the latest first, a page of them, and to how many each was sent. */
export async function newsOf(projectId: string, asked = 1) {
  const total = await db().projectUpdate.count({ where: { projectId } });
  const { page, pages, skip } = pageIn(total, asked, newsOnPage);
  const updates = await db().projectUpdate.findMany({
    where: { projectId },
    orderBy: { publishedAt: 'desc' },
    skip,
    take: newsOnPage,
  });
  const news = updates.map(({ id, title, body, publishedAt, letters, readers }) => ({
    id,
    title,
    body,
    date: dayText(dayOf(publishedAt)),
    letters:
      letters === null
        ? null
        : plural(letters, {
            one: t('{letters} lettre', { letters }),
            other: t('{letters} lettres', { letters }),
          }),
    readers: readers && newsReaders[readers as NewsReaders],
  }));
  return { news, page, pages };
}
