import type pg from 'pg';
import { distributeRepayment } from '#app/features/loans/distribution.server.ts';
import { type Day, addDays, day } from '#app/money/day.ts';
import { copiedOut, copyIn } from './copy.ts';
import {
  type Measure,
  type Traffic,
  diskBytes,
  inTurn,
  journalBytes,
  median,
  must,
  summary,
  timed,
  watched,
} from './measure.ts';
import { instalmentPaid, lentBy } from './scene.ts';

const granted = day('2026-03-02');

/** The tables that a distribution fills, and the twin of each that COPY fills with the same rows: same keys, indexes and checks. */
const twins = { Posting: 'bench_posting', DistributionLine: 'bench_line', LoanShare: 'bench_share' } as const;
/** The postings alone: in a table like theirs, and in one whose accounts a foreign key checks row by row. */
const alone = 'bench_posting_alone';
const keyed = 'bench_posting_fk';
type Copied = { table: string; pieces: Buffer[] }[];

/**
 * B1 and B2: one repayment to N lenders through the product's own command (split, tax, postings, wallets, proofs), against COPY of
 * the rows that it writes: postings, lines, and the new versions of the shares.
 */
export async function distributions(pool: pg.Pool, lenders: number, rounds: number): Promise<Measure[]> {
  const { loanId, granting } = await lentBy(lenders, rounds + 3, granted);
  await openTwins(pool);
  // The first one warms the caches and the connections of both sides, and is not counted.
  await share(pool, loanId, 1);
  const first = await rowsOf(pool, loanId, 1);
  for (const table of [alone, keyed]) await copyIn(pool, [{ ...first[0]!, table }]);
  await copyIn(pool, first);

  const before = await tidyBytes(pool);
  const shared: Shared[] = [];
  const postingsOnly: number[] = [];
  const withForeignKey: number[] = [];
  const measured = await inTurn(
    rounds,
    async (round) => {
      const one = await share(pool, loanId, round + 1);
      shared.push(one);
      return one.time;
    },
    async (round) => {
      const written = await rowsOf(pool, loanId, round + 1);
      // Shares have one version each: the twin is emptied. The others grow month by month, as the real tables do.
      await pool.query(`truncate ${twins.LoanShare}`);
      for (const [table, times] of [
        [alone, postingsOnly],
        [keyed, withForeignKey],
      ] as const)
        times.push(await timed(() => copyIn(pool, [{ ...written[0]!, table }])));
      return timed(() => copyIn(pool, written));
    },
  );
  await proved(pool, loanId);
  const figures = summary(measured);
  const against = (limits: number[]) => median(measured.map(({ ours }, index) => limits[index]! / ours));
  const all = (of: (one: Shared) => number) => shared.reduce((sum, one) => sum + of(one), 0);
  const disk = ((await tidyBytes(pool)) - before) / all(({ postings }) => postings);
  // One more is watched, which takes time of its own: it is not timed.
  const traffic = await trafficOf(loanId, rounds + 2);
  const bytes = await postingBytes(pool, loanId);
  const size = lenders.toLocaleString('en');
  return [
    {
      id: 'B1',
      what: `one repayment to ${size} lenders`,
      limitIs: 'COPY of all the rows it writes',
      ...figures,
      goal: '≥ 0.8, ≤ 8 trips, ≤ 16 MiB',
      reached: figures.ratio >= 0.8 && traffic.trips <= 8 && traffic.heap <= 16,
      also: {
        'round trips': traffic.trips,
        'rows through Node': traffic.rows,
        'heap growth, MiB': traffic.heap,
        'lenders a second': lenders / (figures.ours / 1000),
        'granting the loan, ms': granting,
      },
    },
    {
      id: 'B2',
      what: `the same, against its postings alone (${size})`,
      limitIs: 'COPY of the postings, foreign key to the account',
      ...figures,
      limit: median(withForeignKey),
      ratio: against(withForeignKey),
      goal: '≥ 0.7, ≤ 300 WAL, ≤ 130 disk',
      reached: against(withForeignKey) >= 0.7 && bytes <= 300 && disk <= 130,
      also: {
        'WAL bytes a posting': bytes,
        'disk bytes a posting': disk,
        'WAL bytes a lender: posting, line and share': median(shared.map(({ wal }) => wal / lenders)),
        'of COPY of the postings, no foreign key': against(postingsOnly),
      },
    },
  ];
}

async function openTwins(pool: pg.Pool): Promise<void> {
  for (const [table, twin] of [...Object.entries(twins), ['Posting', alone], ['Posting', keyed]]) {
    await pool.query(`drop table if exists ${twin}; create table ${twin} (like "${table}" including all)`);
  }
  await pool.query(`alter table ${keyed} add foreign key ("accountId") references "LedgerAccount" (id)`);
}

