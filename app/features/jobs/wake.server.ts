import type { Tx } from '#app/infra/db.server.ts';
import type { JobName } from './words.ts';

/** On which channel of PostgreSQL the worker hears that a job is wanted before its hour. */
export const wakeChannel = 'terreau_wake';

/** Asks for a job to run as soon as this transaction has committed. Where no worker listens, its hour comes anyway. */
export async function wakeWorker(tx: Tx, job: JobName): Promise<void> {
  await tx.$executeRaw`select pg_notify(${wakeChannel}, ${job})`;
}
