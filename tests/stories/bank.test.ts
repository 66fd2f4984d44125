import { afterEach, beforeEach, expect, test } from 'vitest';
import { bankImportShown, openBankImports } from '#app/features/bank/import.queries.server.ts';
import {
  bringBankFile,
  decideBankFile,
  dropBankFile,
  resumeBankFile,
} from '#app/features/bank/import.server.ts';
import { writeSlice } from '#app/features/bank/import-writing.server.ts';
import { settleBankLine, type Settlement } from '#app/features/bank/settle.server.ts';
import { bankDifference, bankPage } from '#app/features/bank/bank.queries.server.ts';
import { statementTable, unexplainedTable } from '#app/features/bank/bank-tables.server.ts';
import { changeBankAccount } from '#app/features/citizens/profile.server.ts';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { recordExecution } from '#app/features/payouts/execution.server.ts';
import { writePayoutFile } from '#app/features/payouts/file.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money, negate } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { camt, type Written } from '#tests/support/camt.ts';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { rowsOf } from '#tests/support/table.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import { frenchIban } from '../../bin/story/names.ts';
import type { World } from '../../bin/world.ts';

// A loan's first instalment is paid out by a file; the bank's statements say what became of it.

let world: World;
let lent: Lent;
let operator: string;
let batchId: string;
let file: string;
let transfers: Record<string, { endToEndId: string; amount: string }>;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '300.50' }, count: 2 });
  await liveLoan(world, day('2026-11-20'));
  const team = await db().organisation.findFirstOrThrow({ where: { kind: 'operator' } });
  const { id } = await citizen('Paul');
  await db().membership.create({ data: { personId: id, organisationId: team.id, role: 'operator' } });
  const operators = (await db().membership.findMany({ where: { role: 'operator' } })).map(
    (one) => one.personId,
  );
  operator = id;
  batchId = (await proposePayoutBatch(world.today()))!.id;
  lent.names[batchId] = 'lot';
  for (const personId of operators) await approvePayoutBatch({ batchId, personId, today: world.today() });
  await runJob('fund-payouts', { today: world.today() });
  await world.advance(day('2026-11-26'));
  file = await writePayoutFile({
    batchId,
    executeOn: world.today(),
    personId: operator,
    today: world.today(),
  });
  const lines = await db().payoutLine.findMany({ where: { batchId } });
  transfers = Object.fromEntries(
    lines.map((line) => [
      lent.names[line.personId]!,
      { endToEndId: line.endToEndId, amount: line.amount.toFixed(2) },
    ]),
  );
});
afterEach(() => world.close());

const brought = (written: Written) => ({
  bytes: camt(written),
  fileName: `${written.id}.xml`,
  personId: operator,
});
const bring = (written: Written) => importBankFile(brought(written));
const meanings = (lines: Awaited<ReturnType<typeof bring>>) =>
  lines.map(({ amount, meaning }) => `${amount} ${meaning}`);
const settle = (lineId: string, as: Settlement['as'], reference: string | null = null) =>
  settleBankLine({
    lineId,
    as,
    reference,
    why: 'Vu avec la banque',
    personId: operator,
    today: world.today(),
  });
const personOf = (id: string) => db().person.findUniqueOrThrow({ where: { id } });
const batch = () => db().payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
const out = (amount: string) => negate(money(amount)).toFixed(2);

/** Stripe's money comes and the file leaves, on one statement. */
const firstStatement = async (): Promise<Written> => {
  const total = (await batch()).total.toFixed(2);
  return {
    id: 'R-2026-11-26',
    on: '2026-11-26',
    opening: '0.00',
    closing: '0.00',
    lines: [
      {
        amount: total,
        reference: 'B1',
        on: '2026-11-25',
        details: [{ amount: total, endToEndId: 'S', party: 'STRIPE PAYMENTS EUROPE' }],
      },
      { amount: out(total), reference: 'B2', on: '2026-11-26', paymentId: `${file}.0` },
    ],
  };
};

