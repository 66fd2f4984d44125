import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { hold, settleHold } from '#app/ledger/holds.server.ts';
import {
  closeAccount,
  closePeriod,
  closedUntil,
  reopenAccount,
  reverse,
} from '#app/ledger/keeping.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { balanceOf, post, trialBalance } from '#app/ledger/ledger.server.ts';
import { day, dayOf } from '#app/money/day.ts';
import { table } from '#tests/support/books.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { spend, write } from '#tests/support/ledger.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const { stripe, bank, wallet } = accounts;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(work);
const dated = (key: string, amount: string, valueDate: string) =>
  spend(key, stripe, wallet('ana'), amount, day(valueDate));
const instant = async () => {
  const [row] = await db().$queryRaw<{ at: Date }[]>`select clock_timestamp() as at, pg_sleep(0.005)::text`;
  return row!.at;
};

describe('two dates', () => {
  test('an account on a day, as it was known at an instant', async () => {
    await write(dated('feb-28', '10', '2026-02-28'));
    const first = await instant();
    await write(dated('feb-29', '20', '2028-02-29'), dated('late-news', '5', '2026-02-27'));
    const second = await instant();
    await run((tx) => reverse(tx, 'feb-28', { on: day('2026-03-05'), why: 'not ours' }));

    const days = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-05', '2028-02-28', '2028-02-29'];
    const rows = await Promise.all(
      days.map(async (text) => {
        const valueUntil = day(text);
        const known = async (asOf: object) =>
          (await balanceOf(db(), wallet('ana'), { valueUntil, ...asOf })).toFixed(2);
        return [text, await known({ knownAt: first }), await known({ knownAt: second }), await known({})];
      }),
    );
    expect(table([['on', 'first known', 'then', 'now'], ...rows])).toBe(`
 on          first known  then       now
 2026-02-26  0.00         0.00      0.00
 2026-02-27  0.00         -5.00    -5.00
 2026-02-28  -10.00       -15.00  -15.00
 2026-03-05  -10.00       -15.00   -5.00
 2028-02-28  -10.00       -15.00   -5.00
 2028-02-29  -10.00       -35.00  -25.00
`);
    expect(await trialBalance(db(), { valueUntil: day('2026-02-28'), knownAt: first })).toMatchObject([
      { code: 'assets:stripe' },
      { code: 'liabilities:wallet:ana' },
    ]);
  });

  test('the day is that of Paris, around midnight and when the clocks change', () => {
    const days = [
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
      '2026-10-25T22:59:59Z',
    ];
    expect(days.map((text) => dayOf(new Date(text)))).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-29',
      '2026-03-30',
      '2026-10-25',
    ]);
  });
});

