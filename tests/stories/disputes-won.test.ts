import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  gift,
  liveUntil,
  loan,
  mailsTo,
  pledge,
  statuses,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { openMill } from '#tests/support/mill.ts';
import { dispute, happensHeardTwice } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// Disputes that are won when the money has gone on without them: after it was taken back from the cooperation, after the campaign has left.

let world: World;
let moulin: CastCooperation;
let project: CastProject;
let names: Record<string, string>;

beforeEach(async () => {
  ({ world, moulin, project, names } = await openMill('all_or_nothing'));
});
afterEach(() => world.close());

const answer = () => runJob('answer-disputes', { today: world.today() });
const feesOf = (text: string) => /expenses:processing-fees +([\d.]+)/.exec(text)![1];

test('lost, taken back from the cooperation, then won: it goes to the cooperation again, and the books are as before but for the fee', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200', tip: '5' }));
  await liveUntil(world, day('2026-11-14'));
  const before = await books(names);
  const disputed = await dispute(world, id);
  await happensHeardTwice(world, `disputes/${disputed}/lose`);
  await answer();
  await world.drain();
  expect(await books(names)).not.toContain('assets:owed');

  await happensHeardTwice(world, `disputes/${disputed}/win`);
  expect(await db().dispute.findFirst()).toMatchObject({ status: 'won' });
  expect(await statuses(id)).toEqual(['released']);
  expect(await books(names)).toMatch(/liabilities:campaign:moulin +-194\.00/);
  await everythingHolds(world);
  // Twice, it is one transfer.
  expect(await answer()).toMatchObject({ done: 1, failed: 0 });
  expect(await answer()).toMatchObject({ total: 0 });
  const after = await books(names);
  expect(after).not.toContain('liabilities:campaign');
  expect(Number(feesOf(after)) - Number(feesOf(before))).toBeCloseTo(20);
  expect(await stripeBalance(world)).toBe(/assets:stripe +([\d.]+)/.exec(after)![1]);
  expect(await mailsTo(moulin.member.email)).toContain('Un don à « Un moulin à farine » vous revient');
  await everythingHolds(world);
});

test('won after the campaign has left without it: a gift is sent on less our commission, and its giver reads it', async () => {
  const ana = await citizen('Ana');
  const ids = [
    await pledge(world, gift(project, ana, { amount: '200' })),
    await pledge(world, gift(project, await citizen('Ben'), { amount: '100' })),
  ];
  const disputed = await dispute(world, ids[0]!);
  await liveUntil(world, day('2026-11-14'));
  expect(await statuses(...ids)).toEqual(['disputed', 'released']);
  await happensHeardTwice(world, `disputes/${disputed}/win`);
  expect(await statuses(...ids)).toEqual(['collected', 'released']);
  await everythingHolds(world);
  expect(await answer()).toMatchObject({ done: 2, failed: 0 });
  expect(await statuses(...ids)).toEqual(['released', 'released']);
  // 9 € of commissions on 300 €; 600 € put in, 25.42 € to Stripe.
  expect(await books(names)).toMatch(/income:platform-fees +-9\.00/);
  expect(await books(names)).not.toContain('liabilities');
  expect(await mailsTo(ana.email)).toContain('Votre argent est arrivé chez Le Moulin');
  await everythingHolds(world);
});

test('won after the loan was made without it: nobody is added to a loan, and the person has the money in their wallet', async () => {
  const ana = await citizen('Ana');
  const ids = [
    await pledge(world, loan(project, ana, { amount: '200', tip: '5' })),
    await pledge(world, loan(project, await citizen('Ben'), { amount: '100' })),
  ];
  await world.advance(day('2026-11-03'));
  await runJob('close-campaigns', { today: world.today() });
  await runJob('charge-pledges', { today: world.today() });
  await world.drain();
  const disputed = await dispute(world, ids[0]!);
  await liveUntil(world, day('2026-11-20'));
  expect(await statuses(...ids)).toEqual(['disputed', 'released']);
  await happensHeardTwice(world, `disputes/${disputed}/win`);
  expect(await answer()).toMatchObject({ done: 1, failed: 0 });
  expect(await statuses(...ids)).toEqual(['refunded', 'released']);
  expect(await books({ ...names, [ana.id]: 'ana' })).toMatch(/liabilities:wallet:ana +-205\.00/);
  expect(await mailsTo(ana.email)).toContain('Votre paiement pour « Un moulin à farine » vous est rendu');
  await everythingHolds(world);
  await db().person.update({ where: { id: ana.id }, data: { iban: 'FR1420041010050500013M02606' } });
  expect((await proposePayoutBatch(world.today()))!.total.toFixed(2)).toBe('205.00');
  await everythingHolds(world);
});

test('won after the campaign has failed: a guest has no wallet, so someone of the team is asked for a transfer', async () => {
  const ids = [
    await pledge(world, gift(project, null, { amount: '60' })),
    await pledge(world, gift(project, await citizen('Ben'), { amount: '50' })),
  ];
  const disputed = [await dispute(world, ids[0]!), await dispute(world, ids[1]!)];
  await liveUntil(world, day('2026-11-14'));
  for (const id of disputed) await happensHeardTwice(world, `disputes/${id}/win`);
  expect(await answer()).toMatchObject({ done: 2, failed: 0 });
  expect(await answer()).toMatchObject({ total: 0 });
  expect(await statuses(...ids)).toEqual(['collected', 'refunded']);
  expect((await workList(world.today())).refunds).toMatchObject([{ id: ids[0], who: 'Inès Garcia' }]);
  await everythingHolds(world);
});
