import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capitalOf } from '#app/features/shares/capital.queries.server.ts';
import {
  acceptExit,
  askExit,
  cancelExit,
  declineExit,
  setShareRules,
} from '#app/features/shares/exits.server.ts';
import { payExit, reversePayment } from '#app/features/shares/exit-payments.server.ts';
import { exitsOf, sharesOf } from '#app/features/shares/exits.queries.server.ts';
import { paperOfPerson } from '#app/features/papers/of-person.server.ts';
import { registerPage } from '#app/features/shares/register.queries.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as interest from '#app/routes/porteur.$cooperation.parts.interet.tsx';
import * as tables from '#app/routes/porteur.$cooperation.tableaux.$table.ts';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cooperativeOf } from '#tests/support/members.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { tableFaults } from '#tests/support/table.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ana: Citizen;
let bob: Citizen;
let maud: Citizen;
let cooperationId: string;
const today = day('2026-12-14');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-12-14T09:00:00Z'));
  [ana, bob, maud] = [await citizen('Ana'), await citizen('Bob'), await citizen('Maud')];
  cooperationId = await cooperativeOf(maud, [
    [ana, 10],
    [bob, 2],
  ]);
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

const ask = async (who: Citizen, shares: number, id = randomUUID()) => {
  await askExit({
    id,
    cooperationId,
    personId: who.id,
    shares,
    reason: 'withdrawal',
    words: 'Je déménage.',
    askedById: who.id,
    today,
  });
  return id;
};
const accept = (exitId: string, amount: string, more: { lowerWhy?: string; dueOn?: Day } = {}) =>
  acceptExit({
    exitId,
    cooperationId,
    answer: 'Conseil du 14',
    decidedById: maud.id,
    today,
    amount: money(amount),
    lowerWhy: '',
    dueOn: day('2028-06-30'),
    ...more,
  });
const pay = (exitId: string, amount: string, more: { id?: string; on?: Day } = {}) =>
  inTransaction((tx) =>
    payExit(tx, {
      id: randomUUID(),
      exitId,
      cooperationId,
      on: today,
      amount: money(amount),
      ...more,
      way: 'bank_transfer',
      reference: 'VIR 4711',
      saidById: maud.id,
      today,
    }),
  );
const held = async (who: Citizen) => (await sharesOf(who.id))[0]!.held;

test('before a meeting, a cooperative reads what its shares may bring, to the day, and what goes too far', async () => {
  const cookie = await cookieOf(maud.id);
  const asked = async (query: string) => {
    const path = `/porteur/fournil/parts/interet?${query}`;
    const { page } = await answerOf(() =>
      interest.loader(visit(path, { cookie, params: { cooperation: 'fournil' } })),
    );
    return page as Awaited<ReturnType<typeof interest.loader>>;
  };
  expect((await asked('')).shown).toBeNull();
  // Ana has 500 € and Bob 100 €, since 1 December: 1.06 € and 0.21 €.
  expect((await asked('annee=2026&resultat=10000&taux=2,5&tmo=3,285')).shown).toMatchObject({
    mostInterest: expect.stringMatching(/^4.250,00/),
    cap: expect.stringMatching(/^5,285/),
    all: expect.stringMatching(/^1,27/),
    example: { gross: expect.stringMatching(/^25,00/), net: expect.stringMatching(/^17,15/) },
    isAboveCap: false,
    isTooMuch: false,
  });
  expect((await asked('annee=2026&resultat=1&taux=6&tmo=3,285')).shown).toMatchObject({
    isAboveCap: true,
    isTooMuch: true,
  });
  // Of the three years, two half-years are loaded: no cap is guessed from them.
  expect((await asked('annee=2025&resultat=10000&taux=2')).shown).toMatchObject({
    cap: null,
    known: 2,
    all: expect.stringMatching(/^0,00/),
  });
  expect((await asked('annee=25&resultat=beaucoup&taux=2')).result?.error).toMatchObject({
    annee: ['Indiquez une année, par exemple 2026.'],
    resultat: [expect.any(String)],
  });
});

