import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { post, sealBooks } from '#app/ledger/ledger.server.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { day } from '#app/money/day.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { table } from '#tests/support/books.ts';
import { gift, spend, write } from '#tests/support/ledger.ts';
import { close, verify } from '../../bin/books-keeping.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await write(
    gift('ana', '50'),
    spend('one', accounts.stripe, accounts.wallet('one'), '5'),
    gift('ben', '20'),
  );
  await sealBooks();
  await write(
    gift('cleo', '7'),
    spend('two', accounts.stripe, accounts.wallet('two'), '5'),
    gift('dora', '1'),
  );
  await sealBooks();
});
afterAll(() => database.drop());

/** As the owner of the database, past every trigger. */
async function force(...statements: string[]): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local session_replication_role = replica`);
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

async function seals(): Promise<string> {
  const rows = await db().$queryRaw<{ position: string; number: string; key: string; length: string }[]>`
    select s.position::text, s.journal || ' ' || s.number as number, e.key, octet_length(s.hash)::text as length
    from "EntrySeal" s join "JournalEntry" e on e.id = s."entryId" order by s.position`;
  return table([['seal', 'number', 'entry', 'hash'], ...rows.map((row) => Object.values(row))]);
}

describe('numbers', () => {
  test('have no gap in any journal, whatever was rolled back in between', async () => {
    const failing = inTransaction(async (tx) => {
      await post(tx, gift('undone', '3'));
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await write(gift('eve', '2'));
    await sealBooks();
    expect(await seals()).toBe(`
 seal  number  entry                  hash
 1     ST 1    pledge:ana:collected     32
 2     OD 1    one                      32
 3     ST 2    pledge:ben:collected     32
 4     ST 3    pledge:cleo:collected    32
 5     OD 2    two                      32
 6     ST 4    pledge:dora:collected    32
 7     ST 5    pledge:eve:collected     32
