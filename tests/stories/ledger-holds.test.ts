import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { expireHolds, hold, pendingOn, settleHold, voidHold } from '#app/ledger/holds.server.ts';
import { balanceOf, owedOn } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { on, spend, write } from '#tests/support/ledger.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const { stripe, bank, wallet } = accounts;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(work);
const holding = (key: string, from: ReturnType<typeof wallet>, amount: string, expiresOn?: string) =>
  run((tx) => hold(tx, spend(key, from, bank, amount), expiresOn ? { expiresOn: day(expiresOn) } : {}));
const settling = (key: string, entry: ReturnType<typeof spend>) => run((tx) => settleHold(tx, key, entry));

/** A wallet with so much in it, of its own for each test. */
async function filled(name: string, amount: string) {
  await write(spend(`fill:${name}`, stripe, wallet(name), amount));
  return wallet(name);
}

const free = async (account: ReturnType<typeof wallet>) => {
  const { debit } = await pendingOn(db(), account);
  return `${(await owedOn(db(), account)).toFixed(2)} owed, ${debit.toFixed(2)} leaving`;
};

test('money on its way is told apart, then posted; what was held beyond is free again', async () => {
  const ana = await filled('ana', '100');
  expect(await holding('h-ana', ana, '60')).toBe(true);
  expect(await holding('h-ana', ana, '60')).toBe(false);
  expect(await free(ana)).toBe('100.00 owed, 60.00 leaving');
  expect((await pendingOn(db(), bank)).credit.toFixed(2)).toBe('60.00');
  expect((await balanceOf(db(), bank)).toFixed(2)).toBe('0.00');

  expect(await settling('h-ana', spend('s-ana', ana, bank, '45'))).toBe(true);
  expect(await settling('h-ana', spend('s-ana', ana, bank, '45'))).toBe(false);
  expect(await free(ana)).toBe('55.00 owed, 0.00 leaving');
  await expect(settling('h-ana', spend('s-ana-rest', ana, bank, '15'))).rejects.toThrow(/LEDGER_HOLD_ENDED/);
});

test('100 available, ten holds of 20 at the same time: five are taken, and then nothing can be spent', async () => {
  const ben = await filled('ben', '100');
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => holding(`h-ben-${i}`, ben, '20')),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  await expect(write(spend('ben-out', ben, bank, '0.01'))).rejects.toThrow(/LEDGER_LIMIT/);
  expect(await free(ben)).toBe('100.00 owed, 100.00 leaving');
});

