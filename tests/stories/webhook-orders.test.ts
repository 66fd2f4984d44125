import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { fundPayoutBatch } from '#app/features/payouts/funding.server.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { addDays } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { bankRefuses, borrow, debits, liveLoan, signAnotherMandate } from '#tests/support/borrower.ts';
import {
  campaignWork,
  citizen,
  gift,
  giftCall,
  liveUntil,
  openProject,
  pledge,
  topUp,
} from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { happens } from '#tests/support/stand-in.ts';
import { unrulyPost } from '#tests/support/unruly-post.ts';
import { ibans } from '../../bin/story/pages.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// One life in which everything happens once: pledges charged, gifts paid by card and by debit, refunds, disputes won and lost, a fraud
// warning, instalments debited, refused and taken back weeks later, a file of transfers funded, then funded again. It is lived with its
// webhooks in the order in which Stripe sends them; then in others, doubled and late. Its end and its books are the same.

/** What a life came to, without the ids that are its own. */
type End = {
  books: string;
  entries: string[];
  pledges: string[];
  debits: string[];
  cases: string[];
  mails: string[];
};

async function oneLife(seed: number | null): Promise<{ end: End; delivered: Record<string, number> }> {
  const world = await openWorld('2026-10-01');
  try {
    const post = seed === null ? null : unrulyPost(world, seed);
    const delivered = post?.delivered ?? {};
    return { end: await live(world, () => post?.dawdle()), delivered };
  } finally {
    world.release();
    await world.close();
  }
}

async function live(world: World, dawdle: () => void): Promise<End> {
  const decide = async (pledgeId: string, what: string) => {
    const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    await happens(world, `payment_intents/${paymentId}/${what}`);
  };
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '300' }, count: 2 });
  await topUp(world, '2000');

  // Gifts: kept, warned of, disputed and won, disputed and lost; and a campaign that fails, whose gifts go back.
  const open = (title: string, mode: 'keep_what_comes' | 'all_or_nothing') =>
    openProject(world, lent.borrower, title, [
      giftCall({ minimum: '800', optimum: '1000', closesOn: addDays(world.today(), 12), mode }),
    ]);
  const four = await open('Un four', 'keep_what_comes');
  const meule = await open('Une meule', 'all_or_nothing');
  dawdle();
  const debit = { method: 'sepa_debit', iban: ibans.good } as const;
  const [chloe, david, emma] = [await citizen('Chloé'), await citizen('David'), await citizen('Emma')];
  await pledge(world, gift(four, chloe, { amount: '50', tip: '2' }), debit);
  await pledge(world, gift(four, chloe, { amount: '70' }), { ...debit, iban: ibans.insufficientFunds });
  const cards = ['31', '32', '33'].map((amount) => pledge(world, gift(four, david, { amount })));
  const [warned, won, lost] = [await cards[0]!, await cards[1]!, await cards[2]!];
  await pledge(world, gift(meule, emma, { amount: '40', tip: '1' }));
  await pledge(world, gift(meule, emma, { amount: '45' }), debit);
  await settled(world);
  await decide(warned, 'warn');
  await runJob('answer-disputes', { today: world.today() });
  for (const one of [won, lost]) await decide(one, 'dispute');
  await settled(world);
  for (const { id, pledgeId } of await db().dispute.findMany()) {
    await happens(world, `disputes/${id}/${pledgeId === won ? 'win' : 'lose'}`);
  }
  await settled(world);
  await liveUntil(world, addDays(world.today(), 20));

  // The first instalment is refused once, then paid, shared, and its lenders’ transfers are funded, twice since the first payout fails.
  await liveUntilSome(world, () => db().collection.count({ where: { status: 'processing' } }));
  await bankRefuses(world, 'insufficient_funds');
  await liveUntilSome(world, () => db().repayment.count({ where: { distributedOn: { not: null } } }));
  const team = await db().membership.findMany({ where: { role: 'operator' } });
  const paul = await citizen('Paul');
  await db().membership.create({
    data: { personId: paul.id, organisationId: team[0]!.organisationId, role: 'operator' },
  });
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of [team[0]!.personId, paul.id]) {
    await approvePayoutBatch({ batchId: id, personId, today: world.today() });
  }
  await fundPayoutBatch(id, world.today());
  const { stripePayoutId } = await db().payoutBatch.findUniqueOrThrow({ where: { id } });
  await happens(world, `payouts/${stripePayoutId}/fail`);
  await settled(world);
  await runJob('fund-payouts', { today: world.today() });
  await settled(world);

  // Weeks later the cooperation’s bank takes the debit back; the instalment is asked again, under another mandate.
  const paid = await db().collection.findFirstOrThrow({
    where: { status: 'succeeded' },
    orderBy: { askedOn: 'asc' },
  });
  await happens(world, `payment_intents/${paid.paymentId}/dispute`);
  await signAnotherMandate(world, lent.borrower);
  await liveUntilSome(world, () => db().loan.count({ where: { status: 'repaid' } }));
  await settled(world);
  return endOf(world, lent);
}

