import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { lossesShown } from '#app/features/papers/capital-losses.queries.server.ts';
import { form2062, loanDeclarations } from '#app/features/papers/loan-declaration.queries.server.ts';
import { ifuOf } from '#app/features/papers/ifu.queries.server.ts';
import {
  stateTaxIdentity,
  stateTaxNumber,
  unidentifiedIn,
} from '#app/features/papers/tax-identity.server.ts';
import {
  ownTaxResidence,
  paysAbroadOn,
  taxResidences,
} from '#app/features/papers/tax-residence.queries.server.ts';
import {
  decideTaxResidence,
  payTaxesInFrance,
  stateTaxResidence,
} from '#app/features/papers/tax-residence.server.ts';
import { wordings } from '#app/features/protection/wording.ts';
import { confirmWording } from '#app/features/protection/wording.server.ts';
import { form2777, recordTaxPayment, taxYear } from '#app/features/papers/tax-office.server.ts';
import { withheldByMonth } from '#app/features/papers/withheld.queries.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { tableCsv, type TableFile } from '#app/infra/http-table.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { stripePaidOut } from '#app/ledger/entries-payouts.ts';
import { balanceOf, owedOn, post } from '#app/ledger/ledger.server.ts';
import { addDays, day, startOfDay } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import { add, money } from '#app/money/money.ts';
import { operator } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { loadParameters } from '#prisma/seed/parameters.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';
import * as identity from '#app/routes/mon-espace.papiers.identite.tsx';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const on = day('2026-09-21');
const at = startOfDay(on);
const cells = async ({ rows }: TableFile) =>
  (await text(tableCsv(rows))).replace('\ufeff', '').trimEnd().split('\r\n');

