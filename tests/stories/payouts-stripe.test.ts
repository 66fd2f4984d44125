import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { payoutNoticeOf } from '#app/features/papers/payout-notice.queries.server.ts';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { offerWay } from '#app/features/parameters/offered-ways.server.ts';
import {
  choosePayeeAccount,
  leavePayeeAccount,
  whyNotPayable,
} from '#app/features/payouts/payee-account.server.ts';
import { takeTransferBack } from '#app/features/payouts/payee-reversal.server.ts';
import { batchPage } from '#app/features/payouts/payouts.queries.server.ts';
import { withdrawPayoutBatch } from '#app/features/payouts/withdrawal.server.ts';
import { gapsWithStripe, strangeTransfers } from '#app/features/reconciliation/gaps.server.ts';
import { db } from '#app/infra/db.server.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { day } from '#app/money/day.ts';
import * as porteMonnaie from '#app/routes/mon-espace.porte-monnaie.tsx';
import * as profil from '#app/routes/mon-espace.profil.tsx';
import * as virements from '#app/routes/operateur.virements._index.tsx';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { citizen, mailsTo, onboard } from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { frenchIban } from '../../bin/story/names.ts';
import type { World } from '../../bin/world.ts';

// People who chose an account at Stripe are paid by a transfer to it, under the same four eyes as the files for the bank. One life, told in order:
// each story begins with the wallet that the one before has filled again.

const password = 'une phrase que je retiens';
let world: World;
let line: Line;
let lent: Lent;
let ben: string;
let operators: [string, string];

beforeAll(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-01'));
  lent = await borrow(world, { lends: { Ana: '500', Ben: '300' }, count: 2, withoutIban: ['Ben'] });
  const [first] = await db().membership.findMany({ where: { role: 'operator' } });
  const { id } = await citizen('Paul');
  await db().membership.create({
    data: { personId: id, organisationId: first!.organisationId, role: 'operator' },
  });
  operators = [first!.personId, id];
  ben = lent.lenders['Ben']!.id;
  await offerWay({ way: 'stripe_payouts', offered: true, personId: operators[0], today: world.today() });
  await onboard((await choosePayeeAccount(ben, world.today()))!);
  await world.drain();
  await liveLoan(world, day('2026-11-20'));
});
afterAll(() => world.close());

/** The books while everything that was shared is still, or again, in the wallets. */
const nobodyPaid = `
 account                    balance
 assets:stripe               604.65
 equity:float               -200.00
 expenses:processing-fees     12.85
 income:platform-fees        -16.00
 liabilities:tax:income       -0.26
 liabilities:tax:social       -0.37
 liabilities:wallet:ana     -250.55
 liabilities:wallet:ben     -150.32
 memo:loan:moulin:borrower   400.50
 memo:loan:moulin:lenders   -400.50
`;

const broken = async () => (await checkBooks(world.today())).filter(({ holds }) => !holds);
const accountId = async () =>
  (await db().payeeAccount.findUniqueOrThrow({ where: { personId: ben } })).accountId!;
const lineOf = (batchId: string) => db().payoutLine.findFirstOrThrow({ where: { batchId } });
const transfer = () => runJob('transfer-payouts', { today: world.today() });
const mails = () => mailsTo(lent.lenders['Ben']!.email);

async function approved(): Promise<string> {
  const { id } = (await proposePayoutBatch(world.today(), 'stripe'))!;
  lent.names[id] = 'stripe';
  for (const personId of operators) await approvePayoutBatch({ batchId: id, personId, today: world.today() });
  return id;
}

/** Stripe as a whole, read again, against our books. */
async function nothingUnmatched(): Promise<void> {
  expect(await stripeBalance(world)).toBe(/assets:stripe +([\d.]+)/.exec(await books())?.[1]);
  expect((await runJob('reconcile', { today: world.today() })).failed).toBe(0);
  expect(await gapsWithStripe()).toEqual([]);
  expect(await strangeTransfers()).toEqual([]);
  expect(await broken()).toEqual([]);
}

function dashboard(): Stripe {
  const { hostname, port } = new URL(world.sandbox.url);
  return new Stripe('sk_test_standin_world', { host: hostname, port, protocol: 'http', telemetry: false });
}

