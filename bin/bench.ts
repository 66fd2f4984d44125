import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { closeDb, db, inTransaction } from '#app/infra/db.server.ts';
import { distributeRepayment } from '#app/features/loans/distribution.server.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import { collectionChanged } from '#app/features/loans/collection.server.ts';
import { intendDebits } from '#app/features/loans/collect.server.ts';
import { grant, lentCampaign, payment } from '#tests/support/loan-scene.ts';
import { scratchDatabase } from './scratch.ts';
import { main } from './sentence.ts';

/**
 * npm run bench [-- --full] : how fast the product's own functions are, as a ratio against the bare database in the same run, round
 * by round (machines differ and swing; ratios hold). `--full` adds 100,000 lenders.
 */
type Result = { what: string; rounds: number; ours: string; bare: string; ratio: string; walBytes: string };

const rounds = 5;
const granted = day('2026-03-02');

main(async () => {
  const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
  const database = await scratchDatabase();
  process.env['DATABASE_URL'] = database.url;
  const bare = new pg.Pool({ connectionString: database.url, max: 8 });
  try {
    const results: Result[] = [];
    for (const lenders of values.full ? [1_000, 10_000, 100_000] : [1_000, 10_000]) {
      results.push(await distribution(bare, lenders));
    }
    for (const connections of [1, 2, 8]) results.push(await pledges(bare, connections));
    console.table(results);
    await mkdir('.data', { recursive: true });
    await writeFile('.data/bench.json', JSON.stringify({ on: new Date().toISOString(), results }, null, 2));
  } finally {
    await bare.end();
    await closeDb();
    await database.drop();
  }
});

/** One repayment to N lenders: split, tax, postings, wallets, checks; against the same postings inserted by one bare statement. */
async function distribution(bare: pg.Pool, lenders: number): Promise<Result> {
  const people = Array.from({ length: lenders }, (_, index) => ({
    name: `L${index}`,
    lent: (40_000 / lenders + (index % 40) / 100).toFixed(2),
  }));
  const scene = await lentCampaign(people, { annualRate: '0.03', count: rounds + 1 }, granted);
  const loan = await grant(scene.campaign, scene.total, granted);
  await bare.query(`drop table if exists bench_posting; create table bench_posting (like "Posting" including all);
    alter table bench_posting add foreign key ("accountId") references "LedgerAccount"(id)`);
  const ours: number[] = [];
  const limits: number[] = [];
  let wal = 0;
  let rows = 0;
  for (let round = 1; round <= rounds; round++) {
    const today = addDays(granted, 30 * round);
    const repaymentId = await repaid(loan.id, round, today);
    const before = await walPosition(bare);
    ours.push(await timed(() => distributeRepayment(repaymentId, today)));
    wal += (await walPosition(bare)) - before;
    const entries = `select id from "JournalEntry" where key like 'repayment:${repaymentId}:%' and kind <> 'repayment_received'`;
    limits.push(
      await timed(() =>
        bare.query(`insert into bench_posting select * from "Posting" where "entryId" in (${entries})`),
      ),
    );
    rows += Number(
      (await bare.query(`select count(*) from "Posting" where "entryId" in (${entries})`)).rows[0].count,
    );
  }
  return result(`one repayment to ${lenders} lenders`, ours, limits, Math.round(wal / rows).toString());
}

/** The borrower's bank has paid one instalment; nothing is shared yet. */
async function repaid(loanId: string, number: number, today: Day): Promise<string> {
  const instalment = await db().instalment.findUniqueOrThrow({
    where: { loanId_number: { loanId, number } },
  });
  return inTransaction(async (tx) => {
    const [debit] = await intendDebits(tx, instalment.id, today);
    if (!debit) throw new Error(`Instalment ${number} asks for nothing`);
    const paid = payment(`pi_${debit.id}`, debit.id, debit.amount);
    await collectionChanged(
      tx,
      { ...paid, status: 'succeeded', fee: money('0.35'), succeededOn: today },
      today,
    );
    const repayment = await tx.repayment.findFirstOrThrow({ where: { loanId, distributedOn: null } });
    return repayment.id;
  });
}

/** Pledges posted from so many connections at once to one campaign; against the plain SQL function called by the bare driver. */
async function pledges(bare: pg.Pool, connections: number): Promise<Result> {
  const each = 100;
  const ours: number[] = [];
  const limits: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const tag = `${connections}-${round}`;
    ours.push(
      await timed(() =>
        together(connections, each, (n) =>
          inTransaction((tx) =>
            post(
              tx,
              pledgeCollected({
                id: `ours-${tag}-${n}`,
                campaignId: 'bench',
                amount: money('25'),
                tip: zero,
                on: granted,
              }),
            ),
          ),
        ),
      ),
    );
    limits.push(
      await timed(() =>
        together(connections, each, (n) =>
          bare.query('select ledger_post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
            `bare-${tag}-${n}`,
            'pledge_collected',
            granted,
            '',
            'x',
            ['assets:stripe', 'liabilities:campaign:bench'],
            ['asset', 'liability'],
            ['EUR', 'EUR'],
            [false, true],
            ['25.00', '-25.00'],
          ]),
        ),
      ),
    );
  }
  return result(`${each} pledges on each of ${connections} connections`, ours, limits, '');
}

async function together(
  connections: number,
  each: number,
  work: (n: number) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let n = 0; n < each; n++) await work(connection * each + n);
    }),
  );
}

function result(what: string, ours: number[], limits: number[], walBytes: string): Result {
  const ratios = ours.map((time, round) => (limits[round] ?? 0) / time);
  return {
    what,
    rounds,
    ours: `${median(ours).toFixed(0)} ms`,
    bare: `${median(limits).toFixed(0)} ms`,
    ratio: median(ratios).toFixed(2),
    walBytes,
  };
}

function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function walPosition(bare: pg.Pool): Promise<number> {
  const { rows } = await bare.query(`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as at`);
  return Number(rows[0].at);
}
