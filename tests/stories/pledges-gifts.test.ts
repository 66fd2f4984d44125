import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { addWorkingDays } from '#app/money/calendar.ts';
import { addDays, day, startOfDay } from '#app/money/day.ts';
import {
  askToBeTold,
  campaignsOpenToAll,
  tellOpenToAll,
} from '#app/features/local-priority/opening-reminders.server.ts';
import { pledgePage } from '#app/features/pledges/pledge-page.queries.server.ts';
import { commitmentsOf } from '#app/features/citizens/commitments.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { communesPage, communesTable } from '#app/features/residence/communes.queries.server.ts';
import { proofsToRead, residenceShown } from '#app/features/residence/residence.queries.server.ts';
import { answerProof, handProof } from '#app/features/residence/residence.server.ts';
import { campaignsWithProofsDue, settleProofs } from '#app/features/residence/settle-proofs.server.ts';
import { paperFor } from '#app/features/uploads/papers.queries.server.ts';
import { books, journal, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  loan,
  loanCall,
  mailsTo,
  openProject,
  pledge,
  shareCall,
  shares,
  statuses,
  type CastCooperation,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import { rowsOf } from '#tests/support/table.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let fournil: CastCooperation;
let project: CastProject;
let lea: Citizen;
const names: Record<string, string> = {};
const closesOn = day('2026-12-31');

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  fournil = await cooperation(world, 'Le Fournil');
  project = await opened('Un four à pain');
  names[project.campaigns['gift']!] = 'four';
  lea = await citizen('Léa');
});
afterAll(() => world.close());

function opened(title: string): Promise<CastProject> {
  return openProject(world, fournil, title, [
    giftCall({ minimum: '500', optimum: '5000', closesOn }),
    loanCall({ minimum: '1000', optimum: '3000', closesOn, minimumPledge: '20' }),
    shareCall({ minimum: '100', nominal: '50', shares: 10, closesOn }),
  ]);
}

const found = (id: string) => db().pledge.findUniqueOrThrow({ where: { id } });

describe('a gift by card', () => {
  test('is in the books as soon as Stripe says so, with its tip and Stripe’s fee apart', async () => {
    const id = await pledge(
      world,
      gift(project, null, { amount: '150', tip: '5', email: 'Ines@Exemple.fr' }),
    );
    expect(await statuses(id)).toEqual(['collected']);
    expect(await books(names)).toBe(`
 account                    balance
 assets:stripe               152.42
 expenses:processing-fees      2.58
 income:tips                  -5.00
 liabilities:campaign:four  -150.00
`);
    expect(await mailsTo('ines@exemple.fr')).toEqual(['Merci pour votre don à « Un four à pain »']);
  });

  test('a card refused on Stripe’s page changes nothing; the next one on the same page is the gift', async () => {
    const { id } = await placePledge(gift(project, lea, { amount: '20' }));
    const page = await startCheckout(id);
    const refused = await world.visit(page, { method: 'card', number: '4000000000000002' });
    await world.drain();
    expect(refused.status).toBe(402);
    expect(await statuses(id)).toEqual(['awaiting_checkout']);
    await world.visit(page, { method: 'card' });
    await world.drain();
    expect(await statuses(id)).toEqual(['collected']);
    expect(await books(names)).toBe(`
 account                    balance
 assets:stripe               171.87
 expenses:processing-fees      3.13
 income:tips                  -5.00
 liabilities:campaign:four  -170.00
`);
  });

  test('asked twice for the page, Stripe opens one; the success address creates nothing', async () => {
    const { id } = await placePledge(gift(project, null, { amount: '10' }));
    const pages = await Promise.all([startCheckout(id), startCheckout(id)]);
    expect(pages[0]).toBe(pages[1]);
    expect(await startCheckout(id)).toBe(pages[0]);
    world.hold();
    const { location } = await world.visit(pages[0], { method: 'card' });
    expect(location).toBe(`${env().APP_URL}/engagements/${id}?retour=stripe`);
    expect(await statuses(id)).toEqual(['awaiting_checkout']);
    await world.drain();
    for (const delivery of world.held.splice(0)) await world.deliver(delivery);
    world.release();
    expect(await statuses(id)).toEqual(['collected']);
  });
});