test('what is withheld is declared and paid to the office, to the cent, once', async () => {
  const scene = await lentCampaign(
    [
      { name: 'Anne', lent: '6000' },
      { name: 'Paul', lent: '3000' },
      { name: 'Fonds', lent: '1000', kind: 'legal_person' },
    ],
    { annualRate: '0.04', count: 24 },
    on,
  );
  const [, paul] = scene.people;
  await db().taxWaiver.create({ data: { personId: paul!.id, year: 2026, filedOn: new Date('2025-11-20') } });
  const loan = await grant(scene.campaign, scene.total, on);
  const instalment = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id, number: 1 } });
  await collectDay(toDay(instalment.nextAskOn!), () => ({ status: 'succeeded' }));

  // 33.33 € of interest: 20.00, 10.00 and 3.33. Anne: 2.56 and 3.72; Paul, who has a waiver: 1.86; the fund: nothing.
  const [october] = await withheldByMonth(2026);
  expect(october).toMatchObject({ month: '2026-10-01' });
  const { interest, incomeTaxBase, socialBase, incomeTax, socialLevies } = october!;
  expect([interest, incomeTaxBase, socialBase, incomeTax, socialLevies].map((one) => one.toFixed(2))).toEqual(
    ['33.33', '20.00', '30.00', '2.56', '5.58'],
  );
  // The books owe the same.
  expect((await owedOn(db(), accounts.incomeTax)).toFixed(2)).toBe('2.56');
  expect((await owedOn(db(), accounts.socialLevies)).toFixed(2)).toBe('5.58');

  expect(await cells(await form2777(day('2026-10-01')))).toEqual([
    'Formulaire 2777;Base (€);Retenu (€);À déclarer et payer avant le',
    'Acompte d’impôt sur le revenu (intérêts);20,00;2,56;15/11/2026',
    'CSG;30,00;3,18;',
    'CRDS;30,00;0,15;',
    'Prélèvement de solidarité;30,00;2,25;',
    'Total;;8,14;',
  ]);
  // Anne says who she is to the tax office; a company is known by its number, and a child does not lend.
  const anne = scene.people[0]!.id;
  const said = {
    bornIn: 'Quimper',
    street: '3 rue du Port',
    postcode: '29000',
    city: 'Quimper',
    country: 'France',
  };
  const state = (personId: string, bornOn: string) =>
    stateTaxIdentity(personId, { ...said, bornOn: day(bornOn) }, on);
  expect(await unidentifiedIn(2026)).toEqual({ people: 2, organisations: 1 });
  await expect(state(anne, '2008-09-22')).rejects.toThrow('personnes majeures');
  await expect(state(scene.people[2]!.id, '1960-05-04')).rejects.toThrow('qu’aux personnes qui prêtent');
  await state(anne, '2008-09-21');
  await state(anne, '1954-05-04');
  const cookie = await cookieOf(scene.people[2]!.id);
  const number = (typed: string) =>
    answerOf(() => identity.action(visit('/', { cookie, form: { asks: 'number', number: typed } })));
  expect((await number('732 829 321')).errors).toHaveProperty('number');
  expect((await number('732 829 320 00075')).errors).toHaveProperty('number');
  expect((await number('732 829 320')).status).toBe(303);
  await expect(stateTaxNumber(anne, '732829320')).rejects.toThrow('qu’aux personnes qui prêtent');
  expect(await unidentifiedIn(2026)).toEqual({ people: 1, organisations: 0 });

  // Paul says that he pays his taxes in Belgium: nothing changes before the team has compared the rule with the law, and agreed.
  const team = await operator();
  const foreign = async () => {
    const { waiting } = await taxResidences(on);
    return waiting[0]!.id;
  };
  const since = day('2026-01-01');
  await expect(stateTaxResidence({ personId: paul!.id, country: 'France', since }, at)).rejects.toThrow(
    'déjà',
  );
  const fund = scene.people[2]!.id;
  await expect(stateTaxResidence({ personId: fund, country: 'Belgique', since }, at)).rejects.toThrow(
    'prêtent',
  );
  await stateTaxResidence({ personId: paul!.id, country: 'Suisse', since }, at);
  await stateTaxResidence({ personId: paul!.id, country: 'Belgique', since }, at);
  const decide = async (change: object) =>
    decideTaxResidence({
      id: await foreign(),
      accepted: true,
      cooperative: true,
      note: 'Attestation du SPF Finances du 2 novembre 2026',
      by: team,
      at,
      ...change,
    });
  await expect(decide({ cooperative: false })).rejects.toThrow('sur la liste');
  await expect(decide({})).rejects.toThrow('Textes');
  await confirmWording({
    wording: 'foreign_levies',
    version: wordings.foreign_levies,
    source: 'Légifrance, 2 novembre 2026',
    by: team,
  });
  await expect(decide({ by: paul!.id })).rejects.toThrow('n’attend plus');
  const shared = await db().repayment.findFirstOrThrow({ where: { loanId: loan.id } });
  const paidOn = toDay(shared.distributedOn!);
  await expect(decide({ at: startOfDay(paidOn) })).rejects.toThrow('revenez demain');
  await decide({ at: startOfDay(addDays(paidOn, 1)) });
  expect(await ownTaxResidence(paul!.id)).toMatchObject({ state: 'abroad', country: 'Belgique' });
  const resident = async () => (await db().person.findUniqueOrThrow({ where: { id: paul!.id } })).taxResident;
  expect(await resident()).toBe(false);
  expect(await paysAbroadOn(paul!.id, paidOn)).toBe(false);
  expect(await paysAbroadOn(paul!.id, addDays(paidOn, 1))).toBe(true);
  // What was withheld before stays so, with its base; another country, or France, and levies are withheld again.
  expect((await withheldByMonth(2026))[0]!.socialBase.toFixed(2)).toBe('30.00');
  const later = startOfDay(addDays(paidOn, 2));
  await payTaxesInFrance(paul!.id, later);
  expect([await resident(), (await ownTaxResidence(paul!.id))!.state]).toEqual([true, 'france']);

  const ifuIn = async (year: number) => (await cells(ifuOf(year))).map((line) => line.split(';').slice(2));
  const ifu = await ifuIn(2026);
  expect(ifu[0]).toContain('2TT intérêts des prêts participatifs (€)');
  expect(ifu.slice(1).map((row) => [row[0], row[4], ...row.slice(10)])).toEqual([
    ['Anne', '04/05/1954', '', '', '20,00', '2,56', '20,00', '0,00', '3,72'],
    ['Fonds', '', '732829320', '', '3,33', '0,00', '0,00', '0,00', '0,00'],
    ['Paul', '', '', 'Belgique', '10,00', '0,00', '10,00', '0,00', '1,86'],
    ['', '', '', '', '33,33', '2,56', '30,00', '0,00', '5,58'],
  ]);

  // What is lost for good has a box of its own, also in a year that brought no interest.
  await db().loanWriteOff.create({
    data: {
      loanId: loan.id,
      on: new Date('2027-03-01'),
      amount: '9000',
      why: 'Liquidation close',
      evidence: 'Certificat du mandataire',
      decidedById: paul!.id,
    },
  });
  const held = await db().loanShare.findMany({ where: { loanId: loan.id }, orderBy: { rank: 'asc' } });
  const lost = (await ifuIn(2027)).slice(1).map(([first, ...row]) => [first, row[11], row[14]]);
  const owed = ({ outstanding }: { outstanding: { toFixed(n: number): string } }) =>
    outstanding.toFixed(2).replace('.', ',');
  expect(lost.slice(0, -1)).toEqual([
    ['Anne', '0,00', owed(held[0]!)],
    ['Fonds', '0,00', owed(held[2]!)],
    ['Paul', '0,00', owed(held[1]!)],
  ]);

  // Each lender reads what is left of it to set against interest, and until when; an organisation has none.
  const [carried] = await lossesShown(anne, day('2028-02-01'));
  expect(Object.values(carried!).map(plain)).toEqual([
    '2027',
    '2027',
    ...[held[0]!.outstanding, money('0'), money('0'), held[0]!.outstanding].map((one) =>
      plain(euros(money(one))),
    ),
    '2032',
  ]);
  expect(await lossesShown(anne, day('2033-02-01'))).toEqual([]);
  expect(await lossesShown(scene.people[2]!.id, day('2028-02-01'))).toEqual([]);

  const month = day('2026-10-01');
  const pay = (paidOn: string, today: string) =>
    recordTaxPayment({ month, on: day(paidOn), today: day(today) });
  await expect(pay('2026-10-30', '2026-10-31')).rejects.toThrow('une fois fini');
  await expect(pay('2026-11-12', '2026-11-11')).rejects.toThrow('pas dans l’avenir');
  await expect(pay('2026-11-12', '2026-11-12')).rejects.toThrow('attendez que Stripe');
  await inTransaction((tx) =>
    post(tx, stripePaidOut({ id: 'po_tax', amount: money('10'), on: day('2026-11-10') })),
  );
  // Two operators at once: one payment.
  await Promise.all([pay('2026-11-12', '2026-11-12'), pay('2026-11-12', '2026-11-12')]);
  const left = add(await owedOn(db(), accounts.incomeTax), await owedOn(db(), accounts.socialLevies));
  expect(left.toFixed(2)).toBe('0.00');
  // The night's check of the books knows that it was paid.
  const taxes = (await checkBooks(day('2026-11-12'))).find(({ id }) => id === 'taxes');
  expect(taxes).toMatchObject({ holds: true });
  expect((await balanceOf(db(), accounts.bank)).toFixed(2)).toBe('1.86');
  expect(await db().journalEntry.count({ where: { kind: 'tax_paid' } })).toBe(1);
  const year = await taxYear(2026, day('2026-11-20'));
  expect(year.months.map((one) => [one.id, one.paidOn, one.isPayable])).toEqual([
    ['2026-10', '12 novembre 2026', false],
  ]);
  await expect(
    recordTaxPayment({ month: day('2026-09-01'), on: day('2026-11-12'), today: day('2026-11-12') }),
  ).rejects.toThrow('Rien n’a été retenu');
});

