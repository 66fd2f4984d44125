import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingAs, actor, actorIs } from '#app/infra/actor.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { credit, debit, journalEntry } from '#app/ledger/entry.ts';
import { balanceOf, post, sealBooks, trialBalance } from '#app/ledger/ledger.server.ts';
import { money, type Money, sum } from '#app/money/money.ts';
import { run as runJob } from '#jobs/runner.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { gift, on, rawEntry, rawPostings, spend, write } from '#tests/support/ledger.ts';

/*
 * What somebody hostile, a broken line or a crash could try. Elsewhere: a hundred takings from sixty, opposed transfers and edits
 * (ledger), numbers and edits past the triggers (ledger-seals), holds (ledger-holds), reversals, dates and closed accounts
 * (ledger-periods), random sequences (ledger-model), hostile percentages (unit/lending/split), double submission and events in any
 * order or twice (inbox, pledges-gifts), floats (unit/money).
 */

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const { stripe, bank, tips, wallet } = accounts;
const count = () => db().journalEntry.count();

describe('one key', () => {
  test('fifty times at once is one entry and fifty equal answers; a cent more is refused', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => write(gift('fifty', '5'))));
    expect(answers.flat().filter(Boolean)).toHaveLength(1);
    await expect(write(gift('fifty', '5.01'))).rejects.toThrow(/LEDGER_KEY_REUSED/);
    await expect(write({ ...gift('fifty', '5'), kind: 'other' })).rejects.toThrow(/LEDGER_KEY_REUSED/);
  });

  test('is free again after a call that failed: nothing of it was written', async () => {
    await expect(write(spend('again', wallet('nobody'), bank, '5'))).rejects.toThrow(/LEDGER_LIMIT/);
    expect(await db().journalEntry.count({ where: { key: 'again' } })).toBe(0);
    expect(await write(spend('again', stripe, wallet('nobody'), '6'))).toEqual([true]);
  });

  test.each(['before', 'after'] as const)(
    'of a process killed %s its commit is written once',
    async (moment) => {
      const child = spawnSync(
        process.execPath,
        ['tests/support/ledger-child.ts', `killed-${moment}`, moment],
        {
          env: { ...process.env, DATABASE_URL: database.url },
          encoding: 'utf8',
        },
      );
      expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
      const entry = gift(`killed-${moment}`, '12.34');
      expect(await write(entry)).toEqual([moment === 'before']);
      expect(await write(entry)).toEqual([false]);
      expect(await db().journalEntry.count({ where: { key: entry.key } })).toBe(1);
    },
  );
});

test('of 500 entries with a bad one at the end, none is written, and no mail leaves', async () => {
  const before = [await count(), await db().mail.count()];
  const batch = inTransaction(async (tx) => {
    for (let i = 0; i < 499; i++) await post(tx, gift(`batch-${i}`, '1'));
    await queueMail(tx, { key: 'batch', to: 'a@b.fr', subject: 's', paragraphs: [] });
    await post(tx, spend('batch-bad', wallet('nobody-2'), bank, '1'));
  });
  await expect(batch).rejects.toThrow(/LEDGER_LIMIT/);
  expect([await count(), await db().mail.count()]).toEqual(before);
});

