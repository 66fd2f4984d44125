import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deploy, migrationsOnDisk } from '../../bin/migrations.ts';
import { recreateDatabase } from '../../bin/postgres.ts';
import { type ScratchDatabase, scratchDatabase } from '../../bin/scratch.ts';

// Loans that lived before the sub-ledger: their lenders' accounts are gathered into one, and their wallets are found.

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase();
  await recreateDatabase(database.url);
});
afterAll(() => database.drop());

test('what each lender was owed in an account of their own stands in one, and the books agree', async () => {
  const all = migrationsOnDisk();
  const before = all.filter(({ name }) => name < '20261122000200');
  await deploy(database.url, before);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    // Two loans of old: one half repaid to a lender who has a wallet, one repaid whole.
    await client.query(`
      set session_replication_role = replica;
      insert into "Person" (id, email, "firstName", "lastName") values
        ('00000000-0000-7000-8000-00000000000a', 'ana@example.org', 'Ana', 'A'), ('00000000-0000-7000-8000-00000000000b', 'ben@example.org', 'Ben', 'B');
      insert into "Loan" (id, "campaignId", "borrowerId", principal, "annualRate", count, frequency, amortisation, "principalGrace", "interestGrace", "disbursedOn", "firstDueOn")
        select ('00000000-0000-7000-8000-00000000010' || n)::uuid, gen_random_uuid(), gen_random_uuid(), 1000, 0.03, 2, 'month', 'annuity', 0, 'paid', '2026-10-01', '2026-11-01'
        from generate_series(1, 2) n;
      insert into "LoanShare" (id, "loanId", "pledgeId", "personId", rank, principal, outstanding)
        select ('00000000-0000-7000-8000-00000000020' || n)::uuid, '00000000-0000-7000-8000-000000000101', gen_random_uuid(),
          ('00000000-0000-7000-8000-00000000000' || chr(96 + n))::uuid, n, 500, case n when 1 then 250 else 500 end from generate_series(1, 2) n;
      insert into "LedgerAccount" (code, class, unit, "neverDebit") values
        ('liabilities:wallet:00000000-0000-7000-8000-00000000000a', 'liability', 'EUR', true);
      set session_replication_role = default;`);
    const shares = ['201', '202'].map(
      (n) => `memo:loan:00000000-0000-7000-8000-000000000101:share:00000000-0000-7000-8000-000000000${n}`,
    );
    const borrower = 'memo:loan:00000000-0000-7000-8000-000000000101:borrower';
    await client.query(
      `select ledger_post('old', 'loan_book_opened', 'LP', '2026-10-01', '', 'command:test', 'x', $1, array['memo','memo','memo'],
        array['EUR','EUR','EUR'], array[false,true,true], array[750,-250,-500]::numeric[])`,
      [[borrower, ...shares]],
    );
    await deploy(database.url, all);
    const { rows } = await client.query(
      `select code, balance::text from "AccountBalance" where balance <> 0 or code like '%wallet%' or code like '%share%' order by code collate "C"`,
    );
    expect(
      rows.map(
        ({ code, balance }) => `${code.replaceAll('00000000-0000-7000-8000-000000000', '')} ${balance}`,
      ),
    ).toEqual([
      'liabilities:wallet:00a 0.00',
      'liabilities:wallet:00b 0.00',
      'memo:loan:101:borrower 750.00',
      'memo:loan:101:lenders -750.00',
      'memo:loan:101:share:201 0.00',
      'memo:loan:101:share:202 0.00',
    ]);
    const people = await client.query(
      `select p."firstName" as name, a.code from "Person" p join "LedgerAccount" a on a.id = p."walletId" order by 1`,
    );
    expect(people.rows).toEqual([
      { name: 'Ana', code: 'liabilities:wallet:00000000-0000-7000-8000-00000000000a' },
      { name: 'Ben', code: 'liabilities:wallet:00000000-0000-7000-8000-00000000000b' },
    ]);
  } finally {
    await client.end();
  }
});
