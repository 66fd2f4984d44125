import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { placeMonthlyGift } from '#app/features/monthly-gifts/monthly-gift.server.ts';
import { orderRefund } from '#app/features/refunds/refunds.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as editor from '#app/routes/porteur.projets.$project.collecte.$instrument.tsx';
import * as page from '#app/routes/projets.$slug.tsx';
import * as list from '#app/routes/projets._index.tsx';
import { runJob } from '#jobs/runner.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  mailsTo,
  openProject,
  permanentCall,
  pledge,
  statuses,
  topUp,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { type cuttableLine } from '#tests/support/cut.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let line: Awaited<ReturnType<typeof cuttableLine>>;
let atelier: CastCooperation;
let cafe: CastProject;
const names: Record<string, string> = {};

beforeAll(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-20'));
  atelier = await cooperation(world, 'L’Atelier');
  await topUp(world, '100');
  await world.advance(day('2026-11-02'));
  cafe = await openProject(world, atelier, 'Le café associatif', [permanentCall('100')]);
  names[cafe.campaigns['gift']!] = 'café';
});
afterAll(() => world.close());

/** Day after day, what the timetable does of it. What waits for somebody is no failure of this story. */
async function live(until: string): Promise<void> {
  while (world.today() < day(until)) {
    await world.advance(addDays(world.today(), 1));
    await work();
  }
}

/** While its account is not ready nothing leaves, and its cooperation has so many letters about it. */
async function waitsForTheAccount(letters: number): Promise<void> {
  const ready = (stripeReady: boolean) =>
    db().organisation.update({ where: { id: atelier.id }, data: { stripeReady } });
  await ready(false);
  for (let again = 0; again < 2; again++) await runJob('settle-campaigns', { today: world.today() });
  const told = (await mailsTo(atelier.member.email)).filter((subject) => subject.includes('vous attend'));
  expect(told).toHaveLength(letters);
  await ready(true);
}

async function work(): Promise<void> {
  for (const job of [
    'charge-monthly-gifts',
    'close-campaigns',
    'settle-campaigns',
    'send-refunds',
  ] as const) {
    const { failed, notes } = await runJob(job, { today: world.today() });
    expect({ job, failed, notes: failed > 0 ? notes : [] }).toEqual({ job, failed: 0, notes: [] });
    await world.drain();
  }
}

const said = (page: unknown) => plain(JSON.stringify(page));
const projectPage = async () =>
  said(
    (await answerOf(() => page.loader(visit(`/projets/${cafe.slug}`, { params: { slug: cafe.slug } })))).page,
  );
const at = (cookie: string, form?: Record<string, string>) =>
  visit('/', { cookie, params: { project: cafe.id, instrument: 'don' }, ...(form && { form }) });

test('what a permanent campaign receives leaves month by month, once, until its cooperation ends it', async () => {
  const ana = await citizen('Ana');
  const monthlyId = randomUUID();
  await placeMonthlyGift({
    id: monthlyId,
    campaignId: cafe.campaigns['gift']!,
    personId: ana.id,
    email: ana.email,
    firstName: 'Ana',
    lastName: 'Martin',
    amount: money('40'),
    tip: money('0'),
    dayOfMonth: 15,
    showName: false,
    showAmount: false,
    at: now(),
  });
  await world.visit(await openMethodPage(monthlyId), { method: 'card' });
  await world.drain();
  // More than a year of animation: nothing bounds it.
  const bob = await citizen('Bob');
  const large = await pledge(world, gift(cafe, bob, { amount: '1500' }));
  const chloe = await pledge(world, gift(cafe, await citizen('Chloé'), { amount: '100' }));
  expect((await mailsTo(bob.email)).at(-1)).toContain('Merci pour votre don');
  await live('2026-11-30');
  expect(await statuses(large, chloe)).toEqual(['collected', 'collected']);
  const shown = await projectPage();
  expect(shown).toContain('16 mois d’animation assurés');
  expect(shown).toContain('Si ces dons continuent, l’argent en main dure 27 mois.');
  expect(said((await answerOf(() => list.loader(visit('/projets?etat=permanentes')))).page)).toContain(
    'Le café associatif',
  );

  // December: the account is not ready, which is told once a month; then, asked twice at once, and an answer of Stripe's lost, it leaves once.
  await world.advance(day('2026-12-01'));
  await waitsForTheAccount(1);
  line.cut('after', /^POST \/v1\/transfers$/, 1);
  const twice = [1, 2].map(() => runJob('settle-campaigns', { today: world.today() }));
  await Promise.allSettled(twice);
  await world.drain();
  await work();
  expect(await statuses(large, chloe)).toEqual(['released', 'released']);
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe              123.85
 equity:float              -100.00
 expenses:processing-fees    25.35
 income:platform-fees       -49.20
`);
  // A gift already sent on is given back in part: its cooperation owes it, and it is taken from what was sent.
  const operator = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const back = (pledgeId: string, total: string) =>
    orderRefund({
      id: randomUUID(),
      pledgeId,
      total: money(total),
      reason: 'Tapé deux fois',
      personId: operator.personId,
      today: world.today(),
    });
  await back(chloe, '60');
  await live('2026-12-20');
  // One that is still here is given back before it leaves.
  const dan = await pledge(world, gift(cafe, await citizen('Dan'), { amount: '50' }));
  await back(dan, '50');
  await live('2026-12-31');
  await world.advance(day('2027-01-01'));
  await waitsForTheAccount(2);
  await live('2027-01-03');
  expect(await statuses(chloe, dan)).toEqual(['released', 'refunded']);
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe              121.40
 equity:float              -100.00
 expenses:processing-fees    27.20
 income:platform-fees       -48.60
`);

  // Its cooperation ends it: what is left leaves, and gifts of every month stop.
  const cookie = await cookieOf(atelier.member.id);
  await live('2027-01-16');
  expect((await answerOf(() => editor.action(at(cookie, { intent: 'end' })))).errors['sure']).toEqual([
    'Cochez la case pour mettre fin à la collecte.',
  ]);
  expect((await answerOf(() => editor.action(at(cookie, { intent: 'end', sure: 'on' })))).status).toBe(303);
  await live('2027-01-25');
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: cafe.campaigns['gift']! },
    include: { releases: { orderBy: { month: 'asc' } } },
  });
  expect(campaign.status).toBe('succeeded');
  expect(
    campaign.releases.map(({ month, amount }) => `${month.toISOString().slice(0, 7)} ${amount}`),
  ).toEqual(['2026-12 1640', '2027-01 40']);
  expect(await mailsTo(ana.email)).toContain('Votre don mensuel à « Le café associatif » est arrêté');
  expect(said((await answerOf(() => editor.loader(at(cookie)))).page)).toContain('décembre 2026');
  expect(await books(names)).toBe(`
 account                   balance
 assets:stripe              121.75
 equity:float              -100.00
 expenses:processing-fees    28.05
 income:platform-fees       -49.80
`);
  await everythingHolds(world);
  expect(await stripeBalance(world)).toBe('121.75');
  for (const subject of await mailsTo(atelier.member.email)) expect(subject).not.toContain('minimum');
});