test('refused: while Stripe holds too little it waits; an account that is stopped gives the money back', async () => {
  const id = await approved();
  const { available } = await platformBalance();
  const elsewhere = available.minus(20).times(100).toNumber();
  const out = await dashboard().payouts.create({ amount: elsewhere, currency: 'eur' });
  expect(await transfer()).toMatchObject({ done: 0, failed: 0, notes: [expect.stringMatching(/attend/)] });
  expect(await lineOf(id)).toMatchObject({ askedOn: null, refusedOn: null });
  await happens(world, `payouts/${out.id}/fail`, { failure_code: 'could_not_process' });

  await happens(world, `accounts/${await accountId()}/restrict`, { reason: 'under_review' });
  expect(await mails()).toContain('Votre compte Stripe ne peut plus rien recevoir');
  expect(await transfer()).toMatchObject({ done: 1, failed: 0 });
  expect(await batchPage(id, operators[0], 1, world.today())).toMatchObject({
    state: 'executed',
    lines: [{ state: expect.stringMatching(/^Remis au portefeuille .* ne peut rien recevoir/) }],
  });
  expect((await mails()).at(-1)).toBe('150,32\u00a0€ n’ont pas pu être versés par Stripe');
  // Meanwhile an IBAN serves; without one the money waits in the wallet.
  expect(await walletsToPayOut(world.today(), 'stripe')).toEqual([]);
  expect(await walletsToPayOut(world.today())).toHaveLength(1);
  await db().person.update({ where: { id: ben }, data: { iban: frenchIban(2) } });
  expect(await walletsToPayOut(world.today())).toHaveLength(2);
  expect(await books(lent.names)).toBe(nobodyPaid);
  await nothingUnmatched();

  // Well again, it is the way again; chosen no more, nothing leaves, even when that was approved.
  await happens(world, `accounts/${await accountId()}/release`);
  const again = await approved();
  await leavePayeeAccount(ben, world.today());
  expect(await transfer()).toMatchObject({ done: 1, failed: 0 });
  expect(await lineOf(again)).toMatchObject({ transferId: null, refusedWhy: 'own_choice' });
  expect(await broken()).toEqual([]);
  // Chosen again: nothing is missing, so Stripe has nothing to ask.
  expect(await choosePayeeAccount(ben, world.today())).toBeNull();
});

