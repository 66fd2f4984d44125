import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import { settleCampaign } from '#app/features/campaigns/settle.server.ts';
import { campaignsOf } from '#app/features/discovery/cards.queries.server.ts';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { db } from '#app/infra/db.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { day } from '#app/money/day.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  loan,
  loanCall,
  mailsTo,
  openProject,
  pledge,
  statuses,
  topUp,
  type CastCooperation,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let fournil: CastCooperation;

async function begin(from: string): Promise<void> {
  world = await openWorld(from);
  fournil = await cooperation(world, 'Le Fournil');
}
const end = () => world.close();

const campaign = (id: string) => db().campaign.findUniqueOrThrow({ where: { id } });

describe('a loan campaign that succeeds', () => {
  let project: CastProject;
  let id: string;
  const names: Record<string, string> = {};
  const who: Record<string, Citizen> = {};
  const made: Record<string, string> = {};

  beforeAll(async () => {
    await begin('2026-11-02');
    for (const name of ['Ana', 'Bob', 'Chloé', 'David', 'Emma']) who[name] = await citizen(name);
    project = await openProject(world, fournil, 'Un four à pain', [
      // To the euro what is left once somebody has been dropped: that is enough.
      loanCall({ minimum: '1150', optimum: '3000', closesOn: day('2026-12-15') }),
    ]);
    id = project.campaigns['loan']!;
    names[id] = 'four';
  });
  afterAll(end);

  test('its pledges are reserved: nothing is charged, the books stay empty', async () => {
    made['Ana'] = await pledge(world, loan(project, who['Ana']!, { amount: '500' }));
    made['Bob'] = await pledge(world, loan(project, who['Bob']!, { amount: '400' }), {
      method: 'sepa_debit',
    });
    made['David'] = await pledge(world, loan(project, who['David']!, { amount: '200' }));
    // This card can be saved, and is declined each time it is charged.
    made['Chloé'] = await pledge(world, loan(project, who['Chloé']!, { amount: '300' }), {
      method: 'card',
      number: '4000000000000341',
    });
    expect(await statuses(...Object.values(made))).toEqual(Array(4).fill('reserved'));
    expect(await books()).toBe('\n account  balance\n');
    expect(await mailsTo(who['Ana']!.email)).toEqual([
      'Votre délai de réflexion court jusqu’au 6 novembre 2026',
    ]);
    const ana = await db().pledge.findUniqueOrThrow({ where: { id: made['Ana'] } });
    expect(ana.reflectionEndsAt).toEqual(new Date('2026-11-06T22:59:59.999Z'));
  });

  test('one is taken back within four days, with one click, once; after that nobody can', async () => {
    await world.advance(day('2026-11-06'));
    const revocation = { pledgeId: made['David']!, personId: who['David']!.id, at: now() };
    await expect(revokePledge({ ...revocation, personId: who['Ana']!.id })).rejects.toThrow(
      /n’est pas le vôtre/,
    );
    await revokePledge(revocation);
    await revokePledge(revocation);
    expect(await statuses(made['David']!)).toEqual(['revoked']);
    expect(await mailsTo(who['David']!.email)).toEqual([
      'Votre délai de réflexion court jusqu’au 6 novembre 2026',
      'Votre engagement est révoqué',
    ]);
    const anas = { pledgeId: made['Ana']!, personId: who['Ana']!.id };
    await expect(revokePledge({ ...anas, at: new Date('2026-11-06T23:00:00Z') })).rejects.toThrow(
      /délai de réflexion a pris fin le 6 novembre 2026/,
    );
    const [call] = await campaignsOf([project.id]);
    expect([call!.engaged.toFixed(2), call!.received.toFixed(2), call!.pledges]).toEqual([
      '1200.00',
      '0.00',
      3,
    ]);
  });

  test('it closes when the last reflection is over, not before', async () => {
    await world.advance(day('2026-12-15'));
    // Her first card will be declined; she will give another.
    made['Emma'] = await pledge(world, loan(project, who['Emma']!, { amount: '250' }), {
      method: 'card',
      number: '4000000000000341',
    });
    expect(await campaignsToClose(day('2026-12-15'))).toEqual([]);
    expect(await campaignsToClose(day('2026-12-19'))).toEqual([]);
    expect(await closeCampaign(id, day('2026-12-19'))).toBe('waiting');
    expect((await campaignsToClose(day('2026-12-20'))).map((one) => one.id)).toEqual([id]);
    await world.advance(day('2026-12-20'));
    expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'pledges' }]);
    expect(await closeCampaign(id, day('2026-12-20'))).toBe('already closed');
    expect((await campaign(id)).status).toBe('charging');
    expect(await statuses(made['Ana']!, made['Bob']!, made['Chloé']!, made['Emma']!, made['David']!)).toEqual(
      ['collected', 'charging', 'declined', 'declined', 'revoked'],
    );
    expect(await mailsTo(who['Chloé']!.email)).toEqual([
      'Votre délai de réflexion court jusqu’au 6 novembre 2026',
      '« Un four à pain » a réussi sa collecte',
      'Le paiement de votre engagement pour « Un four à pain » a été refusé',
    ]);
  });

  test('someone declined gives another card, which is charged the same day', async () => {
    const page = await startCheckout(made['Emma']!);
    await world.visit(page, { method: 'card' });
    await world.drain();
    expect(await statuses(made['Emma']!)).toEqual(['declined']);
    await campaignWork(world);
    expect(await statuses(made['Emma']!)).toEqual(['collected']);
  });

  test('who is declined three times is dropped, told, and the total does without', async () => {
    await liveUntil(world, day('2026-12-22'));
    expect(await statuses(made['Chloé']!)).toEqual(['declined']);
    await liveUntil(world, day('2026-12-29'));
    expect((await campaign(id)).status).toBe('charging');
    expect(await db().pledge.findUniqueOrThrow({ where: { id: made['Chloé'] } })).toMatchObject({
      status: 'declined',
      attempts: 2,
    });
    await liveUntil(world, day('2026-12-30'));
    expect(await statuses(made['Chloé']!)).toEqual(['dropped']);
    expect((await mailsTo(who['Chloé']!.email)).at(-1)).toBe(
      'Votre engagement pour « Un four à pain » est abandonné',
    );
  });

  test('when the last bank has answered, the money leaves and the loan exists for what was collected', async () => {
    // The debit was asked on a Sunday: Monday the 21st and six working days of banks, of which Christmas has taken one.
    expect(await campaign(id)).toMatchObject({ status: 'succeeded', settledOn: new Date('2026-12-30') });
    expect(await statuses(made['Ana']!, made['Bob']!, made['Chloé']!, made['Emma']!, made['David']!)).toEqual(
      ['released', 'released', 'dropped', 'released', 'revoked'],
    );
    const granted = await db().loan.findUniqueOrThrow({
      where: { campaignId: id },
      include: { shares: { orderBy: { rank: 'asc' }, include: { person: true } }, instalments: true },
    });
    expect(granted.principal.toFixed(2)).toBe('1150.00');
    expect(granted.instalments).toHaveLength(12);
    names[granted.id] = 'pret';
    expect(await books(names)).toBe(`
 account                    balance
 assets:stripe                10.90
 expenses:processing-fees     12.10
 income:platform-fees        -23.00
 memo:loan:pret:borrower    1150.00
 memo:loan:pret:lenders    -1150.00
`);
    expect(await stripeBalance(world)).toBe('10.90');
    expect((await mailsTo(who['Bob']!.email)).at(-1)).toBe('Votre argent est arrivé chez Le Fournil');
    expect((await mailsTo(fournil.member.email)).slice(-2)).toEqual([
      'La collecte de prêts de « Un four à pain » a réussi',
      'L’argent de « Un four à pain » est en route',
    ]);
    expect(await settleCampaign(id, world.today())).toEqual({ state: 'nothing to do' });
  });
});

