import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDb, db, inTransaction } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { pledgeRefunded } from '#app/ledger/entries-campaigns.ts';
import { reversal } from '#app/ledger/entry.ts';
import { post, sealBooks, trialBalance } from '#app/ledger/ledger.server.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { money } from '#app/money/money.ts';
import { balanceTable } from '#app/ledger/formats.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { gift, on, spend, write } from '#tests/support/ledger.ts';
import { withClient } from '../../bin/client.ts';
import { deploy, migrationsOnDisk } from '../../bin/migrations.ts';

// A database of the first version, with entries in it, is brought to this one.

let server: Awaited<ReturnType<typeof freshDatabase>>;
const name = `terreau_scratch_${process.pid}_upgrade`;
let url: string;

/** As the first version posted. */
const old = (
  key: string,
  kind: string,
  lines: [code: string, accountClass: string, limited: boolean, amount: string][],
) =>
  `select ledger_post('${key}', '${kind}', '2026-03-02', 'old', 'f:${key}',
    array[${lines.map(([code]) => `'${code}'`).join()}], array[${lines.map(([, c]) => `'${c}'`).join()}],
    array[${lines.map(() => `'EUR'`).join()}], array[${lines.map(([, , limited]) => limited).join()}],
    array[${lines.map(([, , , amount]) => amount).join()}]::numeric[])`;

beforeAll(async () => {
  server = await freshDatabase();
  await withClient(server.url, (client) => client.query(`create database ${name}`));
  url = server.url.replace(/[^/]+$/, name);
  await deploy(
    url,
    migrationsOnDisk().filter((migration) => migration.name < '20261122'),
  );
  await withClient(url, async (client) => {
    const campaign = 'liabilities:campaign:orchard';
    await client.query(
      old('pledge:ana:collected', 'pledge_collected', [
        ['assets:stripe', 'asset', false, '50'],
        [campaign, 'liability', true, '-50'],
      ]),
    );
    await client.query(
      old('pledge:ben:collected', 'pledge_collected', [
        ['assets:stripe', 'asset', false, '20'],
        [campaign, 'liability', true, '-20'],
      ]),
    );
    await client.query(
      old('pledge:ben:refunded', 'pledge_refunded', [
        [campaign, 'liability', true, '20'],
        ['assets:stripe', 'asset', false, '-20'],
      ]),
    );
    await client.query(
      old('pledge:ben:refunded:reversed', 'reversal', [
        [campaign, 'liability', true, '-20'],
        ['assets:stripe', 'asset', false, '20'],
      ]),
    );
    await client.query(
      old('loan:l:opened', 'loan_book_opened', [
        ['memo:loan:l:borrower', 'memo', false, '70'],
        ['memo:loan:l:share:s', 'memo', true, '-70'],
      ]),
    );
  });
  await deploy(url);
  await closeDb();
  process.env['DATABASE_URL'] = url;
  forgetEnv();
});
afterAll(async () => {
  await closeDb();
  await withClient(server.url, (client) => client.query(`drop database if exists ${name} with (force)`));
  await server.drop();
});

test('its balances stay, its limits hold before the first seal, and that seal takes every entry', async () => {
  const table = `
account                        debit  credit
assets:stripe                  70.00        
liabilities:campaign:orchard           70.00
memo:loan:l:borrower           70.00        
memo:loan:l:share:s                    70.00
total                         140.00  140.00`;
  expect('\n' + balanceTable(await trialBalance(db()))).toBe(table);
  await expect(
    write(spend('too-much', accounts.campaign('orchard'), accounts.stripe, '70.01')),
  ).rejects.toThrow(/LEDGER_LIMIT/);
  expect(await sealBooks()).toBe(5);
  expect('\n' + balanceTable(await trialBalance(db()))).toBe(table);
  expect(await verifyBooks()).toMatchObject({ entries: 5, waiting: 0, broken: null });
  const seals = await db().entrySeal.findMany({ orderBy: { position: 'asc' } });
  expect(seals.map(({ journal, number }) => `${journal} ${number}`)).toEqual([
    'ST 1',
    'ST 2',
    'ST 3',
    'ST 4',
    'LP 1',
  ]);
});

test('what it had reversed is not reversed again', async () => {
  const refund = pledgeRefunded({
    id: 'ben',
    campaignId: 'orchard',
    amount: money('20'),
    tip: money('0'),
    on,
  });
  await expect(inTransaction((tx) => post(tx, reversal(refund, 'again', on)))).rejects.toThrow(
    /LEDGER_REVERSED/,
  );
  expect(await write(gift('cleo', '1'))).toEqual([true]);
});