test('an answer lost after its effect: the transfer is found, and made once', async () => {
  const id = await approved();
  line.cut('after', /^POST \/v1\/transfers/);
  expect(await transfer()).toMatchObject({ done: 0, failed: 1 });
  expect(await lineOf(id)).toMatchObject({ transferId: null, executedOn: null });
  // The batch cannot be withdrawn while nobody knows; a kill now leaves a row that says what was asked.
  const back = { batchId: id, personId: operators[0], why: 'Par erreur', neverLeft: true };
  await expect(withdrawPayoutBatch({ ...back, today: world.today() })).rejects.toThrow(/pas encore répondu/);
  line.mend();
  // Days later Stripe has forgotten the key.
  await world.advance(day('2026-11-23'));
  expect(await transfer()).toMatchObject({ done: 1, failed: 0 });
  expect((await dashboard().transfers.list({ destination: await accountId() })).data).toHaveLength(1);
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:stripe               454.33
 equity:float               -200.00
 expenses:processing-fees     12.85
 income:platform-fees        -16.00
 liabilities:tax:income       -0.26
 liabilities:tax:social       -0.37
 liabilities:wallet:ana     -250.55
 memo:loan:moulin:borrower   400.50
 memo:loan:moulin:lenders   -400.50
`);
  await nothingUnmatched();
});

test('reversed after: the wallet has it again, the person is told, and their bank is the way', async () => {
  const { id: lineId, transferId } = await db().payoutLine.findFirstOrThrow({
    where: { transferId: { not: null } },
  });
  await dashboard().transfers.createReversal(transferId!, { amount: 5_000 });
  await world.drain();
  expect((await mails()).at(-1)).toBe('50,00\u00a0€ versés sur votre compte Stripe en ont été repris');
  expect(await walletsToPayOut(world.today(), 'stripe')).toEqual([]);
  expect(await db().payeeAccount.findUnique({ where: { personId: ben } })).toMatchObject({
    endedWhy: 'reversed',
  });
  await nothingUnmatched();

  // What is left there is taken back by the team only once the account can no longer pay its owner.
  const takeBack = () => takeTransferBack({ lineId, personId: operators[0], today: world.today() });
  await expect(takeBack()).rejects.toThrow(/rien n’est à reprendre/);
  await happens(world, `accounts/${await accountId()}/restrict`, { reason: 'rejected.fraud' });
  world.hold();
  line.cut('after', /^POST .*\/reversals/);
  await expect(takeBack()).rejects.toThrow(/unknown/);
  line.mend();
  await takeBack();
  await world.drain();
  world.release();
  await expect(takeBack()).rejects.toThrow(/rien à reprendre/);
  expect(await books(lent.names)).toBe(nobodyPaid);
  await nothingUnmatched();
});

test('paid by transfer: who chose Stripe is paid there, the others by the file, and nobody twice', async () => {
  await happens(world, `accounts/${await accountId()}/release`);
  await choosePayeeAccount(ben, world.today());
  expect(await walletsToPayOut(world.today(), 'stripe')).toMatchObject([{ personId: ben, iban: null }]);
  expect(await runJob('propose-payouts', { today: world.today() })).toMatchObject({ done: 2, failed: 0 });
  const batches = await db().payoutBatch.findMany({ where: { status: 'proposed' }, orderBy: { way: 'asc' } });
  expect(batches).toMatchObject([{ way: 'bank' }, { way: 'stripe' }]);
  const [file, { id }] = [batches[0]!, batches[1]!];
  lent.names[file.id] = 'fichier';
  expect(await transfer()).toMatchObject({ total: 0 });
  await approvePayoutBatch({ batchId: id, personId: operators[0], today: world.today() });
  expect(await transfer()).toMatchObject({ total: 0 });
  await approvePayoutBatch({ batchId: id, personId: operators[1], today: world.today() });
  expect(await batchPage(id, operators[0], 1, world.today())).toMatchObject({
    state: 'to send',
    total: '150,32\u00a0€',
    twin: { way: 'Fichier pour la banque', total: '250,55\u00a0€' },
  });
  expect(await broken()).toEqual([]);

  expect(await transfer()).toMatchObject({ done: 1, failed: 0 });
  await world.drain();
  expect(await transfer()).toMatchObject({ total: 0 });
  expect(await dashboard().transfers.list({ destination: await accountId() })).toMatchObject({
    data: [
      { amount: 15_032, reversed: false },
      { amount: 15_032, reversed: true },
    ],
  });
  expect(await batchPage(id, operators[0], 1, world.today())).toMatchObject({
    state: 'executed',
    lines: [{ iban: 'Stripe', state: 'Viré le 23 novembre 2026' }],
  });
  expect(await mails()).toContain('150,32\u00a0€ versés sur votre compte Stripe');
  expect(await books(lent.names)).toBe(`
 account                      balance
 assets:stripe                 454.33
 equity:float                 -200.00
 expenses:processing-fees       12.85
 income:platform-fees          -16.00
 liabilities:payouts:fichier  -250.55
 liabilities:tax:income         -0.26
 liabilities:tax:social         -0.37
 memo:loan:moulin:borrower     400.50
 memo:loan:moulin:lenders     -400.50
`);
  await nothingUnmatched();
});

test('its pages: chosen with the password, seen in the wallet and by the team, gone when it is not offered', async () => {
  await db().person.update({ where: { id: ben }, data: { passwordHash: await hashPassword(password) } });
  const cookieOf = async (id: string) => (await openSession(visit('/').request, id)).split(';')[0]!;
  const [his, hers] = [await cookieOf(ben), await cookieOf(operators[0])];
  const way = async () => {
    const { page } = await answerOf(() => profil.loader(visit('/mon-espace/profil', { cookie: his })));
    return (page as { way: unknown }).way;
  };
  const send = (form: Record<string, string>) =>
    answerOf(() => profil.action(visit('/mon-espace/profil', { form, cookie: his })));
  const wallet = () =>
    answerOf(() => porteMonnaie.loader(visit('/mon-espace/porte-monnaie', { cookie: his })));

  expect(await way()).toMatchObject({ offered: true, state: 'ready', bank: '2606', missing: [] });
  expect((await wallet()).page).toMatchObject({ atStripe: true });
  expect((await send({ intent: 'bank', stripePassword: 'wrong' })).status).toBe(422);
  expect((await send({ intent: 'bank', stripePassword: password })).location).toBe(
    '/mon-espace/profil?fait=bank',
  );
  expect(await way()).toMatchObject({ state: 'ended', endedWhy: null });
  expect((await wallet()).page).toMatchObject({ atStripe: false });
  expect((await send({ intent: 'stripe', stripePassword: password })).location).toBe(
    '/mon-espace/profil?fait=stripe',
  );

  const team = (form?: Record<string, string>) =>
    visit('/operateur/virements', { cookie: hers, ...(form && { form }) });
  expect((await answerOf(() => virements.loader(team()))).page).toMatchObject({
    stripe: { offered: true, accounts: 1 },
    batches: [{ way: expect.any(String) }, {}, {}, {}, {}],
  });
  await answerOf(() => virements.action(team({ intent: 'stop' })));
  expect(await way()).toMatchObject({ offered: false, state: 'ready' });
  expect((await wallet()).page).toMatchObject({ atStripe: false });
  expect((await send({ intent: 'stripe', stripePassword: password })).status).toBe(422);
  const ana = await cookieOf(lent.lenders['Ana']!.id);
  const { page } = await answerOf(() => profil.loader(visit('/mon-espace/profil', { cookie: ana })));
  expect(page).toMatchObject({ way: null });
  const paid = await db().payoutLine.findFirstOrThrow({
    where: { transferId: { not: null }, returnedOn: null },
  });
  const notice = await payoutNoticeOf(ben, paid.id);
  expect((await readPdf(notice!.bytes)).title).toContain('Avis de virement Stripe');
  // An account that owes money to Stripe would swallow what is sent there.
  await happens(world, `accounts/${await accountId()}/take`, { amount: '20000' });
  expect(await whyNotPayable(ben, await accountId(), world.today())).toBe('negative');
});