describe('amounts', () => {
  const raw = (key: string, amount: string) =>
    db().$queryRawUnsafe(`select ledger_post('${key}', 't', 'OD', '${on}', '', 'command:test', '',
    '{assets:stripe,income:tips}', '{asset,income}', '{EUR,EUR}', '{f,f}', array['${amount}', '-' || '${amount}']::numeric[])`);

  test.each([
    '0',
    '1e2',
    '1,00',
    'NaN',
    'Infinity',
    '0.005',
    ' 1.00',
    '-0',
    '1000000000000.00',
    '90071992547409930',
    '',
  ])('%j: no line of an entry comes of it, and nothing is rounded', async (text) => {
    const before = await count();
    const making = () =>
      journalEntry({
        key: 'k',
        kind: 'test',
        valueDate: on,
        memo: '',
        lines: [debit(stripe, money(text)), credit(tips, money(text))],
      });
    expect(making).toThrow(RangeError);
    expect(await count()).toBe(before);
  });

  test.each([
    ['0.005', /LEDGER_AMOUNT.*0.005/],
    ['1e12', /LEDGER_AMOUNT/],
    ['92233720368547758.07', /LEDGER_AMOUNT/],
    ['NaN', /LEDGER_AMOUNT|invalid input/],
    ['Infinity', /LEDGER_AMOUNT/],
    ['0', /posting_not_zero/],
    ['1,00', /invalid input syntax/],
  ])('%s by SQL is refused, not rounded', async (text, message) => {
    await expect(raw('hostile', text)).rejects.toThrow(message);
  });

  test('of one cent and of 999 999 999 999.99 are kept to the cent', async () => {
    await write(
      spend('one-cent', stripe, wallet('cent'), '0.01'),
      spend('most', stripe, wallet('most'), '999999999999.99'),
    );
    expect((await balanceOf(db(), wallet('cent'))).toFixed(2)).toBe('-0.01');
    expect((await balanceOf(db(), wallet('most'))).toFixed(2)).toBe('-999999999999.99');
    await write(spend('most-back', wallet('most'), stripe, '999999999999.99'));
  });

  test('that no JavaScript number holds reach the books by way of Decimal only', () => {
    const lines = [debit(stripe, 0.1 as unknown as Money), credit(tips, money('0.1'))];
    expect(() => journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines })).toThrow();
    expect(sum(Array.from({ length: 1_000_000 }, () => money('0.01'))).toFixed(2)).toBe('10000.00');
  });

  test('whose total no column would hold are refused as a whole, while accounts hold ten thousand million of the largest', async () => {
    const lines = [1, 2].map((i) =>
      debit({ ...wallet(`t${i}`), neverDebit: false }, money('999999999999.99')),
    );
    expect(() => journalEntry({ key: 'k', kind: 'test', valueDate: on, memo: '', lines })).toThrow(
      RangeError,
    );
    const [row] = await db().$queryRaw<{ precision: number }[]>`
      select numeric_precision as precision from information_schema.columns where table_name = 'LedgerAccount' and column_name = 'keptBalance'`;
    expect(row!.precision).toBe(24);
  });
});

describe('accounts', () => {
  const dinars = { ...accounts.wallet('tnd'), unit: 'TND' } as unknown as Account;
  test('of two units never meet in an entry, by code or by SQL', async () => {
    expect(() => spend('tnd', stripe, dinars, '1')).toThrow(/mixes two units/);
    await db()
      .$executeRaw`insert into "LedgerAccount" (code, class, unit) values ('assets:hours', 'asset', 'HOUR')`;
    await expect(
      inTransaction(async (tx) => {
        await tx.$executeRawUnsafe(rawEntry('units', 2));
        await tx.$executeRawUnsafe(rawPostings('units', ['assets:stripe', '1'], ['assets:hours', '-1']));
      }),
    ).rejects.toThrow(/LEDGER_UNITS/);
  });

  test('are not redefined by an entry that names them otherwise', async () => {
    await write(spend('w', stripe, wallet('w'), '1'));
    for (const other of [{ unit: 'USD' }, { neverDebit: false }, { class: 'asset' }]) {
      const odd = { ...wallet('w'), ...other } as Account;
      const entry = {
        ...spend('odd', stripe, wallet('w'), '1'),
        lines: [debit(stripe, money('1')), credit(odd, money('1'))],
      };
      await expect(write(entry)).rejects.toThrow(/LEDGER_ACCOUNT_REDEFINED/);
    }
  });

  test('are not both ends of an entry', async () => {
    expect(() => spend('self', stripe, stripe, '1')).toThrow(/debits and credits/);
    const self = {
      ...spend('self', stripe, tips, '1'),
      lines: [debit(stripe, money('1')), credit(stripe, money('1'))],
    };
    await expect(write(self)).rejects.toThrow(/LEDGER_SAME_ACCOUNT/);
  });

  test('opened by many entries at the same time are opened once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => write(spend(`new-${i}`, stripe, wallet('brand-new'), '1'))),
    );
    expect((await balanceOf(db(), wallet('brand-new'))).toFixed(2)).toBe('-30.00');
  });
});

