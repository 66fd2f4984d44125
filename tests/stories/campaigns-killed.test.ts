import { afterEach, beforeEach, expect, test } from 'vitest';
import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import { settleCampaign } from '#app/features/campaigns/settle.server.ts';
import { chargePledge, pledgesToCharge } from '#app/features/pledges/charge.server.ts';
import { refundPledge } from '#app/features/pledges/refund.server.ts';
import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  gift,
  giftCall,
  loan,
  loanCall,
  openProject,
  pledge,
  statuses,
  topUp,
  type CastProject,
} from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// Every step of closing, charging and releasing is interrupted, before and after Stripe has acted, and run again.

let world: World;
let line: Line;
let project: CastProject;
let made: string[];
const names: Record<string, string> = {};

beforeEach(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-20'));
  await topUp(world, '100');
  const fournil = await cooperation(world, 'Le Fournil');
  project = await openProject(world, fournil, 'Un four à pain', [
    loanCall({ minimum: '1000', optimum: '3000', closesOn: day('2026-11-15') }),
    giftCall({ minimum: '1000', optimum: '3000', closesOn: day('2026-11-15') }),
  ]);
  names[project.campaigns['loan']!] = 'prets';
  names[project.campaigns['gift']!] = 'dons';
  made = [];
  for (const amount of ['500', '400', '300']) {
    made.push(await pledge(world, loan(project, await citizen('Ana'), { amount })));
  }
  await world.advance(day('2026-11-16'));
});
afterEach(() => world.close());

const loanId = () => project.campaigns['loan']!;
const charges = () => line.carried.filter((name) => name === 'POST /v1/payment_intents').length;

async function closeLoans(): Promise<void> {
  const today = world.today();
  for (const { id } of await campaignsToClose(today)) await closeCampaign(id, today);
}

/** Runs the jobs until nothing is left to do, and checks the only end there is. */
async function endWell(): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await world.advance(addDays(world.today(), 1));
    await campaignWork(world);
  }
  expect(await statuses(...made)).toEqual(['released', 'released', 'released']);
  const granted = await db().loan.findUniqueOrThrow({
    where: { campaignId: loanId() },
    include: { shares: true },
  });
  names[granted.id] = 'pret';
  expect(await books(names)).toBe(`
 account                    balance
 assets:stripe               105.25
 equity:float               -100.00
 expenses:processing-fees     18.75
 income:platform-fees        -24.00
 memo:loan:pret:borrower    1200.00
 memo:loan:pret:lenders    -1200.00
`);
  expect(await stripeBalance(world)).toBe('105.25');
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
  const told = await db().mail.groupBy({ by: ['key'], _count: true, having: { key: { _count: { gt: 1 } } } });
  expect(told).toEqual([]);
}

test('all three jobs run twice, at the same time', async () => {
  const today = world.today();
  await Promise.all([closeCampaign(loanId(), today), closeCampaign(loanId(), today)]);
  const due = await pledgesToCharge(today);
  expect(due.map(({ id }) => id)).toEqual(made);
  await Promise.all([...due, ...due, ...due].map(({ id }) => chargePledge(id, today)));
  await world.drain();
  await world.advance(addDays(today, 4));
  await Promise.all([1, 2, 3].map(() => settleCampaign(loanId(), world.today())));
  await endWell();
});

test('the line is cut before each charge arrives: nothing is charged, the next run charges once', async () => {
  await closeLoans();
  line.cut('before', /POST \/v1\/payment_intents/);
  for (const { id } of await pledgesToCharge(world.today())) {
    await expect(chargePledge(id, world.today())).rejects.toThrow(UnknownOutcome);
  }
  expect(await statuses(...made)).toEqual(['charging', 'charging', 'charging']);
  expect(charges()).toBe(0);
  line.mend();
  expect(await pledgesToCharge(world.today())).toHaveLength(3);
  await endWell();
}, 60_000);

test('the line is cut after each charge was made: it is looked for, and charged once', async () => {
  await closeLoans();
  world.hold();
  line.cut('after', /POST \/v1\/payment_intents/);
  for (const { id } of await pledgesToCharge(world.today())) {
    await expect(chargePledge(id, world.today())).rejects.toThrow(UnknownOutcome);
  }
  expect(await statuses(...made)).toEqual(['charging', 'charging', 'charging']);
  line.mend();
  const [first, ...others] = await pledgesToCharge(world.today());
  await chargePledge(first!.id, world.today());
  expect(await statuses(...made)).toEqual(['collected', 'charging', 'charging']);
  // For the others the webhook comes first.
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await world.drain();
  expect(others).toHaveLength(2);
  expect(await statuses(...made)).toEqual(['collected', 'collected', 'collected']);
  await endWell();
}, 60_000);

test('answers lost for days, when Stripe has forgotten the keys: what was made is found, and nothing is made twice', async () => {
  await closeLoans();
  world.hold();
  line.cut('after', /POST \/v1\/payment_intents/);
  for (const { id } of await pledgesToCharge(world.today())) {
    await expect(chargePledge(id, world.today())).rejects.toThrow(UnknownOutcome);
  }
  line.mend();
  await world.advance(addDays(world.today(), 4));
  const before = charges();
  for (const { id } of await pledgesToCharge(world.today())) await chargePledge(id, world.today());
  expect(charges()).toBe(before);
  expect(await statuses(...made)).toEqual(['collected', 'collected', 'collected']);
  line.cut('after', /POST \/v1\/transfers/);
  await expect(settleCampaign(loanId(), world.today())).rejects.toThrow(UnknownOutcome);
  line.mend();
  await world.advance(addDays(world.today(), 4));
  expect(await settleCampaign(loanId(), world.today())).toEqual({ state: 'released' });
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await endWell();
}, 60_000);