test('the loan contracts of a year, as form 2062 asks for them, and what each side reads of them', async () => {
  await loadParameters();
  const rows = (await cells(await form2062(2026))).map((line) => line.split(';').slice(1));
  // Anne lent 6,000 and passes the threshold by herself; the 10,000 of the borrower make the others declared too.
  expect(rows.slice(1).map((row) => [row[0]!.split(' ').at(-1), ...row.slice(5)])).toEqual([
    [
      'Anne',
      '21/09/2026',
      '6000,00',
      '4',
      '24',
      'une par mois',
      'oui',
      'total du prêteur, total de l’emprunteur',
    ],
    ['Paul', '21/09/2026', '3000,00', '4', '24', 'une par mois', 'oui', 'total de l’emprunteur'],
    ['Fonds', '21/09/2026', '1000,00', '4', '24', 'une par mois', 'oui', 'total de l’emprunteur'],
  ]);
  const { borrowerId, shares } = await db().loan.findFirstOrThrow({
    include: { shares: { orderBy: { rank: 'asc' } } },
  });
  const read = async (whose: { personId: string } | { cooperationId: string }, today: string) => {
    const found = await loanDeclarations(whose, day(today));
    return (
      found && [found.year, found.own, plain(found.total), found.due, found.contracts.map(({ by }) => by)]
    );
  };
  const paul = { personId: shares[1]!.personId };
  expect(await read(paul, '2027-01-10')).toEqual([
    '2026',
    'lender',
    '3 000,00 €',
    '15 février 2027',
    [['borrower']],
  ]);
  expect((await read({ cooperationId: borrowerId }, '2026-12-31'))!.slice(1, 3)).toEqual([
    'borrower',
    '10 000,00 €',
  ]);
  expect(await read(paul, '2028-01-10')).toBeNull();
});
