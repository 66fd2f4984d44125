import { afterEach, beforeEach, expect, test } from 'vitest';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { fundPayoutBatch } from '#app/features/payouts/funding.server.ts';
import { batchTable } from '#app/features/payouts/payout-tables.server.ts';
import { batchFile, batchPage } from '#app/features/payouts/payouts.queries.server.ts';
import { recordExecution } from '#app/features/payouts/execution.server.ts';
import { writePayoutFile } from '#app/features/payouts/file.server.ts';
import { workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { withdrawPayoutBatch } from '#app/features/payouts/withdrawal.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { happens } from '#tests/support/stand-in.ts';
import { rowsOf } from '#tests/support/table.ts';
import { frenchIban } from '../../bin/story/names.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let lent: Lent;
let operators: [string, string];

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, {
    lends: { Ana: '500', Ben: '18', Cléo: '300.50' },
    count: 2,
    withoutIban: ['Cléo'],
  });
  const team = await db().organisation.findFirstOrThrow({ where: { kind: 'operator' } });
  const { id } = await citizen('Paul');
  await db().membership.create({ data: { personId: id, organisationId: team.id, role: 'operator' } });
  const [first] = await db().membership.findMany({ where: { role: 'operator', personId: { not: id } } });
  operators = [first!.personId, id];
});
afterEach(() => world.close());

const approve = (batchId: string, personId: string) =>
  approvePayoutBatch({ batchId, personId, today: world.today() });
const execute = (batchId: string, on = world.today()) =>
  recordExecution({ batchId, on, personId: operators[0], today: world.today() });
const batch = (id: string) => db().payoutBatch.findUniqueOrThrow({ where: { id } });
const write = (batchId: string, executeOn: string, replaces = false) =>
  writePayoutFile({
    batchId,
    executeOn: day(executeOn),
    replaces,
    personId: operators[1],
    today: world.today(),
  });
const withdraw = (batchId: string, neverLeft: boolean) =>
  withdrawPayoutBatch({
    batchId,
    personId: operators[0],
    why: 'Préparé par erreur',
    neverLeft,
    today: world.today(),
  });

