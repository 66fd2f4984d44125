import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordTaxPayment } from '#app/features/papers/tax-office.server.ts';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { taxFundingPart } from '#app/features/payouts/tax-funding.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { ask } from '#app/infra/stripe/client.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { camt } from '#tests/support/camt.ts';
import { citizen, mailsTo, operator } from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import type { World } from '../../bin/world.ts';

// One loan of two instalments: the tax of the first month goes its whole way, that of the second meets every failure.

let world: World;
let line: Line;
let lent: Lent;

beforeAll(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-01'));
  lent = await borrow(world, { lends: { Ana: '2000', Ben: '2000', Cléo: '2000' }, count: 2 });
});
afterAll(() => world.close());

const fund = () => runJob('fund-payouts', { today: world.today() });
/** How many payouts Stripe made for the tax office. */
const made = async () =>
  (await db().$queryRaw<{ id: string }[]>`select id from standin.object where kind = 'payout'`).length;
const last = () => db().bankFunding.findFirstOrThrow({ orderBy: { id: 'desc' } });
const pay = (month: Day) => recordTaxPayment({ month, on: world.today(), today: world.today() });

/** The tax office debits the bank account: what the import makes of the line. */
async function debited(id: string, amount: string, on: string) {
  const bytes = camt({
    id,
    on,
    opening: amount,
    closing: '0.00',
    lines: [{ amount: `-${amount}`, reference: id, on, words: 'PRLV SEPA DGFIP 2777' }],
  });
  const lines = await importBankFile({ bytes, fileName: 'releve.xml', personId: await operator() });
  return lines.map(({ meaning }) => meaning);
}

/** What is owed to the office, and where it lies: at Stripe, on its way, in the bank. */
async function places(): Promise<string> {
  const { owed, places } = await taxFundingPart(world.today());
  return plain([owed, places.atStripe, places.onItsWay, places.inBank].join(' | '));
}

test('a month’s tax goes from the instalment to the tax office, asked once though its answer was lost', async () => {
  await liveLoan(world, day('2026-11-20'));
  expect(await places()).toBe('4,71 € | 4,71 € | 0,00 € | 0,00 €');
  // The month is not over: nothing is brought for it.
  expect(await fund()).toMatchObject({ total: 0 });
  const { id: batchId } = (await proposePayoutBatch(world.today()))!;
  const team = await operator();

  await world.advance(day('2026-12-01'));
  world.hold();
  line.cut('after', /POST \/v1\/payouts$/);
  expect(await fund()).toMatchObject({ failed: 1 });
  line.mend();
  expect(await last()).toMatchObject({ stripePayoutId: null, failedOn: null });
  await fund();
  expect(await made()).toBe(1);
  world.release();
  await world.drain();
  expect(await places()).toBe('4,71 € | 0,00 € | 4,71 € | 0,00 €');
  await expect(pay(day('2026-11-01'))).rejects.toThrow(/attendez que Stripe/);
  await everythingHolds(world, { mayBeUnderWay: true });

  await world.advance(day('2026-12-07'));
  expect(await places()).toBe('4,71 € | 0,00 € | 0,00 € | 4,71 €');
  // A batch approved now asks for all of its own: what is set aside for the office is not to spare.
  const other = await citizen('Paul');
  const { organisationId } = await db().membership.findFirstOrThrow({ where: { personId: team } });
  await db().membership.create({ data: { personId: other.id, organisationId, role: 'operator' } });
  for (const personId of [team, other.id])
    await approvePayoutBatch({ batchId, personId, today: world.today() });
  await fund();
  const { fundAmount, total } = await db().payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  expect(fundAmount!.toFixed(2)).toBe(total.toFixed(2));

  const { stripePayoutId } = await last();
  const statement = camt({
    id: 'R-2026-12-07',
    on: '2026-12-07',
    opening: '0.00',
    closing: '4.71',
    lines: [{ amount: '4.71', reference: 'B1', on: '2026-12-04', words: `STRIPE ${stripePayoutId}` }],
  });
  const lines = await importBankFile({ bytes: statement, fileName: 'releve.xml', personId: team });
  expect(lines.map(({ meaning }) => meaning)).toEqual(['stripe_paid_out']);

  const names = { ...lent.names, [batchId]: 'lot' };
  const ofTax = async () => (await books(names)).split('\n').filter((row) => /bank|tax/.test(row));
  expect(await ofTax()).toEqual([
    ' assets:bank                    4.71',
    ' liabilities:tax:income        -1.92',
    ' liabilities:tax:social        -2.79',
  ]);
  await pay(day('2026-11-01'));
  expect(await places()).toBe('0,00 € | 0,00 € | 0,00 € | 0,00 €');
  // The bank shows the debit: it is in the books already, and nobody is asked what it was.
  expect(await debited('R-2026-12-08', '4.71', '2026-12-07')).toEqual(['tax_paid']);
  await everythingHolds(world, { mayBeUnderWay: true });
  expect(await books(names)).toBe(`
 account                     balance
 assets:stripe               3235.44
 equity:float                -200.00
 expenses:processing-fees      91.10
 income:platform-fees        -120.00
 liabilities:payouts:lot    -3006.54
 memo:loan:moulin:borrower   3003.75
 memo:loan:moulin:lenders   -3003.75
`);
});