describe('a closed period', () => {
  test('takes no entry, says which correction to make, and its balances are those of its entries', async () => {
    const before = await trialBalance(db(), { valueUntil: day('2026-02-28') });
    await run((tx) => closePeriod(tx, day('2026-02-28'), day('2026-03-10')));
    expect(await run(closedUntil)).toBe('2026-02-28');
    expect(await trialBalance(db(), { valueUntil: day('2026-02-28') })).toEqual(before);
    await expect(write(dated('too-late', '1', '2026-02-28'))).rejects.toThrow(
      /LEDGER_PERIOD_CLOSED: the books are closed up to 2026-02-28.*write a reversal or a correction dated in the open period, from 2026-03-01/,
    );
    expect(await write(dated('in-time', '1', '2026-03-01'))).toEqual([true]);
    // What is in the books already stays nothing, also when its period is closed.
    expect(await write(dated('feb-28', '10', '2026-02-28'))).toEqual([false]);
    expect(await balanceOf(db(), wallet('ana'), { valueUntil: day('2026-03-01') })).toMatchObject({ s: -1 });
  });

  test('takes what others tell late on its first open day, once, with the day on which it happened', async () => {
    const arrived = (key: string) => spend(key, stripe, wallet('late'), '7', day('2026-02-20'));
    const told = (work: (tx: Tx) => Promise<boolean>) => toldByOthers(() => run(work));
    await expect(run((tx) => post(tx, arrived('told-late')))).rejects.toThrow(/PERIOD_CLOSED/);
    expect(await told((tx) => post(tx, arrived('told-late')))).toBe(true);
    expect(await told((tx) => post(tx, arrived('told-late')))).toBe(false);
    await run((tx) => hold(tx, arrived('on-its-way')));
    const settle = (tx: Tx) => settleHold(tx, 'on-its-way', arrived('arrived-late'));
    await expect(run(settle)).rejects.toThrow(/PERIOD_CLOSED/);
    expect([await told(settle), await told(settle)]).toEqual([true, false]);
    expect(await told((tx) => post(tx, dated('march-told', '2', '2026-03-04')))).toBe(true);
    const keys = ['told-late', 'arrived-late', 'march-told'];
    const entries = await db().journalEntry.findMany({
      where: { key: { in: keys } },
      orderBy: { id: 'asc' },
    });
    expect(
      entries.map(({ key, valueDate, memo }) => [
        key,
        toDay(valueDate),
        memo.match(/happened on [0-9-]+/)?.[0],
      ]),
    ).toEqual([
      ['told-late', '2026-03-01', 'happened on 2026-02-20'],
      ['arrived-late', '2026-03-01', 'happened on 2026-02-20'],
      ['march-told', '2026-03-04', undefined],
    ]);
    expect(await balanceOf(db(), wallet('late'), { valueUntil: day('2026-02-28') })).toMatchObject({
      d: [0],
    });
    expect((await balanceOf(db(), wallet('late'))).toFixed(2)).toBe('-14.00');
  });

  test('is corrected by a reversal in the open one, never within', async () => {
    await expect(run((tx) => reverse(tx, 'late-news', { on: day('2026-02-27'), why: 'x' }))).rejects.toThrow(
      /PERIOD_CLOSED/,
    );
    expect(await run((tx) => reverse(tx, 'late-news', { on: day('2026-03-06'), why: 'x' }))).toBe(true);
  });

  test('is closed once, in order, and only when it is over', async () => {
    await expect(run((tx) => closePeriod(tx, day('2026-02-28'), day('2026-03-10')))).rejects.toThrow(
      /closed up to/,
    );
    await expect(run((tx) => closePeriod(tx, day('2026-01-31'), day('2026-03-10')))).rejects.toThrow(
      /closed up to/,
    );
    await expect(run((tx) => closePeriod(tx, day('2026-03-10'), day('2026-03-10')))).rejects.toThrow(
      /is not over/,
    );
    for (const sql of [`delete from "ClosedPeriod"`, `update "PeriodBalance" set balance = 0`])
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/LEDGER_APPEND_ONLY/);
    await expect(
      db().$executeRawUnsafe(`insert into "PeriodBalance" values ('2026-02-28', 1, 1)`),
    ).rejects.toThrow(/LEDGER_DERIVED/);
  });

  test('waits for those who are writing: nobody slips in', async () => {
    let go = () => {};
    const writing = run(async (tx) => {
      await post(tx, dated('slow', '3', '2026-03-02'));
      await new Promise<void>((done) => (go = done));
    });
    await new Promise((done) => setTimeout(done, 100));
    const closing = run((tx) => closePeriod(tx, day('2026-03-03'), day('2026-03-10')));
    await expect
      .poll(() => db().$queryRaw`select 1 from pg_locks where locktype = 'advisory' and not granted`)
      .toHaveLength(1);
    const after = write(dated('after', '4', '2026-03-02'));
    setTimeout(() => go(), 200);
    const [written, closed, refused] = await Promise.allSettled([writing, closing, after]);
    expect([written.status, closed.status, refused.status]).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    const [row] = await db().$queryRaw<{ kept: string; counted: string }[]>`
      select (select b.balance::text from "PeriodBalance" b join "LedgerAccount" a on a.id = b."accountId"
          where a.code = 'liabilities:wallet:ana' and b.until = '2026-03-03') as kept,
        (select sum(p.amount)::text from "Posting" p join "JournalEntry" e on e.id = p."entryId" join "LedgerAccount" a on a.id = p."accountId"
          where a.code = 'liabilities:wallet:ana' and e."valueDate" <= '2026-03-03') as counted`;
    expect(row!.kept).toBe(row!.counted);
  });
});

