import { afterEach, beforeEach, expect, test } from 'vitest';
import { casesToDecide, debitCase } from '#app/features/loans/debit-case.queries.server.ts';
import { decideDebitCase, type Decision } from '#app/features/loans/decide-debit.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { chargeSavedMethod } from '#app/infra/stripe/payments.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money, subtract } from '#app/money/money.ts';
import {
  agenda,
  borrow,
  lendersOf,
  liveLoan,
  signAnotherMandate,
  takeBack,
  type Lent,
} from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { mailsTo, topUp } from '#tests/support/cast.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// Money of a debit that fits nothing: more than the loan owes, or another sum taken back than was debited. It waits; somebody decides.

let world: World;
let lent: Lent;
let operator: { id: string; email: string };

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 3 });
  operator = await db().person.findFirstOrThrow({ where: { memberships: { some: { role: 'operator' } } } });
  await topUp(world, '600');
});
afterEach(() => world.close());

/** Besides, Stripe has what the books say, but for what is on its way. */
async function stripeAgrees({ underWay = '0' } = {}): Promise<void> {
  await world.drain();
  const ours = subtract(await balanceOf(db(), accounts.stripe), money(underWay));
  expect(await stripeBalance(world)).toBe(ours.toFixed(2));
  await everythingHolds(world, { mayBeUnderWay: true });
}

/** The last instalment is debited twice, as nobody should: both debits bring their money. */
async function debitTwice(): Promise<void> {
  await liveLoan(world, day('2027-02-01'));
  const known = await db().collection.findFirstOrThrow({
    where: { instalment: { loanId: lent.loanId, number: 3 } },
  });
  const { paymentId, chargeId, endedOn, ...same } = known;
  expect([paymentId, chargeId, endedOn]).not.toContain(null);
  const again = await db().collection.create({
    data: {
      ...same,
      id: crypto.randomUUID(),
      attempt: 9,
      status: 'intended',
      askedOn: fromDay(world.today()),
    },
  });
  await chargeSavedMethod({
    key: `instalment:twice`,
    amount: money(again.amount),
    customerId: again.customerId,
    paymentMethodId: again.paymentMethodId,
    mandateId: again.mandateId,
    kind: 'sepa_debit',
    description: 'Deux fois',
    metadata: { kind: 'collection', id: again.id },
  });
  await world.advance(day('2027-02-15'));
}

const decide = async (decision: Decision) => {
  const [waiting] = await casesToDecide(world.today());
  const why = 'Vu avec la coopération';
  await decideDebitCase({ caseId: waiting!.id, decision, why, personId: operator.id, today: world.today() });
  await world.drain();
};

test('more than the loan owed waits apart, and is given back to the account that was debited', async () => {
  await debitTwice();
  expect(await books(lent.names)).toMatch(/liabilities:loan:moulin:overpaid +-402\.00/);
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
  const [waiting] = await casesToDecide(world.today());
  expect(waiting).toMatchObject({ name: 'Le Moulin', what: 'Payé de trop, échéance n° 3' });
  expect(await debitCase(waiting!.id)).toMatchObject({
    kind: 'overpaid',
    owed: expect.stringMatching(/^0,00/),
  });
  expect((await mailsTo(operator.email)).at(-1)).toMatch(/Une coopération a payé 402,00\s€ de trop/);
  await stripeAgrees();

  await expect(decide('applied')).rejects.toThrow(/ne doit plus rien/);
  await expect(decide('borne')).rejects.toThrow(/Choisissez/);
  await decide('given_back');
  // A refund to an account takes days: Stripe has it, our books wait.
  await stripeAgrees({ underWay: '402' });
  const { refundId } = await db().debitCase.findFirstOrThrow();
  await world.advance(day('2027-02-25'));
  expect(await books(lent.names)).not.toContain('overpaid');
  await stripeAgrees();
  // Its bank sends it back: it is to be decided again, and given back under another key.
  await happens(world, `refunds/${refundId}/fail`);
  expect(await books(lent.names)).toMatch(/liabilities:loan:moulin:overpaid +-402\.00/);
  await stripeAgrees();
  await decide('given_back');
  await world.advance(day('2027-03-05'));
  expect(await books(lent.names)).not.toContain('overpaid');
  expect(await casesToDecide(world.today())).toEqual([]);
  await stripeAgrees();
});

test('more than the loan owed, when another debit is taken back: it is counted for the instalment that is open again', async () => {
  await debitTwice();
  await takeBack(world, lent.loanId, 1);
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 owes 402.00');
  await decide('applied');
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 paid 2027-02-15');
  expect(await books(lent.names)).not.toMatch(/overpaid|assets:owed/);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  await stripeAgrees();
});

test('the debit that was too much is itself taken back: there is nothing left to decide', async () => {
  await debitTwice();
  await db().collection.updateMany({ where: { attempt: 9 }, data: { attempt: 0 } });
  await takeBack(world, lent.loanId, 3);
  expect(await books(lent.names)).not.toMatch(/overpaid|assets:owed/);
  expect(await casesToDecide(world.today())).toEqual([]);
  await stripeAgrees();
});

test('a bank takes back part of a debit: it waits, then the instalment is open for so much, and no lender gives anything back', async () => {
  await liveLoan(world, day('2026-12-05'));
  const before = await lendersOf(lent.loanId, lent.names);
  await takeBack(world, lent.loanId, 1, { amount: 10_000 });
  // Each of the dispute's events tells the same: none waits for ever.
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
  expect(await books(lent.names)).toMatch(/assets:owed:debit:\S+ +100\.00/);
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 paid 2026-11-18');
  expect((await casesToDecide(world.today()))[0]).toMatchObject({
    what: 'Repris par la banque, pour un autre montant, échéance n° 1',
  });
  await stripeAgrees();
  await decide('reopened');
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 owes 100.00');
  expect(await books(lent.names)).toMatch(/assets:owed:loan:moulin +100\.00/);
  expect(await lendersOf(lent.loanId, lent.names)).toEqual(before);
  await stripeAgrees();
  await signAnotherMandate(world, lent.borrower);
  await liveLoan(world, day('2027-03-01'));
  expect(await books(lent.names)).not.toMatch(/overpaid|assets:owed|memo/);
  await stripeAgrees();
});

test('… or the platform bears it, and the instalment stays paid', async () => {
  await liveLoan(world, day('2026-12-05'));
  await takeBack(world, lent.loanId, 1, { amount: 10_000 });
  await decide('borne');
  expect((await agenda(lent.loanId))[0]).toBe('1 2026-11-23 402.00 paid 2026-11-18');
  expect(await books(lent.names)).toMatch(/expenses:losses +100\.00/);
  expect(await books(lent.names)).not.toMatch(/assets:owed/);
  await stripeAgrees();
});
