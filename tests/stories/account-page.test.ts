import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AccountPlace,
  accountPage,
  accountTable,
} from '#app/features/books/account-page.queries.server.ts';
import { statementsAsCsv } from '#app/features/books/statements.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { post, sealBooks } from '#app/ledger/ledger.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { day } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import { add, fromCents, zero } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { watched } from '../../bin/bench/measure.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';

const on = day('2026-03-02');
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('an account is read from its newest line, page by page, each line with what the account then came to', async () => {
  let held = zero;
  const expected: string[] = [];
  for (let n = 1; n <= 117; n++) {
    const amount = fromCents(100 + n);
    held = add(held, amount);
    expected.unshift(`${euros(amount)} → ${euros(held)} C`);
    const gift = pledgeCollected({ id: `g${n}`, campaignId: 'orchard', amount, tip: zero, on });
    await inTransaction((tx) => post(tx, gift));
    // Some of the lines are sealed, the newest are not: the balance is the same.
    if (n === 60) await sealBooks();
  }
  const read: string[] = [];
  const sizes: number[] = [];
  let after: AccountPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof accountPage>> = await accountPage(
      accounts.campaign('orchard').code,
      after,
    );
    if (!after) expect(page!.balance).toBe(`${euros(held)} C`);
    sizes.push(page!.lines.length);
    read.push(...page!.lines.map((line) => `${line.credit} → ${line.after}`));
    after = page!.next;
  } while (after);
  expect(sizes).toEqual([50, 50, 17]);
  expect(read).toEqual(expected);
  expect(await accountPage('no:such:account')).toBeNull();

  // Balance and lines come from one question: nothing can be posted between them.
  const { code } = accounts.campaign('orchard');
  const { trips } = await watched(() => accountPage(code));
  expect(trips).toBe(1);
  const file: string[] = [];
  for await (const [, , , , , credit, balance] of (await accountTable(code))!.rows)
    file.push(`${String(credit)} → ${String(balance)}`);
  expect(file.slice(0, 2)).toEqual(['Crédit → Solde', `2.17 → -${held.toFixed(2)}`]);
  expect(file).toHaveLength(expected.length + 1);
  expect(file.at(-1)).toBe('1.01 → -1.01');
  expect(await accountTable('no:such:account')).toBeNull();
});

test('the statements of all lenders say what each lent, received and is owed; a name that is a formula is only text', async () => {
  const scene = await lentCampaign(
    [
      { name: '=1+1', lent: '600' },
      { name: 'Zoé "la meunière", de Die', lent: '400' },
    ],
    { annualRate: '0.03', count: 2 },
    day('2026-11-21'),
  );
  const loan = await grant(scene.campaign, scene.total, day('2026-11-21'));
  const instalment = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id, number: 1 } });
  await collectDay(toDay(instalment.nextAskOn!), () => ({ status: 'succeeded' }));
  const pieces: Buffer[] = [];
  for await (const piece of statementsAsCsv({ from: day('2026-01-01'), to: day('2026-12-31') }))
    pieces.push(piece);
  const [header, ...rows] = Buffer.concat(pieces).toString('utf8').trimEnd().split('\n');
  expect(header).toBe(
    'personne,nom,prenom,cooperation,pret,verse_le,prete,capital_rembourse,interets,impot_retenu,prelevements_sociaux,net_recu,reste_du',
  );
  const said = rows.map((row) => row.replace(/^[^,]+,/, '').replace(loan.id, 'L')).sort();
  expect(said).toEqual([
    `Dupré,"Zoé ""la meunière"", de Die",Le Moulin commun,L,2026-11-21,400.00,199.75,1.00,0.13,0.19,200.43,200.25`,
    `Dupré,'=1+1,Le Moulin commun,L,2026-11-21,600.00,299.63,1.50,0.19,0.28,300.66,300.37`,
  ]);
  // A year in which nothing was shared: nothing received, the same owed.
  const none: Buffer[] = [];
  for await (const piece of statementsAsCsv({ from: day('2025-01-01'), to: day('2025-12-31') }))
    none.push(piece);
  expect(Buffer.concat(none).toString('utf8')).toContain('600.00,0.00,0.00,0.00,0.00,0.00,300.37');
});