test('a payout returned by the bank: the wallet has it again, its account is not tried again, and another one is', async () => {
  const statement = await firstStatement();
  const before = await books(lent.names);
  const lookedAt = await bringBankFile(brought(statement));
  expect(await bringBankFile(brought(statement))).toBe(lookedAt);
  expect(await bankImportShown(lookedAt, 1)).toMatchObject({
    state: 'waits',
    preview: { fresh: 2, lines: [{ meaning: 'batch_executed' }, { meaning: 'stripe_paid_out' }] },
  });
  await dropBankFile(lookedAt);
  expect(await openBankImports()).toEqual([]);
  // Looking at a file writes nothing.
  expect(await books(lent.names)).toBe(before);
  expect(await db().bankLine.count()).toBe(0);
  expect(await db().bankStatement.count()).toBe(0);
  expect((await batch()).status).toBe('approved');

  await bring(statement);
  expect((await batch()).status).toBe('executed');
  expect(await mailsTo(lent.lenders['Ana']!.email)).toContain(`250,55\u00a0€ virés sur votre compte`);
  expect(await broken(world)).toEqual([]);

  await world.advance(day('2026-12-01'));
  const back = {
    id: 'R-2026-12-01',
    on: '2026-12-01',
    opening: '0.00',
    closing: transfers['ana']!.amount,
    lines: [
      {
        amount: transfers['ana']!.amount,
        reference: 'B3',
        on: '2026-11-30',
        reversal: true,
        details: [{ ...transfers['ana']!, reason: 'AC04', party: 'Ana Martin' }],
      },
    ],
  };
  expect(meanings(await bring(back))).toEqual(['250.55 payout_returned']);
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:bank                 250.55
 assets:stripe               203.78
 equity:float               -200.00
 expenses:processing-fees     12.86
 income:platform-fees        -16.01
 liabilities:tax:income       -0.26
 liabilities:tax:social       -0.37
 liabilities:wallet:ana     -250.55
 memo:loan:moulin:borrower   400.75
 memo:loan:moulin:lenders   -400.75
`);
  expect(await broken(world)).toEqual([]);
  const ana = lent.lenders['Ana']!;
  expect(await mailsTo(ana.email)).toContain('Votre virement de 250,55\u00a0€ nous est revenu');
  expect(await db().person.findUniqueOrThrow({ where: { id: ana.id } })).toMatchObject({
    ibanRefusedWhy: 'le compte est fermé',
  });
  expect(await walletsToPayOut(world.today())).toEqual([]);

  // The same statement again, and the notice of the same line: nothing.
  expect(meanings(await bring(back))).toEqual(['250.55 known']);
  expect(meanings(await bring({ ...back, kind: '054', id: 'A-1', version: '02' }))).toEqual(['250.55 known']);
  expect(await db().bankLine.count()).toBe(3);

  await changeBankAccount(ana.id, { iban: frenchIban(9), ibanHolder: 'Ana Martin' });
  expect(await db().bankAccountGiven.count({ where: { personId: ana.id } })).toBe(1);
  expect((await walletsToPayOut(world.today())).map(({ iban }) => iban)).toEqual([frenchIban(9)]);
  expect(await bankDifference()).toMatchObject({ on: '2026-12-01' });
  expect((await bankDifference())!.difference.toFixed(2)).toBe('0.00');
});

test('an unmatched bank line waits in suspense until an operator knows what it was', async () => {
  await bring(await firstStatement());
  await world.advance(day('2026-12-01'));
  const strange = await bring({
    id: 'R-2026-12-01',
    on: '2026-12-01',
    opening: '0.00',
    closing: '37.50',
    lines: [
      { amount: '12.34', reference: 'B3', on: '2026-11-28', words: 'VIR M DURAND' },
      { amount: '-4.84', reference: 'B4', on: '2026-11-30', words: 'FRAIS DE TENUE DE COMPTE' },
      { amount: '30.00', reference: 'B5', on: '2026-11-30', words: 'VIR TERREAU ASSOCIATION' },
    ],
  });
  expect(meanings(strange)).toEqual(['-4.84 suspense', '12.34 suspense', '30.00 suspense']);
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:bank                  37.50
 assets:stripe               203.78
 equity:float               -200.00
 expenses:processing-fees     12.86
 income:platform-fees        -16.01
 liabilities:suspense:bank   -37.50
 liabilities:tax:income       -0.26
 liabilities:tax:social       -0.37
 memo:loan:moulin:borrower   400.75
 memo:loan:moulin:lenders   -400.75
`);
  expect(await broken(world)).toEqual([]);

  const [durand, fee, own] = (await bankPage(world.today())).waiting;
  const rows = await rowsOf(unexplainedTable());
  expect(rows[0]).toEqual(['Date', 'De ou vers', 'Libellé', 'Référence', 'Montant']);
  const { statementId } = await db().bankLine.findUniqueOrThrow({ where: { id: durand!.id } });
  const [heads, ...whole] = await rowsOf((await statementTable(statementId))!);
  expect([heads!.at(-1), whole.some((row) => row.at(-1) === 'Inexpliquée')]).toEqual(['Sens', true]);
  expect(rows.slice(1).map((row) => row[3])).toEqual([durand, fee, own].map((line) => line!.reference));
  expect([durand, fee, own].map((line) => [line!.words, line!.age])).toEqual([
    ['VIR M DURAND', 3],
    ['FRAIS DE TENUE DE COMPTE', 1],
    ['VIR TERREAU ASSOCIATION', 1],
  ]);
  await settle(fee!.id, 'bank_fee');
  await settle(own!.id, 'own_money');
  await expect(settle(own!.id, 'own_money')).rejects.toThrow(/déjà expliquée/);
  await expect(settle(durand!.id, 'set_off', 'B9')).rejects.toThrow(/montant opposé/);
  await expect(settle(durand!.id, 'payout_returned', 'nothing')).rejects.toThrow(/Aucun virement/);
  await expect(settle(durand!.id, 'payout_returned', transfers['ana']!.endToEndId)).rejects.toThrow(
    /pas du montant/,
  );
  // M. Durand had the wrong account: the bank sends his money back, and the two lines cancel each other.
  await bring({
    id: 'R-2026-12-02',
    on: '2026-12-02',
    opening: '37.50',
    closing: '25.16',
    lines: [{ amount: '-12.34', reference: 'B6', on: '2026-12-01', words: 'VIR EMIS M DURAND' }],
  });
  await settle(durand!.id, 'set_off', 'B6');
  expect((await bankPage(world.today())).waiting).toEqual([]);
  expect(await books(lent.names)).toBe(`
 account                    balance
 assets:bank                  25.16
 assets:stripe               203.78
 equity:float               -230.00
 expenses:bank-fees            4.84
 expenses:processing-fees     12.86
 income:platform-fees        -16.01
 liabilities:tax:income       -0.26
 liabilities:tax:social       -0.37
 memo:loan:moulin:borrower   400.75
 memo:loan:moulin:lenders   -400.75
`);
  expect(await broken(world)).toEqual([]);
});

