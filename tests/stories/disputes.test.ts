import { afterEach, beforeEach, expect, test } from 'vitest';
import { disputesPage } from '#app/features/disputes/disputes.queries.server.ts';
import { answerWarning } from '#app/features/disputes/fraud-warning.server.ts';
import { walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { reservePage } from '#app/features/payouts/reserve.queries.server.ts';
import { refundChanged } from '#app/features/pledges/refund.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { readRefund, refundPayment } from '#app/infra/stripe/payments.server.ts';
import { money } from '#app/money/money.ts';
import { day } from '#app/money/day.ts';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
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
import { cookieOf } from '#tests/support/session.ts';
import { dispute, happensHeardTwice, tellStandIn } from '#tests/support/stand-in.ts';
import { visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

// Citizens ask their banks for what they gave back: before the money is sent on, after it, won, lost, or suspected only.

let world: World;
let moulin: CastCooperation;
let project: CastProject;
let names: Record<string, string>;

beforeEach(async () => {
  ({ world, moulin, project, names } = await openMill('keep_what_comes'));
});
afterEach(() => world.close());

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

test('before the release: the campaign does without the money, and has it back when the dispute is won', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200', tip: '5' }));
  const before = await books(names);
  const disputed = await dispute(world, id);
  expect(await statuses(id)).toEqual(['disputed']);
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe              576.67
 equity:float              -600.00
 expenses:processing-fees    23.33
`);
  expect(await db().dispute.findFirst()).toMatchObject({ status: 'open', reason: 'fraudulent' });
  const [operator] = await db().person.findMany({ where: { memberships: { some: { role: 'operator' } } } });
  expect((await mailsTo(operator!.email)).join()).toMatch(/Un paiement de 205,00\s€ est contesté/);
  await everythingHolds(world);

  await happensHeardTwice(world, `disputes/${disputed}/win`);
  expect(await statuses(id)).toEqual(['collected']);
  expect(await db().dispute.findFirst()).toMatchObject({ status: 'won' });
  // Stripe keeps its 20 €.
  expect(before).toMatch(/assets:stripe +801.67/);
  expect(await books(names)).toMatch(/assets:stripe +781.67/);
  await everythingHolds(world);
});

test('a bank only asks, and leaves it at that: nothing is taken, and nobody is asked for an answer any more', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200' }));
  const before = await books(names);
  const asked = await dispute(world, id, { kind: 'inquiry' });
  expect(await db().dispute.findFirst()).toMatchObject({ status: 'inquiry', withdrawnOn: null });
  expect((await disputesPage(world.today())).waiting).toHaveLength(1);
  await happensHeardTwice(world, `disputes/${asked}/win`);
  expect((await disputesPage(world.today())).waiting).toEqual([]);
  expect(await statuses(id)).toEqual(['collected']);
  expect(await books(names)).toBe(before);
  await everythingHolds(world);
});

test('every order of the events of a dispute that is won is the same gift, and the same books', async () => {
  const ana = await citizen('Ana');
  const ends = new Set<string>();
  let kinds: string[] = [];
  for (const order of [...permutations([0, 1, 2, 3])].slice(0, 12)) {
    const id = await pledge(world, gift(project, ana, { amount: '10' }));
    const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
    world.hold();
    await tellStandIn(world, `payment_intents/${paymentId}/dispute`);
    await world.drain();
    const [opened] = world.held.map(({ body }) => JSON.parse(body) as { data: { object: { id: string } } });
    await tellStandIn(world, `disputes/${opened!.data.object.id}/win`);
    await world.drain();
    const held = world.held.splice(0);
    world.release();
    kinds = held.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    for (const place of order) await world.deliver(held[place]!);
    await Promise.all(held.map((delivery) => world.deliver(delivery)));
    const dispute = await db().dispute.findFirstOrThrow({ where: { pledgeId: id } });
    const entries = await db().journalEntry.findMany({
      where: { key: { contains: dispute.id } },
      orderBy: { kind: 'asc' },
    });
    ends.add([...(await statuses(id)), dispute.status, ...entries.map(({ kind }) => kind)].join(' '));
  }
  expect(kinds.toSorted()).toEqual([
    'charge.dispute.closed',
    'charge.dispute.created',
    'charge.dispute.funds_reinstated',
    'charge.dispute.funds_withdrawn',
  ]);
  expect([...ends]).toEqual(['collected won dispute_fee_taken pledge_disputed reversal']);
  await everythingHolds(world);
}, 120_000);

test('after the release, lost: the cooperation owes it, and it is taken back from its account', async () => {
  const ids = [
    await pledge(world, gift(project, await citizen('Ana'), { amount: '200' })),
    await pledge(world, gift(project, await citizen('Ben'), { amount: '100' })),
  ];
  await liveUntil(world, day('2026-11-14'));
  expect(await statuses(...ids)).toEqual(['released', 'released']);
  const disputed = await dispute(world, ids[0]!);
  expect(await books(names)).toContain('assets:owed:campaign:moulin   194.00');
  expect(await mailsTo(moulin.member.email)).toContain(
    'Un don à « Un moulin à farine » a été repris par la banque du donateur',
  );
  const params = { table: 'litiges' };
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const cookie = await cookieOf(personId);
  const file = await tables.loader(visit('/operateur/tableaux/litiges', { cookie, params }));
  expect(await file.text()).toMatch(/Projet;Qui a payé;.*;Encore dû[^]*Un moulin à farine;Ana Martin;/);
  const excel = await tables.loader(visit('/operateur/tableaux/litiges?format=xlsx', { cookie, params }));
  expect(excel.headers.get('Content-Disposition')).toContain('litiges.xlsx');
  const page = await disputesPage(world.today());
  expect(page.waiting).toMatchObject([
    {
      about: 'Un moulin à farine',
      who: 'Ana Martin',
      reason: 'la personne dit ne pas avoir payé',
      daysLeft: 21,
    },
  ]);
  // 600 € put in, 9 € of commissions less 6 € given back, 25 € to Stripe, 194 € advanced.
  expect(await reservePage()).toMatchObject({
    advanced: expect.stringMatching(/^194,00\s€$/),
    own: expect.stringMatching(/^384,00\s€$/),
  });
  await everythingHolds(world);

  // While it is not decided nothing is taken from the cooperation.
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ total: 0 });
  await happensHeardTwice(world, `disputes/${disputed}/lose`);
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  await world.drain();
  expect(await books(names)).not.toContain('assets:owed');
  expect(await stripeBalance(world)).toMatch(/^\d/);
  await everythingHolds(world);
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ total: 0 });
});

test('after the release, and the account is empty: the debt stays and is asked again each day', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200' }));
  await liveUntil(world, day('2026-11-14'));
  const disputed = await dispute(world, id);
  await happensHeardTwice(world, `disputes/${disputed}/lose`);
  await happensHeardTwice(world, `accounts/${moulin.accountId}/take`, { amount: 19_400 });
  const { done, failed, notes } = await runJob('answer-disputes', { today: world.today() });
  expect([done, failed]).toEqual([0, 0]);
  expect(notes[0]).toContain('le compte de paiement de la coopération n’a pas 194,00');
  expect(await books(names)).toContain('assets:owed:campaign:moulin   194.00');
  await everythingHolds(world);
});

test('a lender takes back what became a loan: the share stands, the lender owes it and is paid nothing meanwhile', async () => {
  const ana = await citizen('Ana');
  const ids = [
    await pledge(world, loan(project, ana, { amount: '200' })),
    await pledge(world, loan(project, await citizen('Ben'), { amount: '100' }), { method: 'sepa_debit' }),
  ];
  await liveUntil(world, day('2026-11-20'));
  expect(await statuses(...ids)).toEqual(['released', 'released']);
  const disputed = await dispute(world, ids[0]!);
  expect(await books({ ...names, [ids[0]!]: 'ana' })).toContain('assets:owed:pledge:ana');
  await everythingHolds(world);
  await db().person.update({ where: { id: ana.id }, data: { iban: 'FR1420041010050500013M02606' } });
  expect((await walletsToPayOut(world.today())).map(({ personId }) => personId)).not.toContain(ana.id);
  await happensHeardTwice(world, `disputes/${disputed}/win`);
  expect(await books({ ...names, [ids[0]!]: 'ana' })).not.toContain('assets:owed');
  expect(await statuses(...ids)).toEqual(['released', 'released']);
  await everythingHolds(world);
});

test('a bank suspects fraud: what we still hold is given back before anybody disputes it', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200' }));
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
  await happensHeardTwice(world, `payment_intents/${paymentId}/warn`);
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  await world.advance(day('2026-10-20'));
  expect(await statuses(id)).toEqual(['refunded']);
  expect(await db().fraudWarning.findFirst()).toMatchObject({ actionable: false });
  await everythingHolds(world);
});

test('a refund that came back is made again in Stripe’s dashboard, and may come back too: each is in the books once', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200', tip: '5' }));
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
  const held = await books(names);
  const refundId = async () => (await db().pledge.findUniqueOrThrow({ where: { id } })).refundId!;
  await happensHeardTwice(world, `payment_intents/${paymentId}/warn`);
  await runJob('answer-disputes', { today: world.today() });
  await world.drain();
  expect(await statuses(id)).toEqual(['refunded']);
  const first = await refundId();
  const given = await books(names);
  await happensHeardTwice(world, `refunds/${first}/fail`);
  expect(await statuses(id)).toEqual(['collected']);
  expect(await books(names)).toBe(held);
  await refundPayment({
    key: 'dashboard',
    paymentId: paymentId!,
    amount: money('205'),
    metadata: { kind: 'pledge', id },
  });
  await world.drain();
  expect(await statuses(id)).toEqual(['refunded']);
  const second = await refundId();
  expect(second).not.toBe(first);
  expect(await books(names)).toBe(given);
  await inTransaction(async (tx) => refundChanged(tx, await readRefund(first), world.today()));
  expect(await statuses(id)).toEqual(['refunded']);
  await happensHeardTwice(world, `refunds/${second}/fail`);
  expect(await statuses(id)).toEqual(['collected']);
  expect(await books(names)).toBe(held);
  await everythingHolds(world);
});

test('a bank suspects fraud after the release: someone of the team is told, nothing is done by itself', async () => {
  const id = await pledge(world, gift(project, await citizen('Ana'), { amount: '200' }));
  await liveUntil(world, day('2026-11-14'));
  const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
  await happensHeardTwice(world, `payment_intents/${paymentId}/warn`);
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ total: 0 });
  // Asked all the same, nothing was given back: it stays to be looked at.
  const warning = await db().fraudWarning.findFirstOrThrow();
  await answerWarning(warning.id, world.today());
  expect(await db().fraudWarning.findFirst()).toMatchObject({ actionable: true, answeredOn: null });
  const [operator] = await db().person.findMany({ where: { memberships: { some: { role: 'operator' } } } });
  expect((await mailsTo(operator!.email)).join()).toMatch(/Une banque soupçonne une fraude \(200,00\s€\)/);
  await everythingHolds(world);
});
