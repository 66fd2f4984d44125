import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { topUpFloat, topUpsToAsk } from '#app/features/payouts/float.server.ts';
import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { reconciliationPage, workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { floatToppedUp } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { openWorld } from '#tests/support/stage.ts';
import { tellStandIn } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let lent: Lent;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '300.50' }, count: 2 });
});
afterEach(() => world.close());

const reconcile = () => runJob('reconcile', { today: world.today() });

test('every movement of Stripe has its postings; what is under way is named as such; what is strange is found, with its age', async () => {
  await liveLoan(world, day('2026-11-16'));
  // A debit is on its way: Stripe counts it, our books wait.
  expect(await reconcile()).toMatchObject({ failed: 0 });
  const page = await reconciliationPage(world.today());
  expect(page.stripe!.unexplained).toBeNull();
  expect(page.gaps).toMatchObject([{ kind: 'Prélèvement', state: 'under way' }]);
  expect(page.strange).toEqual([]);
  expect(page.balances.map(({ name, difference }) => [name, difference])).toEqual([
    ['La plateforme', null],
    ['Le Moulin', null],
  ]);

  await liveLoan(world, day('2026-11-20'));
  expect(await reconcile()).toMatchObject({ failed: 0 });
  expect(await gapsWithStripe()).toEqual([]);
  const movements = await db().stripeMovement.count();
  await reconcile();
  expect(await db().stripeMovement.count()).toBe(movements);

  // An entry without a movement, and a movement that is no longer there.
  await inTransaction((tx) =>
    post(tx, floatToppedUp({ id: randomUUID(), amount: money('3.00'), on: day('2026-11-17') })),
  );
  await db().$executeRaw`update "StripeMovement" set amount = amount + 1, net = net + 1
    where id = (select id from "StripeMovement" where account is null and type = 'topup')`;
  const { failed, notes } = await reconcile();
  expect(failed).toBe(1);
  expect(notes.join(' ')).toMatch(/2 objets de Stripe .*\(écart de -1,00/);
  const broken = await reconciliationPage(world.today());
  expect(broken.gaps.map(({ difference, age, state }) => [difference, age, state])).toEqual([
    ['1,00\u00a0€', expect.stringMatching(/jours/), 'gap'],
    ['-3,00\u00a0€', '3\u00a0jours', 'gap'],
  ]);
  expect(broken.stripe!.unexplained).toBe('-3,00\u00a0€');
});

test('an event that never reached us is asked again; nothing has to be guessed', async () => {
  await liveLoan(world, day('2026-11-16'));
  world.hold();
  await world.advance(day('2026-11-20'));
  world.release();
  await reconcile();
  const late = await gapsWithStripe();
  expect(late.map(({ state }) => state)).toEqual(['under way']);
  expect(await runJob('replay-missed-events', { today: world.today() })).toMatchObject({ failed: 0 });
  await world.drain();
  await reconcile();
  expect(await gapsWithStripe()).toEqual([]);
  expect((await books(lent.names)).match(/assets:stripe +(\S+)/)![1]).toBe(await stripeBalance(world));
});

test('a top-up that Stripe refuses or that fails is a thing to settle, not a question asked for ever', async () => {
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const id = randomUUID();
  await topUpFloat({ id, amount: money('40'), askedById: personId, today: world.today() });
  const { stripeTopUpId } = await db().floatTopUp.findUniqueOrThrow({ where: { id } });
  await tellStandIn(world, `topups/${stripeTopUpId}/fail`);
  await world.advance(day('2026-12-01'));
  expect(await db().floatTopUp.findUniqueOrThrow({ where: { id } })).toMatchObject({
    receivedOn: null,
    failureCode: 'insufficient_funds',
  });
  expect((await workList(world.today())).topUps).toMatchObject([{ why: 'insufficient_funds' }]);
  expect(await topUpsToAsk()).toEqual([]);
  await reconcile();
  expect(await gapsWithStripe()).toEqual([]);
});