test('a bank that books each transfer alone, then a return without its reference', async () => {
  const { ana, ben } = transfers as {
    ana: { endToEndId: string; amount: string };
    ben: { endToEndId: string; amount: string };
  };
  const single = (name: string, reference: string) => ({
    amount: out(transfers[name]!.amount),
    reference,
    on: '2026-11-26',
    details: [transfers[name]!],
  });
  const first = await bring({ kind: '054', id: 'A-1', on: '2026-11-26', lines: [single('ana', 'B1')] });
  expect(meanings(first)).toEqual([`${out(ana.amount)} payouts_executed`]);
  expect((await batch()).status).toBe('approved');
  expect(await broken(world)).toEqual([]);
  await expect(
    writePayoutFile({
      batchId,
      executeOn: world.today(),
      replaces: true,
      personId: operator,
      today: world.today(),
    }),
  ).rejects.toThrow(/exécuté une partie/);
  await bring({ kind: '054', id: 'A-2', on: '2026-11-27', lines: [single('ben', 'B2')] });
  expect((await batch()).status).toBe('executed');

  const back = await bring({
    kind: '054',
    id: 'A-3',
    on: '2026-11-27',
    lines: [{ amount: ben.amount, reference: 'B3', on: '2026-11-26', words: 'RETOUR VIREMENT' }],
  });
  expect(meanings(back)).toEqual([`${ben.amount} suspense`]);
  const [line] = (await bankPage(world.today())).waiting;
  await settle(line!.id, 'payout_returned', ben.endToEndId);
  expect(await books(lent.names)).toContain(`liabilities:wallet:ben     -${ben.amount}`);
  expect(await books(lent.names)).not.toContain('suspense');
  expect(await broken(world)).toEqual([]);
});

