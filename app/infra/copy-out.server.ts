import { finished } from 'node:stream/promises';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { env } from './env.server.ts';

/**
 * What a query gives as a CSV file with its header, in pieces, by COPY: PostgreSQL writes the text and this process only hands it on,
 * however many rows there are. On a connection of its own, which ends with the last piece or when nobody wants the rest. The query
 * takes no parameters: what is put into it must be checked by its type (a Day, a number).
 */
export async function* csvOf(query: string): AsyncGenerator<Buffer> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const rows = client.query(to(`copy (${query}) to stdout with (format csv, header)`));
    for await (const piece of rows as AsyncIterable<Buffer>) yield piece;
    await finished(rows);
  } finally {
    await client.end();
  }
}
