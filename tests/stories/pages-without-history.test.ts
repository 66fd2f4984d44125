import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lookBySql } from '#app/features/books/sql-look.server.ts';
import { bankPage } from '#app/features/bank/bank.queries.server.ts';
import { heldPlaces } from '#app/features/campaign-modes/totals.queries.server.ts';
import { homePage } from '#app/features/discovery/home.queries.server.ts';
import { projectPage } from '#app/features/discovery/project.queries.server.ts';
import { departmentsAndProjects } from '#app/features/discovery/territories.queries.server.ts';
import { reservePage } from '#app/features/payouts/reserve.queries.server.ts';
import { compareWithStripe } from '#app/features/reconciliation/gaps.server.ts';
import { reconciliationPage, workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { closeDb, db } from '#app/infra/db.server.ts';
import { runJob } from '#jobs/runner.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// Pages of the team beside years of history, and of the public beside a campaign of thousands: how much they read depends on what they show,
// not on how much ever happened.

const history = 2_000;
const campaignId = '01900000-0000-7000-8000-000000000003';
let world: World;
let pool: pg.Pool;

beforeAll(async () => {
  world = await openWorld('2026-10-01');
  pool = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
  // Top-ups that Stripe and the books know alike, payouts that the bank has shown, lines explained, and things that failed and are over.
  await pool.query(`
    select ledger_post('past:' || n, 'float_topped_up', 'ST', day, 'Long ago', 'command:history', 'past-' || n,
      array['assets:stripe', 'equity:float'], array['asset', 'equity'], array['EUR', 'EUR'], array[false, false], array[10, -10]::numeric[], null)
    from (select n, date '2020-01-01' + n / 2 as day from generate_series(1, ${history}) n) x`);
  await pool.query(`
    select ledger_post('past-bank:' || n, 'stripe_paid_out', 'ST', day, 'Long ago', 'command:history', 'past-bank-' || n,
      array['assets:bank', 'assets:stripe'], array['asset', 'asset'], array['EUR', 'EUR'], array[false, false], array[1, -1]::numeric[], null)
    from (select n, date '2020-01-01' + n / 2 as day from generate_series(1, ${history}) n) x`);
  await pool.query('select ledger_seal(now(), 100000)');
  await pool.query(`
    insert into "StripeMovement" (id, account, type, amount, fee, net, "createdAt", "availableOn", source)
    select 'txn_' || kind || n, null, case kind when 'a' then 'topup' else 'payout' end, amount, 0, amount, '2020-01-01', '2020-01-01',
      case kind when 'a' then 'past:' else 'past-bank:' end || n
    from generate_series(1, ${history}) n, (values ('a', 10), ('b', -1)) v(kind, amount)`);
  await pool.query(`
    insert into "BankStatement" (id, kind, iban, reference, "opensOn", "closesOn", opening, closing, "fileName", "fileHash", "importedAt", "importedById")
    select gen_random_uuid(), 'statement', 'FR76', 'S' || n, day, day, 0, ${history}, 'a.xml', 'h' || n, day, gen_random_uuid()
    from (select n, date '2021-06-01' + n / 2 as day from generate_series(1, ${history}) n) x`);
  await pool.query(`
    insert into "BankLine" (id, "statementId", iban, reference, part, amount, "bookedOn", "valueOn", party, words, meaning, settlement, "settledOn")
    select gen_random_uuid(), s.id, s.iban, s.reference, 0, 1, s."closesOn", s."closesOn", 'X', 'X', 'suspense', 'already_booked', s."closesOn"
    from "BankStatement" s`);
  await pool.query(`
    insert into "FloatTopUp" (id, amount, "askedById", "askedOn", "failedOn", "failureCode")
    select gen_random_uuid(), 10, gen_random_uuid(), '2020-01-01', date '2020-01-01' + n, 'insufficient_funds' from generate_series(1, ${history}) n`);
  await pool.query(`
    insert into "StripeEvent" (id, type, "objectId", "createdAt", "handledAt", attempts)
    select 'evt_' || n, 'topup.failed', 'tu_' || n, '2020-01-01', '2020-01-01', 4 from generate_series(1, ${history}) n`);
  // A campaign of thousands: guests and people, many of whom pledged twice, one in three of whom is named.
  await pool.query(`
    with cooperation as (
      insert into "Organisation" (id, kind, slug, name) values (gen_random_uuid(), 'cooperation', 'foule', 'La Foule') returning id),
    project as (
      insert into "Project" (id, "cooperationId", slug, title, summary, story, status, "publishedAt", "communeCode")
      select gen_random_uuid(), id, 'foule', 'Une foule', '', '', 'published', '2026-09-01', '35238' from cooperation returning id)
    insert into "Campaign" (id, "projectId", instrument, mode, minimum, optimum, "closesOn", "openedOn", status)
      select '${campaignId}', id, 'gift', 'all_or_nothing', 1, 1000000, '2026-12-01', '2026-09-01', 'open' from project`);
  await pool.query(pledges(`generate_series(1, ${history}) n`));
  await runJob('reconcile', { today: world.today() });
  await pool.query('vacuum analyze');
}, 180_000);
afterAll(async () => {
  await pool.end();
  await world.close();
});

function pledges(among: string): string {
  return `insert into "Pledge" (id, "campaignId", instrument, email, "firstName", "lastName", amount, status, "showName", "changedOn")
    select gen_random_uuid(), '${campaignId}', 'gift', 'p' || n % 700, 'Ana', 'Lu', 5, 'reserved', n % 3 = 0, '2026-09-02' from ${among}`;
}

/** How many rows each table has given until now: a connection tells what it has read when it ends, ours when it is asked to. */
async function given(): Promise<Map<string, number>> {
  await closeDb();
  await vi.waitFor(async () => {
    const { rows } = await pool.query(`select pid from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        and application_name not like 'terreau stand-in%'`);
    expect(rows).toEqual([]);
  }, 10_000);
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query(
    `select relname as table, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_user_tables`,
  );
  return new Map(rows.map(({ table, rows: read }) => [table, Number(read)]));
}

const pages: [string, () => Promise<unknown>][] = [
  ['reconciliation', () => reconciliationPage(world.today())],
  ['what waits for someone', () => workList(world.today())],
  ['bank', () => bankPage(world.today())],
  ['reserve', () => reservePage()],
  ['home', () => homePage(world.today())],
  ['project', () => projectPage('foule', { today: world.today(), amount: null })],
  ['territories', () => departmentsAndProjects()],
  ['next pledge', () => heldPlaces(db(), campaignId)],
];

test.each(pages)('the page of the %s reads what it shows, not the past', async (_, read) => {
  const before = await given();
  await read();
  const after = await given();
  const much = [...after]
    .map(([table, rows]) => ({ table, rows: rows - (before.get(table) ?? 0) }))
    .filter(({ rows }) => rows > history / 10);
  expect(much).toEqual([]);
});

test('the night compares everything: its reading is seen by the same count', async () => {
  const before = await given();
  expect(await compareWithStripe()).toMatchObject({ gaps: [] });
  const after = await given();
  for (const table of ['StripeMovement', 'Posting'])
    expect(after.get(table)! - before.get(table)!, table).toBeGreaterThanOrEqual(history);
});

test('the figures are those of the whole past', async () => {
  const page = await reconciliationPage(world.today());
  expect(page.gaps).toEqual([]);
  expect(page.bank).toMatchObject({ difference: null, books: expect.stringMatching(/^2\s000,00/) });
  expect((await bankPage(world.today())).statements[0]!.lines).toMatch(/^1\sligne/);
});

test('what the pages say of a campaign is what its pledges sum to', async () => {
  const page = await projectPage('foule', { today: world.today(), amount: null });
  expect(page!.campaigns[0]).toMatchObject({
    raised: expect.stringMatching(/^10\s000/),
    people: expect.stringMatching(/^700/),
  });
  expect(page!.contributors).toMatchObject({ all: expect.stringMatching(/^2\s000/), more: true });
  expect(page!.contributors.named).toHaveLength(24);
});

test('pledges to one campaign do not wait for each other, and their sums come out right', async () => {
  const [one, other] = [new pg.Client(world.databaseUrl), new pg.Client(world.databaseUrl)];
  await Promise.all([one.connect(), other.connect()]);
  try {
    await one.query('begin');
    await one.query(pledges('(values (701)) v(n)'));
    // Whoever had to wait would be refused.
    await other.query(`set lock_timeout = '2s'`);
    await other.query(pledges('(values (702), (703)) v(n)'));
    await other.query(`update "Pledge" set status = 'collected' where email = 'p2'`);
    await other.query(`update "Pledge" set email = 'p4', amount = 7 where email = 'p3'`);
    await other.query(`delete from "Pledge" where email = 'p5'`);
    await one.query('rollback');
    expect((await lookBySql(world.today())).get('campaign-totals')).toBeUndefined();
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
});
