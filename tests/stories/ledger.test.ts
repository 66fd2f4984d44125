import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDb, db, inTransaction } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { credit, debit, journalEntry, reversal } from '#app/ledger/entry.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { loanBookOpened } from '#app/ledger/entries-loans.ts';
import { floatToppedUp, processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { balanceTable } from '#app/ledger/formats.ts';
import { balanceOf, post, trialBalance } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';

const on = day('2026-03-02');
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  forgetEnv();
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

function gift(id: string, amount: string) {
  return pledgeCollected({ id, campaignId: 'orchard', amount: money(amount), tip: money('0'), on });
}

function spend(key: string, from: Account, to: Account, amount: string) {
  return journalEntry({
    key,
    kind: 'test',
    valueDate: on,
    memo: key,
    lines: [debit(from, money(amount)), credit(to, money(amount))],
  });
}

async function write(...entries: Parameters<typeof post>[1][]) {
  const written: boolean[] = [];
  for (const entry of entries) written.push(await inTransaction((tx) => post(tx, entry)));
  return written;
}

describe('the books', () => {
  test('tell what was received, what it cost, and what is held for whom', async () => {
    await write(
      floatToppedUp({ id: 'f1', amount: money('100'), on }),
      pledgeCollected({ id: 'ana', campaignId: 'orchard', amount: money('50'), tip: money('2.5'), on }),
      processingFeeTaken({ id: 'pi_ana', fee: money('1.04'), on }),
      gift('ben', '20.10'),
      loanBookOpened({
        id: 'mill',
        shares: [
          { id: 's1', principal: money('300') },
          { id: 's2', principal: money('700') },
        ],
        on,
      }),
    );
    expect('\n' + balanceTable(await trialBalance(db()))).toBe(`
account                         debit   credit
assets:stripe                  171.56         
equity:float                            100.00
expenses:processing-fees         1.04         
income:tips                               2.50
liabilities:campaign:orchard             70.10
memo:loan:mill:borrower       1000.00         
memo:loan:mill:share:s1                 300.00
memo:loan:mill:share:s2                 700.00
total                         1172.60  1172.60`);
  });

  test('the same event twice is nothing; the same key with other content is refused', async () => {
    const before = await trialBalance(db());
    expect(await write(gift('ben', '20.10'))).toEqual([false]);
    await expect(write(gift('ben', '20.11'))).rejects.toThrow(/LEDGER_KEY_REUSED/);
    expect(await trialBalance(db())).toEqual(before);
  });

  test('fifty copies of one event at once are one entry', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => write(gift('cleo', '5'))));
    expect(answers.flat().filter(Boolean)).toHaveLength(1);
  });

  test('a reversal brings every balance back, once', async () => {
    const held = await balanceOf(db(), accounts.campaign('orchard'));
    const entry = gift('dora', '8');
    await write(entry, reversal(entry, 'typed twice', on), reversal(entry, 'typed twice', on));
    expect(await balanceOf(db(), accounts.campaign('orchard'))).toEqual(held);
  });

  test('the balance on a past day counts only what had happened by then', async () => {
    await write({ ...gift('late', '9'), valueDate: day('2026-04-01') });
    const past = await trialBalance(db(), day('2026-03-31'));
    const now = await trialBalance(db());
    const held = (rows: typeof now) =>
      rows.find((row) => row.code === 'liabilities:campaign:orchard')?.balance.toFixed(2);
    expect([held(past), held(now)]).toEqual(['-75.10', '-84.10']);
  });
});

describe('code refuses to make', () => {
  const one = money('1');
  test('an entry that does not balance', () => {
    const lines = [debit(accounts.stripe, one), credit(accounts.tips, money('0.99'))];
    expect(() => journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines })).toThrow(
      'off by 0.01',
    );
  });
  test('an entry of fewer than two lines that are not zero', () => {
    const lines = [debit(accounts.stripe, money('0')), credit(accounts.tips, money('0'))];
    expect(() => journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines })).toThrow(
      'fewer than two lines',
    );
  });
  test('an entry that mixes the loan book with cash', () => {
    const lines = [debit(accounts.stripe, one), credit(accounts.loanBorrower('x'), one)];
    expect(() => journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines })).toThrow('mixes');
  });
});