test('what was written down by hand is not booked twice when the statement comes; strangers and other accounts are refused', async () => {
  await recordExecution({ batchId, on: world.today(), personId: operator, today: world.today() });
  const before = await books(lent.names);
  const statement = await firstStatement();
  const lines = await bring(statement);
  expect(lines.map(({ meaning, alreadyBooked }) => [meaning, alreadyBooked])).toEqual([
    ['batch_executed', true],
    ['stripe_paid_out', false],
  ]);
  expect(await books(lent.names)).toBe(before);
  await expect(bring({ ...statement, id: 'R-9', iban: frenchIban(4) })).rejects.toThrow(/autre compte/);
  const stranger = await citizen('Zoé');
  await expect(
    importBankFile({ bytes: camt(statement), fileName: 'r.xml', personId: stranger.id }),
  ).rejects.toThrow(/Seule l’équipe/);
  await expect(
    bring({
      ...statement,
      id: 'R-10',
      opening: '1.00',
      closing: '1.01',
      lines: [{ amount: '0.01', reference: 'B1', on: '2026-11-26' }],
    }),
  ).rejects.toThrow(/autre montant/);

  const { closing } = (await bankDifference())!;
  const long = {
    id: 'R-LONG',
    on: '2026-12-01',
    opening: '0.00',
    closing: '11.90',
    lines: Array.from({ length: 119 }, (_, at) => ({
      amount: '0.10',
      reference: `L${at}`,
      on: '2026-12-01',
      words: `SANS RAPPORT ${'-'.repeat(2_000)}`,
    })),
  };
  const importId = await bringBankFile(brought(long));
  const [today, job] = [world.today(), () => runJob('import-statements', { today: world.today() })];
  const shown = () => bankImportShown(importId, 2);
  const letters = async () => (await mailsTo((await personOf(operator)).email)).at(-1);
  expect(await shown()).toMatchObject({ state: 'being_read' });
  await expect(decideBankFile({ importId, personId: operator, today })).rejects.toThrow(/n’attend plus rien/);
  expect(await job()).toMatchObject({ done: 1, failed: 0 });
  expect(await letters()).toBe('Le fichier « R-LONG.xml » est lu');
  expect(await shown()).toMatchObject({
    state: 'waits',
    pages: 3,
    preview: { fresh: 119, lines: { length: 50 } },
  });
  await decideBankFile({ importId, personId: operator, today });
  await writeSlice(importId, today);
  // Killed between two slices: what the statement says of the balance is not held against half of its lines.
  expect(await shown()).toMatchObject({ state: 'being_written', done: 50, total: 119 });
  expect(await bankDifference()).toMatchObject({ on: '2026-11-26', closing });
  await db().$executeRawUnsafe(
    `alter table "BankLine" add constraint out_of_order check (reference <> 'L70')`,
  );
  expect(await job()).toMatchObject({ total: 2, failed: 1 });
  // At fault in one: all of it is undone, and the rest waits until somebody goes on.
  expect(await shown()).toMatchObject({ state: 'stopped', done: 50 });
  expect(await letters()).toBe('L’import du relevé « R-LONG.xml » s’est arrêté');
  expect(await db().bankLine.count({ where: { reference: { startsWith: 'L' } } })).toBe(50);
  expect(await books(lent.names)).toMatch(/suspense:bank +-5\.00/);
  await db().$executeRawUnsafe('alter table "BankLine" drop constraint out_of_order');
  await resumeBankFile(importId);
  expect(await job()).toMatchObject({ total: 2, failed: 0 });
  expect(await shown()).toMatchObject({ state: 'written', added: 119, outcome: { unexplained: 119 } });
  expect(await letters()).toBe('Le relevé « R-LONG.xml » est dans les comptes');
  expect(await books(lent.names)).toMatch(/suspense:bank +-11\.90/);
  expect(await bankDifference()).toMatchObject({ on: '2026-12-01' });
  expect(await broken(world)).toEqual([]);
  expect(new Set(meanings(await bring(long)))).toEqual(new Set(['0.10 known']));
});
