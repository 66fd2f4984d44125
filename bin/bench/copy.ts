import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';

// COPY is the fastest way in and out that PostgreSQL has: the limit that the product is measured against.

/** What a query gives, as COPY writes it, in pieces. */
export async function copiedOut(pool: pg.Pool, query: string): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  await copyOut(pool, query, '', (piece) => pieces.push(piece));
  return pieces;
}

/** The same, each piece given to whoever asks as it comes, and then forgotten. */
export async function copyOut(
  pool: pg.Pool,
  query: string,
  options: string,
  piece: (piece: Buffer) => void,
): Promise<void> {
  const client = await pool.connect();
  try {
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        piece(chunk);
        done();
      },
    });
    await pipeline(client.query(to(`copy (${query}) to stdout ${options}`)), sink);
  } finally {
    client.release();
  }
}

/** Copies the pieces into tables, all in one transaction as the product writes them. */
export async function copyIn(
  pool: pg.Pool,
  tables: readonly { table: string; pieces: readonly Buffer[] }[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { table, pieces } of tables) {
      await pipeline(Readable.from(pieces), client.query(from(`copy ${table} from stdin`)));
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