type Shared = {
  time: number;
  wal: number;
  postings: number;
};

/** What the postings take on disk, without the empty pages that PostgreSQL adds ahead at the end of a table. */
async function tidyBytes(pool: pg.Pool): Promise<number> {
  await pool.query('vacuum "Posting"');
  return diskBytes(pool, '"Posting"');
}

/** The product shares one instalment; what it cost. */
async function share(pool: pg.Pool, loanId: string, number: number): Promise<Shared> {
  const today = dayOf(number);
  const id = await instalmentPaid(loanId, number, today);
  const wal = await journalBytes(pool);
  const time = await timed(() => distributeRepayment(id, today));
  const { rows } = await pool.query(`select "lineCount" as lines from "JournalEntry" where key = $1`, [
    `repayment:${id}:distributed`,
  ]);
  return { time, postings: rows[0].lines, wal: (await journalBytes(pool)) - wal };
}

/** What the product asks and keeps in memory while it shares one instalment. */
async function trafficOf(loanId: string, number: number): Promise<Traffic> {
  const today = dayOf(number);
  const id = await instalmentPaid(loanId, number, today);
  return watched(() => distributeRepayment(id, today));
}

function dayOf(number: number): Day {
  return addDays(granted, 30 * number);
}

/** What the distribution of one instalment wrote, as COPY takes it: postings, lines, and the shares as they are now. */
async function rowsOf(pool: pg.Pool, loanId: string, number: number): Promise<Copied> {
  const { rows } = await pool.query(
    `select id from "Repayment" where "loanId" = $1 and "distributedOn" = $2`,
    [loanId, dayOf(number)],
  );
  const repayment = `'${rows[0].id}'`;
  const entry = `(select id from "JournalEntry" where key = 'repayment:' || ${repayment} || ':distributed')`;
  const queries = {
    [twins.Posting]: `select * from "Posting" where "entryId" = ${entry} order by line`,
    [twins.DistributionLine]: `select l.* from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id
      where s."loanId" = '${loanId}' and l."repaymentId" = ${repayment} order by s.rank`,
    [twins.LoanShare]: `select * from "LoanShare" where "loanId" = '${loanId}' order by rank`,
  };
  const copied: Copied = [];
  for (const [table, query] of Object.entries(queries)) {
    copied.push({ table, pieces: await copiedOut(pool, query) });
  }
  return copied;
}

/**
 * Journal bytes of a posting and its index entries, written set-based as the product writes them: the lesser of two months, for a
 * checkpoint in one of them adds copies of whole pages.
 */
async function postingBytes(pool: pg.Pool, loanId: string): Promise<number> {
  const written = async (number: number) => {
    const before = await journalBytes(pool);
    const { rowCount } = await pool.query(
      `insert into ${twins.Posting} select p.* from "Repayment" r join "JournalEntry" e on e.key = 'repayment:' || r.id || ':distributed'
        join "Posting" p on p."entryId" = e.id where r."loanId" = $1 and r."distributedOn" = $2 order by p.line`,
      [loanId, dayOf(number)],
    );
    return ((await journalBytes(pool)) - before) / rowCount!;
  };
  await pool.query(`truncate ${twins.Posting}`);
  // The index by account is full of earlier months, as it is in life.
  await written(1);
  return Math.min(await written(2), await written(3));
}

/** After timing: every distribution summed to its repayment, every share is what its lines left, and the books balance. */
async function proved(pool: pg.Pool, loanId: string): Promise<void> {
  const { rows } = await pool.query(
    `select (select count(*) from "Repayment" r where r."loanId" = $1 and r.principal + r.interest <> (
        select sum(l.principal + l.interest) from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id
        where s."loanId" = $1 and l."repaymentId" = r.id))::int as unequal,
      (select count(*) from "LoanShare" s where s."loanId" = $1 and s.outstanding <> s.principal - (
        select sum(principal) from "DistributionLine" l where l."loanShareId" = s.id))::int as off,
      (select count(*) from (select 1 from "Posting" group by "entryId" having sum(amount) <> 0) x)::int as unbalanced,
      (select sum(outstanding) from "LoanShare" where "loanId" = $1) = (select -balance from "AccountBalance"
        where code = 'memo:loan:' || $1 || ':lenders') as book`,
    [loanId],
  );
  const { unequal, off, unbalanced, book } = rows[0];
  must(unequal === 0 && off === 0 && unbalanced === 0 && book, JSON.stringify(rows[0]));
}