describe('a gift by bank debit', () => {
  test('is under way until the bank has paid, six working days later', async () => {
    const before = await books(names);
    const id = await pledge(world, gift(project, lea, { amount: '80' }), { method: 'sepa_debit' });
    expect(await found(id)).toMatchObject({ status: 'charging', methodKind: 'sepa_debit' });
    expect(await books(names)).toBe(before);
    await world.advance(day('2026-11-09'));
    expect(await statuses(id)).toEqual(['charging']);
    await world.advance(day('2026-11-10'));
    expect(await statuses(id)).toEqual(['collected']);
    expect((await journal(names)).split('\n').slice(-5, -1)).toEqual([
      ' 2026-11-10  pledge_collected      assets:stripe                80.00',
      '                                   liabilities:campaign:four   -80.00',
      ' 2026-11-10  processing_fee_taken  expenses:processing-fees      0.35',
      '                                   assets:stripe                -0.35',
    ]);
    expect(await mailsTo(lea.email)).toContain('Votre don à « Un four à pain » est en route');
  });

  test('that the bank sends back is abandoned and told; only Stripe’s fee stays taken', async () => {
    const before = await books(names);
    const nadia = await citizen('Nadia');
    const id = await pledge(world, gift(project, nadia, { amount: '40' }), {
      method: 'sepa_debit',
      iban: 'FR8420041010050500013M02607',
    });
    expect(await statuses(id)).toEqual(['charging']);
    await world.advance(day('2026-11-18'));
    expect(await statuses(id)).toEqual(['abandoned']);
    expect(await mailsTo(nadia.email)).toEqual([
      'Votre don à « Un four à pain » est en route',
      'Votre don à « Un four à pain » n’a pas abouti',
    ]);
    expect(await books(names)).toBe(before.replace('261.12', '260.77').replace('  3.88', '  4.23'));
    expect(await stripeBalance(world)).toBe('260.77');
  });
});

