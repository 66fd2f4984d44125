import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unexplainedLine } from '#app/features/bank/bank.queries.server.ts';
import { settleBankLine } from '#app/features/bank/settle.server.ts';
import { giveUpRefund, orderRefund, recordTransfer } from '#app/features/refunds/refunds.server.ts';
import { gapsWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { stripe } from '#app/infra/stripe/client.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as refundPage from '#app/routes/operateur.remboursements.$pledge.tsx';
import * as listPage from '#app/routes/operateur.remboursements._index.tsx';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
import { runJob } from '#jobs/runner.ts';
import { books, journal, stripeBalance } from '#tests/support/books.ts';
import {
  campaignWork,
  citizen,
  cooperation,
  gift,
  giftCall,
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
import { camt } from '#tests/support/camt.ts';
import { type cuttableLine } from '#tests/support/cut.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let line: Awaited<ReturnType<typeof cuttableLine>>;
let fournil: CastCooperation;
let project: CastProject;
let ana: Citizen;
let operatorId: string;
const names: Record<string, string> = {};

beforeEach(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-20'));
  fournil = await cooperation(world, 'Le Fournil');
  await topUp(world, '100');
  const closesOn = day('2026-11-20');
  project = await openProject(world, fournil, 'Un four', [
    giftCall({ minimum: '0', optimum: '5000', closesOn, mode: 'keep_what_comes' }),
    loanCall({ minimum: '100', optimum: '1000', closesOn }),
  ]);
  names[project.campaigns['gift']!] = 'gifts';
  ana = await citizen('Ana');
  const operator = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  operatorId = operator.personId;
});
afterEach(() => world.close());

function order(pledgeId: string, total: string, id: string = randomUUID()): Promise<void> {
  const reason = 'Montant tapé par erreur';
  return orderRefund({
    id,
    pledgeId,
    total: money(total),
    reason,
    personId: operatorId,
    today: world.today(),
  });
}
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const refunds = async (pledgeId: string) =>
  (
    await db().pledgeRefund.findMany({
      where: { pledgeId },
      orderBy: [{ askedOn: 'asc' }, { amount: 'desc' }],
    })
  ).map((row) => `${row.amount.toFixed(2)}+${row.tip.toFixed(2)} ${row.status}`);
const stands = async (id: string) => {
  const row = await db().pledge.findUniqueOrThrow({ where: { id } });
  return `${row.amount.toFixed(2)}+${row.tip.toFixed(2)} ${row.status}, ${row.refunded.toFixed(2)} rendus`;
};
/** Every nightly check holds, Stripe's own balance among them. */
async function sound(): Promise<void> {
  const { failed, notes } = await runJob('check-books', { today: world.today() });
  expect({ failed, notes }).toEqual({ failed: 0, notes: [] });
}

describe('a gift that we hold', () => {
  test('partial refund: in two parts, then the rest; never more than was paid, two at once safe', async () => {
    const id = await pledge(world, gift(project, ana, { amount: '100', tip: '5' }));
    expect(await books(names)).toBe(`
 account                     balance
 assets:stripe                203.17
 equity:float                -100.00
 expenses:processing-fees       1.83
 income:tips                   -5.00
 liabilities:campaign:gifts  -100.00
`);
    const order30 = randomUUID();
    await Promise.all([order(id, '30', order30), order(id, '30', order30), order(id, '30', order30)]);
    expect(await stands(id)).toBe('70.00+5.00 collected, 30.00 rendus');
    expect(await refused(order(id, '75.01'))).toBe('too_much');
    // Two of the team at once, each for more than half: one of them is told that there is not so much.
    const both = await Promise.all([refused(order(id, '50')), refused(order(id, '60'))]);
    expect(both.filter((said) => said === 'done')).toHaveLength(1);
    expect(both).toContainEqual(expect.stringMatching(/^(too_much|under_way)$/));
    const left = (await db().pledge.findUniqueOrThrow({ where: { id } })).amount;
    // Stripe has not got so much available yet: the refund waits there, and is booked when it leaves.
    await order(id, left.plus(5).toFixed(2));
    expect(await refused(order(id, '1'))).toBe('under_way');
    await world.advance(addDays(world.today(), 5));
    expect((await stands(id)).replace(/^[\d.]+/, '…')).toMatch(/^…\+5\.00 refunded, \d+\.00 rendus$/);
    expect(await refused(order(id, '1'))).toBe('nothing_to_refund');
    expect(await books(names)).toBe(`
 account                   balance
 assets:stripe               98.17
 equity:float              -100.00
 expenses:processing-fees     1.83
`);
    expect(await stripeBalance(world)).toBe('98.17');
    expect(await mailsTo(ana.email)).toHaveLength(4);
    await sound();
  });

  test('what stands is what leaves with the campaign, and what the receipt and the loan are of', async () => {
    const id = await pledge(world, gift(project, ana, { amount: '100' }));
    const lent = await pledge(world, loan(project, await citizen('Ben'), { amount: '300' }));
    await order(id, '40');
    await world.advance(day('2026-11-21'));
    await campaignWork(world);
    await world.advance(day('2026-11-25'));
    expect(await refused(order(lent, '100'))).toBe('done');
    await campaignWork(world);
    await world.advance(day('2026-12-01'));
    await campaignWork(world);
    expect(await statuses(id, lent)).toEqual(['released', 'released']);
    const { principal } = await db().loanShare.findFirstOrThrow({});
    expect(principal.toFixed(2)).toBe('200.00');
    expect(await refused(order(lent, '10'))).toBe('released');
    const released = (await journal(names)).split('\n').filter((row) => row.includes('gifts_released'));
    expect(released.map((row) => row.trim().split(/ +/).at(-1))).toEqual(['60.00']);
    await sound();
  });

  test('an answer lost after the refund is looked for, days later: one refund', async () => {
    const id = await pledge(world, gift(project, ana, { amount: '100' }));
    line.cut('after', /POST \/v1\/refunds$/, 9);
    world.hold();
    await order(id, '25');
    line.mend();
    expect(await refunds(id)).toEqual(['25.00+0.00 asked']);
    expect(await refused(order(id, '10'))).toBe('under_way');
    await world.advance(addDays(world.today(), 3));
    await runJob('send-refunds', { today: world.today() });
    expect(await refunds(id)).toEqual(['25.00+0.00 done']);
    for (const delivery of world.held.splice(0)) await world.deliver(delivery);
    world.release();
    await world.drain();
    expect(await stands(id)).toBe('75.00+0.00 collected, 25.00 rendus');
    expect((await stripe().refunds.list({ limit: 10 })).data).toHaveLength(1);
    await sound();
  });

  test('a refund that a bank sends back is owed, and paid by transfer; one refused at once may be given up', async () => {
    const typed = { method: 'card', number: '4000000000005126' } as const;
    const id = await pledge(world, gift(project, ana, { amount: '100' }), typed);
    await order(id, '20');
    await world.advance(addDays(world.today(), 5));
    expect(await refunds(id)).toEqual(['20.00+0.00 failed']);
    const [row] = await db().pledgeRefund.findMany({ where: { pledgeId: id } });
    expect(await refused(giveUpRefund(row!.id, { personId: operatorId, today: world.today() }))).toBe('owed');
    await recordTransfer(row!.id, { personId: operatorId, today: world.today() });
    await recordTransfer(row!.id, { personId: operatorId, today: world.today() });
    expect(await refunds(id)).toEqual(['20.00+0.00 paid_back']);
    expect(await stands(id)).toBe('80.00+0.00 collected, 20.00 rendus');
    // What the bank's line of the transfer will clear.
    expect(await books(names)).toMatch(/liabilities:suspense:bank +-20\.00/);
    await sound();
  });

  test('by bank debit, it is booked when the bank has it; refused before, a transfer is booked instead', async () => {
    const sepa = { method: 'sepa_debit' } as const;
    const id = await pledge(world, gift(project, ana, { amount: '100' }), sepa);
    await world.advance(addDays(world.today(), 12));
    await order(id, '30');
    expect(await refunds(id)).toEqual(['30.00+0.00 under_way']);
    const before = await books(names);
    await happens(world, `refunds/${(await db().pledgeRefund.findFirstOrThrow()).stripeRefundId}/fail`);
    expect(await refunds(id)).toEqual(['30.00+0.00 failed']);
    expect(await books(names)).toBe(before);
    const [row] = await db().pledgeRefund.findMany({ where: { pledgeId: id } });
    await recordTransfer(row!.id, { personId: operatorId, today: world.today() });
    expect(await stands(id)).toBe('70.00+0.00 collected, 30.00 rendus');
    await sound();
  });
});

/** The bank shows a line that nobody can explain; gives its id. */
async function bankLine(amount: string): Promise<string> {
  const reference = `L-${amount}`;
  const line = { reference, amount, on: world.today(), words: 'VIREMENT' };
  const bytes = camt({ id: `S-${amount}`, on: world.today(), kind: '054', lines: [line] });
  await importBankFile({ bytes, fileName: 'releve.xml', personId: operatorId });
  return (await db().bankLine.findFirstOrThrow({ where: { reference } })).id;
}

describe('a gift already sent on', () => {
  async function released(): Promise<string> {
    const id = await pledge(world, gift(project, ana, { amount: '100', tip: '5' }));
    await pledge(world, gift(project, null, { amount: '50' }));
    await world.advance(day('2026-11-25'));
    await campaignWork(world);
    expect(await statuses(id)).toEqual(['released']);
    return id;
  }

  test('is owed by its cooperation, less our commission, and taken from its account; its receipt is annulled', async () => {
    const id = await released();
    const issuer = {
      street: '1 rue du Four',
      postcode: '35170',
      city: 'Bruz',
      purpose: 'Nourrir',
      category: 'general_interest',
    };
    await db().receiptIssuer.create({
      data: {
        ...issuer,
        organisationId: fournil.id,
        signatory: 'Maud',
        signatoryRole: 'Présidente',
        declaredOn: fromDay(world.today()),
        declaredById: operatorId,
      },
    });
    await db().giftReceipt.create({
      data: {
        issuerId: fournil.id,
        year: 2026,
        number: 0,
        pledgeId: id,
        donorName: 'Martin Ana',
        amount: '100',
        street: '1 rue',
        postcode: '35000',
        city: 'Rennes',
        givenOn: fromDay(world.today()),
        issuedOn: fromDay(world.today()),
      },
    });
    await order(id, '40');
    expect(await stands(id)).toBe('60.00+5.00 released, 40.00 rendus');
    expect(await db().giftReceiptVoid.count()).toBe(1);
    expect(await books(names)).toBe(`
 account                     balance
 assets:owed:campaign:gifts    38.80
 assets:stripe                 66.67
 equity:float                -100.00
 expenses:processing-fees       2.83
 income:platform-fees          -3.30
 income:tips                   -5.00
`);
    await sound();
    await runJob('send-refunds', { today: world.today() });
    await world.drain();
    expect(await books(names)).not.toContain('owed');
    expect((await db().pledgeRefund.findFirstOrThrow()).advanced.toFixed(2)).toBe('0.00');
    expect((await mailsTo(fournil.member.email)).at(-1)).toBe(
      'Un don à « Un four » est rendu à son donateur',
    );
    await sound();
    // The rest, tip included: nothing stands.
    await order(id, '65');
    await runJob('send-refunds', { today: world.today() });
    await world.drain();
    expect(await statuses(id)).toEqual(['refunded']);
    await sound();
  });

  test('an empty account is asked again the next day; the debt stays seen', async () => {
    const id = await released();
    await happens(world, `accounts/${fournil.accountId}/take`, { amount: '14550' });
    await order(id, '105');
    const { notes, failed } = await runJob('send-refunds', { today: world.today() });
    expect(failed).toBe(0);
    expect(notes.join()).toMatch(/n’a pas 97,00/);
    expect(await books(names)).toContain('owed:campaign:gifts');
    expect(await statuses(id)).toEqual(['refunded']);
    await sound();
  });

  test('what its cooperation cannot give is paid by a transfer, in part, and the rest given up on the page', async () => {
    const id = await released();
    await happens(world, `accounts/${fournil.accountId}/take`, { amount: '14550' });
    await order(id, '105');
    await runJob('send-refunds', { today: world.today() });
    const [refund] = await db().pledgeRefund.findMany({ where: { pledgeId: id } });
    const about = `refund:${refund!.id}`;
    const by = {
      as: 'debt_paid',
      why: 'Virement du Fournil',
      reference: null,
      personId: operatorId,
    } as const;
    const settle = (lineId: string) => settleBankLine({ ...by, lineId, about, today: world.today() });
    const line = await bankLine('60.00');
    expect((await unexplainedLine(line, world.today()))!.about).toMatchObject([
      { value: about, label: expect.stringMatching(/^Le Fournil, « Un four », doit 97,00/) },
    ]);
    await settle(line);
    expect(await refused(settle(line))).toBe('settled');
    expect(await refused(settle(await bankLine('37.01')))).toBe('other_amount');
    expect(await books(names)).toMatch(/assets:owed:campaign:gifts +37\.00/);
    await sound();

    const params = { pledge: id };
    const cookie = await cookieOf(operatorId);
    const path = `/operateur/remboursements/${id}`;
    const writeOff = (why: string) => {
      const form = { intent: 'write_off', refund: refund!.id, why };
      return answerOf(() => refundPage.action(visit(path, { params, cookie, form })));
    };
    expect((await writeOff('non')).errors).toHaveProperty('why');
    expect(await writeOff('La coopération a cessé')).toMatchObject({ status: 303 });
    expect((await writeOff('La coopération a cessé')).errors['']).toEqual([
      expect.stringMatching(/^Rien n’est dû/),
    ]);
    expect(await books(names)).toMatch(/expenses:losses +37\.00/);
    expect(await books(names)).not.toContain('owed:');
    const shown = await answerOf(() => refundPage.loader(visit(path, { params, cookie })));
    expect(shown.page).toMatchObject({
      payment: { refunds: [{ owed: null, writtenOff: { why: 'La coopération a cessé' } }] },
    });
    // Nobody asks the cooperation again.
    expect(await runJob('send-refunds', { today: addDays(world.today(), 1) })).toMatchObject({ notes: [] });
    await sound();
  });

  test('made in Stripe’s dashboard, in part or whole, it is booked the same way', async () => {
    const id = await released();
    const { paymentId } = await db().pledge.findUniqueOrThrow({ where: { id } });
    await stripe().refunds.create({ payment_intent: paymentId!, amount: 1_000 });
    await world.drain();
    expect(await stands(id)).toBe('90.00+5.00 released, 10.00 rendus');
    await stripe().refunds.create({ payment_intent: paymentId! });
    await world.drain();
    expect(await statuses(id)).toEqual(['refunded']);
    expect(await refunds(id)).toEqual(['90.00+5.00 done', '10.00+0.00 done']);
    expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
    await sound();
    await runJob('send-refunds', { today: world.today() });
    await world.drain();
    expect(await books(names)).not.toContain('owed');
    await runJob('reconcile', { today: world.today() });
    expect(await gapsWithStripe()).toEqual([]);
    await sound();
  });
});

test('the team finds a payment by its address, gives part of it back on a page, and sees what failed', async () => {
  const cookie = await cookieOf(operatorId);
  const stranger = await cookieOf(ana.id);
  const id = await pledge(world, gift(project, ana, { amount: '100' }));
  const at = { params: { pledge: id } };
  const list = (query: string, who = cookie) =>
    answerOf(() => listPage.loader(visit(`/operateur/remboursements?${query}`, { cookie: who })));
  const send = (form: Record<string, string>) =>
    answerOf(() => refundPage.action(visit('/', { ...at, cookie, form: { intent: 'refund', ...form } })));
  expect((await list('', stranger)).status).toBe(404);
  expect((await list(`q=${encodeURIComponent(ana.email.toUpperCase())}`)).page).toMatchObject({
    found: [{ id }],
  });
  const typed = { id: randomUUID(), amount: '100,01', reason: 'Double paiement' };
  expect((await send(typed)).errors).toMatchObject({ amount: [expect.stringMatching(/à rendre au plus/)] });
  expect((await send({ ...typed, amount: '12,50', reason: '' })).status).toBe(400);
  expect((await send({ ...typed, amount: '12,50' })).status).toBe(303);
  expect((await send({ ...typed, amount: '12,50' })).status).toBe(303);
  const { page } = await answerOf(() => refundPage.loader(visit('/', { ...at, cookie })));
  expect(page).toMatchObject({
    payment: { isRefundable: true, refunds: [{ status: 'done', reason: 'Double paiement' }] },
  });
  expect((await list('')).page).toMatchObject({ waiting: [], latest: [{ pledgeId: id }] });
  const file = (who: string, table = 'remboursements') =>
    tables.loader(visit(`/operateur/tableaux/${table}`, { cookie: who, params: { table } }));
  const csv = await (await file(cookie)).text();
  expect(csv).toContain('Personne;Projet;Demandé le;Raison;État;Encore dû;Montant');
  expect(csv).toContain(';Double paiement;Rendu;0,00;12,50');
  expect((await answerOf(() => file(stranger))).status).toBe(404);
  expect((await answerOf(() => file(cookie, 'constructor'))).status).toBe(404);
});
