import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { db } from '#app/infra/db.server.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** A design that is broken on purpose: it must be found, or the test proves nothing. */
export type Mutation = 'new-key' | 'forgets' | 'cent';
export const mutations: readonly Mutation[] = ['new-key', 'forgets', 'cent'];

type Line = { url: string; useNewKeys(): void; close(): Promise<void> };

/**
 * A line to the stand-in that changes nothing until it is told to: then every request bears an idempotency key of its own, so that what is
 * asked again after a lost answer is done again.
 */
export async function lineTo(standin: string): Promise<Line> {
  let newKeys = false;
  const target = new URL(standin);
  const server = http.createServer((request, response) => {
    const headers: http.OutgoingHttpHeaders = { ...request.headers, host: target.host };
    if (newKeys && headers['idempotency-key']) headers['idempotency-key'] = randomUUID();
    const { method, url: path } = request;
    const { hostname, port } = target;
    const passed = http.request({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    });
    passed.on('error', () => request.socket.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    useNewKeys: () => void (newKeys = true),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** What a database that loses or bends rows would leave behind: done as its owner, past all that defends the books. */
export async function spoil(
  mutation: Exclude<Mutation, 'new-key'>,
  accepted: Iterable<string>,
): Promise<void> {
  const sql = {
    // A pledge that the site has said yes to is gone.
    forgets: Prisma.sql`delete from "Pledge" where id = (select id from "Pledge" where id = any(${[...accepted]}::uuid[])
      and status in ('revoked', 'abandoned', 'cancelled', 'released') order by id limit 1)`,
    // One cent of an entry that is sealed.
    cent: Prisma.sql`update "Posting" set amount = amount + 0.01 where ("entryId", line) = (select "entryId", line from "Posting" order by 1, 2 limit 1)`,
  }[mutation];
  const [, touched] = await db().$transaction([
    db().$executeRaw`set local session_replication_role = replica`,
    db().$executeRaw(sql),
  ]);
  if (touched !== 1) throw new Error(`The mutation "${mutation}" found nothing to spoil`);
}
