import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeAmount, pauseGift, resumeGift, stopGift } from '#app/features/monthly-gifts/changes.server.ts';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { placeMonthlyGift } from '#app/features/monthly-gifts/monthly-gift.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { books, journal, stripeBalance } from '#tests/support/books.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  giftCall,
  mailsTo as subjectsTo,
  openProject,
  topUp,
  type CastCooperation,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { type cuttableLine } from '#tests/support/cut.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import type { Typed, World } from '../../bin/world.ts';

let world: World;
let atelier: CastCooperation;
let garden: CastProject;
let line: Awaited<ReturnType<typeof cuttableLine>>;
const names: Record<string, string> = {};

beforeAll(async () => {
  ({ world, line } = await openWorldOnLine('2026-11-02'));
  atelier = await cooperation(world, 'L’Atelier');
  garden = await called('Un jardin', '5000', day('2027-05-31'));
  names[garden.campaigns['gift']!] = 'garden';
});
afterAll(() => world.close());

function called(title: string, optimum: string, closesOn: Day): Promise<CastProject> {
  return openProject(world, atelier, title, [
    giftCall({ minimum: '0', optimum, closesOn, mode: 'keep_what_comes' }),
  ]);
}

type Wish = { amount?: string; tip?: string; dayOfMonth?: number; typed?: Typed; project?: CastProject };

/** Someone gives every month: what they typed, and Stripe's page. Gives the id. */
async function monthly(who: Citizen | null, wish: Wish = {}): Promise<string> {
  const { amount = '10', tip = '0', dayOfMonth = 15, project = garden } = wish;
  const id = randomUUID();
  await placeMonthlyGift({
    id,
    campaignId: project.campaigns['gift']!,
    personId: who?.id ?? null,
    dayOfMonth,
    at: now(),
    email: who?.email ?? 'guest@exemple.fr',
    firstName: who?.firstName ?? 'Gaël',
    lastName: 'Martin',
    amount: money(amount),
    tip: money(tip),
    showName: false,
    showAmount: false,
  });
  await method(id, wish.typed);
  return id;
}

async function method(id: string, typed: Typed = { method: 'card' }): Promise<void> {
  const { status } = await world.visit(await openMethodPage(id), typed);
  expect(status).toBe(303);
  await world.drain();
}

/** The job, as the timetable runs it. */
async function work(): Promise<void> {
  const { failed, notes } = await runJob('charge-monthly-gifts', { today: world.today() });
  if (failed > 0) throw new Error(notes.join('\n'));
  await world.drain();
}

/** Day after day, the job each day. */
async function live(until: string): Promise<void> {
  await work();
  while (world.today() < day(until)) {
    await world.advance(addDays(world.today(), 1));
    await work();
  }
}

/** With plain spaces. */
const mailsTo = async (email: string) =>
  (await subjectsTo(email)).map((subject) => subject.replace(/[\u00a0\u202f]/g, ' '));

const found = (id: string) => db().monthlyGift.findUniqueOrThrow({ where: { id } });

/** Each charge of a gift: its month, what became of it and on which day. */
async function months(id: string): Promise<string[]> {
  const rows = await db().pledge.findMany({ where: { monthlyGiftId: id }, orderBy: { giftMonth: 'asc' } });
  return rows.map(
    ({ giftMonth, status, changedOn }) => `${toDay(giftMonth!).slice(0, 7)} ${status} ${toDay(changedOn)}`,
  );
}