describe('a reversal', () => {
  const on = day('2026-03-10');
  test('is written once, however many ask at the same time; on another day it is refused', async () => {
    await write(dated('once', '8', '2026-03-10'));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => run((tx) => reverse(tx, 'once', { on, why: 'x' }))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    await expect(run((tx) => reverse(tx, 'once', { on: day('2026-03-11'), why: 'x' }))).rejects.toThrow(
      /LEDGER_REVERSED/,
    );
    // To take back a reversal is a new event.
    expect(await run((tx) => reverse(tx, 'reversal:once', { on, why: 'it was right' }))).toBe(true);
  });

  test('is refused when the money has left, and when there is nothing to reverse', async () => {
    await write(spend('in', stripe, wallet('gone'), '9', on), spend('out', wallet('gone'), bank, '9', on));
    await expect(run((tx) => reverse(tx, 'in', { on, why: 'x' }))).rejects.toThrow(/LEDGER_LIMIT/);
    await expect(run((tx) => reverse(tx, 'nothing', { on, why: 'x' }))).rejects.toThrow(RangeError);
  });

  test('is the mirror of what it reverses, in PostgreSQL too', async () => {
    await write(dated('mirror', '8', '2026-03-10'));
    const crooked = { ...spend('crooked', wallet('ana'), stripe, '7', on), reverses: 'mirror' };
    await expect(write(crooked)).rejects.toThrow(/LEDGER_REVERSAL.*mirror/);
    await expect(write({ ...crooked, reverses: 'nothing' })).rejects.toThrow(/LEDGER_REVERSAL/);
  });
});

describe('a closed account', () => {
  const on = day('2026-03-10');
  test('takes nothing until it is reopened; both are events', async () => {
    await write(spend('c-in', stripe, wallet('cleo'), '4', on));
    await expect(run((tx) => closeAccount(tx, wallet('cleo'), 'left'))).rejects.toThrow(/LEDGER_NOT_EMPTY/);
    await write(spend('c-out', wallet('cleo'), bank, '4', on));
    await run((tx) => closeAccount(tx, wallet('cleo'), 'left'));
    await expect(run((tx) => closeAccount(tx, wallet('cleo'), 'left'))).rejects.toThrow(/is closed already/);
    await expect(write(spend('c-again', stripe, wallet('cleo'), '4', on))).rejects.toThrow(
      /LEDGER_CLOSED_ACCOUNT/,
    );
    await run((tx) => reopenAccount(tx, wallet('cleo'), 'came back'));
    expect(await write(spend('c-again', stripe, wallet('cleo'), '4', on))).toEqual([true]);
    const events = await db().accountEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ kind, why }) => `${kind}: ${why}`)).toEqual(['closed: left', 'reopened: came back']);
    await expect(db().$executeRaw`delete from "AccountEvent"`).rejects.toThrow(/LEDGER_APPEND_ONLY/);
    await expect(run((tx) => closeAccount(tx, wallet('never'), 'x'))).rejects.toThrow(RangeError);
  });

  test('is closed while many write to it: what it holds is never locked in', async () => {
    await write(
      spend('d-in', stripe, wallet('dora'), '1', on),
      spend('d-out', wallet('dora'), bank, '1', on),
    );
    await Promise.allSettled([
      ...Array.from({ length: 20 }, (_, i) => write(spend(`d-${i}`, stripe, wallet('dora'), '1', on))),
      run((tx) => closeAccount(tx, wallet('dora'), 'x')),
      ...Array.from({ length: 20 }, (_, i) => write(spend(`d-2-${i}`, stripe, wallet('dora'), '1', on))),
    ]);
    const account = await db().ledgerAccount.findUniqueOrThrow({
      where: { code: 'liabilities:wallet:dora' },
    });
    const balance = await balanceOf(db(), wallet('dora'));
    expect(account.closedAt === null || balance.isZero()).toBe(true);
  });
});
