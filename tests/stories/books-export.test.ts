import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  booksAs,
  booksAsTable,
  calendarYear,
  fecFile,
  yearsOfBooks,
} from '#app/features/books/export.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { movementsOf, openBook, type BookScope } from '#app/ledger/books.server.ts';
import { campaignReleased, pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { repaymentReceived } from '#app/ledger/entries-loans.ts';
import { floatToppedUp, processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { credit, debit, journalEntry, type JournalEntry } from '#app/ledger/entry.ts';
import { checkFec } from '#app/ledger/fec-check.ts';
import { beancountAccount, type BookFormatName } from '#app/ledger/formats.ts';
import { post, trialBalance } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { isZero, money, zero } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { bookkeepers, isHere, printed } from '#tests/support/other-programs.ts';

const siren = '732829320';
const orchard = '0193d1a0-0000-7000-8000-000000000001';
const mill = '0193d1a0-0000-7000-8000-000000000002';
const lenders = Array.from(
  { length: 4_500 },
  (_, at) => `0193d1a0-0000-7000-8000-00000001${String(at).padStart(4, '0')}`,
);
let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'terreau-books-'));
  setClock(() => new Date('2027-02-10T10:00:00Z'));
  await db().person.create({
    data: { id: lenders[0]!, email: 'zo@exemple.fr', firstName: 'Zoé\t|', lastName: 'Œuvrard–Łapin' },
  });
  await write(
    floatToppedUp({ id: 'f1', amount: money('100'), on: day('2025-12-30') }),
    processingFeeTaken({ id: 'pi_0', fee: money('4.10'), on: day('2025-12-31') }),
    pledgeCollected({
      id: 'ana',
      campaignId: orchard,
      amount: money('500'),
      tip: money('2.5'),
      on: day('2025-12-31'),
    }),
    // So many entries, and one of so many lines, that every page of the reader is crossed.
    ...Array.from({ length: 1_200 }, (_, at) =>
      pledgeCollected({
        id: `p${at}`,
        campaignId: orchard,
        amount: money('1.01'),
        tip: zero,
        on: day('2026-01-02'),
      }),
    ),
    campaignReleased({
      campaignId: orchard,
      instrument: 'gift',
      amount: money('700'),
      fee: money('21'),
      on: day('2026-03-01'),
    }),
    repaymentReceived({ id: 'r1', loanId: mill, amount: money('45'), on: day('2026-04-01') }),
    journalEntry({
      key: 'repayment:r1:distributed',
      kind: 'repayment_distributed',
      valueDate: day('2026-04-02'),
      memo: '=HYPERLINK("http://x")\t;  a "quoted" memo | on\ntwo lines',
      lines: [
        debit(accounts.collected(mill), money('45')),
        ...lenders.map((id) => credit(accounts.wallet(id), money('0.01'))),
      ],
    }),
    // Written late: the day is of the year before, the seal comes after those of this one.
    processingFeeTaken({ id: 'pi_late', fee: money('0.40'), on: day('2025-12-31') }),
    processingFeeTaken({ id: 'pi_1', fee: money('1.04'), on: day('2027-01-04') }),
  );
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function write(...entries: JournalEntry[]) {
  await inTransaction(async (tx) => {
    for (const entry of entries) await post(tx, entry);
  });
}

async function exported(name: BookFormatName, scope: BookScope): Promise<string> {
  const file = join(folder, `books-${JSON.stringify(scope).replace(/\W/g, '')}.${name}`);
  await writeFile(file, booksAs(name, scope));
  return file;
}