describe('campaigns of gifts', () => {
  beforeAll(async () => {
    await begin('2026-10-02');
    await topUp(world, '20');
    await world.advance(day('2026-11-02'));
  });
  afterAll(end);

  test('one of all or nothing that fails gives back everything, even a debit that arrives after the end', async () => {
    const project = await openProject(world, fournil, 'Un lavoir', [
      giftCall({ minimum: '1000', optimum: '2000', closesOn: day('2026-11-10') }),
    ]);
    const id = project.campaigns['gift']!;
    const byCard = await pledge(
      world,
      gift(project, null, { amount: '100', tip: '10', email: 'a@exemple.fr' }),
    );
    await world.advance(day('2026-11-10'));
    const late = await pledge(world, gift(project, null, { amount: '50', email: 'b@exemple.fr' }), {
      method: 'sepa_debit',
    });
    await liveUntil(world, day('2026-11-11'));
    expect((await campaign(id)).status).toBe('failed');
    expect(await statuses(byCard, late)).toEqual(['refunded', 'charging']);
    expect(await mailsTo('a@exemple.fr')).toEqual([
      'Merci pour votre don à « Un lavoir »',
      'La collecte de « Un lavoir » n’a pas atteint son minimum',
      'Votre paiement pour « Un lavoir » vous est rendu',
    ]);
    await liveUntil(world, day('2026-11-24'));
    expect(await statuses(byCard, late)).toEqual(['refunded', 'refunded']);
    // What Stripe took for the two payments stays taken.
    expect(await books({ [id]: 'lavoir' })).toBe(`
 account                   balance
 assets:stripe               17.75
 equity:float               -20.00
 expenses:processing-fees     2.25
`);
    expect(await stripeBalance(world)).toBe('17.75');
    const [call] = await campaignsOf([project.id]);
    expect([call!.returned.toFixed(2), call!.received.toFixed(2), call!.people]).toEqual([
      '150.00',
      '0.00',
      2,
    ]);
  });

  test('one that keeps what comes sends it on, whatever the minimum', async () => {
    const project = await openProject(world, fournil, 'Un rucher', [
      giftCall({ minimum: '1000', optimum: '2000', closesOn: day('2026-12-10'), mode: 'keep_what_comes' }),
    ]);
    const id = project.campaigns['gift']!;
    const one = await pledge(world, gift(project, null, { amount: '400' }));
    await liveUntil(world, day('2026-12-11'));
    expect((await campaign(id)).status).toBe('succeeded');
    expect(await statuses(one)).toEqual(['released']);
    expect(await books({ [id]: 'rucher' })).toBe(`
 account                   balance
 assets:stripe               23.50
 equity:float               -20.00
 expenses:processing-fees     8.50
 income:platform-fees       -12.00
`);
  });

  test('one that nobody gave to ends quietly', async () => {
    const project = await openProject(world, fournil, 'Un verger', [
      giftCall({ minimum: '0', optimum: '2000', closesOn: day('2026-12-20'), mode: 'keep_what_comes' }),
    ]);
    await liveUntil(world, day('2026-12-21'));
    expect((await campaign(project.campaigns['gift']!)).status).toBe('failed');
  });
});