describe('what a pledge may not be', () => {
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'placed',
      (error: { message: string }) => error.message,
    );

  test('each refusal is a sentence', async () => {
    const other = await opened('Un moulin');
    const shy = await citizen('Solène', { verified: false });
    const late = new Date('2027-01-01T00:00:01+01:00');
    const lastMinute = new Date('2026-12-31T23:59:00+01:00');
    expect(await refused(placePledge(gift(other, null, { amount: '0.50' })))).toBe(
      'Un don est d’au moins 1\u00a0€.',
    );
    expect(await refused(placePledge(gift(other, null, { amount: '5000.01' })))).toMatch(
      /^Il ne reste que 5\u202f000,00\u00a0€ à réunir/,
    );
    expect(await refused(placePledge(gift(other, null, { amount: '10', at: late })))).toMatch(
      /a pris fin le 31 décembre 2026/,
    );
    expect(await refused(placePledge(gift(other, null, { amount: '10', at: lastMinute })))).toBe('placed');
    expect(await refused(placePledge(loan(other, lea, { amount: '19.99' })))).toBe(
      'Un prêt à ce projet est d’au moins 20\u00a0€.',
    );
    expect(await refused(placePledge(loan(other, shy, { amount: '50' })))).toMatch(
      /^Confirmez d’abord votre adresse/,
    );
    expect(await refused(placePledge({ ...loan(other, lea, { amount: '50' }), personId: null }))).toMatch(
      /^Connectez-vous/,
    );
    expect(await refused(placePledge(shares(other, lea, { amount: '75', shares: 1.5 })))).toMatch(
      /^Indiquez un nombre entier/,
    );
    expect(await refused(placePledge(shares(other, lea, { amount: '90', shares: 2 })))).toMatch(
      /^Indiquez un nombre entier/,
    );
    expect(await refused(placePledge(shares(other, lea, { amount: '550', shares: 11 })))).toMatch(
      /^Il ne reste que 10\u00a0parts/,
    );
    expect(
      await refused(placePledge(shares(other, lea, { amount: '50', shares: 1, shareCategory: 'Roi' }))),
    ).toMatch(/^Choisissez une catégorie/);
    await db().campaign.update({ where: { id: other.campaigns['gift']! }, data: { status: 'draft' } });
    expect(await refused(placePledge(gift(other, null, { amount: '10' })))).toMatch(/n’est pas ouverte/);
  });

  test('the cap of law counts what the same person lent before to the same project', async () => {
    const other = await opened('Une presse');
    await placePledge(loan(other, lea, { amount: '1500' }));
    expect(await refused(placePledge(loan(other, lea, { amount: '500.01' })))).toBe(
      'La loi limite un prêt avec intérêts à 2\u202f000\u00a0€ par personne et par projet. Vous avez déjà engagé 1\u202f500,00\u00a0€ sur ce projet.',
    );
    expect(await refused(placePledge(loan(other, lea, { amount: '500' })))).toBe('placed');
    const nadia = await citizen('Nadège');
    expect(await refused(placePledge(loan(other, nadia, { amount: '600' })))).toBe('placed');
  });

  test('fifty people want the last euros at once: never more than what is left', async () => {
    const other = await opened('Une serre');
    await placePledge(gift(other, null, { amount: '4900' }));
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        refused(placePledge(gift(other, null, { amount: '20', email: `g${i}@exemple.fr` }))),
      ),
    );
    expect(tries.filter((said) => said === 'placed')).toHaveLength(5);
    expect(tries.filter((said) => said.startsWith('L’objectif de cette collecte est atteint'))).toHaveLength(
      45,
    );
    const { _sum } = await db().pledge.aggregate({
      where: { campaignId: other.campaigns['gift']! },
      _sum: { amount: true },
    });
    expect(_sum.amount?.toFixed(2)).toBe('5000.00');
  });

  test('a double click is one pledge; the same number with another amount is refused', async () => {
    const other = await opened('Un rucher');
    const wanted = gift(other, null, { amount: '30' });
    const both = await Promise.all([placePledge(wanted), placePledge(wanted), placePledge(wanted)]);
    expect(both).toEqual([{ id: wanted.id }, { id: wanted.id }, { id: wanted.id }]);
    expect(await db().pledge.count({ where: { campaignId: other.campaigns['gift']! } })).toBe(1);
    expect(
      await refused(placePledge({ ...wanted, amount: wanted.amount.times(2) as typeof wanted.amount })),
    ).toMatch(/^Cet engagement est déjà enregistré/);
  });
});

describe('a checkout that nobody finishes', () => {
  test('keeps its place for an hour, then gives it to whoever asks; the page it had is closed', async () => {
    const other = await opened('Un verger');
    const first = gift(other, null, { amount: '4990' });
    await placePledge(first);
    const page = await startCheckout(first.id);
    const soon = gift(other, lea, { amount: '100' });
    await expect(placePledge(soon)).rejects.toThrow(/Il ne reste que 10,00/);
    const later = new Date(soon.at.getTime() + 61 * 60_000);
    await placePledge({ ...soon, at: later });
    expect(await statuses(first.id, soon.id)).toEqual(['abandoned', 'awaiting_checkout']);
    const { status } = await world.visit(page, { method: 'card' });
    await world.drain();
    expect(status).not.toBe(303);
    expect(await statuses(first.id)).toEqual(['abandoned']);
  });

  test('is abandoned when Stripe says that it has expired, and may be opened again', async () => {
    const other = await opened('Un lavoir');
    const { id } = await placePledge(gift(other, lea, { amount: '60' }));
    const page = await startCheckout(id);
    await world.advance(addDays(world.today(), 2));
    expect(await statuses(id)).toEqual(['abandoned']);
    const again = await startCheckout(id);
    expect(again).not.toBe(page);
    await world.visit(again, { method: 'card' });
    await world.drain();
    expect(await statuses(id)).toEqual(['collected']);
  });

  test('a pledge corrected before paying gives its place back; one that is paid is not replaced', async () => {
    const other = await opened('Un pressoir');
    const first = await placePledge(gift(other, lea, { amount: '3000' }));
    await startCheckout(first.id);
    const second = gift(other, lea, { amount: '4000', replaces: first.id });
    await placePledge(second);
    expect(await statuses(first.id, second.id)).toEqual(['abandoned', 'awaiting_checkout']);
    await world.visit(await startCheckout(second.id), { method: 'card' });
    await world.drain();
    const third = gift(other, lea, { amount: '50', replaces: second.id, id: randomUUID() });
    await expect(placePledge(third)).rejects.toThrow(/déjà confirmé/);
    // Nobody can put an end to the pledge of another.
    const hers = await placePledge(gift(other, lea, { amount: '10' }));
    await placePledge(gift(other, null, { amount: '10', replaces: hers.id }));
    expect(await statuses(hers.id)).toEqual(['awaiting_checkout']);
  });
});