test('lenders are paid by a file that two operators approve, once its money is in our bank', async () => {
  await liveLoan(world, day('2026-11-20'));
  // Ben's first share is under the threshold of 10 €, and Cléo has no account: both wait.
  expect(await walletsToPayOut(world.today())).toHaveLength(1);
  const { id } = (await proposePayoutBatch(world.today()))!;
  lent.names[id] = 'lot';
  expect(await proposePayoutBatch(world.today())).toBeNull();
  expect(await batch(id)).toMatchObject({ status: 'proposed', count: 1 });
  expect(await broken(world)).toEqual([]);

  const outsider = await citizen('Zoé');
  await expect(approve(id, outsider.id)).rejects.toThrow(/Seule l’équipe/);
  await expect(execute(id)).rejects.toThrow(/pas encore approuvé/);
  expect(await approve(id, operators[0])).toEqual({ approvals: 1 });
  await expect(approve(id, operators[0])).rejects.toThrow(/une autre personne/);
  expect((await batch(id)).status).toBe('proposed');
  expect(await approve(id, operators[1])).toEqual({ approvals: 2 });
  await expect(approve(id, operators[1])).rejects.toThrow(/déjà approuvé/);

  await expect(write(id, '2026-11-25')).rejects.toThrow(/pas encore arrivé/);
  await expect(execute(id)).rejects.toThrow(/pas encore arrivé/);
  expect(await runJob('fund-payouts', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  await world.drain();
  // Stripe has taken it out and the bank does not have it yet: the check knows.
  expect(await broken(world)).toEqual([]);
  await world.advance(day('2026-11-26'));
  expect(toDay((await batch(id)).fundedOn!)).toBe('2026-11-25');
  await expect(execute(id)).rejects.toThrow(/pas encore été écrit/);
  await expect(write(id, '2026-11-28')).rejects.toThrow(/jour ouvré/);
  const first = await write(id, '2026-11-27');
  expect(first).toMatch(/^TERREAU-20261120-[0-9A-F]{8}$/);
  await expect(write(id, '2026-11-26')).rejects.toThrow(/fichier existe déjà/);
  const second = await write(id, '2026-11-26', true);
  expect(second).not.toBe(first);
  const { xml } = (await batchFile(id))!;
  expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
  expect(xml).toContain(`<MsgId>${second}</MsgId>`);
  expect(xml).toContain('<NbOfTxs>1</NbOfTxs><CtrlSum>250.55</CtrlSum>');
  expect(xml).toContain('<ReqdExctnDt><Dt>2026-11-26</Dt></ReqdExctnDt>');
  expect(xml).toContain(`<IBAN>${frenchIban(1)}</IBAN>`);
  await expect(execute(id, day('2026-11-24'))).rejects.toThrow(/entre le 25 novembre 2026/);
  await expect(execute(id, day('2026-11-27'))).rejects.toThrow(/entre le 25 novembre 2026/);
  await execute(id);
  await expect(execute(id)).rejects.toThrow(/déjà notée/);
  expect(await mailsTo(lent.lenders['Ana']!.email)).toContain('250,55\u00a0€ virés sur votre compte');

  // The loan ends: whatever is left in a wallet is paid, whatever the threshold.
  await liveLoan(world, day('2027-01-05'));
  await db().person.update({ where: { id: lent.lenders['Cléo']!.id }, data: { iban: frenchIban(3) } });
  const last = (await proposePayoutBatch(world.today()))!;
  expect(last.count).toBe(3);
  for (const personId of operators) await approve(last.id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2027-01-12'));
  await write(last.id, '2027-01-12');
  await execute(last.id);
  expect(await books(lent.names)).toBe(`
 account                   balance
 assets:stripe              203.61
 equity:float              -200.00
 expenses:processing-fees    13.73
 income:platform-fees       -16.37
 liabilities:tax:income      -0.40
 liabilities:tax:social      -0.57
`);
  expect(await stripeBalance(world)).toBe('203.61');
  expect(await broken(world)).toEqual([]);
});

test('a payout of Stripe that fails is asked again, also when it had been announced as paid', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  const fail = async () => {
    const { stripePayoutId } = await batch(id);
    await happens(world, `payouts/${stripePayoutId}/fail`);
  };
  await runJob('fund-payouts', { today: world.today() });
  await fail();
  expect(await batch(id)).toMatchObject({ stripePayoutId: null, fundedOn: null, fundFailures: 1 });

  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-11-26'));
  expect((await batch(id)).fundedOn).not.toBeNull();
  await fail();
  expect(await batch(id)).toMatchObject({ stripePayoutId: null, fundedOn: null, fundFailures: 2 });
  await expect(execute(id)).rejects.toThrow(/pas encore arrivé/);
  expect(await broken(world)).toEqual([]);

  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-12-03'));
  await write(id, '2026-12-03');
  await execute(id);
  expect(await broken(world)).toEqual([]);
});

test('Stripe’s payout comes back after the bank has executed the transfers: it is asked again, and the bank is whole', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-11-26'));
  await write(id, '2026-11-26');
  await execute(id);
  const before = await books(lent.names);
  const first = (await batch(id)).stripePayoutId;
  await happens(world, `payouts/${first}/fail`, { failure_code: 'could_not_process' });
  // The lenders have their money, and our bank has paid it out of its own.
  expect(await books(lent.names)).toMatch(/assets:bank +-250\.55\n/);
  expect(await batch(id)).toMatchObject({ status: 'executed', fundedOn: null, fundFailures: 1 });
  expect(await broken(world)).toEqual([]);
  const [operator] = await db().person.findMany({ where: { id: operators[0] } });
  expect((await mailsTo(operator!.email)).at(-1)).toMatch(/250,55\s€ ne sont pas arrivés en banque/);
  expect((await batchPage(id, operators[0], 1, world.today()))!.failures).toMatchObject([
    { what: 'Revenu après être arrivé', why: 'la banque n’a pas pu le traiter' },
  ]);
  const [, ...transfers] = await rowsOf((await batchTable(id))!);
  expect(sum(transfers.map((row) => money(String(row.at(-1))))).toFixed(2)).toBe('250.55');
  expect((await workList(world.today())).batches).toMatchObject([{ state: 'Parti sans cet argent' }]);

  // Asked twice, and with a lost answer in between, it is one payout.
  expect(await runJob('fund-payouts', { today: world.today() })).toMatchObject({ done: 1, failed: 0 });
  const { stripePayoutId } = await batch(id);
  expect(stripePayoutId).not.toBe(first);
  await db().payoutBatch.update({ where: { id }, data: { stripePayoutId: null } });
  await fundPayoutBatch(id, world.today());
  expect(await batch(id)).toMatchObject({ stripePayoutId });
  await world.advance(day('2026-12-03'));
  expect(await books(lent.names)).toBe(before);
  expect((await workList(world.today())).batches).toEqual([]);
  expect(await runJob('fund-payouts', { today: world.today() })).toMatchObject({ total: 0 });
  expect(await broken(world)).toEqual([]);
});

test('Stripe’s payout of a withdrawn batch comes back: it is asked again only when another batch lives on it', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-11-26'));
  await withdraw(id, false);
  const again = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(again.id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await write(again.id, '2026-11-26');
  const { stripePayoutId } = await batch(id);
  await happens(world, `payouts/${stripePayoutId}/fail`);
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-12-03'));
  await execute(again.id);
  expect(await books(lent.names)).not.toContain('assets:bank');
  expect(await broken(world)).toEqual([]);
});

test('a batch waits, and says so, while the balance at Stripe is too low', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  await db().payoutBatch.update({ where: { id }, data: { total: '999999.00' } });
  const { done, failed, notes } = await runJob('fund-payouts', { today: world.today() });
  expect([done, failed]).toEqual([0, 0]);
  expect(notes[0]).toMatch(/La demande attend : 999\s999,00\s€ à virer, .* disponibles chez Stripe\./);
  expect((await batch(id)).stripePayoutId).toBeNull();
});

