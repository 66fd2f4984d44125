import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareLossCapacity } from '#app/features/citizens/simulation.server.ts';
import { saveGiftEffects } from '#app/features/projects/gift-effects.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as page from '#app/routes/engagements.$pledge.tsx';
import * as form from '#app/routes/projets.$slug_.contribuer.$instrument.tsx';
import {
  citizen,
  cooperation,
  giftCall,
  loanCall,
  mailsTo,
  openProject,
  shareCall,
  statuses,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit, type Answer } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let project: CastProject;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const fournil = await cooperation(world, 'Le Fournil');
  const closesOn = day('2026-12-31');
  project = await openProject(world, fournil, 'Un four à pain', [
    giftCall({ minimum: '500', optimum: '5000', closesOn }),
    loanCall({ minimum: '1000', optimum: '9000', closesOn, minimumPledge: '20', commercial: true }),
    shareCall({ minimum: '100', nominal: '50', shares: 10, closesOn }),
  ]);
});
afterAll(() => world.close());

type Typed = Record<string, string>;
const params = (instrument: string) => ({ slug: project.slug, instrument });
const path = (instrument: string) => `/projets/${project.slug}/contribuer/${instrument}`;
const open = (instrument: string, cookie: string | null = null, query = '') =>
  answerOf(() => form.loader(visit(path(instrument) + query, { params: params(instrument), cookie })));
const send = (instrument: string, typed: Typed, cookie: string | null = null) =>
  answerOf(() => form.action(visit(path(instrument), { params: params(instrument), cookie, form: typed })));
const look = (id: string, cookie: string | null = null, query = '') =>
  answerOf(() => page.loader(visit(`/engagements/${id}${query}`, { params: { pledge: id }, cookie })));
const act = (id: string, intent: string, cookie: string | null = null) =>
  answerOf(() =>
    page.action(visit(`/engagements/${id}`, { params: { pledge: id }, cookie, form: { intent } })),
  );

const guest = { email: 'ines@exemple.fr', firstName: 'Inès', lastName: 'Garcia' };
type Seen = Awaited<ReturnType<typeof page.loader>>;
const seen = (answer: Answer) => answer.page as Seen;
const typedBack = (answer: Answer) => (answer.page as { initialValue: Typed }).initialValue;