describe('campaigns of loans', () => {
  beforeAll(async () => {
    await begin('2026-10-23');
    await topUp(world, '20');
  });
  afterAll(end);

  test('one that fails charges nobody and tells everyone', async () => {
    const project = await openProject(world, fournil, 'Un moulin', [
      loanCall({ minimum: '1000', optimum: '2000', closesOn: day('2026-11-12') }),
    ]);
    const id = project.campaigns['loan']!;
    const ana = await citizen('Ana');
    const bob = await citizen('Bob');
    const made = [
      await pledge(world, loan(project, ana, { amount: '600' })),
      await pledge(world, loan(project, bob, { amount: '399.99' }), { method: 'sepa_debit' }),
    ];
    await liveUntil(world, day('2026-11-13'));
    expect((await campaign(id)).status).toBe('failed');
    expect(await statuses(...made)).toEqual(['cancelled', 'cancelled']);
    expect(await books()).toBe(`
 account        balance
 assets:stripe    20.00
 equity:float    -20.00
`);
    for (const person of [ana, bob]) {
      expect((await mailsTo(person.email)).at(-1)).toBe(
        'La collecte de « Un moulin » n’a pas atteint son minimum',
      );
    }
    expect((await mailsTo(fournil.member.email)).at(-1)).toBe(
      'La collecte de prêts de « Un moulin » n’a pas atteint son minimum',
    );
    await expect(startCheckout(made[0]!)).rejects.toThrow(/n’attend pas de paiement/);
  });

  test('one that falls under its minimum when it is charged gives back what it collected', async () => {
    const project = await openProject(world, fournil, 'Une presse', [
      // Both together are just enough for it to be charged.
      loanCall({ minimum: '1100', optimum: '2000', closesOn: day('2026-11-22') }),
    ]);
    const id = project.campaigns['loan']!;
    const made = [
      await pledge(world, loan(project, await citizen('Ana'), { amount: '600' })),
      await pledge(world, loan(project, await citizen('Bob'), { amount: '500' }), {
        method: 'sepa_debit',
        iban: 'FR8420041010050500013M02607',
      }),
    ];
    await liveUntil(world, day('2026-11-23'));
    expect(await statuses(...made)).toEqual(['collected', 'charging']);
    await liveUntil(world, day('2026-12-31'));
    expect((await campaign(id)).status).toBe('failed');
    expect(await statuses(...made)).toEqual(['refunded', 'dropped']);
    expect(await books({ [id]: 'presse' })).toBe(`
 account                   balance
 assets:stripe                9.70
 equity:float               -20.00
 expenses:processing-fees    10.30
`);
    expect(await stripeBalance(world)).toBe('9.70');
  });

  test('one whose cooperation has no account ready waits, says so once, and goes on when it has', async () => {
    const slow = await cooperation(world, 'Les Lents');
    const project = await openProject(world, slow, 'Un pressoir', [
      loanCall({ minimum: '1000', optimum: '2000', closesOn: day('2027-01-12') }),
    ]);
    const made = await pledge(world, loan(project, await citizen('Ana'), { amount: '1500' }));
    await db().organisation.update({ where: { id: slow.id }, data: { stripeReady: false } });
    await world.advance(day('2027-01-13'));
    expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'connected account' }]);
    await world.advance(day('2027-01-14'));
    expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'connected account' }]);
    expect(
      (await mailsTo(slow.member.email)).filter((subject) => subject.includes('vous attend')),
    ).toHaveLength(1);
    expect(await statuses(made)).toEqual(['collected']);
    await db().organisation.update({ where: { id: slow.id }, data: { stripeReady: true } });
    await world.advance(day('2027-01-15'));
    // The card was charged two days ago: Stripe holds the money one day more.
    expect(await campaignWork(world)).toEqual([{ state: 'waiting', for: 'available balance' }]);
    await world.advance(day('2027-01-16'));
    expect(await campaignWork(world)).toEqual([{ state: 'released' }]);
    expect(await statuses(made)).toEqual(['released']);
  });
});
