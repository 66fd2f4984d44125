import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import {
  agenda,
  bankRefuses,
  borrow,
  debits,
  lendersOf,
  liveLoan,
  signAnotherMandate,
} from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { mailsTo } from '#tests/support/cast.ts';
import { cuttableLine } from '#tests/support/cut.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
});
afterEach(() => world.close());

/** Lives on, the bank refusing for this reason what is asked on these days. */
async function liveWithRefusals(until: Day, refusals: Record<string, string>): Promise<void> {
  const waiting = new Map(Object.entries(refusals));
  await liveLoan(world, until, async (today) => {
    for (const [asked, code] of waiting) {
      if (asked >= today) continue;
      waiting.delete(asked);
      await bankRefuses(world, code);
    }
  });
}

test('an empty account is asked again five TARGET days later, and pays', async () => {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
  await liveWithRefusals(day('2026-12-01'), { '2026-11-10': 'insufficient_funds' });
  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 402.00 insufficient_funds 2026-11-18',
    'n° 1 try 2 2026-11-25 402.00 processing',
  ]);
  await liveLoan(world, day('2026-12-07'));
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 402.00 paid 2026-12-03',
    '2 2026-12-23 402.00 owes 402.00',
    '3 2027-01-23 402.00 owes 402.00',
  ]);
  expect(await mailsTo(lent.borrower.member.email)).toContain(
    'Un prélèvement a été refusé (échéance du 23 novembre 2026)',
  );
  expect(await mailsTo(lent.lenders['Ana']!.email)).not.toContain(
    'Un retard de remboursement : Un moulin à farine',
  );
  // Stripe keeps its fee for the debit that came back.
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:stripe               606.80
 equity:float               -200.00
 expenses:processing-fees     19.20
 income:platform-fees        -24.00
 liabilities:tax:income       -0.38
 liabilities:tax:social       -0.56
 liabilities:wallet:ana     -167.11
 liabilities:wallet:ben     -233.95
 memo:loan:moulin:borrower   801.00
 memo:loan:moulin:lenders   -801.00
`);
  expect(await stripeBalance(world)).toBe('606.80');
  expect(await broken(world)).toEqual([]);
});

test('an instalment that stays unpaid is asked with the next one, and the lenders are told once', async () => {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
  await liveWithRefusals(day('2026-12-09'), {
    '2026-11-10': 'insufficient_funds',
    '2026-11-25': 'insufficient_funds',
  });
  const late = () =>
    mailsTo(lent.lenders['Ana']!.email).then((all) => all.filter((one) => /retard/.test(one)));
  expect(await late()).toEqual(['Un retard de remboursement : Un moulin à farine']);
  await liveLoan(world, day('2027-02-01'));
  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 402.00 insufficient_funds 2026-11-18',
    'n° 1 try 2 2026-11-25 402.00 insufficient_funds 2026-12-03',
    'n° 1 try 3 2026-12-10 402.00 succeeded 2026-12-18',
    'n° 2 try 1 2026-12-10 402.00 succeeded 2026-12-18',
    'n° 3 try 1 2027-01-12 402.00 succeeded 2027-01-20',
  ]);
  expect(await late()).toHaveLength(1);
  expect(await broken(world)).toEqual([]);
});

test('money that comes pays the oldest instalment first, whichever it was asked for', async () => {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
  await liveWithRefusals(day('2026-12-09'), { '2026-11-10': 'generic_could_not_process' });
  // Both are asked on the same day; the bank sends back the first only.
  await liveLoan(world, day('2026-12-10'));
  const older = await db().collection.findFirstOrThrow({
    where: { status: 'processing', instalment: { number: 1 } },
  });
  await bankRefuses(world, 'insufficient_funds', older.paymentId!);
  await liveLoan(world, day('2026-12-21'));
  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 402.00 generic_could_not_process 2026-11-18',
    'n° 1 try 2 2026-12-10 402.00 insufficient_funds 2026-12-18',
    'n° 2 try 1 2026-12-10 402.00 succeeded 2026-12-18',
  ]);
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 402.00 paid 2026-12-18',
    '2 2026-12-23 402.00 owes 402.00',
    '3 2027-01-23 402.00 owes 402.00',
  ]);
  // What is missing is asked with the third, in its own name.
  await liveLoan(world, day('2027-01-25'));
  expect((await debits(lent.loanId)).slice(3)).toEqual([
    'n° 2 try 2 2027-01-12 402.00 succeeded 2027-01-20',
    'n° 3 try 1 2027-01-12 402.00 succeeded 2027-01-20',
  ]);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 2.50 tax 0.78',
    'ben lent 700.00 back 700.00 interest 3.50 tax 1.10',
  ]);
  expect(await broken(world)).toEqual([]);
});

test('a closed account is not asked again; a new mandate is, the next morning', async () => {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
  await liveWithRefusals(day('2026-12-20'), { '2026-11-10': 'account_closed' });
  expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 402.00 account_closed 2026-11-18']);
  const { done, failed, notes } = await runJob('collect-instalments', { today: world.today() });
  expect([done, failed]).toEqual([0, 0]);
  expect(notes[0]).toBe(
    'Le Moulin, échéance 1 du 23/11/2026 : La banque de Le Moulin a refusé ce mandat (account_closed) : il faut en signer un autre.',
  );

  await signAnotherMandate(world, lent.borrower);
  await liveLoan(world, day('2027-03-01'));
  expect((await debits(lent.loanId)).slice(1)).toEqual([
    'n° 1 try 2 2026-12-20 402.00 succeeded 2026-12-31',
    'n° 2 try 1 2026-12-20 402.00 succeeded 2026-12-31',
    'n° 3 try 1 2027-01-12 402.00 succeeded 2027-01-21',
  ]);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 2.50 tax 0.78',
    'ben lent 700.00 back 700.00 interest 3.50 tax 1.10',
  ]);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  expect(await broken(world)).toEqual([]);
});

test('an answer of Stripe that is lost leads to the same debit, not to a second one', async () => {
  const lent = await borrow(world, { lends: { Ana: '500' }, count: 2 });
  await world.advance(day('2026-11-10'));
  const line = await cuttableLine(world.sandbox.url);
  process.env['STRIPE_API_URL'] = line.url;
  forgetEnv();
  try {
    // Before: Stripe never heard of it. After: it was done, and nobody said so; its webhooks are lost too.
    world.hold();
    for (const where of ['before', 'after'] as const) {
      line.cut(where, /POST \/v1\/payment_intents/);
      const { failed, notes } = await runJob('collect-instalments', { today: world.today() });
      expect(failed).toBe(1);
      expect(notes[0]).toMatch(/the outcome is unknown/);
      expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 250.94 intended']);
    }
    line.mend();
    expect(await runJob('collect-instalments', { today: world.today() })).toMatchObject({
      done: 1,
      failed: 0,
    });
  } finally {
    await line.close();
    process.env['STRIPE_API_URL'] = world.sandbox.url;
    forgetEnv();
  }
  world.release();
  await liveLoan(world, day('2026-11-23'));
  expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 250.94 succeeded 2026-11-18']);
  expect(await broken(world)).toEqual([]);
});
