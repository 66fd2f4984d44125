import { afterEach, beforeEach, expect, test } from 'vitest';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { debitReturned } from '#app/features/loans/returned.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { readDispute } from '#app/infra/stripe/disputes.server.ts';
import { readPayment } from '#app/infra/stripe/payments.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import {
  agenda,
  borrow,
  debits,
  lendersOf,
  liveLoan,
  signAnotherMandate,
  takeBack,
  type Lent,
} from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { mailsTo, topUp } from '#tests/support/cast.ts';
import { broken, everythingHolds } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// The bank of a cooperation takes a debit back weeks after it was paid. Each state of the money in which that can find us is a test.

let world: World;
let lent: Lent;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
});
afterEach(() => world.close());

/** What must hold whatever the state in which the return found us. */
async function stripeAgrees(): Promise<void> {
  await everythingHolds(world);
  expect(await stripeBalance(world)).toBe((await balanceOf(db(), accounts.stripe)).toFixed(2));
}

const owedToUs = async () => (await balanceOf(db(), accounts.owedForLoan(lent.loanId))).toFixed(2);

/** The first debit has succeeded and nobody has shared it yet. */
async function firstArrives(): Promise<void> {
  await world.advance(day('2026-11-10'));
  await runJob('collect-instalments', { today: world.today() });
  await world.advance(day('2026-11-18'));
}

/** Lives on to the end of the loan. */
async function toTheEnd(): Promise<void> {
  await signAnotherMandate(world, lent.borrower);
  await liveLoan(world, day('2027-06-01'));
  expect(await db().instalment.count({ where: { paidOn: null } })).toBe(0);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  expect(await owedToUs()).toBe('0.00');
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 2.50 tax 0.78',
    'ben lent 700.00 back 700.00 interest 3.50 tax 1.10',
  ]);
  await stripeAgrees();
}

test('shared among the lenders: they keep it, the platform bears it, the cooperation owes it from its first day', async () => {
  await liveLoan(world, day('2026-12-05'));
  const before = await lendersOf(lent.loanId, lent.names);
  await takeBack(world, lent.loanId, 1);
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 402.00 owes 402.00',
    '2 2026-12-23 402.00 owes 402.00',
    '3 2027-01-23 402.00 owes 402.00',
  ]);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual(before);
  // The money left Stripe with a fee of 15 €. The lenders' wallets and the loan book are as they were.
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:owed:loan:moulin     402.00
 assets:stripe               190.15
 equity:float               -200.00
 expenses:processing-fees     33.85
 income:platform-fees        -24.00
 liabilities:tax:income       -0.38
 liabilities:tax:social       -0.56
 liabilities:wallet:ana     -167.11
 liabilities:wallet:ben     -233.95
 memo:loan:moulin:borrower   801.00
 memo:loan:moulin:lenders   -801.00
