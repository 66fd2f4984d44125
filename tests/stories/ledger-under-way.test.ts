import { afterAll, beforeAll, expect, test } from 'vitest';
import { pendingNow } from '#app/features/books/trial-balance.queries.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { paymentArrived, paymentFailed, paymentUnderWay } from '#app/ledger/under-way.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { borrow, liveLoan } from '#tests/support/borrower.ts';
import { gift, on } from '#tests/support/ledger.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-10-01');
});
afterAll(() => world.close());

const pending = async () =>
  (await pendingNow()).map(({ family, debit, credit }) =>
    `${family} ${debit || '—'} ${credit || '—'}`.replace(/\s/g, ' '),
  );

test('a debit on its way stands beside the balances; it arrives once, or comes to nothing', async () => {
  const asked = (id: string) => ({ ...gift(id, '30'), valueDate: on });
  for (const again of [0, 1])
    for (const id of ['ana', 'ben'])
      await inTransaction((tx) =>
        paymentUnderWay(tx, `pi_${id}`, { ...asked(id), valueDate: addDays(on, again) }),
      );
  expect(await pending()).toEqual(['assets:stripe 60,00 € —', 'liabilities:campaign:orchard — 60,00 €']);
  expect((await balanceOf(db(), accounts.stripe)).toFixed(2)).toBe('0.00');

  await inTransaction((tx) => paymentArrived(tx, 'pi_ana', { ...asked('ana'), valueDate: addDays(on, 5) }));
  await inTransaction((tx) => paymentFailed(tx, 'pi_ben'));
  await inTransaction((tx) => paymentFailed(tx, 'pi_nobody'));
  expect(await pendingNow()).toEqual([]);
  expect((await balanceOf(db(), accounts.stripe)).toFixed(2)).toBe('30.00');
  // Said once more, and one that was never seen on its way.
  await inTransaction((tx) => paymentArrived(tx, 'pi_ana', { ...asked('ana'), valueDate: addDays(on, 5) }));
  await inTransaction((tx) => paymentArrived(tx, 'pi_cleo', asked('cleo')));
  expect((await balanceOf(db(), accounts.stripe)).toFixed(2)).toBe('60.00');
});

test('every debit of a loan’s life was on its way before it came, and none still is when all are answered', async () => {
  await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 2 });
  await liveLoan(world, day('2027-01-20'));
  const ends = await db().$queryRaw<{ outcome: string; kind: string; holds: number }[]>`
    select e.outcome, split_part(j.kind, '_', 1) as kind, count(*)::int as holds
    from "HoldEnd" e left join "JournalEntry" j on j.id = e."entryId"
    join "Hold" h on h.id = e."holdId" where h.key not like 'payment:pi\\_ana%' and h.key not like 'payment:pi\\_ben%' group by 1, 2 order by 2`;
  expect(ends).toContainEqual({ outcome: 'settled', kind: 'repayment', holds: 2 });
  expect(await db().openHold.count()).toBe(0);
});