describe('a transaction', () => {
  test('that PostgreSQL asks to try again is tried again, and its mail leaves once', async () => {
    await db().$executeRaw`create sequence tries`;
    let calls = 0;
    const work = (failures: number) =>
      inTransaction(async (tx) => {
        calls += 1;
        await queueMail(tx, { key: `retried-${failures}`, to: 'a@b.fr', subject: 's', paragraphs: [] });
        await post(tx, gift(`retried-${failures}`, '1'));
        await tx.$executeRawUnsafe(`do $$ begin if nextval('tries') <= ${failures} then
          raise exception 'again' using errcode = '40001'; end if; end $$`);
      });
    await work(3);
    expect(calls).toBe(4);
    expect(await db().mail.count({ where: { key: 'retried-3' } })).toBe(1);

    calls = 0;
    await expect(work(1_000)).rejects.toThrow(/again/);
    expect(calls).toBe(5);
    expect(await db().mail.count({ where: { key: 'retried-1000' } })).toBe(0);
    expect(await db().journalEntry.count({ where: { key: 'pledge:retried-1000:collected' } })).toBe(0);
  });

  test('in a deadlock ends: the other one waits for it to be tried again', async () => {
    const [a, b] = [wallet('dead-a'), wallet('dead-b')];
    await write(spend('dead-a', stripe, a, '10'), spend('dead-b', stripe, b, '10'));
    const both = (name: string, first: Account, second: Account) =>
      inTransaction(async (tx) => {
        await post(tx, spend(`${name}-1`, first, bank, '1'));
        await new Promise((done) => setTimeout(done, 200));
        await post(tx, spend(`${name}-2`, second, bank, '1'));
      });
    await Promise.all([both('x', a, b), both('y', b, a)]);
    expect((await balanceOf(db(), a)).toFixed(2)).toBe('-8.00');
    expect((await balanceOf(db(), b)).toFixed(2)).toBe('-8.00');
  });

  test('that could not see what others commit meanwhile spends no client money', async () => {
    await write(spend('iso', stripe, wallet('iso'), '5'));
    const stale = db().$transaction((tx) => post(tx, spend('iso-out', wallet('iso'), bank, '5')), {
      isolationLevel: 'RepeatableRead',
    });
    await expect(stale).rejects.toThrow(/LEDGER_ISOLATION/);
  });
});

test('a reader sees both sides of a movement or none, also while the books are sealed', async () => {
  let writing = true;
  const moving = (async () => {
    for (let i = 0; i < 150; i++) await write(spend(`seen-${i}`, stripe, wallet('seen'), '1'));
    writing = false;
  })();
  const sealing = (async () => {
    while (writing) await sealBooks();
  })();
  let looks = 0;
  while (writing) {
    expect(sum((await trialBalance(db())).map(({ balance }) => balance)).toFixed(2)).toBe('0.00');
    looks += 1;
  }
  await Promise.all([moving, sealing]);
  expect(looks).toBeGreaterThan(5);
});

test('reading writes nothing', async () => {
  const state = () => db()
    .$queryRaw`select pg_current_wal_insert_lsn()::text as wal, (select count(*)::int from "LedgerAccount") as accounts,
    (select count(*)::int from "UnsealedEntry") as waiting`;
  const before = (await state()) as { accounts: number; waiting: number }[];
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`set transaction read only`;
    await balanceOf(tx, wallet('never used'));
    await trialBalance(tx);
    await trialBalance(tx, { valueUntil: on, knownAt: new Date() });
  });
  const after = (await state()) as typeof before;
  expect([after[0]!.accounts, after[0]!.waiting]).toEqual([before[0]!.accounts, before[0]!.waiting]);
});

describe('every entry says who wrote it', () => {
  const maker = async (key: string) => (await db().journalEntry.findUniqueOrThrow({ where: { key } })).madeBy;

  test('a job, an event within it, a person whose session was read, a command', async () => {
    const quiet = { name: 'send-mails' as const, quiet: true };
    await runJob(
      { ...quiet, run: ({ once }) => once('x', () => write(spend('by-job', stripe, wallet('m'), '1'))) },
      { today: on },
    );
    await actingAs('job:sweep-inbox', () =>
      actingAs('stripe:evt_1', () => write(spend('by-event', stripe, wallet('m'), '1'))),
    );
    await actingAs('visitor:42', async () => {
      actorIs('person:ana');
      await write(spend('by-person', stripe, wallet('m'), '1'));
    });
    await write(spend('by-command', stripe, wallet('m'), '1'));
    expect(await Promise.all(['by-job', 'by-event', 'by-person'].map(maker))).toEqual([
      'job:send-mails',
      'stripe:evt_1',
      'person:ana',
    ]);
    expect(await maker('by-command')).toMatch(/^command:\w/);
    await actingAs('job:x', () => {
      actorIs('person:ana');
      expect(actor()).toBe('job:x');
      return Promise.resolve();
    });
  });

  test('or is refused', async () => {
    await expect(db().$executeRawUnsafe(rawEntry('nobody', 2).replace('command:test', ''))).rejects.toThrow(
      /journal_entry_maker/,
    );
  });
});