`);
  });

  test('are given once when ten seal at the same time and others write', async () => {
    const writing = Array.from({ length: 60 }, (_, i) => write(gift(`crowd-${i}`, '1')));
    await Promise.all([...writing, ...Array.from({ length: 10 }, () => sealBooks())]);
    await sealBooks();
    const [row] = await db().$queryRaw<{ last: number; sealed: number; waiting: number }[]>`
      select max(number) filter (where journal = 'ST') as last, count(*) filter (where journal = 'ST')::int as sealed,
        (select count(*)::int from "UnsealedEntry") as waiting from "EntrySeal"`;
    expect(row).toEqual({ last: 65, sealed: 65, waiting: 0 });
    expect((await verifyBooks()).broken).toBeNull();
  });
});

describe('a verification from the first entry finds', () => {
  const one = `(select id from "JournalEntry" where key = 'pledge:ben:collected')`;
  test.each([
    [
      'a changed amount, though the entry still balances',
      [`update "Posting" set amount = amount * 2 where "entryId" = ${one}`],
      [`update "Posting" set amount = amount / 2 where "entryId" = ${one}`],
      /^position 3, ST 2, entry pledge:ben:collected: it was changed after it was sealed$/,
    ],
    [
      'money moved to another account',
      [
        `update "Posting" set "accountId" = (select id from "LedgerAccount" where code = 'liabilities:wallet:two')
         where "entryId" = ${one} and line = 2`,
      ],
      [
        `update "Posting" set "accountId" = (select id from "LedgerAccount" where code = 'liabilities:campaign:orchard')
         where "entryId" = ${one} and line = 2`,
      ],
      /^position 3.*changed/,
    ],
    [
      'a changed date',
      [`update "JournalEntry" set "valueDate" = "valueDate" + 1 where id = ${one}`],
      [`update "JournalEntry" set "valueDate" = "valueDate" - 1 where id = ${one}`],
      /^position 3.*changed/,
    ],
    [
      'another maker',
      [`update "JournalEntry" set "madeBy" = "madeBy" || 'x' where id = ${one}`],
      [`update "JournalEntry" set "madeBy" = left("madeBy", -1) where id = ${one}`],
      /^position 3.*changed/,
    ],
    [
      'a deleted entry',
      [
        `create table kept_entry as select * from "JournalEntry" where id = ${one}`,
        `delete from "JournalEntry" where id = ${one}`,
      ],
      [`insert into "JournalEntry" select * from kept_entry`, 'drop table kept_entry'],
      /^position 3, ST 2: its entry was taken away$/,
    ],
    [
      'deleted postings',
      [
        `create table kept_posting as select * from "Posting" where "entryId" = ${one}`,
        `delete from "Posting" where "entryId" = ${one}`,
      ],
      [`insert into "Posting" select * from kept_posting`, 'drop table kept_posting'],
      /^position 3.*it has 0 of 2 lines/,
    ],
    [
      'a deleted seal',
      [
        `create table kept_seal as select * from "EntrySeal" where position = 3`,
        `delete from "EntrySeal" where position = 3`,
      ],
      [`insert into "EntrySeal" select * from kept_seal`, 'drop table kept_seal'],
      /^position 3 is missing/,
    ],
    [
      'a changed number',
      [`update "EntrySeal" set number = 999 where position = 3`],
      [`update "EntrySeal" set number = 2 where position = 3`],
      /^position 3, ST 999.*its number should be ST 2$/,
    ],
    [
      'an entry changed together with the hash of its content',
      [
        `update "JournalEntry" set memo = memo || '!' where id = ${one}`,
        `update "EntrySeal" set "contentHash" = sha256(convert_to(ledger_content("entryId"), 'UTF8')) where position = 3`,
      ],
      [
        `update "JournalEntry" set memo = left(memo, -1) where id = ${one}`,
        `update "EntrySeal" set "contentHash" = sha256(convert_to(ledger_content("entryId"), 'UTF8')) where position = 3`,
      ],
      /^position 3.*its seal was changed$/,
    ],
    [
      'an entry slipped in beside the queue',
      [
        `insert into "JournalEntry" (key, kind, journal, "valueDate", memo, "madeBy", fingerprint, "lineCount")
         values ('slipped', 't', 'OD', '2026-03-02', '', 'command:x', '', 2)`,
      ],
      [`delete from "JournalEntry" where key = 'slipped'`],
      /^entry slipped is neither sealed nor waiting/,
    ],
    [
      'a kept balance that is not the sum of its postings',
      [`update "LedgerAccount" set "keptBalance" = "keptBalance" + 1 where code = 'assets:stripe'`],
      [`update "LedgerAccount" set "keptBalance" = "keptBalance" - 1 where code = 'assets:stripe'`],
      /^account assets:stripe keeps/,
    ],
  ])('%s', async (_, harm, repair, message) => {
    await force(...harm);
    try {
      expect((await verifyBooks()).broken).toMatch(message);
    } finally {
      await force(...repair);
    }
    expect((await verifyBooks()).broken).toBeNull();
  });

  test('a chain rebuilt by somebody who can do everything, against a head that was noted', async () => {
    const { head } = await verifyBooks();
    await force(
      `create table kept_seal as select * from "EntrySeal"`,
      `update "JournalEntry" set memo = memo || '!' where key = 'pledge:eve:collected'`,
      `delete from "EntrySeal"`,
      `insert into "UnsealedEntry" select id from "JournalEntry"`,
      `update "LedgerAccount" set "keptBalance" = 0`,
    );
    await sealBooks();
    expect((await verifyBooks()).broken).toBeNull();
    expect((await verifyBooks(head!)).broken).toMatch(/not the one that was noted/);
    expect((await verifyBooks({ position: '9999', hash: head!.hash })).broken).toMatch(/ends before it/);
    await force(
      `update "JournalEntry" set memo = left(memo, -1) where key = 'pledge:eve:collected'`,
      `delete from "EntrySeal"`,
      `insert into "EntrySeal" select * from kept_seal`,
      'drop table kept_seal',
    );
    expect(await verifyBooks(head!)).toMatchObject({ broken: null, head });
  });
});

describe('the command', () => {
  const books = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/books.ts', ...args], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: 'utf8',
    });

  test('verifies, and fails when an entry is broken', async () => {
    const fine = books('--verify');
    expect([fine.status, fine.stdout]).toEqual([
      0,
      expect.stringContaining('The books are as they were sealed.'),
    ]);
    expect(fine.stdout).toMatch(/^head [0-9]+:[0-9a-f]{64}$/m);
    await force(
      `update "Posting" set amount = -amount where "entryId" = (select min("entryId") from "EntrySeal")`,
    );
    const harmed = books('--verify');
    expect([harmed.status, harmed.stdout]).toEqual([
      1,
      expect.stringContaining('BROKEN at position 1, ST 1, entry pledge:ana'),
    ]);
    await force(
      `update "Posting" set amount = -amount where "entryId" = (select min("entryId") from "EntrySeal")`,
    );
  });

  test('closes a period, once, and never one that is not over', async () => {
    await close('2026-03-31');
    await expect(close('2026-03-31')).rejects.toThrow('closed up to 2026-03-31 already');
    await expect(close('2999-01-01')).rejects.toThrow('is not over');
    await expect(close('yesterday')).rejects.toThrow('is not a day');
    await expect(verify('12')).rejects.toThrow('not a position and a hash');
  });

  test('a period that was closed notes the head of the chain', async () => {
    await force(
      `create table kept_seal as select * from "EntrySeal"`,
      `delete from "EntrySeal" where position > 60`,
    );
    await force(`delete from "Posting" where "entryId" not in (select "entryId" from "EntrySeal")`);
    await force(`delete from "JournalEntry" where id not in (select "entryId" from "EntrySeal")`);
    await force(
      `update "LedgerAccount" a set "keptBalance" = coalesce((select sum(amount) from "Posting" where "accountId" = a.id), 0)`,
    );
    expect((await verifyBooks()).broken).toMatch(
      /^the period closed on 2026-03-31 ends with a seal that is no longer there/,
    );
  });
});

test('nobody can close what is not over, by the function either', async () => {
  await expect(inTransaction((tx) => closePeriod(tx, day('2026-05-01'), day('2026-05-01')))).rejects.toThrow(
    RangeError,
  );
});