test('a member asks once, takes it back, asks again; the cooperation may say no, with a reason', async () => {
  await expect(ask(bob, 3)).rejects.toThrow(/entre 1 et 2 parts/);
  const id = await ask(bob, 2);
  // The same form twice is one request; another one waits for the answer.
  expect(await ask(bob, 2, id)).toBe(id);
  await expect(ask(bob, 1)).rejects.toThrow(/attend déjà/);
  await cancelExit(id, bob.id, today);
  const again = await ask(bob, 1);
  expect((await mailsTo(maud.email)).at(-1)).toBe('Bob Martin demande à sortir de Le Fournil');
  const no = { exitId: again, cooperationId, decidedById: maud.id, today };
  await expect(declineExit({ ...no, answer: ' ' })).rejects.toThrow(/pourquoi/);
  await declineExit({ ...no, answer: 'Attendez l’assemblée.' });
  expect((await mailsTo(bob.email)).at(-1)).toBe('Le Fournil n’accepte pas votre sortie pour le moment');
  expect(await held(bob)).toBe(2);
});

test('COOP-07: nominal value at most, less only with a reason, within five years at the utmost', async () => {
  const id = await ask(ana, 8);
  await expect(accept(id, '400.01')).rejects.toThrow(/valeur nominale : 400,00/);
  await expect(accept(id, '390')).rejects.toThrow(/moins que la valeur nominale/);
  await expect(accept(id, '400', { dueOn: day('2031-12-15') })).rejects.toThrow(/14 décembre 2031/);
  await setShareRules(cooperationId, { minimumCapital: money('150'), deferralMonths: 24 });
  await expect(accept(id, '400', { dueOn: day('2028-12-15') })).rejects.toThrow(/14 décembre 2028/);
  const twice = await Promise.allSettled([
    accept(id, '390', { lowerWhy: 'Pertes de 2025' }),
    accept(id, '390', { lowerWhy: 'Pertes de 2025' }),
  ]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await held(ana)).toBe(2);
  // One person keeps one line in the register, as at each day.
  const at = async (on: Day) =>
    (await registerPage(cooperationId, { on, words: 'ana', withLeavers: false, page: 1 })).rows.map(
      (row) => row.shares,
    );
  expect([await at(day('2026-12-13')), await at(today)]).toEqual([[10], [2]]);
});