describe('PostgreSQL refuses, whoever writes,', () => {
  const raw = (sql: string) => inTransaction((tx) => tx.$executeRawUnsafe(sql));
  const entry = (key: string, lines: number) =>
    `insert into "JournalEntry"(key,kind,"valueDate",memo,fingerprint,"lineCount") values ('${key}','t','2026-03-02','','',${lines})`;
  const line = (key: string, number: number, code: string, amount: string) =>
    `insert into "Posting" select e.id, ${number}, a.id, ${amount} from "JournalEntry" e, "LedgerAccount" a where e.key='${key}' and a.code='${code}'`;

  test.each([
    ['an entry with no postings', [entry('r1', 0)], /LEDGER_UNBALANCED/],
    [
      'an entry that is off by a cent',
      [entry('r2', 2), line('r2', 1, 'assets:stripe', '1'), line('r2', 2, 'income:tips', '-0.99')],
      /LEDGER_UNBALANCED.*off by EUR 0.01/,
    ],
    [
      'the loan book mixed with cash',
      [entry('r3', 2), line('r3', 1, 'assets:stripe', '1'), line('r3', 2, 'memo:loan:mill:share:s1', '-1')],
      /mixes/,
    ],
    ['a posting of zero', [entry('r4', 2), line('r4', 1, 'assets:stripe', '0')], /posting_not_zero/],
    [
      'a balanced pair added to an old entry',
      [
        line('pledge:ben:collected', 8, 'assets:stripe', '1'),
        line('pledge:ben:collected', 9, 'income:tips', '-1'),
      ],
      /is complete/,
    ],
    ['a changed amount', ['update "Posting" set amount = amount + 1'], /LEDGER_APPEND_ONLY/],
    ['a deleted posting', ['delete from "Posting"'], /LEDGER_APPEND_ONLY/],
    ['emptied books', ['truncate "Posting"'], /LEDGER_APPEND_ONLY/],
    ['a rewritten entry', [`update "JournalEntry" set memo = 'x'`], /LEDGER_APPEND_ONLY/],
    ['a deleted account', [`delete from "LedgerAccount" where code = 'income:tips'`], /LEDGER_APPEND_ONLY/],
    [
      'a redefined account',
      [`update "LedgerAccount" set unit = 'HOUR' where code = 'income:tips'`],
      /not redefined/,
    ],
    [
      'client money below zero',
      [
        entry('r5', 2),
        line('r5', 1, 'liabilities:campaign:orchard', '999'),
        line('r5', 2, 'assets:stripe', '-999'),
      ],
      /ledger_account_limit/,
    ],
  ])('%s', async (_, statements, message) => {
    const before = await trialBalance(db());
    await expect(
      inTransaction(async (tx) => {
        for (const statement of statements) await tx.$executeRawUnsafe(statement);
      }),
    ).rejects.toThrow(message);
    expect(await trialBalance(db())).toEqual(before);
  });

  test('a posting to a closed account', async () => {
    await write(spend('open-old', accounts.stripe, accounts.campaign('old'), '1'));
    await raw(`update "LedgerAccount" set "closedAt" = now() where code = 'liabilities:campaign:old'`);
    await expect(write(spend('closed-old', accounts.stripe, accounts.campaign('old'), '1'))).rejects.toThrow(
      /LEDGER_CLOSED_ACCOUNT/,
    );
  });

  test('more than there is: of 100 takings of 1 from 60, exactly 60 pass', async () => {
    const well = accounts.wallet('well');
    await write(spend('fill', accounts.stripe, well, '60'));
    const takings = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => write(spend(`take-${i}`, well, accounts.bank, '1'))),
    );
    expect(takings.filter((taking) => taking.status === 'fulfilled')).toHaveLength(60);
    expect((await balanceOf(db(), well)).toFixed(2)).toBe('0.00');
  });

  test('nothing to those who cross: 200 opposed movements end, and nothing is lost', async () => {
    const [a, b] = [accounts.wallet('a'), accounts.wallet('b')];
    await write(spend('a0', accounts.stripe, a, '500'), spend('b0', accounts.stripe, b, '500'));
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        write(i % 2 ? spend(`ab-${i}`, a, b, '1') : spend(`ba-${i}`, b, a, '1')),
      ),
    );
    expect((await balanceOf(db(), a)).toFixed(2)).toBe('-500.00');
    expect((await balanceOf(db(), b)).toFixed(2)).toBe('-500.00');
  });
});
