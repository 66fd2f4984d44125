import { PgBoss } from 'pg-boss';
import { wakeChannel } from '#app/features/jobs/wake.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { closeDb } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { log } from '#app/infra/log.server.ts';
import { readiness } from '#app/infra/readiness.server.ts';
import { run } from './runner.ts';
import { timetable, timeZone } from './timetable.ts';

/** How long a run may take, and how soon a worker that died is noticed. */
const mostSeconds = 6 * 3_600;
const heartbeatSeconds = 60;
/** Those who stop us wait fifteen seconds. */
const patienceMs = 12_000;

/**
 * Runs the timetable. Several workers may: pg-boss gives each run to one of them, never two of the same job at once. A run that came due
 * while no worker lived is made up for once. On SIGTERM or SIGINT the items under way end, and the rest waits for the next run.
 */
async function main(): Promise<void> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: 'pgboss',
    application_name: 'terreau-worker',
    max: 4,
    useListenNotify: true,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue of jobs complains'));
  await boss.start();

  const wanted = new Set<string>(timetable.map(({ job }) => job.name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const { job, cron } of timetable) {
    // Stately: one run at work and one waiting, at most. A run is not tried again: the next one finds what is left.
    await boss.createQueue(job.name, {
      policy: 'stately',
      retryLimit: 0,
      expireInSeconds: mostSeconds,
      heartbeatSeconds,
      deleteAfterSeconds: 24 * 3_600,
      notify: true,
    });
    await boss.schedule(job.name, cron, null, { tz: timeZone, missed: 'once' });
    // Woken by PostgreSQL the moment a run is due; the polling is only for what a broken connection missed.
    await boss.work(job.name, { pollingIntervalSeconds: 2, batchSize: 1 }, async () => {
      const { total, done, failed } = await run(job, { today: today(), signal: stopping.signal });
      if (total > 0) log.info({ job: job.name, total, done, failed }, 'job done');
    });
  }
  const woken = await boss.getDb().listen?.(
    wakeChannel,
    (job) => {
      if (wanted.has(job))
        boss.send(job).catch((error: unknown) => log.error({ job, err: error }, 'not woken'));
    },
    // What was asked for while the line was down runs at its hour.
    () => {},
  );
  log.info({ jobs: timetable.length }, 'worker ready');

  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await woken?.close();
    await boss.stop({ graceful: true, timeout: patienceMs });
    await closeDb();
    log.info('worker stopped');
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** Why nothing can be worked on, for who starts us: a variable, or a database that does not answer or lacks migrations. */
async function obstacle(): Promise<string | null> {
  try {
    env();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return readiness();
}

const why = await obstacle();
if (why !== null) {
  console.error(why);
  process.exit(1);
}
await main();