describe('a guest gives', () => {
  test('from the form to the thanks, each page by its own', async () => {
    await saveGiftEffects(project.id, [{ amount: '50', effect: 'vingt briques' }]);
    const offered = (await open('don')).page as Awaited<ReturnType<typeof form.loader>>;
    expect(offered.campaign.presets.map(({ value, effect }) => [value, effect])).toEqual([
      ['20', null],
      ['50', 'vingt briques'],
      ['100', null],
      ['200', null],
    ]);
    expect(offered.care).toBeNull();
    const id = offered.pledgeId;
    const sent = { ...guest, id, amount: '1 234,50 €', tip: '', showName: 'on', intent: 'place' };
    const placed = await send('don', sent);
    expect([placed.status, placed.location]).toEqual([303, `/engagements/${id}`]);
    // A double click arrives twice.
    expect((await send('don', sent)).location).toBe(`/engagements/${id}`);

    const recap = seen(await look(id));
    expect([recap.pledge.amount, recap.pledge.total, recap.pledge.tip].map((t) => t && plain(t))).toEqual([
      '1 234,50 €',
      '1 234,50 €',
      null,
    ]);
    // 3 % of 1,234.50 is 37.035, which rounds to the even cent: 37.04.
    expect(plain(recap.pledge.reaches)).toBe('1 197,46 €');
    expect(recap.pledge.visibility).toMatch(/^Votre nom est visible/);

    const paying = await act(id, 'pay');
    expect(paying.status).toBe(303);
    expect(paying.location).toContain(world.sandbox.url);
    expect((await act(id, 'pay')).location).toBe(paying.location);
    await world.visit(paying.location!, { method: 'card' });
    const thanks = seen(await look(id, null, '?retour=stripe'));
    expect(plain(thanks.title)).toBe('Merci pour « Un four à pain »');
    expect(thanks.pledge.status).toBe('collected');
    expect(thanks.pledge.next).toHaveLength(2);
    expect((await act(id, 'pay')).errors['']?.[0]).toMatch(/n’attend pas de paiement/);
    await world.drain();
    expect(await mailsTo(guest.email)).toEqual(['Merci pour votre don à « Un four à pain »']);
  });

  test.each([
    ['', /^Indiquez un montant/],
    ['cinquante', /pas compris ce montant/],
    ['0', /plus grand que zéro/],
    ['-5', /sans le signe moins/],
    ['10,555', /deux chiffres au plus/],
    ['1.234,56', /pas compris ce montant/],
    ['5000,01', /Il ne reste que 3 765,50 € à réunir/],
    ['0,99', /au moins 1 €/],
  ])('« %s » is refused on its field, and everything typed comes back', async (amount, sentence) => {
    const answer = await send('don', { ...guest, id: randomUUID(), amount, tip: '2', intent: 'place' });
    expect([400, 422]).toContain(answer.status);
    expect(plain(answer.errors['amount']?.[0] ?? '')).toMatch(sentence);
    expect(typedBack(answer)).toMatchObject({ ...guest, tip: '2', ...(amount && { amount }) });
  });

  test('all that is missing is said at once', async () => {
    const answer = await send('don', { id: randomUUID(), intent: 'place', email: 'pas une adresse' });
    expect(Object.keys(answer.errors).sort()).toEqual(['amount', 'email', 'firstName', 'lastName']);
  });

  test('a usual amount is enough; with another one typed beside it, we ask which', async () => {
    const id = randomUUID();
    expect((await send('don', { ...guest, id, preset: '50', amount: '' })).status).toBe(303);
    expect(plain(seen(await look(id)).pledge.amount)).toBe('50,00 €');
    const both = await send('don', { ...guest, id: randomUUID(), preset: '50', amount: '70' });
    expect(both.errors['amount']?.[0]).toMatch(/coché un choix et écrit autre chose/);
    const own = await send('don', { ...guest, id: randomUUID(), preset: 'other', amount: '70' });
    expect(own.status).toBe(303);
  });

  test('going back fills the form again, and the correction replaces the first', async () => {
    const first = randomUUID();
    await send('don', {
      ...guest,
      id: first,
      amount: '30',
      tip: '1,50',
      showAmount: 'on',
      via: 'Pas un mot !',
    });
    const again = (await open('don', null, `?depuis=${first}`)).page as Awaited<
      ReturnType<typeof form.loader>
    >;
    expect(again.before).toEqual({
      ...guest,
      replaces: first,
      amount: '30',
      shares: '',
      shareCategory: '',
      tip: '1,50',
      showName: false,
      showAmount: true,
      shareContact: false,
      via: '',
    });
    const second = randomUUID();
    await send('don', { ...guest, id: second, replaces: first, amount: '35' });
    expect(await statuses(first, second)).toEqual(['abandoned', 'awaiting_checkout']);
    expect((await open('don', null, `?depuis=${randomUUID()}`)).status).toBe(200);
  });

  test('a pledge keeps the way by which it came, and that its cooperation may write; neither unless said', async () => {
    const [shared, silent] = [randomUUID(), randomUUID()];
    const shown = (await open('don', null, '?via=marche-bio')).page as Awaited<
      ReturnType<typeof form.loader>
    >;
    expect(shown.via).toBe('marche-bio');
    await send('don', { ...guest, id: shared, amount: '30', via: 'marche-bio', shareContact: 'on' });
    await send('don', { ...guest, id: silent, amount: '30', via: '<b>' });
    const kept = (id: string) =>
      db().pledge.findUniqueOrThrow({ where: { id }, select: { via: true, contactSharedAt: true } });
    expect(await kept(shared)).toEqual({ via: 'marche-bio', contactSharedAt: expect.any(Date) });
    expect(await kept(silent)).toEqual({ via: null, contactSharedAt: null });
  });

  test('an unknown address, an unknown campaign or a draft do not exist', async () => {
    expect((await look(randomUUID())).status).toBe(302);
    expect((await look('pas-un-engagement')).status).toBe(404);
    const bad = { slug: 'inconnu', instrument: 'don' };
    expect((await answerOf(() => form.loader(visit('/', { params: bad })))).status).toBe(404);
    const other = { slug: project.slug, instrument: 'or' };
    expect((await answerOf(() => form.loader(visit('/', { params: other })))).status).toBe(404);
  });
});

