import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import type { JournalEntry } from '#app/ledger/entry.ts';
import { expireHolds, hold, settleHold, voidHold } from '#app/ledger/holds.server.ts';
import { closeAccount, closePeriod, reopenAccount, reverse } from '#app/ledger/keeping.server.ts';
import { post, sealBooks, trialBalance } from '#app/ledger/ledger.server.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { Decimal, type Money } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { LedgerModel, type Foretold, type ModelEntry, type ModelLine } from '#tests/support/ledger-model.ts';

const operations = Number(process.env['LEDGER_OPERATIONS'] ?? 10_000);
const seed = Number(process.env['LEDGER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** After so many operations every balance is compared, besides the answer to each. */
const compareEvery = 100;

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const known: readonly Account[] = [
  accounts.stripe,
  accounts.bank,
  accounts.tips,
  ...['a', 'b', 'c', 'd'].map(accounts.wallet),
  accounts.campaign('x'),
  accounts.campaign('y'),
  accounts.loanBorrower('l'),
  accounts.loanLenders('l'),
];
const byCode = new Map(known.map((account) => [account.code, account]));
const start = day('2026-01-01');

/** Mulberry32: small, and the same everywhere. */
function randomness(from: number) {
  let state = from;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    chance: (percent: number) => next() * 100 < percent,
    of: <T>(list: readonly T[]) => list[below(list.length)]!,
  };
}

/** An entry in the product's words, past the checks of `journalEntry`: PostgreSQL is on trial here. */
function written({ key, on, lines }: ModelEntry): JournalEntry {
  return {
    key,
    kind: 'test',
    valueDate: day(on),
    memo: key,
    lines: lines.map(({ code, cents }) => ({
      account: byCode.get(code)!,
      amount: new Decimal(cents).div(100) as Money,
    })),
  };
}

/** What happened, in the words of the model: done, same, or the refusal. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    return (await work()) === false ? 'same' : 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function agrees(happened: string, foretold: Foretold): boolean {
  if (typeof foretold === 'string') return happened === foretold;
  return foretold.some((reason) => happened.includes(reason));
}

test(`${operations} random operations do what a naive ledger foretells`, { timeout: 600_000 }, async () => {
  console.log(`LEDGER_SEED=${seed}`);
  const random = randomness(seed);
  const model = new LedgerModel();
  const told = new Map<string, number>();
  let today = addDays(start, 20);

  const aDay = () => addDays(today, -random.below(15));
  const cents = () => (random.chance(5) ? 1 : 1 + random.below(50_000));
  /** Mostly good; sometimes off, mixed, lonely, too fine, or with one account on both sides. */
  const someLines = (): ModelLine[] => {
    const amount = cents();
    const memo = random.chance(8);
    const pool = known.filter(({ code }) => code.startsWith('memo:') === memo);
    const from = random.of(pool).code;
    const to = random.of(pool).code;
    if (random.chance(1)) return [{ code: from, cents: amount }];
    if (random.chance(2))
      return [
        { code: from, cents: amount },
        { code: to, cents: -amount - 1 },
      ];
    if (random.chance(1))
      return [
        { code: from, cents: amount + 0.5 },
        { code: to, cents: -amount - 0.5 },
      ];
    if (random.chance(1))
      return [
        { code: 'assets:stripe', cents: amount },
        { code: 'memo:loan:l:lenders', cents: -amount },
      ];
    if (amount > 1 && random.chance(20)) {
      const part = 1 + random.below(amount - 1);
      return [
        { code: from, cents: amount },
        { code: to, cents: -part },
        { code: random.of(pool).code, cents: part - amount },
      ];
    }
    return [
      { code: from, cents: amount },
      { code: to, cents: -amount },
    ];
  };
  const someEntry = (index: number): ModelEntry => ({ key: `e-${index}`, on: aDay(), lines: someLines() });
  const oldKey = () => random.of([...model.entries.keys()]);
  const someHold = () => random.of([...model.holds.keys()]);

  const play = async (index: number): Promise<[string, string, Foretold]> => {
    const dice = random.below(1_000);
    // In a transaction even what is one statement: a refusal outside of one costs a connection.
    const tx = (work: (tx: Tx) => Promise<unknown>) => outcome(() => inTransaction(work));
    if (dice < 430 || model.entries.size === 0) {
      const entry = someEntry(index);
      return ['post', await tx((t) => post(t, written(entry))), model.post(entry)];
    }
    if (dice < 500) {
      const again = model.entries.get(oldKey())!;
      if (again.reverses !== undefined)
        return [
          'reverse again',
          await tx((t) => reverse(t, again.reverses!, { on: day(again.on), why: '' })),
          'same',
        ];
      const entry = random.chance(60)
        ? again
        : { ...again, lines: again.lines.map((line) => ({ ...line, cents: line.cents * 2 })) };
      return ['post again', await tx((t) => post(t, written(entry))), model.post(entry)];
    }
    if (dice < 620) {
      const entry = {
        ...someEntry(index),
        key: random.chance(10) && model.holds.size > 0 ? someHold() : `h-${index}`,
      };
      const lines = entry.lines.filter(
        (line, i, all) => all.findIndex(({ code }) => code === line.code) === i || line.cents < 0,
      );
      const tidy = { ...entry, lines };
      if (new Set(lines.map(({ code }) => code)).size < lines.length) return ['nothing', 'done', 'done'];
      const expiresOn = random.chance(50) ? addDays(today, random.below(20) - 8) : undefined;
      return [
        'hold',
        await tx((t) => hold(t, written(tidy), expiresOn ? { expiresOn } : {})),
        model.hold(tidy, expiresOn),
      ];
    }
    if (dice < 740 && model.holds.size > 0) {
      const key = someHold();
      const held = model.holds.get(key)!;
      const open = [...model.holds.keys()].filter((one) => !model.holds.get(one)!.ended);
      const chosen = random.chance(70) && open.length > 0 ? random.of(open) : key;
      const { entry: from, by } = model.holds.get(chosen)! ?? held;
      const factor = random.of([1, 1, 1, 0.5, 2]);
      const lines = random.chance(5)
        ? someLines()
        : from.lines.map((line) => ({ ...line, cents: line.cents * factor }));
      const entry =
        by && random.chance(50) ? model.entries.get(by)! : { key: `s-${index}`, on: aDay(), lines };
      return ['settle', await tx((t) => settleHold(t, chosen, written(entry))), model.settle(chosen, entry)];
    }
    if (dice < 790 && model.holds.size > 0) {
      const key = someHold();
      return ['void', await tx((t) => voidHold(t, key)), model.end(key, 'voided')];
    }
    if (dice < 800) {
      const count = model.expire(today);
      return ['expire', String(await inTransaction((t) => expireHolds(t, today))), String(count) as Foretold];
    }
    if (dice < 890) {
      const key = oldKey();
      const on = aDay();
      return ['reverse', await tx((t) => reverse(t, key, { on, why: 'random' })), model.reverse(key, on)];
    }
    if (dice < 900) {
      const until = addDays(today, -10 - random.below(10));
      return ['close period', await tx((t) => closePeriod(t, until, today)), model.closePeriod(until)];
    }
    if (dice < 930) {
      const count = model.unsealed;
      model.unsealed = 0;
      return ['seal', String(await sealBooks()), String(count) as Foretold];
    }
    if (dice < 950) {
      // An account is emptied now and then, so that some can be closed.
      const { code } = random.of(known);
      const left = model.balance(code);
      const other = code.startsWith('memo:') ? 'memo:loan:l:lenders' : 'assets:stripe';
      if (left === 0 || other === code) return ['nothing', 'done', 'done'];
      const lines = [
        { code, cents: -left },
        { code: other, cents: left },
      ];
      const entry = { key: `z-${index}`, on: today, lines };
      return ['empty', await tx((t) => post(t, written(entry))), model.post(entry)];
    }
    if (dice < 965) {
      today = addDays(today, 1);
      return ['a day passes', 'done', 'done'];
    }
    const empty = known.filter(({ code }) => model.balance(code) === 0 || model.closed.has(code));
    const account = random.of(random.chance(70) && empty.length > 0 ? empty : known);
    if (!model.balances.has(account.code)) return ['nothing', 'done', 'done'];
    return random.chance(45)
      ? [
          'close account',
          await tx((t) => closeAccount(t, account, 'random')),
          model.closeAccount(account.code),
        ]
      : [
          'reopen account',
          await tx((t) => reopenAccount(t, account, 'random')),
          model.reopenAccount(account.code),
        ];
  };

  const inBooks = async () => {
    const rows = await db().$queryRaw<{ code: string; now: string }[]>`
      select code, (balance * 100)::bigint || ' ' || ("pendingDebit" * 100)::bigint || ' ' || ("pendingCredit" * 100)::bigint as now
      from "AccountBalance" order by code collate "C"`;
    return rows.filter(({ now }) => now !== '0 0 0').map(({ code, now }) => `${code} ${now}`);
  };
  const inModel = () =>
    known
      .map(
        ({ code }) => `${code} ${model.balance(code)} ${model.pending(code, 1)} ${model.pending(code, -1)}`,
      )
      .filter((row) => !row.endsWith(' 0 0 0'))
      .sort();

  for (let index = 0; index < operations; index++) {
    const [what, happened, foretold] = await play(index);
    const word =
      happened.match(/LEDGER_[A-Z_]+|line_count|hold_expiry/)?.[0] ??
      (/^[0-9]+$/.test(happened) ? 'done' : happened);
    told.set(`${what}: ${word}`, (told.get(`${what}: ${word}`) ?? 0) + 1);
    expect(
      agrees(happened, foretold),
      `seed ${seed}, operation ${index}, ${what}: ${happened}; foretold ${String(foretold)}`,
    ).toBe(true);
    if (index % compareEvery === 0 || index === operations - 1) {
      expect(await inBooks(), `seed ${seed}, after operation ${index}`).toEqual(inModel());
    }
  }

  console.log(
    [...told]
      .sort()
      .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
      .join('\n'),
  );
  const closedPast = model.closedUntil.startsWith('0') ? start : day(model.closedUntil);
  for (const valueUntil of [closedPast, addDays(closedPast, 3), addDays(closedPast, -10)]) {
    const rows = await trialBalance(db(), { valueUntil });
    const there = rows
      .filter(({ balance }) => !balance.isZero())
      .map(({ code, balance }) => `${code} ${balance.times(100).toFixed()}`);
    const foretold = [...model.balancesOn(valueUntil)]
      .filter(([, total]) => total !== 0)
      .map(([code, total]) => `${code} ${total}`);
    expect(there.sort(), `seed ${seed}, balances on ${valueUntil}`).toEqual(foretold.sort());
  }
  await sealBooks();
  expect(await verifyBooks()).toMatchObject({ entries: model.entries.size, waiting: 0, broken: null });
});