/** The loan lives until there is some of what is counted. */
async function liveUntilSome(world: World, count: () => Promise<number>): Promise<void> {
  for (let days = 0; (await count()) === 0; days++) {
    if (days > 90) throw new Error('It has not come in ninety days');
    await liveLoan(world, addDays(world.today(), 1));
  }
}

/** Nothing is late any more. */
async function settled(world: World): Promise<void> {
  for (let days = 0; days < 3; days++) {
    await world.advance(addDays(world.today(), 1));
    await campaignWork(world);
  }
  await world.drain();
}

async function endOf(world: World, lent: Awaited<ReturnType<typeof borrow>>): Promise<End> {
  const waiting = await db().stripeEvent.findMany({ where: { handledAt: null } });
  expect(waiting.map(({ type, lastError }) => `${type}: ${lastError}`)).toEqual([]);
  expect(await broken(world)).toEqual([]);
  const names: Record<string, string> = { ...lent.names };
  for (const { id, project } of await db().campaign.findMany({ include: { project: true } })) {
    names[id] ??= project.title;
  }
  for (const { id } of await db().payoutBatch.findMany()) names[id] = 'lot';
  const all = await books(names);
  expect(all).toContain(` ${await stripeBalance(world)}\n`);
  const entries = await db().$queryRaw<{ told: string }[]>`
    select e.kind || ' ' || sum(p.amount) filter (where p.amount > 0) as told
    from "JournalEntry" e join "Posting" p on p."entryId" = e.id group by e.id order by 1`;
  const pledges = await db().pledge.findMany();
  const cases = await db().dispute.findMany({ orderBy: [{ amount: 'asc' }, { openedOn: 'asc' }] });
  const mails = await db().mail.findMany({ orderBy: [{ to: 'asc' }, { subject: 'asc' }] });
  return {
    books: all,
    entries: entries.map(({ told }) => told),
    pledges: pledges
      .map(({ amount, status, failureCode }) => `${amount.toFixed(2)} ${status} ${failureCode ?? ''}`.trim())
      .sort(),
    debits: await debits(lent.loanId),
    cases: cases.map(
      ({ amount, fee, status, openedOn, advanced }) =>
        `${amount.toFixed(2)} fee ${fee.toFixed(2)} ${status} ${toDay(openedOn)} advanced ${advanced.toFixed(2)}`,
    ),
    // Addresses are each life's own; and that money is on its way is not said once it has arrived.
    mails: mails
      .map(({ to, subject }) => `${to.replace(/-[0-9a-f]{8}@/, '@')}: ${subject}`)
      .filter((one) => !one.endsWith('est en route'))
      .sort(),
  };
}

test('whatever the order of its webhooks, and however often they come, a life has one end and one set of books', async () => {
  const { end } = await oneLife(null);
  expect(end.books).toMatchInlineSnapshot(`
    "
     account                    balance
     assets:bank                 400.87
     assets:stripe              2549.92
     equity:float              -2200.00
     expenses:processing-fees     72.67
     income:platform-fees        -18.46
     income:tips                  -2.00
     liabilities:payouts:lot    -400.87
     liabilities:tax:income       -0.39
     liabilities:tax:social       -0.56
     liabilities:wallet:ana     -250.73
     liabilities:wallet:ben     -150.45
    "
  `);
  expect(new Set(end.pledges.map((one) => one.split(' ')[1]))).toEqual(
    new Set(['released', 'refunded', 'abandoned', 'disputed']),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const { end: other, delivered } = await oneLife(seed);
      for (const type of [
        'payment_intent.succeeded',
        'payment_intent.payment_failed',
        'charge.refunded',
        'charge.dispute.created',
        'charge.dispute.closed',
        'payout.failed',
        'payout.paid',
      ]) {
        expect(delivered[type], type).toBeGreaterThan(0);
      }
      expect(other).toEqual(end);
    }),
    { numRuns: 2, endOnFailure: true, seed: 2026 },
  );
}, 600_000);