describe('someone signed in lends', () => {
  let lea: Citizen;
  let cookie: string;
  beforeAll(async () => {
    lea = await citizen('Léa');
    cookie = await cookieOf(lea.id);
  });

  const wish = (change: Typed = {}): Typed => ({
    id: randomUUID(),
    amount: '500',
    intent: 'place',
    // The offer has a key information sheet: its first version was read.
    sheet: '1',
    sheetRead: 'on',
    ...change,
  });

  test('only signed in, and with an address that is confirmed', async () => {
    expect((await open('pret')).location).toMatch(/^\/connexion\?suite=/);
    expect((await send('pret', wish())).location).toMatch(/^\/connexion/);
    const shy = await citizen('Solène', { verified: false });
    const shyCookie = await cookieOf(shy.id);
    expect(((await open('pret', shyCookie)).page as { unverified: boolean }).unverified).toBe(true);
    const answer = await send('pret', wish({ riskAcknowledged: 'on' }), shyCookie);
    expect(answer.errors['']?.[0]).toMatch(/Confirmez d’abord votre adresse/);
  });

  test('sees what the loan would bring back before anything is said of the rest', async () => {
    const answer = await send('pret', { id: randomUUID(), amount: '600', intent: 'simulate' }, cookie);
    expect([answer.status, answer.errors]).toEqual([200, {}]);
    expect(typedBack(answer)['amount']).toBe('600');
  });

  test('not without having read the key information sheet, whose version the page names', async () => {
    const unread = wish({ riskAcknowledged: 'on' });
    delete unread['sheetRead'];
    const refused = await send('pret', unread, cookie);
    expect(refused.errors['sheetRead']?.[0]).toMatch(/Lisez la fiche d’informations clés/);
    const old = await send('pret', wish({ riskAcknowledged: 'on', sheet: '7' }), cookie);
    expect(old.errors['sheetRead']?.[0]).toMatch(/ouvrez sa version 1/);
  });

  test('without the test, the warning must be acknowledged; nothing else stops', async () => {
    const offered = (await open('pret', cookie)).page as Awaited<ReturnType<typeof form.loader>>;
    expect(offered.care).toMatchObject({
      acknowledge: true,
      threshold: '1000.00',
      knowledge: { done: false },
      simulation: { done: false },
    });
    const refused = await send('pret', wish(), cookie);
    expect(refused.errors['riskAcknowledged']?.[0]).toMatch(/lu et compris/);
    const typed = wish({ riskAcknowledged: 'on' });
    expect((await send('pret', typed, cookie)).status).toBe(303);
    // What may be lost and how long one may think is said again before the bank is asked.
    expect(seen(await look(typed['id']!, cookie)).notices.kind).toBe('psfp');
    const saved = await db().pledge.findUniqueOrThrow({ where: { id: typed['id']! } });
    expect(saved).toMatchObject({
      personId: lea.id,
      email: lea.email,
      firstName: 'Léa',
      thresholdConfirmedAt: null,
    });
    expect(saved.riskAcknowledgedAt).not.toBeNull();
  });

  test('above the threshold, with what was engaged before, the amount is confirmed twice', async () => {
    await declareLossCapacity({ personId: lea.id, capacity: money('2620'), today: world.today() });
    // The threshold is 1,310 €, of which 500 are engaged.
    expect((await send('pret', wish({ amount: '810', riskAcknowledged: 'on' }), cookie)).status).toBe(303);
    const more = wish({ amount: '0,01', riskAcknowledged: 'on' });
    more['amount'] = '20';
    const refused = await send('pret', more, cookie);
    expect(Object.keys(refused.errors).sort()).toEqual(['thresholdAmount', 'thresholdConfirmed']);
    const wrong = await send('pret', { ...more, thresholdConfirmed: 'on', thresholdAmount: '21' }, cookie);
    expect(Object.keys(wrong.errors)).toEqual(['thresholdAmount']);
    const confirmed = await send(
      'pret',
      { ...more, thresholdConfirmed: 'on', thresholdAmount: '20,00 €' },
      cookie,
    );
    expect(confirmed.status).toBe(303);
    const saved = await db().pledge.findUniqueOrThrow({ where: { id: more['id']! } });
    expect(saved.thresholdConfirmedAt).not.toBeNull();
  });

  test('nobody else sees the pledge; it is revoked from its page with one press', async () => {
    const typed = wish({
      amount: '20',
      riskAcknowledged: 'on',
      thresholdConfirmed: 'on',
      thresholdAmount: '20',
    });
    const id = typed['id']!;
    await send('pret', typed, cookie);
    const paul = await cookieOf((await citizen('Paul')).id);
    expect((await look(id)).location).toMatch(/^\/connexion/);
    expect((await look(id, paul)).status).toBe(404);
    expect((await act(id, 'pay', paul)).status).toBe(404);
    const paying = await act(id, 'pay', cookie);
    await world.visit(paying.location!, { method: 'sepa_debit' });
    await world.drain();
    const reserved = seen(await look(id, cookie));
    expect(plain(reserved.title)).toBe('Merci pour « Un four à pain »');
    expect(plain(reserved.revocableUntil ?? '')).toBe('vendredi 6 novembre 2026 à 23 h 59');
    expect(reserved.pledge.next).toHaveLength(4);
    expect((await act(id, 'revoke', paul)).status).toBe(404);
    expect((await act(id, 'revoke', cookie)).location).toBe(`/engagements/${id}`);
    expect(await statuses(id)).toEqual(['revoked']);
  });
});

