import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { givePledgeBack } from '#app/features/pledges/wallet-pledge.server.ts';
import { spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { orderRefund } from '#app/features/refunds/refunds.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { owedOn, post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as wallet from '#app/routes/mon-espace.porte-monnaie.tsx';
import * as refundPage from '#app/routes/operateur.remboursements.$pledge.tsx';
import { books } from '#tests/support/books.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { operator } from '#tests/support/cast.ts';
import { debit, grant, openLoanCampaign } from '#tests/support/lender.ts';
import { plain } from '#tests/support/plain.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const today = day('2026-05-10');

async function someone(firstName: string) {
  const email = `${firstName.toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const { id } = await db().person.create({
    data: {
      email,
      firstName,
      lastName: 'Riou',
      emailVerifiedAt: new Date(),
      iban: 'FR1420041010050500013M02606',
    },
  });
  const setCookie = await openSession(visit('/').request, id);
  return { id, email, cookie: setCookie.split(';')[0]! };
}

/** A lender to whom one instalment of 126.36 € was paid back (two lenders: two thirds are hers), and where she could give it. */
async function lender() {
  const anne = await someone('Anne');
  const paul = await someone('Paul');
  const lenders = [
    { personId: anne.id, amount: '1000.00' },
    { personId: paul.id, amount: '500.00' },
  ];
  const loanId = await grant(
    await openLoanCampaign('Le moulin', lenders, day('2026-02-20')),
    day('2026-03-02'),
  );
  await debit(loanId, 1, day('2026-04-02'), 'succeeded');
  setClock(() => new Date(`${today}T09:00:00Z`));
  const keeps = await giftCampaign('keep_what_comes');
  return { anne, keeps, all: await giftCampaign('all_or_nothing') };
}

async function giftCampaign(mode: 'keep_what_comes' | 'all_or_nothing'): Promise<string> {
  const slug = `le-verger-${randomUUID().slice(0, 8)}`;
  const { id: cooperationId } = await db().organisation.create({
    data: { kind: 'cooperation', slug, name: 'Le Verger', legalForm: 'association', communeCode: '35047' },
  });
  const project = await db().project.create({
    data: { cooperationId, slug, title: 'Le verger', status: 'published', publishedAt: new Date() },
  });
  const sums = { minimum: '0.00', optimum: '5000.00', closesOn: fromDay(day('2026-09-30')) };
  const { id } = await db().campaign.create({
    data: { projectId: project.id, instrument: 'gift', mode, status: 'open', ...sums },
  });
  return id;
}

type Someone = Awaited<ReturnType<typeof someone>>;
const press = ({ cookie }: Someone, form: Record<string, string>) =>
  answerOf(() => wallet.action(visit('/mon-espace/porte-monnaie', { cookie, form })));
const page = async ({ cookie }: Someone) =>
  (await answerOf(() => wallet.loader(visit('/mon-espace/porte-monnaie', { cookie })))).page as Awaited<
    ReturnType<typeof wallet.loader>
  >;
const broken = async () =>
  (await checkBooks(today)).filter(({ id, holds }) => !holds && id !== 'stripe-balance').map(({ id }) => id);

test('a lender gives what was paid back to her: read again first, once, and the rest is transferred', async () => {
  const { anne, keeps } = await lender();
  const names = { [anne.id]: 'Anne', [keeps]: 'Verger' };
  const before = await owedOn(db(), accounts.wallet(anne.id));
  expect(before.toFixed(2)).toMatch(/^8\d\.\d\d$/);
  const brokenBefore = await broken();
  const shown = await page(anne);
  expect([plain(shown.spendable), shown.iban]).toEqual([
    `${before.toFixed(2).replace('.', ',')} €`,
    '…\u00a02606',
  ]);
  expect(shown.gifts.map(({ id }) => id)).toEqual([keeps]);

  const wish = { campaign: keeps, amount: '30', showName: 'on' };
  const asked = await press(anne, { ...wish, intent: 'check' });
  expect(await db().pledge.count({ where: { campaignId: keeps } })).toBe(0);
  const { toConfirm } = asked.page as { toConfirm: { id: string; shown: string } };
  expect(plain(toConfirm.shown)).toBe('30,00 €');

  const confirmed = { ...wish, intent: 'give', id: toConfirm.id };
  const answers = await Promise.all([press(anne, confirmed), press(anne, confirmed)]);
  expect(answers.map(({ status, location }) => [status, location])).toEqual(
    [1, 2].map(() => [303, `/mon-espace/engagements/${toConfirm.id}`]),
  );
  const gift = await db().pledge.findUniqueOrThrow({ where: { id: toConfirm.id } });
  expect([gift.status, gift.amount.toFixed(2), gift.paymentId]).toEqual(['collected', '30.00', null]);
  expect((await owedOn(db(), accounts.wallet(anne.id))).toFixed(2)).toBe(before.minus(30).toFixed(2));
  expect(
    await db().mail.count({ where: { to: anne.email, subject: { contains: 'Merci pour votre don' } } }),
  ).toBe(1);
  // What she gives is held for the campaign; of her wallet the rest is left. Stripe's balance has not moved.
  expect(await books(names)).toMatch(/liabilities:campaign:Verger +-30\.00\n/);
  expect(await books(names)).toMatch(/assets:stripe +126\.36\n/);
  expect(await broken()).toEqual(brokenBefore);
  const rest = (await walletsToPayOut(today)).find(({ personId }) => personId === anne.id);
  expect(rest?.amount.toFixed(2)).toBe(before.minus(30).toFixed(2));
});

test('no more than there is, not twice the same euro, and only where a gift stays given', async () => {
  const { anne, keeps, all } = await lender();
  const wish = { intent: 'give', campaign: keeps, id: randomUUID(), amount: '500' };
  const above = await press(anne, wish);
  expect([above.status, plain(above.errors['amount']![0]!)]).toEqual([
    422,
    expect.stringMatching(/^Votre porte-monnaie contient 8\d,\d\d € à donner au plus\.$/),
  ]);
  // Two different gifts of 50 € at once: there is money for one.
  const both = await Promise.all([1, 2].map(() => press(anne, { ...wish, id: randomUUID(), amount: '50' })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  const elsewhere = await press(anne, { ...wish, id: randomUUID(), campaign: all, amount: '5' });
  expect(elsewhere.errors['']![0]).toMatch(/gardent tout ce qui vient/);
  expect((await press(anne, { intent: 'check', campaign: all, amount: '5' })).status).toBe(422);
  const stranger = await someone('Nour');
  expect((await press(stranger, { ...wish, id: randomUUID(), amount: '5' })).status).toBe(422);
});

test('a campaign that ends without a follow-up gives it back to the wallet, once', async () => {
  const { anne, keeps } = await lender();
  const before = await spendableFromWallet(anne.id);
  const id = randomUUID();
  await press(anne, { intent: 'give', campaign: keeps, id, amount: '20' });
  await db().campaign.update({ where: { id: keeps }, data: { status: 'failed' } });
  expect(await givePledgeBack(id, today)).toBe(true);
  expect(await givePledgeBack(id, today)).toBe(false);
  expect((await spendableFromWallet(anne.id)).toFixed(2)).toBe(before.toFixed(2));
  expect((await db().pledge.findUniqueOrThrow({ where: { id } })).status).toBe('refunded');
  expect((await broken()).filter((check) => check.includes('wallet'))).toEqual([]);
});

test('the team gives it back, in part, then the rest: it is in the wallet again at once, and Stripe is not asked', async () => {
  const { anne, keeps } = await lender();
  const before = await spendableFromWallet(anne.id);
  const id = randomUUID();
  await press(anne, { intent: 'give', campaign: keeps, id, amount: '20' });
  const brokenBefore = await broken();
  const cookie = (await openSession(visit('/').request, await operator())).split(';')[0]!;
  const params = { pledge: id };
  const order = { intent: 'refund', reason: 'Trop donné' };
  const send = (form: Record<string, string>) =>
    answerOf(() => refundPage.action(visit('/', { params, cookie, form: { ...order, ...form } })));
  const { page: shown } = await answerOf(() => refundPage.loader(visit('/', { params, cookie })));
  expect(shown).toMatchObject({ payment: { isRefundable: true, fromWallet: true } });
  const part = { id: randomUUID(), amount: '12,50' };
  for (let twice = 0; twice < 2; twice++) expect((await send(part)).status).toBe(303);
  expect((await spendableFromWallet(anne.id)).toFixed(2)).toBe(before.minus('7.50').toFixed(2));
  expect((await send({ id: randomUUID(), amount: '8' })).errors).toHaveProperty('amount');
  expect((await send({ id: randomUUID(), amount: '7,50' })).status).toBe(303);
  expect((await spendableFromWallet(anne.id)).toFixed(2)).toBe(before.toFixed(2));
  expect(await books({ [keeps]: 'Verger' })).not.toContain('campaign:Verger');
  expect((await db().pledge.findUniqueOrThrow({ where: { id } })).status).toBe('refunded');
  const letter = await db().mail.findFirstOrThrow({ where: { to: anne.email }, orderBy: { id: 'desc' } });
  expect(letter.text).toContain('de nouveau dans votre porte-monnaie');
  expect(await broken()).toEqual(brokenBefore);
});

test('given back after it had left, its cooperation owes it', async () => {
  const { anne, keeps } = await lender();
  const id = randomUUID();
  await press(anne, { intent: 'give', campaign: keeps, id, amount: '20' });
  const feeRate = '0.03';
  await db().campaign.update({ where: { id: keeps }, data: { status: 'succeeded', feeRate } });
  await db().pledge.update({ where: { id }, data: { status: 'released' } });
  const left = { amount: money('20'), fee: money('0.60'), on: today };
  await inTransaction((tx) => post(tx, campaignReleased({ campaignId: keeps, instrument: 'gift', ...left })));
  await orderRefund({
    id: randomUUID(),
    pledgeId: id,
    total: money('20'),
    reason: 'Trop donné',
    personId: await operator(),
    today,
  });
  expect(await books({ [keeps]: 'Verger' })).toMatch(/assets:owed:campaign:Verger +19\.40\n/);
  expect((await broken()).filter((check) => check.includes('wallet'))).toEqual([]);
});
