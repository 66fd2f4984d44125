import { changedMeanwhile } from '#app/features/people/drafts.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import {
  figureNames,
  longest,
  noAnswers,
  textsAsked,
  type SheetAnswers,
  type SheetInstrument,
  type SheetText,
  type SheetYear,
} from './sheet-fields.ts';

type Given = SheetAnswers & {
  number: number;
  /** Grows with each save; 0 before the first. */
  version: number;
  declaredBy: { name: string; at: Date } | null;
};

/** What was answered for the sheet of an offer. */
export async function answersOf(tx: Tx, campaignId: string): Promise<Given> {
  const row = await tx.informationSheet.findUnique({ where: { campaignId } });
  if (!row) return { ...noAnswers, number: 0, version: 0, declaredBy: null };
  const { answeredById, answeredAt } = row;
  const person =
    answeredById &&
    (await tx.person.findUnique({
      where: { id: answeredById },
      select: { firstName: true, lastName: true },
    }));
  return {
    texts: row.texts as SheetAnswers['texts'],
    years: row.years as SheetYear[],
    declared: answeredById !== null,
    number: row.number,
    version: row.version,
    declaredBy:
      person && answeredAt ? { name: `${person.firstName} ${person.lastName}`, at: answeredAt } : null,
  };
}

/**
 * Keeps what a member answered for a sheet. `seen` is the version that they had before their eyes; when somebody saved since, nothing is
 * replaced. Each text becomes one paragraph, and one that is too long is refused with its field.
 */
export async function keepAnswers(
  tx: Tx,
  asked: {
    campaignId: string;
    instrument: SheetInstrument;
    texts: Partial<Record<SheetText, string>>;
    years: readonly SheetYear[];
    declared: boolean;
    by: string;
    at: Date;
    seen?: number | undefined;
  },
): Promise<number> {
  const { campaignId, instrument, declared, by, at, seen } = asked;
  const before = await answersOf(tx, campaignId);
  if (seen !== undefined && seen !== before.version) throw changedMeanwhile();
  const texts: Partial<Record<SheetText, string>> = {};
  for (const name of textsAsked(instrument)) {
    const text = asked.texts[name]?.replace(/\s+/g, ' ').trim() ?? '';
    if (text.length > longest[name]) {
      throw new Refusal(
        'too_long',
        t('Restez en dessous de {most} caractères.', { most: longest[name] }),
        name,
      );
    }
    if (text) texts[name] = text;
  }
  const content = {
    texts,
    years: checkedYears(asked.years),
    answeredById: declared ? by : null,
    answeredAt: declared ? at : null,
  };
  const { version } = await tx.informationSheet.upsert({
    where: { campaignId },
    create: { campaignId, ...content },
    update: { ...content, version: { increment: 1 } },
  });
  return version;
}

/** Three years at most, each once, the latest first; only figures that we know. */
function checkedYears(years: readonly SheetYear[]): SheetYear[] {
  const kept = years.map((year) => {
    const figures = figureNames.flatMap((name) =>
      year[name] === undefined ? [] : [[name, year[name]] as const],
    );
    return { year: year.year, ...Object.fromEntries(figures) } as SheetYear;
  });
  if (kept.length > 3 || new Set(kept.map(({ year }) => year)).size < kept.length) {
    throw new Refusal('wrong_years', t('Donnez trois années différentes au plus.'), 'years');
  }
  return kept.sort((a, b) => b.year - a.year);
}

/** The newest published sheet of an offer: what whoever lends or subscribes has to have read. Null when it has none. */
export async function sheetToRead(
  tx: Tx,
  campaignId: string,
): Promise<{ id: string; number: number } | null> {
  return tx.sheetVersion.findFirst({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
}

/** The published sheets of a project, the newest of each offer. */
export async function sheetsToRead(projectId: string) {
  const campaigns = await db().campaign.findMany({
    where: { projectId, sheetVersions: { some: {} } },
    orderBy: { instrument: 'asc' },
    select: {
      instrument: true,
      sheetVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true } },
    },
  });
  return campaigns.flatMap(({ instrument, sheetVersions: [sheet] }) =>
    sheet ? [{ instrument, number: sheet.number, on: dayText(dayOf(sheet.publishedAt)) }] : [],
  );
}

/** Refuses a pledge of who has not said that they read the newest sheet. Answers what the pledge has to remember. */
export async function refuseUnread(
  tx: Tx,
  { campaignId, read }: { campaignId: string; read: number | undefined },
): Promise<string | null> {
  const sheet = await sheetToRead(tx, campaignId);
  if (!sheet) return null;
  if (read === sheet.number) return sheet.id;
  throw new Refusal(
    'sheet_unread',
    read === undefined
      ? t('Lisez la fiche d’informations clés, puis cochez la case qui le dit.')
      : t('La fiche d’informations clés a changé pendant que vous lisiez : ouvrez sa version {number}.', {
          number: sheet.number,
        }),
    'sheetRead',
  );
}