describe('someone signed in takes shares', () => {
  test('a whole number of them, in a category of the cooperation', async () => {
    const cookie = await cookieOf((await citizen('Awa')).id);
    const wish = (change: Typed): Typed => ({
      id: randomUUID(),
      shareCategory: 'Voisins',
      riskAcknowledged: 'on',
      ...change,
    });
    expect((await send('parts', wish({ shares: '1,5' }), cookie)).errors['shares']?.[0]).toMatch(
      /nombre entier/,
    );
    expect((await send('parts', wish({ shares: '0' }), cookie)).errors['shares']?.[0]).toMatch(
      /nombre entier/,
    );
    const none = await send('parts', wish({ shares: '2', shareCategory: '' }), cookie);
    expect(none.errors['shareCategory']?.[0]).toMatch(/catégorie/);
    const tooMany = await send('parts', wish({ shares: '11' }), cookie);
    expect(plain(tooMany.errors['shares']?.[0] ?? '')).toMatch(/Il ne reste que 10 parts/);
    const typed = wish({ preset: '2' });
    expect((await send('parts', typed, cookie)).status).toBe(303);
    expect(plain(seen(await look(typed['id']!, cookie)).pledge.amount)).toBe('100,00 €');
  });
});

test('after the closing day, the form says so and takes nothing', async () => {
  await world.advance(addDays(day('2026-12-31'), 1));
  const closed = (await open('don')).page as Awaited<ReturnType<typeof form.loader>>;
  expect(closed.campaign.whyClosed).toMatch(/pris fin le 31 décembre 2026/);
  const answer = await send('don', { ...guest, id: randomUUID(), amount: '10' });
  expect(answer.errors['']?.[0]).toMatch(/pris fin le 31 décembre 2026/);
});
