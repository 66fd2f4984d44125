import { fileState } from '#app/features/jobs/file-states.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { equals, money, subtract, zero, type Money } from '#app/money/money.ts';
import { dayOf } from '#app/money/day.ts';
import { isUnexplained } from './bank.queries.server.ts';
import { keptPart, ofImport, type ImportedStatement } from './import-rows.ts';
import { wordsOf } from './meaning.ts';

const pageSize = 50;

/** A file of the bank before it is in the books, while it is written and after; null when there is no such file. */
export async function bankImportShown(id: string, page: number) {
  const found = await db().bankImport.findUnique({ where: { id }, omit: { file: true } });
  if (!found) return null;
  const state = fileState(found);
  const { fileName, total, done, added } = found;
  const statements = found.statements as ImportedStatement[];
  return {
    id,
    fileName,
    state,
    total,
    done,
    added,
    why: found.unreadable,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    preview: state === 'waits' ? await preview(id, statements, page) : null,
    outcome: state === 'written' ? await outcome(statements) : null,
  };
}

/** What the file would do, a page of its lines. */
async function preview(importId: string, statements: readonly ImportedStatement[], page: number) {
  const kept = await db().bankStatement.count({ where: ofImport(statements) });
  const rows = await db().bankImportLine.findMany({
    where: { importId, place: { gte: (page - 1) * pageSize } },
    orderBy: { place: 'asc' },
    take: pageSize,
  });
  const counted = await db().bankImportLine.groupBy({ by: ['meaning'], where: { importId }, _count: true });
  const meanings = counted.map(({ meaning, _count }) => ({ meaning, lines: _count }));
  const fresh = meanings.reduce((all, { meaning, lines }) => all + (meaning === 'known' ? 0 : lines), 0);
  return {
    fresh,
    meanings,
    /** A statement all of whose lines are known by notices still brings its balances. */
    isNew: fresh > 0 || kept < statements.length,
    files: await Promise.all(statements.map(statementShown)),
    lines: rows.map(({ place, content, meaning, alreadyBooked }) => {
      const part = keptPart(content);
      return {
        id: place,
        on: dayText(part.bookedOn),
        words: [part.detail?.party, wordsOf(part)].filter(Boolean).join(' · ') || part.reference,
        amount: euros(part.amount),
        meaning,
        alreadyBooked,
      };
    }),
  };
}

async function statementShown(file: ImportedStatement) {
  const { reference, kind, lines, opening, closing } = file;
  const gap = await gapBefore(file);
  return {
    reference,
    kind: kind === 'statement' ? t('Relevé') : t('Avis'),
    lines: count(lines, t('ligne'), t('lignes')),
    balances:
      opening && closing
        ? t('de {opening} à {closing}', { opening: euros(opening), closing: euros(closing) })
        : t('sans soldes'),
    gap: gap && euros(gap),
  };
}

/** The difference between this statement's opening balance and the last one's closing balance; null when they meet, or when it is the first. */
async function gapBefore({ iban, reference, opening, opensOn }: ImportedStatement): Promise<Money | null> {
  if (opening === null || opensOn === null) return null;
  const before = await db().bankStatement.findFirst({
    where: {
      iban,
      kind: 'statement',
      closing: { not: null },
      reference: { not: reference },
      closesOn: { lte: fromDay(opensOn) },
    },
    orderBy: [{ closesOn: 'desc' }, { importedAt: 'desc' }],
    select: { closing: true },
  });
  const gap = before && subtract(money(opening), money(before.closing!));
  return gap && !equals(gap, zero) ? gap : null;
}

/** What has become of a file: its statements, and how many of their lines nobody has explained yet. */
async function outcome(statements: readonly ImportedStatement[]) {
  const kept = await db().bankStatement.findMany({
    where: ofImport(statements),
    select: { id: true, reference: true },
    orderBy: { reference: 'asc' },
  });
  return {
    unexplained: await db().bankLine.count({ where: { ...isUnexplained, statement: ofImport(statements) } }),
    kept,
  };
}

/** The files that are on their way into the books, or wait for somebody, the latest first. */
export async function openBankImports() {
  const rows = await db().bankImport.findMany({
    where: { writtenAt: null },
    orderBy: { broughtAt: 'desc' },
    take: 50,
    omit: { file: true, statements: true },
  });
  return rows.map((one) => ({
    id: one.id,
    fileName: one.fileName,
    on: dayText(dayOf(one.broughtAt)),
    state: fileState(one),
  }));
}