`);
  const page = await loanAgenda(lent.loanId, world.today());
  expect(page.late).toMatchObject({ count: 1, days: 12 });
  expect(page.mandate).toBe('dead');
  expect(await mailsTo(lent.borrower.member.email)).toEqual(
    expect.arrayContaining([
      'Votre banque a repris un prélèvement (échéance n° 1)',
      'Le mandat de prélèvement de Le Moulin a pris fin',
    ]),
  );
  // The reserve of 200 € cannot bear 402 €: the nightly check says so, and nobody is paid with what belongs to others.
  expect((await broken(world)).map(({ id }) => id)).toEqual(['covered']);
  await expect(proposePayoutBatch(world.today())).rejects.toThrow(/Il manque 211,85\s€ à la réserve/);
  await topUp(world, '300');
  expect(await broken(world)).toEqual([]);
  expect((await proposePayoutBatch(world.today()))!.total.toFixed(2)).toBe('401.06');

  // The lenders have had the money of this instalment: no letter tells them that it is late.
  await liveLoan(world, day('2026-12-20'));
  expect((await mailsTo(lent.lenders['Ana']!.email)).filter((one) => /retard/.test(one))).toEqual([]);
  await toTheEnd();
  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 402.00 debit_not_authorized 2026-11-18',
    'n° 1 try 2 2026-12-20 402.00 succeeded 2026-12-31',
    'n° 2 try 1 2026-12-20 402.00 succeeded 2026-12-31',
    'n° 3 try 1 2027-01-12 402.00 succeeded 2027-01-21',
  ]);
});

test('not shared yet: it is gone before anybody has it, and nothing of it is ever shared', async () => {
  await firstArrives();
  await takeBack(world, lent.loanId, 1);
  const { total } = await runJob('distribute-repayments', { today: world.today() });
  expect(total).toBe(0);
  expect(await owedToUs()).toBe('0.00');
  expect(await db().distributionLine.count()).toBe(0);
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 owes 402.00');
  await stripeAgrees();
  await toTheEnd();
});

test('paid out to the lenders: their transfers stay as they are', async () => {
  await topUp(world, '500');
  await liveLoan(world, day('2026-12-05'));
  const batch = await proposePayoutBatch(world.today());
  await takeBack(world, lent.loanId, 1);
  expect(await owedToUs()).toBe('402.00');
  expect(await db().payoutLine.count({ where: { batchId: batch!.id } })).toBe(2);
  await stripeAgrees();
  await toTheEnd();
});

test('the next debit is on its way: its lenders come before the platform', async () => {
  await topUp(world, '500');
  await liveLoan(world, day('2026-12-11'));
  await takeBack(world, lent.loanId, 1);
  await liveLoan(world, day('2026-12-24'));
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 402.00 owes 402.00',
    '2 2026-12-23 402.00 paid 2026-12-18',
    '3 2027-01-23 402.00 owes 402.00',
  ]);
  expect(await owedToUs()).toBe('402.00');
  await stripeAgrees();
  await toTheEnd();
});

test('the loan was over: it is open again until the platform is paid back, and no lender is owed anything', async () => {
  await topUp(world, '500');
  await liveLoan(world, day('2027-02-01'));
  await takeBack(world, lent.loanId, 3);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaying');
  expect(await db().loanShare.count({ where: { outstanding: { gt: 0 } } })).toBe(0);
  expect(await owedToUs()).toBe('402.00');
  await stripeAgrees();
  await toTheEnd();
  expect((await debits(lent.loanId)).at(-1)).toBe('n° 3 try 2 2027-03-01 402.00 succeeded 2027-03-10');
});

test('what paid the platform back is taken back too, and a second dispute of the same debit is nothing', async () => {
  await topUp(world, '500');
  await liveLoan(world, day('2027-02-01'));
  await takeBack(world, lent.loanId, 3);
  const known = await db().dispute.findFirstOrThrow();
  const before = await books(lent.names);
  const dispute = await readDispute(known.id);
  const payment = await readPayment(known.paymentId);
  await inTransaction((tx) => debitReturned(tx, { ...dispute, id: 'du_another' }, payment, world.today()));
  expect(await books(lent.names)).toBe(before);

  await signAnotherMandate(world, lent.borrower);
  await liveLoan(world, day('2027-03-20'));
  expect(await owedToUs()).toBe('0.00');
  await takeBack(world, lent.loanId, 3);
  expect(await owedToUs()).toBe('402.00');
  await stripeAgrees();
  await toTheEnd();
});

test('not authorised within thirteen months: the same; the dispute overtakes the news of the payment', async () => {
  await topUp(world, '500');
  await world.advance(day('2026-11-10'));
  await runJob('collect-instalments', { today: world.today() });
  world.hold();
  await world.advance(day('2026-11-18'));
  // Nobody has told us that it succeeded; the first thing that we hear is that it is taken back.
  expect((await debits(lent.loanId))[0]).toBe('n° 1 try 1 2026-11-10 402.00 processing');
  const debit = await db().collection.findFirstOrThrow();
  await happens(world, `payment_intents/${debit.paymentId}/dispute`);
  for (const delivery of world.held.filter(({ body }) => body.includes('charge.dispute.'))) {
    await world.deliver(delivery);
  }
  expect((await debits(lent.loanId))[0]).toBe('n° 1 try 1 2026-11-10 402.00 debit_not_authorized 2026-11-18');
  for (const delivery of world.held) await world.deliver(delivery);
  world.release();
  await stripeAgrees();
});
