import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankDifference, bankPage } from '#app/features/bank/bank.queries.server.ts';
import { settleBankLine, type Settlement } from '#app/features/bank/settle.server.ts';
import { moneyToBring } from '#app/features/payouts/bring.server.ts';
import { offerBankTransfers } from '#app/features/pledge-transfers/offer.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as page from '#app/routes/engagements.$pledge.tsx';
import * as list from '#app/routes/operateur.banque.attendus.tsx';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
import { runJob } from '#jobs/runner.ts';
import { books, journal } from '#tests/support/books.ts';
import { camt, type WrittenLine } from '#tests/support/camt.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  loan,
  loanCall,
  openProject,
  operator,
  shareCall,
  shares,
  statuses,
  type CastProject,
  type Citizen,
} from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let project: CastProject;
let team: string;
const people: Record<string, Citizen> = {};
const names: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const fournil = await cooperation(world, 'Le Fournil');
  const closesOn = day('2026-11-30');
  project = await openProject(world, fournil, 'Un four à pain', [
    giftCall({ minimum: '0', optimum: '5000', closesOn, mode: 'keep_what_comes' }),
    loanCall({ minimum: '600', optimum: '3000', closesOn }),
    shareCall({ minimum: '100', nominal: '50', shares: 40, closesOn }),
  ]);
  for (const [instrument, id] of Object.entries(project.campaigns)) names[id] = instrument;
  for (const name of ['Ana', 'Ben', 'Chloé', 'Dan']) {
    people[name] = await citizen(name);
    names[people[name].id] = name.toLowerCase();
  }
  team = await operator();
});
afterAll(() => world.close());

const who = (name: string) => people[name]!;
const press = async (name: string, id: string, intent: string) =>
  answerOf(async () =>
    page.action(
      visit(`/engagements/${id}`, {
        params: { pledge: id },
        cookie: await cookieOf(who(name).id),
        form: { intent },
      }),
    ),
  );
const seen = async (name: string, id: string) =>
  (
    await answerOf(async () =>
      page.loader(
        visit(`/engagements/${id}`, { params: { pledge: id }, cookie: await cookieOf(who(name).id) }),
      ),
    )
  ).page as Awaited<ReturnType<typeof page.loader>>;
const expected = async () =>
  (
    (
      await answerOf(async () =>
        list.loader(visit('/operateur/banque/attendus', { cookie: await cookieOf(team) })),
      )
    ).page as Awaited<ReturnType<typeof list.loader>>
  ).expected;
const lastLetter = async (name: string) => {
  const mail = await db().mail.findFirstOrThrow({ where: { to: who(name).email }, orderBy: { id: 'desc' } });
  return plain(`${mail.subject}\n${mail.text}`);
};
const referenceOf = async (id: string) => (await seenTransfer(id)).reference;
const seenTransfer = (pledgeId: string) => db().pledgeTransfer.findUniqueOrThrow({ where: { pledgeId } });

/** A statement of today with these sums and what the bank says of each. */
let statements = 0;
let balance = 0;
async function bankSays(...lines: { amount: string; words: string; party?: string }[]) {
  statements += 1;
  const id = `R-${statements}`;
  const opening = balance.toFixed(2);
  balance += lines.reduce((total, line) => total + Number(line.amount), 0);
  const written = lines.map(({ amount, words, party }, index): WrittenLine => ({
    amount,
    reference: `${id}-${index}`,
    on: world.today(),
    details: [
      { amount: amount.replace('-', ''), endToEndId: 'NOTPROVIDED', words, party: party ?? 'M OU MME X' },
    ],
  }));
  const file = camt({ id, on: world.today(), opening, closing: balance.toFixed(2), lines: written });
  const taken = await importBankFile({ bytes: file, fileName: `${id}.xml`, personId: team });
  return taken.map(({ meaning }) => meaning);
}

const settle = (lineId: string, as: Settlement['as'], about: string | null = null) =>
  settleBankLine({
    lineId,
    as,
    about,
    reference: null,
    why: 'Vu avec la banque',
    personId: team,
    today: world.today(),
  });