test('a payout for the tax that fails is asked again the day after, also when it had arrived', async () => {
  await liveLoan(world, day('2026-12-21'));
  await world.advance(day('2027-01-04'));
  await fund();
  const first = await last();
  await happens(world, `payouts/${first.stripePayoutId}/fail`, { failure_code: 'could_not_process' });
  expect(await fund()).toMatchObject({ total: 0 });
  expect((await taxFundingPart(world.today())).lastFailure).toMatchObject({
    why: 'la banque n’a pas pu le traiter',
  });
  await world.advance(day('2027-01-05'));
  await fund();
  const second = await last();
  expect(second.id).not.toBe(first.id);
  await world.advance(day('2027-01-11'));
  expect((await last()).arrivedOn).not.toBeNull();

  await happens(world, `payouts/${second.stripePayoutId}/fail`, { failure_code: 'could_not_process' });
  const { email } = await db().person.findUniqueOrThrow({ where: { id: await operator() } });
  expect((await mailsTo(email)).at(-1)).toMatch(/2,37\s€ ne sont pas arrivés en banque/);
  expect(await places()).toBe('2,37 € | 2,37 € | 0,00 € | 0,00 €');
  await everythingHolds(world);
  await world.advance(day('2027-01-12'));
  await fund();
  await world.advance(day('2027-01-18'));
  // This time the bank shows the debit before anyone has written it down: it is booked by its line, once.
  expect(await debited('R-2027-01-18', '2.37', '2027-01-15')).toEqual(['tax_paid']);
  await pay(day('2026-12-01'));
  expect(await places()).toBe('0,00 € | 0,00 € | 0,00 € | 0,00 €');
  expect(await fund()).toMatchObject({ total: 0 });
  await everythingHolds(world);
});

test('a payout made by hand in Stripe’s dashboard is followed and told like the others', async () => {
  const order = { amount: 2_000, currency: 'eur' };
  await ask((client) => client.payouts.create(order, { idempotencyKey: 'by-hand' }));
  await world.drain();
  const { email } = await db().person.findUniqueOrThrow({ where: { id: await operator() } });
  expect((await mailsTo(email)).at(-1)).toMatch(/20,00\s€ vont de Stripe à la banque, demandés à la main/);
  await everythingHolds(world, { mayBeUnderWay: true });
  await world.advance(day('2027-01-25'));
  expect(await last()).toMatchObject({ byHand: true, failedOn: null });
  // Beside the 3,006.54 € of the batch, which nobody has sent yet.
  expect(await books(lent.names)).toMatch(/assets:bank +3026\.54\n/);
  await everythingHolds(world);
});