test('a hold and a posting race for the same money: one wins', async () => {
  const cleo = await filled('cleo', '10');
  const both = await Promise.allSettled([
    holding('h-cleo', cleo, '10'),
    write(spend('cleo-out', cleo, bank, '10')),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

describe('a hold ends once', () => {
  test('settled twice in parallel by two entries, one wins; by one entry, it is one', async () => {
    const dora = await filled('dora', '50');
    await holding('h-dora', dora, '50');
    const rivals = await Promise.allSettled(
      [1, 2, 3, 4].map((i) => settling('h-dora', spend(`s-dora-${i}`, dora, bank, '50'))),
    );
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await free(dora)).toBe('0.00 owed, 0.00 leaving');

    const emil = await filled('emil', '50');
    await holding('h-emil', emil, '50');
    const same = await Promise.all(
      [1, 2, 3, 4].map(() => settling('h-emil', spend('s-emil', emil, bank, '50'))),
    );
    expect(same.sort()).toEqual([false, false, false, true]);
  });

  test('settled, voided and expired in parallel, one wins', async () => {
    for (let round = 0; round < 10; round++) {
      const name = `race-${round}`;
      const account = await filled(name, '5');
      await holding(`h-${name}`, account, '5', '2026-03-02');
      const [posted, voided] = await Promise.allSettled([
        settling(`h-${name}`, spend(`s-${name}`, account, bank, '5')),
        run((tx) => voidHold(tx, `h-${name}`)),
        run((tx) => expireHolds(tx, day('2026-03-03'))),
      ]);
      const outcome = (await db().holdEnd.findFirstOrThrow({ orderBy: { holdId: 'desc' } })).outcome;
      expect([posted.status === 'fulfilled', voided.status === 'fulfilled']).toEqual([
        outcome === 'settled',
        outcome === 'voided',
      ]);
      expect(await free(account)).toBe(`${outcome === 'settled' ? '0.00' : '5.00'} owed, 0.00 leaving`);
    }
  });

  test.each([
    [
      'more than was held',
      'more',
      (from: ReturnType<typeof wallet>) => spend('s-x', from, bank, '10.01'),
      /LEDGER_HOLD_EXCEEDED/,
    ],
    [
      'other accounts',
      'other',
      (from: ReturnType<typeof wallet>) => spend('s-x', from, accounts.tips, '10'),
      /LEDGER_HOLD_EXCEEDED/,
    ],
    [
      'the other way round',
      'back',
      (from: ReturnType<typeof wallet>) => spend('s-x', bank, from, '10'),
      /LEDGER_HOLD_EXCEEDED/,
    ],
    [
      'after its last day',
      'late',
      (from: ReturnType<typeof wallet>) => spend('s-x', from, bank, '10', day('2026-03-10')),
      /LEDGER_HOLD_EXPIRED/,
    ],
  ])('%s is refused, and the hold stays', async (_, name, entry, message) => {
    const account = await filled(name, '100');
    await holding(`h-${name}`, account, '10', '2026-03-09');
    await expect(settling(`h-${name}`, entry(account))).rejects.toThrow(message);
    expect(await free(account)).toBe('100.00 owed, 10.00 leaving');
    expect(await db().journalEntry.count({ where: { key: 's-x' } })).toBe(0);
  });

  test('after it was voided nothing settles it, after it was settled nothing voids it', async () => {
    const finn = await filled('finn', '20');
    await holding('h-finn-1', finn, '5');
    expect(await run((tx) => voidHold(tx, 'h-finn-1'))).toBe(true);
    expect(await run((tx) => voidHold(tx, 'h-finn-1'))).toBe(false);
    await expect(settling('h-finn-1', spend('s-finn-1', finn, bank, '5'))).rejects.toThrow(
      /HOLD_ENDED.*voided/,
    );
    await holding('h-finn-2', finn, '5');
    await settling('h-finn-2', spend('s-finn-2', finn, bank, '5'));
    await expect(run((tx) => voidHold(tx, 'h-finn-2'))).rejects.toThrow(/HOLD_ENDED.*settled/);
    await expect(run((tx) => voidHold(tx, 'h-nobody'))).rejects.toThrow(/there is no hold/);
  });
});

describe('PostgreSQL refuses, whoever writes,', () => {
  const raw = (sql: string) => db().$executeRawUnsafe(sql);
  test.each([
    ['a hold that does not balance', 'hold_line', /LEDGER_UNBALANCED/],
    ['a hold without lines', 'none', /LEDGER_UNBALANCED.*0 of 2/],
  ])('%s', async (_, lines, message) => {
    await expect(
      run(async (tx) => {
        await tx.$executeRawUnsafe(`insert into "Hold" (key, kind, "valueDate", memo, "madeBy", fingerprint, "lineCount")
          values ('raw', 't', '${on}', '', 'command:test', '', 2)`);
        if (lines === 'none') return;
        await tx.$executeRawUnsafe(`insert into "HoldLine" select h.id, l.line, a.id, l.amount from "Hold" h,
          (values (1, 'assets:bank', 5), (2, 'assets:stripe', -4)) l(line, code, amount) join "LedgerAccount" a on a.code = l.code
          where h.key = 'raw'`);
      }),
    ).rejects.toThrow(message);
  });

  test.each([
    ['a changed hold', 'update "Hold" set memo = \'x\'', /LEDGER_APPEND_ONLY/],
    ['a changed line', 'update "HoldLine" set amount = amount * 2', /LEDGER_APPEND_ONLY/],
    ['an end taken back', 'delete from "HoldEnd"', /LEDGER_APPEND_ONLY/],
    ['a hold taken out of the queue', 'delete from "OpenHold"', /LEDGER_DERIVED/],
    [
      'the end of a hold that does not exist',
      `insert into "HoldEnd" values (987654, 'voided', null, now(), 'command:test')`,
      /does not exist/,
    ],
    [
      'a hold that ends for no reason',
      `insert into "HoldEnd" values (1, 'forgotten', null, now(), 'command:test')`,
      /hold_end_outcome/,
    ],
  ])('%s', async (_, sql, message) => {
    await expect(raw(sql)).rejects.toThrow(message);
  });
});

test('pending debits and credits are equal over all accounts', async () => {
  const [row] = await db().$queryRaw<{ off: string }[]>`
    select sum("pendingDebit" - "pendingCredit")::text as off from "AccountBalance"`;
  expect(Number(row!.off)).toBe(0);
});