describe('a gift of every month', () => {
  test('is announced, then charged once each month, each as an ordinary gift', async () => {
    const ana = await citizen('Ana');
    const id = await monthly(ana, { tip: '1' });
    expect(await found(id)).toMatchObject({ status: 'active', methodKind: 'card', announcedFor: null });
    expect(await books(names)).toBe('\n account  balance\n');
    await live('2026-11-07');
    expect(await mailsTo(ana.email)).toEqual(['Votre don mensuel à « Un jardin » commence']);
    await live('2026-11-14');
    expect((await mailsTo(ana.email)).slice(1)).toEqual([
      'Votre don de 11,00 € sera débité le 15 novembre 2026',
    ]);
    expect(await months(id)).toEqual([]);
    await live('2026-12-20');
    expect(await months(id)).toEqual(['2026-11 collected 2026-11-15', '2026-12 collected 2026-12-15']);
    expect((await mailsTo(ana.email)).slice(2)).toEqual([
      'Merci pour votre don à « Un jardin »',
      'Votre don de 11,00 € sera débité le 15 décembre 2026',
      'Merci pour votre don à « Un jardin »',
    ]);
    expect(await books(names)).toBe(`
 account                      balance
 assets:stripe                  21.16
 expenses:processing-fees        0.84
 income:tips                    -2.00
 liabilities:campaign:garden   -20.00
`);
    expect(await stripeBalance(world)).toBe('21.16');
    await stopGift(id, world.today());
  });

  test('the amount changes, more is announced again; it pauses, goes on, and stops, all from its page', async () => {
    const before = await books(names);
    const bea = await citizen('Béa');
    const id = await monthly(bea, { amount: '5', dayOfMonth: 28 });
    await live('2026-12-22');
    expect(toDay((await found(id)).announcedFor!)).toBe('2026-12-28');
    // Less is fine at once; more is announced seven days ahead, like any debit.
    await changeAmount(id, { amount: money('4'), tip: money('0'), today: world.today() });
    expect(toDay((await found(id)).announcedFor!)).toBe('2026-12-28');
    await world.advance(day('2026-12-23'));
    await changeAmount(id, { amount: money('20'), tip: money('0'), today: world.today() });
    expect(toDay((await found(id)).announcedFor!)).toBe('2026-12-30');
    await live('2026-12-31');
    // The month is that of its day, however late the debit.
    expect(await months(id)).toEqual(['2026-12 collected 2026-12-30']);
    await live('2027-01-25');
    await pauseGift(id, world.today());
    await pauseGift(id, world.today());
    await live('2027-03-02');
    expect(await months(id)).toHaveLength(1);
    await resumeGift(id, world.today());
    await live('2027-03-29');
    expect(await months(id)).toEqual(['2026-12 collected 2026-12-30', '2027-03 collected 2027-03-28']);
    await stopGift(id, world.today());
    await stopGift(id, world.today());
    await live('2027-04-03');
    expect(await months(id)).toHaveLength(2);
    expect(await mailsTo(bea.email)).toEqual([
      'Votre don mensuel à « Un jardin » commence',
      'Votre don de 5,00 € sera débité le 28 décembre 2026',
      'Votre don mensuel est maintenant de 4,00 €',
      'Votre don mensuel est maintenant de 20,00 €',
      'Merci pour votre don à « Un jardin »',
      'Votre don de 20,00 € sera débité le 28 janvier 2027',
      'Votre don mensuel est suspendu',
      'Votre don mensuel reprend',
      'Votre don de 20,00 € sera débité le 28 mars 2027',
      'Merci pour votre don à « Un jardin »',
      'Votre don mensuel à « Un jardin » est arrêté',
    ]);
    expect(await books(names)).not.toBe(before);
    await runJob('forget-methods', { today: world.today() });
    expect((await found(id)).paymentMethodId).toBeNull();
  });
});

describe('a bank that says no', () => {
  test('is asked again by the policy, another method is asked for, and the gift goes on with it', async () => {
    const cleo = await citizen('Cléo');
    // The card is saved, and refuses each charge.
    const id = await monthly(cleo, { typed: { method: 'card', number: '4000000000000341' } });
    const before = await books(names);
    await live('2027-04-15');
    expect(await found(id)).toMatchObject({ status: 'method_failing', giveUpOn: null });
    await live('2027-04-26');
    expect(await months(id)).toEqual(['2027-04 dropped 2027-04-25']);
    expect(toDay((await found(id)).giveUpOn!)).toBe('2027-05-05');
    expect(await books(names)).toBe(before);
    await method(id);
    expect(await found(id)).toMatchObject({ status: 'active', giveUpOn: null });
    await live('2027-05-16');
    expect(await months(id)).toEqual(['2027-04 dropped 2027-04-25', '2027-05 collected 2027-05-15']);
    expect(await mailsTo(cleo.email)).toEqual([
      'Votre don mensuel à « Un jardin » commence',
      'Votre don de 10,00 € sera débité le 15 avril 2027',
      'Votre don mensuel à « Un jardin » n’a pas pu être débité',
      'Votre don mensuel à « Un jardin » n’a pas pu être débité',
      'Votre don mensuel à « Un jardin » a besoin d’un autre moyen de paiement',
      'Votre don mensuel a un nouveau moyen de paiement',
      'Votre don de 10,00 € sera débité le 15 mai 2027',
      'Merci pour votre don à « Un jardin »',
    ]);
    await stopGift(id, world.today());
  });

  test('a debit that comes back six working days later is asked again; without another method the gift stops', async () => {
    const orchard = await called('Un verger', '800', day('2027-09-30'));
    names[orchard.campaigns['gift']!] = 'orchard';
    const dan = await citizen('Dan');
    const iban = 'FR8420041010050500013M02607';
    const id = await monthly(dan, { project: orchard, dayOfMonth: 1, typed: { method: 'sepa_debit', iban } });
    await live('2027-07-20');
    const { status, stopReason } = await found(id);
    expect({ status, stopReason }).toEqual({ status: 'stopped', stopReason: 'method' });
    expect((await months(id)).map((text) => text.slice(0, 15))).toEqual(['2027-06 dropped']);
    expect((await mailsTo(dan.email)).at(-1)).toBe('Votre don mensuel à « Un verger » est arrêté');
    const lines = (await journal(names)).split('\n').filter((line) => line.includes('orchard'));
    expect(lines).toEqual([]);
  });
});