test('what is owed is forecast by year; capital counts it until it is paid, and never falls below its floor', async () => {
  const cookie = await cookieOf(maud.id);
  const file = async (table: string) => {
    const params = { cooperation: 'fournil', table };
    return (await tables.loader(visit(`/porteur/fournil/tableaux/${table}`, { cookie, params }))).text();
  };
  const about = { resultat: null, reponses: null };
  const who = { cookie, params: { cooperation: 'fournil' } };
  expect(await tableFaults('porteur.$cooperation.tableaux.$table', tables.loader, who, about)).toEqual([]);
  expect(await file('sorties')).toMatch(/Nom;Raison;Parts;.*Reste à payer;Réponse[^]*;390,00;0,00;390,00;/);
  expect(await file('admissions')).toMatch(/Nom;Numéro d’associé;.*\r?\n.*Ana.*;Admise;/);
  const exits = await exitsOf(cooperationId, today);
  expect(exits.due.map(({ year, amount, people }) => [year, amount, people])).toEqual([
    ['2026', '0.00', 0],
    ['2027', '0.00', 0],
    ['2028', '390.00', 1],
    ['2029', '0.00', 0],
    ['2030', '0.00', 0],
    ['2031', '0.00', 0],
  ]);
  const capital = async () => {
    const { now, highest, floor, room } = await capitalOf(db(), cooperationId, today);
    return [now, highest, floor, room].map((amount) => amount.toFixed(2));
  };
  // 12 shares of 50; a quarter is 150, and so is what the bylaws fix.
  expect(await capital()).toEqual(['600.00', '600.00', '150.00', '450.00']);
  const anas = exits.owed[0]!.id;
  const bobs = await ask(bob, 2);
  await accept(bobs, '100');

  // A part is paid, and told twice: it is one payment. The capital still counts what is left.
  await expect(pay(anas, '390.01')).rejects.toThrow(/reste à payer 390,00/);
  await expect(pay(anas, '90', { on: day('2026-12-15') })).rejects.toThrow(/entre le 14 décembre 2026/);
  const id = randomUUID();
  await pay(anas, '90', { id });
  await pay(anas, '90', { id });
  expect(await db().shareExitPayment.count()).toBe(1);
  expect(await capital()).toEqual(['510.00', '600.00', '150.00', '360.00']);
  const partly = await exitsOf(cooperationId, today);
  expect(partly.due[2]).toMatchObject({ year: '2028', amount: '400.00', people: 2 });
  expect(partly.owed.map(({ left }) => left.slice(0, 6)).toSorted()).toEqual(['100,00', '300,00']);
  const attested = async () => {
    const paper = await paperOfPerson({ ...ana, emailVerified: true }, 'sortie', anas);
    return (await readPdf(paper!.bytes)).text;
  };
  expect(await attested()).toContain('Reste dû 300,00 €');

  // With the last part goes what she loses of the nominal value: 400 € in all.
  await pay(anas, '300');
  expect(await capital()).toEqual(['200.00', '600.00', '150.00', '50.00']);
  expect((await mailsTo(ana.email)).slice(-2)).toEqual([
    'Le Fournil dit vous avoir remboursé vos parts',
    'Le Fournil dit vous avoir remboursé vos parts',
  ]);
  const paper = await attested();
  for (const words of [
    'atteste que 8 parts de Ana Martin ont quitté son registre des associés le 14 décembre 2026',
    'Valeur nominale 400,00 €',
    'Montant dû 390,00 €',
    'Moins que la valeur nominale Pertes de 2025',
    'Reste dû 0,00 €',
    '300,00 €, virement, référence VIR 4711',
  ])
    expect(paper).toContain(words);
  expect(await paperOfPerson({ ...bob, emailVerified: true }, 'sortie', anas)).toBeNull();
  expect((await sharesOf(ana.id))[0]!.exits[0]).toMatchObject({
    status: 'paid',
    payments: expect.arrayContaining([
      expect.stringMatching(/^90,00.*VIR 4711/),
      expect.stringMatching(/^300,00.*virement/),
    ]),
  });
  await expect(pay(anas, '1')).rejects.toThrow(/déjà/);

  // The last payment never left the bank: it is owed again, capital counts it, and everybody reads why. Then it is paid for good.
  const last = await db().shareExitPayment.findFirstOrThrow({ where: { amount: 300 } });
  const reverse = (reason: string) =>
    inTransaction((tx) =>
      reversePayment(tx, { paymentId: last.id, cooperationId, reason, saidById: maud.id, today }),
    );
  await expect(reverse(' ')).rejects.toThrow(/ce qui était faux/);
  await reverse('Virement rejeté');
  await reverse('Virement rejeté');
  expect(await capital()).toEqual(['510.00', '600.00', '150.00', '360.00']);
  expect((await mailsTo(ana.email)).at(-1)).toBe('Le Fournil corrige ce qu’elle dit vous avoir payé');
  expect(await attested()).toMatch(/Reste dû 300,00 €.*annulé le 14 décembre 2026 : Virement rejeté/s);
  expect((await exitsOf(cooperationId, today)).owed.map(({ left }) => left.slice(0, 6)).toSorted()).toEqual([
    '100,00',
    '300,00',
  ]);
  await pay(anas, '300');
  expect(await capital()).toEqual(['200.00', '600.00', '150.00', '50.00']);
  await expect(db().shareExitReversal.deleteMany({})).rejects.toThrow(/REGISTER_KEPT/);

  await expect(pay(bobs, '100')).rejects.toThrow(/plancher de 150,00/);
  await setShareRules(cooperationId, { minimumCapital: money('0'), deferralMonths: 24 });
  await expect(pay(bobs, '100')).rejects.toThrow(/plancher de 150,00/);
  await pay(bobs, '50');
  expect(await capital()).toEqual(['150.00', '600.00', '150.00', '0.00']);
  expect(await held(bob)).toBe(0);
  // What was said is kept as it was said.
  await expect(db().shareExitPayment.deleteMany({})).rejects.toThrow(/REGISTER_KEPT/);
});
