import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { credit, debit, journalEntry, reversal } from '#app/ledger/entry.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { floatToppedUp, processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { balanceTable } from '#app/ledger/formats.ts';
import { balanceOf, sealBooks, trialBalance } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { gift, on, rawEntry, rawPostings, spend, write } from '#tests/support/ledger.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('the books', () => {
  test('tell what was received, what it cost, and what is held for whom; sealing changes no balance', async () => {
    await write(
      floatToppedUp({ id: 'f1', amount: money('100'), on }),
      pledgeCollected({ id: 'ana', campaignId: 'orchard', amount: money('50'), tip: money('2.5'), on }),
      processingFeeTaken({ id: 'pi_ana', fee: money('1.04'), on }),
      gift('ben', '20.10'),
      spend('mill', accounts.loanBorrower('mill'), accounts.loanLenders('mill'), '1000'),
    );
    const written = `
account                         debit   credit
assets:stripe                  171.56         
equity:float                            100.00
expenses:processing-fees         1.04         
income:tips                               2.50
liabilities:campaign:orchard             70.10
memo:loan:mill:borrower       1000.00         
memo:loan:mill:lenders                 1000.00
total                         1172.60  1172.60`;
    expect('\n' + balanceTable(await trialBalance(db()))).toBe(written);
    expect(await sealBooks()).toBe(5);
    expect(await sealBooks()).toBe(0);
    expect('\n' + balanceTable(await trialBalance(db()))).toBe(written);
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
    const past = await trialBalance(db(), { valueUntil: day('2026-03-31') });
    const now = await trialBalance(db());
    const held = (rows: typeof now) =>
      rows.find((row) => row.code === 'liabilities:campaign:orchard')?.balance.toFixed(2);
    expect([held(past), held(now)]).toEqual(['-75.10', '-84.10']);
  });
});

describe('code refuses to make', () => {
  const one = money('1');
  const made = (...lines: ReturnType<typeof debit>[]) =>
    journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines });
  test('an entry that does not balance', () => {
    expect(() => made(debit(accounts.stripe, one), credit(accounts.tips, money('0.99')))).toThrow(
      'off by 0.01',
    );
  });
  test('an entry of fewer than two lines that are not zero', () => {
    expect(() => made(debit(accounts.stripe, money('0')), credit(accounts.tips, money('0')))).toThrow(
      'fewer than two lines',
    );
  });
  test('an entry that mixes the loan book with cash', () => {
    expect(() => made(debit(accounts.stripe, one), credit(accounts.loanBorrower('x'), one))).toThrow('mixes');
  });
  test('an entry that debits and credits one account', () => {
    expect(() => made(debit(accounts.stripe, one), credit(accounts.stripe, one))).toThrow(
      'debits and credits assets:stripe',
    );
  });
});

