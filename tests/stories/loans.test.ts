import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectInstalment, instalmentsToCollect } from '#app/features/loans/collect.server.ts';
import { distributeRepayment, repaymentsToDistribute } from '#app/features/loans/distribution.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { agenda, borrow, debits, lendersOf, liveLoan } from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
});
afterEach(() => world.close());

test('a loan of three lenders is repaid to the end, with the tax of each day withheld', async () => {
  const lent = await borrow(world, {
    lends: { Ana: '500', Ben: '300.50', Scic: '1200' },
    annualRate: '0.04',
    count: 4,
    legalPersons: ['Scic'],
  });
  // Ana's waiver is for 2027: the two payments of 2026 are withheld from, the two of 2027 bear the social levies only.
  const filedOn = new Date('2026-11-20');
  await db().taxWaiver.create({ data: { personId: lent.lenders['Ana']!.id, year: 2027, filedOn } });
  await liveLoan(world, day('2027-03-05'));

  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 504.30 succeeded 2026-11-18',
    'n° 2 try 1 2026-12-10 504.30 succeeded 2026-12-18',
    'n° 3 try 1 2027-01-12 504.30 succeeded 2027-01-20',
    'n° 4 try 1 2027-02-10 504.31 succeeded 2027-02-18',
  ]);
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 504.30 paid 2026-11-18',
    '2 2026-12-23 504.30 paid 2026-12-18',
    '3 2027-01-23 504.30 paid 2027-01-20',
    '4 2027-02-23 504.31 paid 2027-02-18',
  ]);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 4.18 tax 1.15',
    'ben lent 300.50 back 300.50 interest 2.50 tax 0.79',
    'scic lent 1200.00 back 1200.00 interest 10.03 tax 0.00',
  ]);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:stripe              2225.06
 equity:float               -200.00
 expenses:processing-fees     32.16
 income:platform-fees        -40.01
 liabilities:tax:income       -0.69
 liabilities:tax:social       -1.25
 liabilities:wallet:ana     -503.03
 liabilities:wallet:ben     -302.21
 liabilities:wallet:scic   -1210.03
`);
  expect(await stripeBalance(world)).toBe('2225.06');
  expect(await broken(world)).toEqual([]);
  expect((await mailsTo(lent.borrower.member.email)).filter((subject) => /échéance/.test(subject))).toEqual([
    'Votre échéance du 23 novembre 2026',
    'Votre échéance du 23 décembre 2026',
    'Votre échéance du 23 janvier 2027',
    'Votre échéance du 23 février 2027',
  ]);
  // Each lender learns once that it is over, and what it brought.
  const ends = await db().mail.findMany({
    where: { subject: { startsWith: 'Votre prêt est entièrement remboursé' } },
    orderBy: { to: 'asc' },
  });
  const of = (name: string) =>
    ends.filter(({ to }) => to === lent.lenders[name]!.email).map(({ text }) => text);
  expect(ends).toHaveLength(3);
  expect(of('Ana')[0]).toMatch(/Les 500,00.€ que vous aviez prêtés/);
  expect(of('Ana')[0]).toMatch(/4,18.€ d’intérêts, dont 1,15.€ ont été retenus/);
  expect(of('Scic')[0]).toMatch(/10,03.€ d’intérêts, dont 0,00.€/);
});

test('asked, told and shared several times at once, everything happens once', async () => {
  const lent = await borrow(world, { lends: { Ana: '100.01', Ben: '200.02' }, count: 2 });
  await world.advance(day('2026-11-10'));
  const today = world.today();
  const [first] = await instalmentsToCollect(today);
  await Promise.all(Array.from({ length: 4 }, () => collectInstalment(first!.id, today)));
  await collectInstalment(first!.id, today);
  await world.drain();
  expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 150.58 processing']);
  expect(await broken(world)).toEqual([]);

  // The webhooks of the answer are kept, then delivered in reverse, twice.
  world.hold();
  await world.advance(day('2026-11-23'));
  expect(world.held.length).toBeGreaterThan(1);
  for (const delivery of [...world.held, ...world.held].reverse()) await world.deliver(delivery);
  world.release();
  await world.drain();
  expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 150.58 succeeded 2026-11-18']);

  const [repayment] = await repaymentsToDistribute(world.today());
  const shared = await Promise.all(
    Array.from({ length: 4 }, () => distributeRepayment(repayment!.id, world.today())),
  );
  expect(shared.sort()).toEqual([false, false, false, true]);
  expect(await distributeRepayment(repayment!.id, world.today())).toBe(false);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 100.01 back 49.94 interest 0.25 tax 0.08',
    'ben lent 200.02 back 99.89 interest 0.50 tax 0.15',
  ]);
  expect(await broken(world)).toEqual([]);
});
