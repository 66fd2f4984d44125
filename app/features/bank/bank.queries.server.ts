import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { isPositive, isZero, money, negate, subtract } from '#app/money/money.ts';
import { debtOptions } from './debts.server.ts';
import { givenBackOptions } from './given-back.server.ts';
import { transferOptions } from './transfer.server.ts';

const statementsShown = 30;
const linesShown = 200;
const linesOfStatement = 1_000;
export const isUnexplained = { meaning: 'suspense', settledOn: null } as const;
export const oldestFirst = [
  { bookedOn: 'asc' as const },
  { reference: 'asc' as const },
  { part: 'asc' as const },
];

/** The bank account: what it holds by the last statement and by our books, what nobody has explained, and the files imported. */
export async function bankPage(today: Day) {
  const [statements, waiting, books, suspense] = await Promise.all([
    db().bankStatement.findMany({
      orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
      take: statementsShown,
    }),
    unexplainedLines(today),
    balanceOf(db(), accounts.bank),
    balanceOf(db(), accounts.bankSuspense),
  ]);
  const last = await lastStatement();
  const counted = await db().bankLine.groupBy({
    by: ['statementId'],
    where: { statementId: { in: statements.map(({ id }) => id) } },
    _count: true,
  });
  const lines = new Map(counted.map(({ statementId, _count }) => [statementId, _count]));
  return {
    books: euros(books),
    suspense: isZero(suspense) ? null : euros(negate(suspense)),
    last: last && { on: dayText(last.on), closing: euros(last.closing) },
    waiting,
    statements: statements.map((one) => ({
      id: one.id,
      kind: one.kind === 'statement' ? t('Relevé') : t('Avis'),
      reference: one.reference,
      period: one.closesOn ? t('au {closesOn}', { closesOn: dayText(toDay(one.closesOn)) }) : '',
      closing: one.closing ? euros(money(one.closing)) : '',
      lines: count(lines.get(one.id) ?? 0, t('ligne'), t('lignes')),
      importedOn: dayText(toDay(one.importedAt)),
    })),
  };
}

/** The balance of the last statement, and its day; null when there is none. */
async function lastStatement() {
  const row = await db().bankStatement.findFirst({
    where: { kind: 'statement', closing: { not: null }, closesOn: { not: null } },
    orderBy: [{ closesOn: 'desc' }, { importedAt: 'desc' }],
  });
  return row && { on: toDay(row.closesOn!), closing: money(row.closing!) };
}

/** Lines of the bank that wait for an explanation, oldest first. */
async function unexplainedLines(today: Day, id?: string) {
  const lines = await db().bankLine.findMany({
    where: { ...isUnexplained, ...(id ? { id } : {}) },
    orderBy: oldestFirst,
    take: linesShown,
  });
  return lines.map((line) => ({
    id: line.id,
    on: dayText(toDay(line.bookedOn)),
    age: Math.max(0, daysBetween(toDay(line.bookedOn), today)),
    party: line.party || '—',
    words: line.words || line.reference,
    reference: line.reference,
    endToEndId: line.endToEndId,
    returnReason: line.returnReason,
    amount: euros(money(line.amount)),
  }));
}

/** One unexplained line, to be settled. Null when there is none, or no longer. */
export async function unexplainedLine(id: string, today: Day) {
  const [line] = await unexplainedLines(today, id);
  if (!line) return null;
  const { amount } = await db().bankLine.findUniqueOrThrow({ where: { id }, select: { amount: true } });
  const isIn = isPositive(money(amount));
  const about = isIn
    ? [...(await transferOptions(money(amount))), ...(await debtOptions(money(amount)))]
    : await givenBackOptions(negate(money(amount)));
  return { ...line, isIn, about };
}

/** A statement with its lines. Null when there is none. */
export async function statementPage(id: string) {
  const statement = await db().bankStatement.findUnique({
    where: { id },
    include: {
      lines: { orderBy: oldestFirst, take: linesOfStatement + 1 },
    },
  });
  if (!statement) return null;
  return {
    reference: statement.reference,
    kind: statement.kind === 'statement' ? t('Relevé') : t('Avis'),
    fileName: statement.fileName,
    opening: statement.opening && euros(money(statement.opening)),
    closing: statement.closing && euros(money(statement.closing)),
    more: statement.lines.length > linesOfStatement,
    lines: statement.lines.slice(0, linesOfStatement).map((line) => ({
      id: line.id,
      on: dayText(toDay(line.bookedOn)),
      words: [line.party, line.words].filter(Boolean).join(' · ') || line.reference,
      amount: euros(money(line.amount)),
      meaning: line.meaning,
      batchId: line.batchId,
      settlement: line.settlement,
    })),
  };
}

/**
 * The difference between the bank's last balance and our books on that day, as an amount; null without a statement. The books of that day are
 * the balance that the account keeps, less what is dated later, and less what has left for Stripe and is not there yet.
 */
export async function bankDifference() {
  const last = await lastStatement();
  if (!last) return null;
  const [row] = await db().$queryRaw<{ books: string }[]>`
    select (b.balance - coalesce((
      select sum(l.amount) from "JournalEntry" e cross join lateral (
        select sum(p.amount) as amount from "Posting" p where p."accountId" = b.id and p."entryId" = e.id) l
      where e."valueDate" > ${last.on}::date), 0) + coalesce((
      select sum(l.amount) from "BankLine" l join "FloatTopUp" t on t.id = l."topUpId"
      where t."ofClients" and t."failedOn" is null and l."bookedOn" <= ${last.on}::date and (t."receivedOn" is null or t."receivedOn" > ${last.on}::date)), 0))::text as books
    from "AccountBalance" b where b.code = ${accounts.bank.code}`;
  const books = money(row?.books ?? '0');
  return { ...last, books, difference: subtract(last.closing, books) };
}
