import type pg from 'pg';
import { accountPage } from '#app/features/books/account-page.queries.server.ts';
import { statementsAsCsv, statementsQuery } from '#app/features/books/statements.server.ts';
import { day } from '#app/money/day.ts';
import { copyOut } from './copy.ts';
import { type Measure, inTurn, must, summary, timed, watched } from './measure.ts';
import { lentBy } from './scene.ts';

const granted = day('2026-03-02');
const period = { from: day('2026-01-01'), to: day('2026-12-31') };

/** B6: the statements of all lenders, streamed as CSV over so many positions, against COPY TO of the same query. */
export async function statements(pool: pg.Pool, positions: number, rounds: number): Promise<Measure> {
  await manyPositions(pool, positions);
  const { rows: before } = await pool.query(`select count(*)::int as shares from "LoanShare"`);
  let [lines, bytes] = [0, 0];
  let heap = 0;
  const measured = await inTurn(
    rounds,
    async () => {
      lines = bytes = 0;
      let time = 0;
      const traffic = await watched(async () => {
        time = await timed(async () => {
          for await (const piece of statementsAsCsv(period)) {
            bytes += piece.length;
            for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
          }
        });
      });
      heap = Math.max(heap, traffic.heap);
      return time;
    },
    () => timed(() => copyOut(pool, statementsQuery(period), '(format csv, header)', () => undefined)),
  );
  must(lines === before[0].shares + 1, `${lines} lines for ${before[0].shares} shares`);
  const figures = summary(measured);
  return {
    id: 'B6',
    what: `all lenders' statements as CSV, ${before[0].shares.toLocaleString('en')} positions`,
    limitIs: 'COPY TO of the same query',
    ...figures,
    goal: '≥ 0.4, ≤ 32 MiB',
    reached: figures.ratio >= 0.4 && heap <= 32,
    also: {
      'heap growth, MiB': heap,
      'MB written': bytes / 1e6,
      'positions a second': lines / (figures.ours / 1000),
    },
  };
}

/** One account's first page, with so many postings behind it, against the same with a thousand. */
export async function accountPages(pool: pg.Pool, postings: number, rounds: number): Promise<Measure> {
  await manyPostings(pool, 'bench:long', postings);
  await manyPostings(pool, 'bench:short', 1_000);
  await pool.query('vacuum analyze "Posting"');
  const read = async (code: string) => {
    for (let n = 0; n < 40; n++) await accountPage(code);
  };
  await read('bench:long');
  await read('bench:short');
  const figures = summary(
    await inTurn(
      rounds,
      () => timed(() => read('bench:long')),
      () => timed(() => read('bench:short')),
    ),
  );
  const traffic = await watched(() => accountPage('bench:long'));
  const page = await accountPage('bench:long');
  must(page?.lines.length === 50 && page.next !== null, 'a page of fifty lines');
  return {
    id: 'B6',
    what: `first page of an account, ${postings.toLocaleString('en')} postings behind it (40 times)`,
    limitIs: 'the same with 1,000 behind it',
    ...figures,
    goal: '≥ 0.5 (within 2 times)',
    reached: figures.ratio >= 0.5,
    also: { 'round trips': traffic.trips, 'rows through Node': traffic.rows },
  };
}

/** Shares and their lines as if ten loans of many lenders had been repaid once: written past the triggers, for reading only. */
async function manyPositions(pool: pg.Pool, positions: number): Promise<void> {
  const each = Math.ceil(positions / 10);
  const { loanId } = await lentBy(each, 12, granted);
  await past(pool, [
    `create temp table bench_loan on commit drop as
      select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'campaignId', gen_random_uuid()))).*
      from "Loan" l, generate_series(1, 9) where l.id = '${loanId}'`,
    `insert into "Loan" select * from bench_loan`,
    `insert into "Repayment" (id, "loanId", "collectionId", principal, interest, "receivedOn", "distributedOn")
      select gen_random_uuid(), id, gen_random_uuid(), 0, 0, date '2026-04-01', date '2026-04-02' from bench_loan`,
    `insert into "LoanShare" (id, "loanId", "pledgeId", "personId", rank, principal, outstanding)
      select gen_random_uuid(), l.id, gen_random_uuid(), s."personId", s.rank, s.principal, s.principal - 1
      from bench_loan l, "LoanShare" s where s."loanId" = '${loanId}' limit ${positions - each}`,
    `insert into "DistributionLine" ("repaymentId", "loanShareId", principal, interest, "incomeTax", "socialLevies")
      select r.id, s.id, 1, 0.10, 0.01, 0.02 from bench_loan l join "Repayment" r on r."loanId" = l.id
      join "LoanShare" s on s."loanId" = l.id`,
  ]);
  await pool.query('vacuum analyze "LoanShare", "DistributionLine"');
}

/** An account with so many sealed postings, as years would leave it. */
async function manyPostings(pool: pg.Pool, code: string, count: number): Promise<void> {
  await past(pool, [
    `insert into "LedgerAccount" (code, class, unit, "neverDebit", "keptBalance")
      values ('${code}', 'liability', 'EUR', true, -0.5 * ${count}), ('${code}:other', 'asset', 'EUR', false, 0.5 * ${count})`,
    `with written as (
      insert into "JournalEntry" (key, kind, journal, "valueDate", memo, "madeBy", fingerprint, "lineCount")
      select '${code}:' || n, 'pledge_collected', 'ST', date '2026-03-02', '', 'command:bench', 'x', 2
      from generate_series(1, ${count}) n returning id)
    insert into "Posting" ("entryId", line, "accountId", amount)
      select w.id, l.line, a.id, l.amount from written w
      cross join (values (1, '${code}:other', 0.5), (2, '${code}', -0.5)) as l(line, code, amount)
      join "LedgerAccount" a on a.code = l.code`,
  ]);
}

async function past(pool: pg.Pool, statements: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; set local work_mem = '128MB'`);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } finally {
    client.release();
  }
}
