import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleBankLine } from '#app/features/bank/settle.server.ts';
import { walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { writeOffRefundDebt } from '#app/features/refunds/debt.server.ts';
import { paymentToRefund } from '#app/features/refunds/refunds.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { stripe } from '#app/infra/stripe/client.server.ts';
import { runJob } from '#jobs/runner.ts';
import { books } from '#tests/support/books.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { camt } from '#tests/support/camt.ts';
import { mailsTo, operator, statuses } from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import { addDays } from '#app/money/day.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import type { World } from '../../bin/world.ts';

// Somebody of the team gives a lender's payment back in Stripe's dashboard, when the loan exists already and its money is with the cooperation.

let world: World;
let lent: Lent;
let pledgeId: string;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '200', Ben: '100' }, count: 3 });
  const ana = lent.lenders['Ana']!.id;
  pledgeId = (await db().pledge.findFirstOrThrow({ where: { personId: ana } })).id;
  lent.names[pledgeId] = 'ana';
});
afterEach(() => world.close());

/** In Stripe's dashboard; without an amount, all that is left. */
async function giveBack(amount?: number): Promise<string> {
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const made = await stripe().refunds.create({ payment_intent: paymentId!, ...(amount && { amount }) });
  await world.drain();
  return made.id;
}

async function everythingHolds(): Promise<void> {
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
  const { failed, notes } = await runJob('check-books', { today: world.today() });
  expect({ failed, notes }).toEqual({ failed: 0, notes: [] });
  await runJob('reconcile', { today: world.today() });
  expect(await gapsWithStripe()).toEqual([]);
}

const shown = () => books(lent.names);
const toPay = async () => (await walletsToPayOut(world.today())).map(({ personId }) => lent.names[personId]);

/** The bank shows money of Ana's, and the team says which debt it pays. */
async function pays(amount: string, refundId: string): Promise<void> {
  const [reference, on, personId] = [`L-${amount}`, world.today(), await operator()];
  const bytes = camt({
    id: reference,
    on,
    kind: '054',
    lines: [{ reference, amount, on, words: 'VIREMENT' }],
  });
  await importBankFile({ bytes, fileName: 'releve.xml', personId });
  const { id: lineId } = await db().bankLine.findFirstOrThrow({ where: { reference } });
  const as = { as: 'debt_paid', about: `refund:${refundId}`, why: 'Vu avec Ana', reference: null } as const;
  await settleBankLine({ lineId, ...as, personId, today: on });
}

test('the loan stands: its lender owes what came back, is paid nothing meanwhile, and pays or is let go', async () => {
  const { email, id: ana } = lent.lenders['Ana']!;
  await giveBack(5_000);
  await giveBack();
  expect(await statuses(pledgeId)).toEqual(['released']);
  expect(await shown()).toMatch(/assets:owed:pledge:ana +200\.00/);
  expect(await paymentToRefund(pledgeId)).toMatchObject({
    isRefundable: false,
    refunds: [{ owed: expect.stringMatching(/^50,00|^150,00/) }, { owed: expect.stringMatching(/,00/) }],
  });
  expect((await mailsTo(email)).join()).toMatch(/150,00\s€ vous sont rendus/);
  const letter = await db().mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } });
  expect(letter.text).toMatch(/cette somme nous est donc due/);
  expect(letter.text).not.toMatch(/Il reste/);
  const team = await db().person.findUniqueOrThrow({ where: { id: await operator() } });
  expect((await mailsTo(team.email)).join()).toMatch(/150,00\s€ rendus chez Stripe nous sont dus/);
  await everythingHolds();

  await liveLoan(world, addDays(world.today(), 120));
  expect(await shown()).toMatch(/liabilities:wallet:ana +-20\d\./);
  expect(await toPay()).toEqual(['ben']);
  expect((await spendableFromWallet(ana)).toFixed(2)).toBe('0.00');
  const [small, large] = await db().pledgeRefund.findMany({ orderBy: { amount: 'asc' } });
  await pays('150.00', large!.id);
  expect(await toPay()).toEqual(['ben']);
  await writeOffRefundDebt({
    refundId: small!.id,
    why: 'Notre erreur',
    personId: await operator(),
    today: world.today(),
  });
  expect(await shown()).toMatch(/expenses:losses +50\.00/);
  expect(await shown()).not.toContain('owed');
  expect((await toPay()).toSorted()).toEqual(['ana', 'ben']);
  await everythingHolds();
});

test('her bank sends it back: she owes nothing any more, and has what she had paid of it', async () => {
  const before = await shown();
  const refund = await giveBack();
  await happens(world, `refunds/${refund}/fail`);
  expect(await shown()).toBe(before);
  expect(await paymentToRefund(pledgeId)).toMatchObject({ refunds: [{ status: 'undone', owed: null }] });
  await everythingHolds();

  const again = await giveBack();
  const { id } = await db().pledgeRefund.findUniqueOrThrow({ where: { stripeRefundId: again } });
  await pays('120.00', id);
  await happens(world, `refunds/${again}/fail`);
  expect(await shown()).toMatch(/liabilities:wallet:ana +-120\.00/);
  expect(await shown()).not.toContain('owed');
  await everythingHolds();
});