/** Account and balance as text, those at zero left out, sorted. */
function balances(rows: readonly (readonly [string, string])[]): [string, string][] {
  return rows
    .map(([account, amount]) => [account, money(amount)] as const)
    .filter(([, amount]) => !isZero(amount))
    .map(([account, amount]): [string, string] => [account, amount.toFixed(2)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const scopes: [string, BookScope][] = [
  ['all', {}],
  ['a year, from its opening balances', calendarYear(2026)],
  ['all up to a day', { to: day('2026-03-31') }],
  ['one cooperation', { ids: [orchard] }],
];

describe('the exports', () => {
  const here = bookkeepers.filter(({ program }) => isHere(program));
  test
    .runIf(here.length > 0)
    .each(here.flatMap((one) => scopes.map(([what, scope]) => [one.program, what, one, scope] as const)))(
    '%s reads them: %s, with the same balances',
    async (_, __, { format, check, balances: told }, scope) => {
      const file = await exported(format, scope);
      check(file);
      const name = format === 'beancount' ? beancountAccount : (code: string) => code;
      const ours = (await movementsOf(await openBook(scope))).map(
        ({ code, closing }) => [name(code), closing.toFixed(2)] as const,
      );
      expect(balances(told(file))).toEqual(balances(ours));
    },
  );

  test('come to the trial balance, whole or up to a day', async () => {
    const closing = async (scope: BookScope) =>
      (await movementsOf(await openBook(scope))).map(({ code, closing }) => ({ code, balance: closing }));
    expect(await closing({})).toEqual(await trialBalance(db()));
    expect(await closing({ to: day('2025-12-31') })).toEqual(
      await trialBalance(db(), { valueUntil: day('2025-12-31') }),
    );
    expect((await closing(calendarYear(2026))).filter(({ balance }) => !isZero(balance))).toEqual(
      (await trialBalance(db(), { valueUntil: day('2026-12-31') })).filter(({ balance }) => !isZero(balance)),
    );
  });

  test('as CSV: a row for each posting, no cell that a spreadsheet would run', async () => {
    const text = readFileSync(await exported('csv', {}), 'utf8');
    expect(text.split('\n')[0]).toBe(
      'entry,journal,number,key,kind,value_date,posted_at,sealed_at,memo,line,account,debit,credit',
    );
    expect(text).toContain(`"'=HYPERLINK(""http://x"")`);
    const postings = await db().posting.count();
    expect(text.match(/,(?:\d+\.\d\d),(?:\d+\.\d\d)\n/g)).toHaveLength(postings);
  });

  test.runIf(isHere('python3'))(
    'as CSV: another program that reads tables finds the same balances',
    async () => {
      const file = await exported('csv', {});
      const sums = `import csv, sys, decimal, collections
sums = collections.defaultdict(decimal.Decimal)
for row in csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')):
    sums[row['account']] += decimal.Decimal(row['debit']) - decimal.Decimal(row['credit'])
for account, amount in sums.items(): print(account, amount, sep='|')`;
      const told = printed('python3', ['-c', sums, file]).trim().split('\n');
      const ours = (await trialBalance(db())).map(({ code, balance }) => [code, balance.toFixed(2)] as const);
      expect(balances(told.map((line) => line.split('|') as [string, string]))).toEqual(balances(ours));
    },
  );

  test('as a table: balances, or the movements of a period', async () => {
    const only = { ...calendarYear(2027), ids: ['processing-fees'] };
    expect(`\n${await booksAsTable(only)}`).toBe(`
account                   before  debit  credit  after
assets:stripe              -4.50           1.04  -5.54
expenses:processing-fees    4.50   1.04           5.54
total                       0.00   1.04    1.04   0.00`);
    expect(`\n${await booksAsTable({ ids: [mill], to: day('2026-04-01') })}`).toBe(`
account                                                          debit  credit
assets:stripe                                                    45.00        
liabilities:loan:${mill}:collected          45.00
total                                                            45.00   45.00`);
  });
});

describe('the FEC', () => {
  async function fec(year: number) {
    const { name, from, content, balances } = await fecFile(siren, calendarYear(year));
    const bytes = await buffer(content);
    const lines = new TextDecoder('iso-8859-15')
      .decode(bytes)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
    return { name, lines, faults: await checkFec({ name, content: [bytes] }, { from, balances }) };
  }

  test('of each year follows every rule, and comes to the balances of the books', async () => {
    expect(await yearsOfBooks()).toEqual([2025, 2026, 2027].map(calendarYear));
    for (const year of [2025, 2026, 2027]) {
      const { name, lines, faults } = await fec(year);
      expect(name).toBe(`732829320FEC${year}1231.txt`);
      expect(faults).toEqual([]);
      expect(lines.length).toBeGreaterThan(1);
    }
  });

  test('opens with the balances of the eve; income and expenses of before are results', async () => {
    const { lines } = await fec(2026);
    const opening = lines.filter(([journal]) => journal === 'AN');
    expect(lines.slice(1, opening.length + 1)).toEqual(opening);
    expect(opening.map((cells) => [cells[2], cells[3], cells[4], cells[11], cells[12]].join(' '))).toEqual([
      '1 20260101 517100 598,00 0,00',
      '1 20260101 181000 0,00 100,00',
      '1 20260101 467100 0,00 500,00',
      '1 20260101 129000 2,00 0,00',
    ]);
  });

  test('numbers a late entry in its own year, without a gap, after those sealed before it', async () => {
    const { lines } = await fec(2025);
    const last = lines.at(-1)!;
    expect([last[2], last[3], last[8]]).toEqual(['4', '20251231', 'payment:pi_late:fee']);
  });

  test('names who stands behind a subsidiary account, in letters of Latin-9', async () => {
    const { lines } = await fec(2026);
    const wallet = lines.find((cells) => cells[6] === lenders[0])!;
    expect(wallet.slice(4, 8)).toEqual([
      '467300',
      'Prêteurs : sommes à verser',
      lenders[0],
      'Zoé Œuvrard-Lapin',
    ]);
    expect(wallet[10]).toBe('Remboursement partagé');
  });

  test('of one cooperation is an extract: its entries, numbered on their own', async () => {
    const { name, content, from, balances } = await fecFile(siren, calendarYear(2026), {
      slug: 'le-verger',
      ids: [mill],
    });
    expect(name).toBe('732829320FEC20261231-le-verger.txt');
    const bytes = await buffer(content);
    expect(
      await checkFec({ name: '732829320FEC20261231.txt', content: [bytes] }, { from, balances }),
    ).toEqual([]);
    expect(bytes.toString('latin1').trimEnd().split('\r\n')).toHaveLength(1 + 2 + 1 + lenders.length);
  });
});