describe('a campaign that opens to inhabitants first', () => {
  test('takes their promises only, tells the others on the day, and then takes everybody’s', async () => {
    const local = await opened('Un lavoir pour Bruz');
    const campaignId = local.campaigns['gift']!;
    const until = day('2026-11-20');
    await db().localPriority.create({
      data: { campaignId, until: fromDay(until), communes: ['35047'], epcis: [], departments: [] },
    });
    const wish = { amount: '20', at: startOfDay(until) };
    const from = (declaredCommune?: string) => placePledge({ ...gift(local, null, wish), declaredCommune });
    await expect(from()).rejects.toMatchObject({ code: 'home_unknown', field: 'homeCommune' });
    await expect(from('75056')).rejects.toThrow(/habitants de : Bruz.*à partir du 21 novembre 2026/);
    const { id } = await from('35047');
    expect(await found(id)).toMatchObject({ declaredCommune: '35047', status: 'awaiting_checkout' });
    expect(await pledgePage(id, wish.at)).toMatchObject({ home: 'Bruz (35170)' });

    const asked = { campaignId, at: startOfDay(until), clientAddress: '192.0.2.9' };
    for (const email of ['Loin@Exemple.fr', 'loin@exemple.fr']) await askToBeTold({ ...asked, email });
    expect(await campaignsOpenToAll(until)).toEqual([]);
    const dayAfter = addDays(until, 1);
    expect(await campaignsOpenToAll(dayAfter)).toEqual([{ id: campaignId, label: 'Un lavoir pour Bruz' }]);
    expect([await tellOpenToAll(campaignId), await tellOpenToAll(campaignId)]).toEqual([1, 0]);
    expect(await mailsTo('loin@exemple.fr')).toEqual(['« Un lavoir pour Bruz » est ouvert à tout le monde']);
    // Nothing is left of the address, and none is taken once everybody may come.
    await askToBeTold({ ...asked, email: 'tard@exemple.fr', at: startOfDay(dayAfter) });
    expect(await db().openingReminder.count()).toBe(0);
    await placePledge(gift(local, null, { ...wish, at: startOfDay(dayAfter) }));
  });

  test('asks for a paper from an amount on, shows it to who answers, erases it by the answer, and loses no pledge', async () => {
    const local = await opened('Un verger à Bruz');
    const campaignId = local.campaigns['gift']!;
    const today = world.today();
    const until = addDays(today, 3);
    await db().localPriority.create({
      data: {
        campaignId,
        until: fromDay(until),
        communes: ['35047'],
        epcis: [],
        departments: [],
        proofs: ['bill', 'rent'],
        declaredBelow: '50',
      },
    });
    const paid = async (amount: string) => {
      const wish = { amount, email: `${amount}@exemple.fr`, at: now() };
      const { id } = await placePledge({ ...gift(local, null, wish), declaredCommune: '35047' });
      await world.visit(await startCheckout(id), { method: 'card' });
      return id;
    };
    const [small, read, silent, none] = [
      await paid('49'),
      await paid('60'),
      await paid('70'),
      await paid('80'),
    ];
    await world.drain();
    expect(await residenceShown(small!, today)).toBeNull();
    // Their letter and their space ask those who have one to hand over, and nobody else.
    const asked = async (amount: string) => {
      const email = `${amount}@exemple.fr`;
      const { text } = await db().mail.findFirstOrThrow({ where: { to: email } });
      const [{ toDo } = {}] = await commitmentsOf({ id: randomUUID(), email, emailVerified: true }, now());
      return [text.includes('justificatif de domicile'), toDo?.to];
    };
    expect(await asked('49')).toEqual([false, undefined]);
    expect(await asked('60')).toEqual([true, `/engagements/${read!}/domicile`]);
    const paper = { content: new Uint8Array([37, 80, 68, 70]), pages: null };
    const hand = (pledgeId: string, kind: 'bill' | 'rent' | 'tax_notice') =>
      handProof({ pledgeId, kind, paper, at: now() });
    await expect(hand(small!, 'bill')).rejects.toMatchObject({ code: 'not_asked' });
    await expect(hand(read!, 'tax_notice')).rejects.toMatchObject({ code: 'other_paper', field: 'kind' });
    await hand(read!, 'bill');
    await hand(read!, 'bill');
    await hand(silent!, 'bill');

    const projectId = local.id;
    expect(await proofsToRead(projectId)).toMatchObject({ count: 2 });
    const { papers } = await communesPage(projectId, true, today);
    expect(papers.map(({ commune, files }) => [commune, files.length])).toEqual([
      ['Bruz', 1],
      ['Bruz', 1],
    ]);
    const [, line] = await rowsOf(await communesTable(projectId));
    expect(line!.map(String)).toEqual(['35047', 'Bruz', '4', '259', '0', '3', '0']);
    expect((await communesPage(projectId, false, today)).papers).toEqual([]);
    const { id: paperId } = await db().handedPaper.findFirstOrThrow({ where: { subject: read! } });
    const member = (duty: 'treasurer' | 'editor', operator = false) =>
      ({ id: randomUUID(), roles: { operator }, organisations: [{ id: fournil.id, duty }] }) as never;
    expect(await paperFor(paperId, member('treasurer'))).not.toBeNull();
    for (const other of [member('editor'), member('editor', true), null])
      expect(await paperFor(paperId, other)).toBeNull();

    const answer = { projectId, pledgeId: read!, by: randomUUID(), at: now() };
    await answerProof({ ...answer, accepted: false, note: 'La date est coupée.' });
    expect(await db().handedPaper.count({ where: { subject: read! } })).toBe(0);
    expect(await residenceShown(read!, today)).toMatchObject({
      status: 'awaited',
      note: 'La date est coupée.',
    });
    await hand(read!, 'rent');
    await answerProof({ ...answer, accepted: true, note: '' });
    await expect(answerProof({ ...answer, accepted: true, note: '' })).rejects.toMatchObject({
      code: 'answered',
    });

    const answerBy = addWorkingDays(today, 5);
    expect(await campaignsWithProofsDue(until)).toEqual([]);
    expect(await settleProofs(campaignId, addDays(until, 1))).toEqual({ accepted: 0, later: 1 });
    expect(await settleProofs(campaignId, addDays(answerBy, 1))).toEqual({ accepted: 1, later: 0 });
    expect(await settleProofs(campaignId, addDays(answerBy, 1))).toEqual({ accepted: 0, later: 0 });
    expect(await db().handedPaper.count({ where: { kind: 'residence' } })).toBe(0);
    // Nothing else of it changes: the money is there once, and its place is after all the others.
    expect(await statuses(none!)).toEqual(['collected']);
    const { rank } = await found(none!);
    expect(await db().pledge.count({ where: { rank: { gt: rank } } })).toBe(0);
    expect(await mailsTo('80@exemple.fr')).toContain(
      'Votre engagement pour « Un verger à Bruz » reste valable, sans justificatif',
    );
    await expect(hand(none!, 'bill')).rejects.toMatchObject({ code: 'too_late' });
  });
});