test('a batch withdrawn after its money came: the wallets have it again, and the next batch is paid from the bank', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await expect(withdraw(id, false)).rejects.toThrow(/en train d’amener/);
  await world.advance(day('2026-11-26'));
  await write(id, '2026-11-26');
  await expect(withdraw(id, false)).rejects.toThrow(/Un fichier a été écrit/);
  await withdraw(id, true);
  await withdraw(id, true);
  expect(await batchFile(id)).toBeNull();
  await expect(execute(id)).rejects.toThrow(/retiré/);
  expect(await broken(world)).toEqual([]);
  expect(await books({ ...lent.names })).toMatch(/assets:bank +250\.55\n/);
  expect(await books({ ...lent.names })).toMatch(/liabilities:wallet:ana +-250\.55\n/);

  const again = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(again.id, personId);
  await runJob('fund-payouts', { today: world.today() });
  // Nothing is asked of Stripe: the money never left the bank.
  expect(await batch(again.id)).toMatchObject({ stripePayoutId: null });
  expect(toDay((await batch(again.id)).fundedOn!)).toBe('2026-11-26');
  await write(again.id, '2026-11-26');
  await execute(again.id);
  expect(await broken(world)).toEqual([]);
});

test('a batch funded before its sum was written: its money in the bank pays no other batch', async () => {
  await liveLoan(world, day('2026-11-20'));
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(id, personId);
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-11-26'));
  await db().payoutBatch.update({ where: { id }, data: { fundAmount: null } });

  await db().person.update({ where: { id: lent.lenders['Cléo']!.id }, data: { iban: frenchIban(3) } });
  const other = (await proposePayoutBatch(world.today()))!;
  for (const personId of operators) await approve(other.id, personId);
  await runJob('fund-payouts', { today: world.today() });
  const { total, fundAmount, fundedOn } = await batch(other.id);
  expect(fundAmount?.toFixed(2)).toBe(total.toFixed(2));
  expect(fundedOn).toBeNull();
});