test('a loan, shares and a gift are paid by transfers: exact, short then whole, too much, twice, late, unknown', async () => {
  const { id: loanId } = await placePledge(loan(project, who('Ana'), { amount: '700', tip: '5' }));
  // Nobody has offered transfers yet: nothing is said of them, and nobody can ask for one.
  expect((await seen('Ana', loanId)).choice).toBeNull();
  expect((await press('Ana', loanId, 'transfer')).errors['']![0]).toMatch(/n’est pas proposé/);
  await offerBankTransfers({ offered: true, personId: team, today: world.today() });

  // Only from a threshold, only for people who are known here, only where there is time.
  const { id: small } = await placePledge(gift(project, who('Ana'), { amount: '499.99' }));
  expect((await seen('Ana', small)).choice).toBeNull();
  const { id: guests } = await placePledge(gift(project, null, { amount: '600' }));
  const shown = await answerOf(() =>
    page.loader(visit(`/engagements/${guests}`, { params: { pledge: guests } })),
  );
  expect(shown.page).toMatchObject({
    choice: { until: null, why: expect.stringMatching(/un accès à Terreau/) },
  });
  expect((await seen('Ana', loanId)).choice).toEqual({ until: '16 novembre 2026', why: null });

  // Twice is once; the place is kept, and nothing is counted as received.
  for (const answer of await Promise.all([
    press('Ana', loanId, 'transfer'),
    press('Ana', loanId, 'transfer'),
  ])) {
    expect(answer.status).toBe(303);
  }
  const asked = (await seen('Ana', loanId)).transfer!;
  // Revoked by the link of its letter, or by the button that stands with the IBAN: not by two on one page.
  const { revocableUntil, pledge } = await seen('Ana', loanId);
  expect([revocableUntil, pledge.isRevocable]).toEqual([null, true]);
  expect([plain(asked.amount.shown), asked.iban.copied, asked.until]).toEqual([
    '705,00 €',
    'FR7630006000011234567890189',
    '16 novembre 2026',
  ]);
  expect(asked.qr.split('\n').slice(7)).toEqual(['EUR705.00', '', '', asked.reference.shown]);
  expect(await lastLetter('Ana')).toContain(asked.reference.shown);
  expect(await statuses(loanId)).toEqual(['awaiting_transfer']);
  expect(await db().journalEntry.count()).toBe(0);

  const { id: giftId } = await placePledge(gift(project, who('Ben'), { amount: '600' }));
  const { id: sharesId } = await placePledge(shares(project, who('Chloé'), { amount: '500', shares: 10 }));
  const { id: late } = await placePledge(loan(project, who('Dan'), { amount: '500' }));
  await press('Ben', giftId, 'transfer');
  await press('Chloé', sharesId, 'transfer');
  await press('Dan', late, 'transfer');
  expect((await expected()).count).toBe(4);
  const file = await tables.loader(
    visit('/operateur/tableaux/virements-attendus', {
      cookie: await cookieOf(team),
      params: { table: 'virements-attendus' },
    }),
  );
  const [heads, ...lines] = (await file.text()).trim().split('\r\n');
  expect(heads).toContain('Référence;Qui;Projet;Demandé le;Attendu jusqu’au;Montant;Déjà reçu');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^RF.*,\d\d;0,00$/);

  await world.advance(day('2026-11-05'));
  // Exact, in lower case with spaces, inside other words. Short. A reference with a wrong digit. All in one statement, brought twice.
  const chloes = await referenceOf(sharesId);
  const wrong = chloes.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
  expect(
    await bankSays(
      { amount: '705.00', words: `vir sepa ${asked.reference.shown.toLowerCase()} pret four` },
      { amount: '450.00', words: await referenceOf(giftId) },
      { amount: '500.00', words: wrong, party: 'CHLOE MARTIN' },
    ),
  ).toEqual(['pledge_transfer', 'pledge_transfer', 'suspense']);
  expect(await statuses(loanId, giftId, sharesId)).toEqual([
    'reserved',
    'awaiting_transfer',
    'awaiting_transfer',
  ]);
  expect(await lastLetter('Ana')).toMatch(
    /est arrivé\n[^]*705,00 € sont mis de côté[^]*court jusqu’au 6 novembre/,
  );
  expect(await lastLetter('Ben')).toMatch(/^Il manque 150,00 € à votre virement/);
  expect(plain((await seen('Ben', giftId)).transfer!.amount.shown)).toBe('150,00 €');
  expect(await books(names)).toMatchInlineSnapshot(`
    "
     account                    balance
     assets:bank                1655.00
     liabilities:suspense:bank  -500.00
     liabilities:wallet:ana     -705.00
     liabilities:wallet:ben     -450.00
    "
  `);
  expect(await broken(world)).toEqual([]);
  // What waits for its rest is in no file of transfers, though its owner has given an account.
  await db().person.update({ where: { id: who('Ben').id }, data: { iban: 'FR1420041010050500013M02606' } });
  await runJob('propose-payouts', { today: world.today() });
  expect(await db().payoutBatch.count()).toBe(0);

  // An operator knows whose the line is; the person who pays more, twice.
  const [line] = (await bankPage(world.today())).waiting;
  await settle(line!.id, 'pledge_transfer', `pledge:${sharesId}`);
  expect(await bankSays({ amount: '170.00', words: `REF/${await referenceOf(giftId)}/DON` })).toEqual([
    'pledge_transfer',
  ]);
  expect(await bankSays({ amount: '500.00', words: chloes })).toEqual(['pledge_transfer']);
  expect(await statuses(giftId, sharesId)).toEqual(['collected', 'reserved']);
  expect(await lastLetter('Ben')).toMatch(/Merci pour votre don[^]*20,00 € de plus que prévu/);
  expect(await lastLetter('Chloé')).toMatch(/^Votre virement de 500,00 € est dans votre porte-monnaie/);

  // Ana takes her loan back within her four days: the money is hers, in her wallet.
  expect((await press('Ana', loanId, 'revoke')).status).toBe(303);
  expect(await statuses(loanId)).toEqual(['revoked']);

  // Dan is reminded twice, then his place is free; his money comes after.
  for (const on of ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', '2026-11-18']) {
    await world.advance(day(on));
    for (const job of ['release-transfers', 'remind-transfers']) await runJob(job, { today: world.today() });
  }
  expect(await statuses(late)).toEqual(['awaiting_transfer']);
  const subjects = await db().mail.findMany({ where: { to: who('Dan').email }, orderBy: { id: 'asc' } });
  expect(subjects.map(({ subject }) => plain(subject).split(' pour ')[0])).toEqual([
    'Votre virement',
    'Nous n’avons pas encore reçu votre virement',
    'Votre virement',
  ]);
  await world.advance(day('2026-11-19'));
  await runJob('release-transfers', { today: world.today() });
  expect(await statuses(late)).toEqual(['abandoned']);
  expect(await lastLetter('Dan')).toMatch(/n’est plus gardée\n[^]*Vous ne devez rien/);
  expect(await bankSays({ amount: '500.00', words: await referenceOf(late) })).toEqual(['pledge_transfer']);
  expect(await lastLetter('Dan')).toContain('n’était plus gardée');
  expect((await expected()).odd.map(({ what }) => what.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
    'Déjà payé',
    'Payé ;',
    'Trop peu',
    'Trop tard',
  ]);
  expect(await journal(names)).toMatchInlineSnapshot(`
    "
     on          kind                   account                     amount
     2026-11-05  transfer_received      assets:bank                 705.00
                                        liabilities:wallet:ana     -705.00
     2026-11-05  transfer_received      assets:bank                 450.00
                                        liabilities:wallet:ben     -450.00
     2026-11-05  bank_line_in_suspense  assets:bank                 500.00
                                        liabilities:suspense:bank  -500.00
     2026-11-05  bank_line_settled      liabilities:suspense:bank   500.00
                                        liabilities:wallet:chloé   -500.00
     2026-11-05  transfer_received      assets:bank                 170.00
                                        liabilities:wallet:ben     -170.00
     2026-11-05  gift_from_wallet       liabilities:wallet:ben      600.00
                                        liabilities:campaign:gift  -600.00
     2026-11-05  transfer_received      assets:bank                 500.00
                                        liabilities:wallet:chloé   -500.00
     2026-11-19  transfer_received      assets:bank                 500.00
                                        liabilities:wallet:dan     -500.00
    "
  `);
  expect(await books(names)).toMatchInlineSnapshot(`
    "
     account                     balance
     assets:bank                 2825.00
     liabilities:campaign:gift   -600.00
     liabilities:wallet:ana      -705.00
     liabilities:wallet:ben       -20.00
     liabilities:wallet:chloé   -1000.00
     liabilities:wallet:dan      -500.00
    "
  `);
  expect(await broken(world)).toEqual([]);

  // The end: gifts and shares leave by Stripe. What it lacks is brought there from the bank, once, and the bank's line is known again.
  await liveUntil(world, addDays(day('2026-11-30'), 2));
  expect(await statuses(giftId, sharesId)).toEqual(['collected', 'collected']);
  await Promise.all([1, 2].map(() => runJob('fund-payouts', { today: world.today() })));
  const brought = await db().floatTopUp.findMany();
  expect(brought.map(({ amount, ofClients }) => [amount.toFixed(2), ofClients])).toEqual([['1100.00', true]]);
  expect(await bankSays({ amount: '-1100.00', words: `STRIPE ${brought[0]!.stripeTopUpId}` })).toEqual([
    'stripe_topped_up',
  ]);
  expect((await bankDifference())!.difference.toFixed(2)).toBe('0.00');
  await world.advance(addDays(world.today(), 1));
  await runJob('fund-payouts', { today: world.today() });
  expect(await db().floatTopUp.count()).toBe(1);
  await liveUntil(world, addDays(world.today(), 2));
  expect(await statuses(giftId, sharesId)).toEqual(['released', 'released']);
  expect(await books(names)).toMatchInlineSnapshot(`
    "
     account                   balance
     assets:bank               1725.00
     assets:stripe               28.00
     income:platform-fees       -28.00
     liabilities:wallet:ana    -705.00
     liabilities:wallet:ben     -20.00
     liabilities:wallet:chloé  -500.00
     liabilities:wallet:dan    -500.00
    "
  `);
  expect(await broken(world)).toEqual([]);

  // What Stripe's fees take beyond our own money is for us to fill: citizens' money in the bank never does.
  const fee = processingFeeTaken({ id: 'beyond', fee: money('40'), on: world.today() });
  await inTransaction((tx) => post(tx, fee));
  expect(await moneyToBring(world.today())).toEqual([]);
});