test('the transfer was made and its answer lost: asked again, it leaves once', async () => {
  await closeLoans();
  for (const { id } of await pledgesToCharge(world.today())) await chargePledge(id, world.today());
  await world.advance(addDays(world.today(), 4));
  line.cut('after', /POST \/v1\/transfers/);
  await expect(settleCampaign(loanId(), world.today())).rejects.toThrow(UnknownOutcome);
  expect(await statuses(...made)).toEqual(['collected', 'collected', 'collected']);
  expect(await stripeBalance(world)).toBe('105.25');
  line.mend();
  await endWell();
}, 60_000);

test('a refund is booked while the transfer is being prepared: what leaves is what is still held', async () => {
  await db().campaign.update({ where: { id: loanId() }, data: { mode: 'keep_what_comes' } });
  await closeLoans();
  for (const { id } of await pledgesToCharge(world.today())) await chargePledge(id, world.today());
  await world.advance(addDays(world.today(), 4));
  // Stripe is asked to give one back, and its answer is lost: nothing leaves until it is known.
  world.hold();
  line.cut('after', /POST \/v1\/refunds/);
  await expect(refundPledge(made[2]!, world.today(), { suspected: true })).rejects.toThrow(UnknownOutcome);
  line.mend();
  expect(await settleCampaign(loanId(), world.today())).toEqual({ state: 'waiting', for: 'pledges' });
  expect(line.carried).not.toContain('POST /v1/transfers');
  expect(await refundPledge(made[2]!, world.today(), { suspected: true })).toBe(true);
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await world.drain();
  // What has been asked to leave is written: a refund waits, and another sum is never booked.
  line.cut('after', /POST \/v1\/transfers/);
  await expect(settleCampaign(loanId(), world.today())).rejects.toThrow(UnknownOutcome);
  line.mend();
  const asked = await db().campaign.findUniqueOrThrow({ where: { id: loanId() } });
  expect(asked.releaseAmount?.toFixed(2)).toBe('900.00');
  await expect(refundPledge(made[1]!, world.today(), { suspected: true })).rejects.toThrow(
    /is being released/,
  );
  await db().campaign.update({ where: { id: loanId() }, data: { releaseAmount: '500' } });
  await expect(settleCampaign(loanId(), world.today())).rejects.toThrow(/is of 882.00, but 490.00 was asked/);
  await db().campaign.update({ where: { id: loanId() }, data: { releaseAmount: '900' } });
  expect(await settleCampaign(loanId(), world.today())).toEqual({ state: 'released' });
  expect(await statuses(...made)).toEqual(['released', 'released', 'refunded']);
}, 60_000);

test('the database fails while the release is written: nothing of it is, and the next run writes all', async () => {
  await closeLoans();
  for (const { id } of await pledgesToCharge(world.today())) await chargePledge(id, world.today());
  await world.advance(addDays(world.today(), 4));
  await db().$executeRawUnsafe(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  );
  // Each table that the release writes to fails in turn.
  for (const table of ['JournalEntry', 'Loan', 'LoanShare', 'Instalment', 'Mail', 'Campaign']) {
    await db().$executeRawUnsafe(
      `create trigger refuse before insert or update on "${table}" for each row execute function refuse()`,
    );
    await expect(settleCampaign(loanId(), world.today())).rejects.toThrow(/disk full/);
    await db().$executeRawUnsafe(`drop trigger refuse on "${table}"`);
    expect(await statuses(...made)).toEqual(['collected', 'collected', 'collected']);
    expect(await db().loan.count()).toBe(0);
    expect(await db().journalEntry.count({ where: { kind: 'loan_disbursed' } })).toBe(0);
  }
  await endWell();
}, 60_000);

test('a campaign is closing when its process dies: nobody is told half of it', async () => {
  await db().$executeRawUnsafe(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
  );
  await db().$executeRawUnsafe(
    `create trigger refuse before insert on "Mail" for each row execute function refuse()`,
  );
  await expect(closeCampaign(loanId(), world.today())).rejects.toThrow(/killed/);
  await db().$executeRawUnsafe(`drop trigger refuse on "Mail"`);
  const { status } = await db().campaign.findUniqueOrThrow({ where: { id: loanId() } });
  expect(status).toBe('open');
  await endWell();
}, 60_000);

test('refunds are asked, the line is cut, and each is given back once', async () => {
  await db().campaign.updateMany({ where: { id: loanId() }, data: { closesOn: new Date('2027-06-30') } });
  await db().campaign.updateMany({
    where: { id: project.campaigns['gift']! },
    data: { closesOn: new Date('2026-11-20') },
  });
  const gifts = [
    await pledge(world, gift(project, null, { amount: '10', tip: '1' })),
    await pledge(world, gift(project, null, { amount: '20' })),
  ];
  await world.advance(day('2026-11-24'));
  const id = project.campaigns['gift']!;
  expect(await closeCampaign(id, world.today())).toBe('failed');
  line.cut('after', /POST \/v1\/refunds/, 3);
  await expect(settleCampaign(id, world.today())).rejects.toThrow(/1 refunds/);
  await world.drain();
  line.mend();
  expect(await settleCampaign(id, world.today())).toMatchObject({
    state: expect.stringMatching(/refunding|nothing/),
  });
  await world.drain();
  expect(await settleCampaign(id, world.today())).toEqual({ state: 'nothing to do' });
  expect(await statuses(...gifts)).toEqual(['refunded', 'refunded']);
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe               99.03
 equity:float              -100.00
 expenses:processing-fees     0.97
`);
  expect(await stripeBalance(world)).toBe('99.03');
}, 60_000);
