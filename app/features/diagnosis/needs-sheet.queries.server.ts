import { kinds, units } from '#app/features/contributions/words.ts';
import { dayText } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';

/** A cooperation's own sheet with what was offered, the unanswered first. */
export async function ownNeedsSheet(organisationId: string) {
  const sheet = await db().needsSheet.findUnique({
    where: { organisationId },
    include: { offers: { orderBy: { sharedAt: 'desc' } } },
  });
  return {
    published: Boolean(sheet?.publishedAt),
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
  needsSheet: { select: { summary: true, needs: true, publishedAt: true } },
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
  needsSheet: { summary: string; needs: string[]; publishedAt: Date | null } | null;
};

function inWords({ id, slug, name, commune, needsSheet }: Found) {
  return {
    id,
    slug,
    name,
    place: commune && `${commune.name}, ${commune.department.name}`,
    summary: needsSheet?.summary ?? '',
    needs: needsSheet?.needs ?? [],
    since: needsSheet?.publishedAt ? dayText(dayOf(needsSheet.publishedAt)) : null,
  };
}
