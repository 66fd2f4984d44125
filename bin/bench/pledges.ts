import type pg from 'pg';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import type { JournalEntry } from '#app/ledger/entry.ts';
import { balanceOf, post, sealBooks } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import { type Measure, inTurn, must, summary, timed, watched } from './measure.ts';

const on = day('2026-03-02');
const each = 150;
const limitIs = 'the SQL function called by the bare driver';

/**
 * B4: pledges posted at once from so many connections, each to a campaign of its own or all to one. The product's way (Prisma, a
 * transaction of three round trips) against the plain SQL function in a transaction of as many, on the same connections.
 */
export async function pledges(pool: pg.Pool, rounds: number): Promise<Measure[]> {
  const all: Measure[] = [];
  for (const spread of ['spread', 'hot'] as const) {
    for (const connections of [1, 2, 8]) all.push(await pledged(pool, rounds, connections, spread));
  }
  const [one, eight] = [all[3]!, all[5]!];
  const scaling = (8 * one.ours) / eight.ours;
  all.push({
    ...eight,
    what: 'hot account: pledges a second from 8 connections, against 1',
    limitIs: '1 connection',
    ours: eight.ours / 8,
    limit: one.ours,
    ratio: scaling,
    goal: '≥ 1',
    reached: scaling >= 1,
    also: {},
  });
  return all;
}

async function pledged(
  pool: pg.Pool,
  rounds: number,
  connections: number,
  spread: 'spread' | 'hot',
): Promise<Measure> {
  const campaign = (tag: string, connection: number) => `${tag}-${spread === 'hot' ? 0 : connection}`;
  const entry = (tag: string, connection: number, n: number) =>
    pledgeCollected({
      id: `${tag}-${connection}-${n}`,
      campaignId: campaign(tag, connection),
      amount: money('25'),
      tip: zero,
      on,
    });
  const ours = (tag: string) =>
    together(connections, (connection, n) =>
      inTransaction((tx) => post(tx, entry(tag, connection, n)).then(() => undefined)),
    );
  const bare = (tag: string) =>
    together(connections, (connection, n) => barePost(pool, entry(tag, connection, n)));
  const tag = (who: string, round: number) => `${who}-${spread}-${connections}-${round}`;
  await ours(tag('warm', 0));
  await bare(tag('warm-bare', 0));
  const measured = await inTurn(
    rounds,
    (round) => timed(() => ours(tag('ours', round))),
    (round) => timed(() => bare(tag('bare', round))),
  );
  const traffic = await watched(() => inTransaction((tx) => post(tx, entry(tag('counted', 0), 0, 0))));
  const held = await balanceOf(db(), accounts.campaign(campaign(tag('ours', 1), 0)));
  must(held.negated().equals(25 * each * (spread === 'hot' ? connections : 1)), `${held.toFixed(2)} held`);
  await sealBooks();
  const figures = summary(measured);
  return {
    id: 'B4',
    what: `pledges from ${connections} connection${connections > 1 ? 's' : ''}, ${spread === 'hot' ? 'one campaign' : 'a campaign each'}`,
    limitIs,
    ...figures,
    goal: '≥ 0.5',
    reached: figures.ratio >= 0.5,
    also: {
      'pledges a second': (connections * each) / (figures.ours / 1000),
      'round trips': traffic.trips,
    },
  };
}

async function together(connections: number, work: (connection: number, n: number) => Promise<void>) {
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let n = 0; n < each; n++) await work(connection, n);
    }),
  );
}

/** The same entry by the same function, in a transaction of its own, with nothing between but the driver. */
async function barePost(pool: pg.Pool, { key, kind, valueDate, lines }: JournalEntry): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select ledger_post($1, $2, 'ST', $3, '', 'command:bench', 'x', $4, $5, $6, $7, $8)`, [
      key,
      kind,
      valueDate,
      lines.map(({ account }) => account.code),
      lines.map(({ account }) => account.class),
      lines.map(({ account }) => account.unit),
      lines.map(({ account }) => account.neverDebit),
      lines.map(({ amount }) => amount.toFixed(2)),
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