describe('an outage', () => {
  test('of months is made up for by one debit, announced anew; nothing is taken at a stroke', async () => {
    const mill = await called('Un moulin', '5000', addDays(world.today(), 300));
    names[mill.campaigns['gift']!] = 'mill';
    const eve = await citizen('Ève');
    const id = await monthly(eve, { project: mill, dayOfMonth: 5 });
    await live('2027-07-30');
    expect(toDay((await found(id)).announcedFor!)).toBe('2027-08-05');
    // Nobody is at work for three months: the debit announced for August is too old to be taken.
    await world.advance(day('2027-10-20'));
    await work();
    await work();
    expect(await months(id)).toEqual([]);
    expect(toDay((await found(id)).announcedFor!)).toBe('2027-10-27');
    await live('2027-11-06');
    expect(await months(id)).toEqual(['2027-10 collected 2027-10-27', '2027-11 collected 2027-11-05']);
    // A few days late, what was announced is taken once.
    await live('2027-11-30');
    await world.advance(day('2027-12-09'));
    await Promise.all([work(), work(), work()]);
    expect(await months(id)).toHaveLength(3);
    expect((await months(id)).at(-1)).toBe('2027-12 collected 2027-12-09');
    await stopGift(id, world.today());
  });

  test('an answer lost after the charge is looked for: one payment for the month', async () => {
    const forge = await called('Une forge', '5000', addDays(world.today(), 300));
    const id = await monthly(await citizen('Fanny'), { project: forge, dayOfMonth: 20 });
    await live('2027-12-19');
    await world.advance(day('2027-12-20'));
    world.hold();
    line.cut('after', /POST \/v1\/payment_intents$/);
    const { failed } = await runJob('charge-monthly-gifts', { today: world.today() });
    expect(failed).toBe(1);
    line.mend();
    const asked = () => line.carried.filter((name) => name === 'POST /v1/payment_intents').length;
    const before = asked();
    await world.advance(day('2027-12-22'));
    await runJob('charge-monthly-gifts', { today: world.today() });
    expect(asked()).toBe(before);
    for (const delivery of world.held.splice(0)) await world.deliver(delivery);
    world.release();
    await live('2027-12-23');
    expect(await months(id)).toEqual(['2027-12 collected 2027-12-20']);
    await stopGift(id, world.today());
  });
});

test('a campaign that ends, or is full, ends its monthly gifts with a letter; its money leaves with the others', async () => {
  await topUp(world, '100');
  const press = await called('Une presse', '15', addDays(world.today(), 200));
  const small = await monthly(await citizen('Gus'), { project: press, dayOfMonth: 10 });
  await live(addDays(world.today(), 62));
  expect(await found(small)).toMatchObject({ status: 'stopped', stopReason: 'campaign_full' });
  expect(await months(small)).toHaveLength(1);

  const over = await called('Un four', '900', addDays(world.today(), 40));
  names[over.campaigns['gift']!] = 'oven';
  const hugo = await citizen('Hugo');
  const id = await monthly(hugo, { project: over, dayOfMonth: 10, typed: { method: 'sepa_debit' } });
  for (const end = addDays(world.today(), 56); world.today() < end;) {
    await world.advance(addDays(world.today(), 1));
    await work();
    await campaignWork(world);
  }
  expect(await found(id)).toMatchObject({ status: 'stopped', stopReason: 'campaign_over' });
  expect((await months(id)).map((text) => text.split(' ')[1])).toContain('released');
  expect(await books(names)).not.toContain('oven');
  const released = (await journal(names)).split('\n').filter((line) => line.includes('oven'));
  expect(released.map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
    'liabilities:campaign:oven -10.00',
    expect.stringContaining('gifts_released liabilities:campaign:oven 10.00'),
  ]);
}, 180_000);
