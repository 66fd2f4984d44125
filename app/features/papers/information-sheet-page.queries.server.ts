import { isDraft } from '#app/features/protection/wording.server.ts';
import { draftMark } from '#app/features/protection/wording.ts';
import { dayText } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import type { Paper } from './paper.ts';

/** The version that an address names with ?version=; undefined for the newest. */
export function versionAsked(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get('version');
  return asked !== null && /^[0-9]{1,6}$/.test(asked) ? Number(asked) : undefined;
}

/** What a published sheet says, for a page: the kept words of its newest version, or of the one that is named. Null when there is none. */
export async function publishedSheetPage(campaignId: string, version?: number) {
  const newest = await db().sheetVersion.findFirst({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      publishedAt: true,
      content: true,
      campaign: { select: { project: { select: { title: true } } } },
    },
  });
  if (!newest) return null;
  const asked =
    version === undefined || version === newest.number
      ? newest
      : await db().sheetVersion.findUnique({
          where: { campaignId_number: { campaignId, number: version } },
          select: { number: true, publishedAt: true, content: true },
        });
  if (!asked) return null;
  const { title, blocks } = JSON.parse(asked.content) as Paper;
  return {
    title,
    blocks: [...blocks],
    number: asked.number,
    newest: newest.number,
    on: dayText(dayOf(asked.publishedAt)),
    project: newest.campaign.project.title,
    draft: (await isDraft('key_information')) ? draftMark() : null,
  };
}
