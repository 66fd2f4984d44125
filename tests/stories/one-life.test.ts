import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { yearsOfBooks } from '#app/features/books/export.server.ts';
import { db } from '#app/infra/db.server.ts';
import { checkFec } from '#app/ledger/fec-check.ts';
import { balanceTable } from '#app/ledger/formats.ts';
import { trialBalance } from '#app/ledger/ledger.server.ts';
import { bookkeepers, isHere } from '#tests/support/other-programs.ts';
import { chance } from '../../bin/story/chance.ts';
import { firstDay, playLife } from '../../bin/story/life.ts';
import { lenderOutcomes, whatIsWrong, writeOutcome } from '../../bin/story/outcome.ts';
import { summary } from '../../bin/story/summary.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld(firstDay);
  folder = mkdtempSync(join(tmpdir(), 'terreau-story-'));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

describe('a whole life, from the pledge to the last euro paid out,', () => {
  test.each([
    { lenders: 1, seed: 1 },
    { lenders: 7, seed: 42 },
    { lenders: 20, seed: 2_026 },
  ])('ends well for $lenders lenders with seed $seed', { timeout: 240_000 }, async ({ lenders, seed }) => {
    await playLife(world, { lenders, instalments: 14 }, chance(seed), () => {});

    const outcomes = await lenderOutcomes();
    expect(outcomes).toHaveLength(lenders);
    expect(await whatIsWrong(outcomes, world.today())).toEqual([]);
    // The declined were dropped and told; those who took their pledge back were never charged.
    const ends = await db().pledge.groupBy({
      by: ['instrument', 'status'],
      _count: true,
      orderBy: { status: 'asc' },
    });
    expect(new Set(ends.map((end) => end.status))).toEqual(new Set(['dropped', 'released', 'revoked']));
    const charged = await db().pledge.count({ where: { status: 'revoked', NOT: { paymentId: null } } });
    expect(charged).toBe(0);
    const left = summary(await trialBalance(db())).filter((row) => row.balance.toFixed(2) !== '0.00');
    // The tax of the months that are over waits in the bank for whoever pays it.
    expect(left.map((row) => row.code).sort()).toEqual([
      'assets:bank',
      'assets:stripe',
      'equity:float',
      'expenses:processing-fees',
      'income:platform-fees',
      'liabilities:tax:income',
      'liabilities:tax:social',
    ]);
    expect(balanceTable(left)).toMatch(/^total +(\d+\.\d\d) +\1$/m);

    await writeOutcome(folder, outcomes);
    const [header, ...lines] = readFileSync(join(folder, 'lenders.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('lender,lent,principal_back,interest,tax,paid_out');
    expect(lines).toHaveLength(lenders);
    expect(readdirSync(folder).filter((name) => name.startsWith('pain.001-'))).not.toHaveLength(0);
    for (const { program, format, check } of bookkeepers) {
      if (isHere(program)) check(join(folder, `books.${format}`));
    }
    const fecs = readdirSync(folder).filter((name) => /^\d{9}FEC\d{8}\.txt$/.test(name));
    expect(fecs).toHaveLength((await yearsOfBooks()).length);
    for (const name of fecs) {
      expect(await checkFec({ name, content: createReadStream(join(folder, name)) })).toEqual([]);
    }
  });
});