describe('PostgreSQL refuses, whoever writes,', () => {
  const raw = (sql: string) => db().$executeRawUnsafe(sql);
  beforeAll(() =>
    write(
      spend('r-kind', accounts.stripe, accounts.campaign('r'), '1'),
      spend('r-old', accounts.stripe, accounts.campaign('old'), '1'),
      spend('r-old-out', accounts.campaign('old'), accounts.stripe, '1'),
    ),
  );

  test.each([
    ['an entry with no postings', [rawEntry('r1', 2)], /LEDGER_UNBALANCED.* 0 of 2/],
    ['an entry of one line', [rawEntry('r1', 1)], /journal_entry_line_count/],
    [
      'an entry that is off by a cent',
      [rawEntry('r2', 2), rawPostings('r2', ['assets:stripe', '1'], ['income:tips', '-0.99'])],
      /LEDGER_UNBALANCED.*off by 0.01/,
    ],
    [
      'an entry whose lines come one by one',
      [rawEntry('r2', 2), rawPostings('r2', ['assets:stripe', '1'])],
      /LEDGER_UNBALANCED.*1 of 2 lines/,
    ],
    [
      'the loan book mixed with cash',
      [rawEntry('r3', 2), rawPostings('r3', ['assets:stripe', '1'], ['memo:loan:mill:lenders', '-1'])],
      /mixes/,
    ],
    [
      'a posting of zero',
      [rawEntry('r4', 2), rawPostings('r4', ['assets:stripe', '0'], ['income:tips', '0'])],
      /posting_not_zero/,
    ],
    [
      'one account on both sides',
      [rawEntry('r4', 2), rawPostings('r4', ['assets:stripe', '5'], ['assets:stripe', '-5'])],
      /LEDGER_SAME_ACCOUNT/,
    ],
    [
      'a balanced pair added to an old entry',
      [
        `insert into "Posting" select e.id, l.line, a.id, l.amount from "JournalEntry" e, "LedgerAccount" a,
          (values (8, 1), (9, -1)) l(line, amount) where e.key = 'pledge:ben:collected' and a.code = 'assets:stripe'`,
      ],
      /LEDGER_APPEND_ONLY|LEDGER_SAME/,
    ],
    [
      'postings of an entry that does not exist',
      [`insert into "Posting" select 987654321, 1, id, 1 from "LedgerAccount" where code = 'assets:stripe'`],
      /not in the books/,
    ],
    [
      'an account that does not exist',
      [
        rawEntry('r6', 2),
        `insert into "Posting" select id, l.line, 987654321, l.amount from "JournalEntry", (values (1, 1), (2, -1)) l(line, amount) where key = 'r6'`,
      ],
      /LEDGER_UNKNOWN_ACCOUNT/,
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
    ['emptied accounts', ['truncate "LedgerAccount"'], /LEDGER_APPEND_ONLY/],
    ['a kept balance set by hand', [`update "LedgerAccount" set "keptBalance" = 1`], /LEDGER_DERIVED/],
    ['an account closed by hand', [`update "LedgerAccount" set "closedAt" = now()`], /LEDGER_DERIVED/],
    ['an entry taken out of the queue', [`delete from "UnsealedEntry"`], /LEDGER_DERIVED/],
    ['an entry put back into the queue', [`insert into "UnsealedEntry" values (1)`], /LEDGER_DERIVED/],
    ['a changed seal', [`update "EntrySeal" set number = number + 1`], /LEDGER_APPEND_ONLY/],
    ['a deleted seal', [`delete from "EntrySeal"`], /LEDGER_APPEND_ONLY/],
    [
      'a seal out of its place',
      [
        `insert into "EntrySeal" select "entryId", 99, 'ST', 99, '', '', now() from "UnsealedEntry" order by 1 limit 1`,
      ],
      /LEDGER_SEALS/,
    ],
    [
      'client money below zero',
      [
        rawEntry('r5', 2),
        rawPostings('r5', ['liabilities:campaign:orchard', '999'], ['assets:stripe', '-999']),
      ],
      /LEDGER_LIMIT/,
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
    await raw(`insert into "AccountEvent" ("accountId", kind, "madeBy", why)
      select id, 'closed', 'command:test', 'the campaign is over' from "LedgerAccount" where code = 'liabilities:campaign:old'`);
    await expect(write(spend('closed-old', accounts.stripe, accounts.campaign('old'), '1'))).rejects.toThrow(
      /LEDGER_CLOSED_ACCOUNT.*campaign:old/,
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

  test('nothing to those who cross: 1,000 opposed movements end, while the books are sealed, and nothing is lost', async () => {
    const [a, b] = [accounts.wallet('a'), accounts.wallet('b')];
    await write(spend('a0', accounts.stripe, a, '1000'), spend('b0', accounts.stripe, b, '1000'));
    const crossing = Promise.all(
      Array.from({ length: 1_000 }, (_, i) =>
        write(i % 2 ? spend(`ab-${i}`, a, b, '1') : spend(`ba-${i}`, b, a, '1')),
      ),
    );
    for (let round = 0; round < 5; round++) await sealBooks();
    await crossing;
    expect((await balanceOf(db(), a)).toFixed(2)).toBe('-1000.00');
    expect((await balanceOf(db(), b)).toFixed(2)).toBe('-1000.00');
  });
});
