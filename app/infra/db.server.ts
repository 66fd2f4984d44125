import { PrismaClient, type Prisma } from '#prisma/generated/client.ts';
import { actor } from './actor.server.ts';
import { isClockMoved, now } from './clock.server.ts';
import { env } from './env.server.ts';
import { OneByOne } from './one-by-one.server.ts';
import { connections, withTime } from './patience.server.ts';

/** A transaction in course. Commands that must share one take it as first argument. */
export type Tx = Prisma.TransactionClient;

let client: PrismaClient | undefined;

/** The one database client of this process. */
export function db(): PrismaClient {
  return (client ??= new PrismaClient({
    adapter: new OneByOne(connections(env().DATABASE_URL), { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000 },
  }));
}

export async function closeDb(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}

/** Deadlock and serialisation failures are nobody's fault: the whole transaction is tried again. */
function isRetryable(error: unknown): boolean {
  return isRefusal(error, '40001', '40P01', 'P2034');
}

/** Is this what PostgreSQL (or Prisma) says under one of these codes? */
export function isRefusal(error: unknown, ...codes: string[]): boolean {
  const seen = error as {
    code?: string;
    cause?: { originalCode?: string };
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  return [seen?.code, seen?.cause?.originalCode, seen?.meta?.driverAdapterError?.cause?.originalCode].some(
    (code) => code !== undefined && codes.includes(code),
  );
}

const silentCodes = ['P1001', 'P1008', 'P1017', 'P2028', '57P01', '57P02', '57P03', '53300'];
const silentWords =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client (was closed|has encountered)/;

/** Does the database not answer, or not in time? Then nobody has made a mistake, and the same may go well in a minute. */
export function isSilence(error: unknown): boolean {
  return isRefusal(error, ...silentCodes) || (error instanceof Error && silentWords.test(error.message));
}

/** Time for a transaction that writes a line for each of 100,000 people on a busy machine. */
export const forManyRows = { seconds: 600 };

/**
 * Runs one transaction, at most five times when the database asks to try again. Only the outermost command opens one. It is cut
 * after a minute unless more `seconds` are given.
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  { seconds }: { seconds?: number } = {},
): Promise<T> {
  const open = (timeout: number) => db().$transaction((tx) => signed(tx, work), { timeout });
  return triedAgain(() =>
    seconds === undefined ? open(60_000) : withTime(seconds, () => open(seconds * 1_000)),
  );
}

/**
 * Runs what a job does in one statement, which is a transaction by itself: nothing is asked before it and after it, and no person signs
 * it. Tried again alike.
 */
export async function inOneStatement<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return triedAgain(() => work(db()));
}

async function triedAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
    }
  }
}

/**
 * Tells PostgreSQL which person is at work, for the notes that it takes of changes; what jobs and Stripe bring needs no such round trip, but where a
 * story moves the clock a job says what time it is there.
 */
async function signed<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const who = actor();
  const person = who.startsWith('person:') ? who : '';
  if (person || (isClockMoved() && who.startsWith('job:'))) {
    await tx.$executeRaw`
      select set_config('terreau.actor', ${person}, true), set_config('terreau.at', ${now().toISOString()}, true)`;
  }
  return work(tx);
}
