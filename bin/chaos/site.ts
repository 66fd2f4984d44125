import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PgBoss } from 'pg-boss';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf, startOfDay, type Day } from '#app/money/day.ts';
import { freePort } from '../postgres.ts';
import { lineTo } from './mutations.ts';
import { answers, startService, stopServices, type Service } from '../services.ts';
import { askStandIn, letTimePass } from '../stand-in.ts';

/** Makes a process live at another time: what npm run test:e2e moves its site with. */
const movedTime = pathToFileURL(resolve('tests/e2e/support/moved-time.ts')).href;
/** Ten in the morning: before the banks' cut-off. */
const hour = 10 * 3_600_000;

export type Mortal = 'web' | 'worker';

/** The product as it runs in production, each part a process of its own, beside a stand-in; all of them on one clock that is moved. */
export type Site = {
  url: string;
  now(): Date;
  today(): Day;
  /** Moves the clock forward; what falls due at the banks on the way happens. */
  advance(to: Date): Promise<void>;
  /** SIGKILL, then the same program again. Resolves when the new one is at work. */
  kill(who: Mortal): Promise<void>;
  /** Wakes jobs in the worker, as its timetable would. */
  wake(names: readonly string[]): Promise<void>;
  /** Waits until no job waits or works, as long as that many seconds; answers those that still do. */
  idle(seconds: number): Promise<string[]>;
  control<T = unknown>(path: string, given?: object): Promise<T>;
  /** From now on every request of ours to Stripe bears a key of its own. */
  useNewKeys(): void;
  close(): Promise<void>;
};

export async function startSite(options: {
  databaseUrl: string;
  from: Day;
  write(line: string): void;
}): Promise<Site> {
  const [port, standinPort] = [await freePort(0), await freePort(0)];
  const [url, standin] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${standinPort}`];
  const ahead = join(tmpdir(), `terreau-chaos-time-${process.pid}-${port}`);
  const line = await lineTo(standin);
  // What sets the scene runs in this process, with the product's own commands: it reads the same environment.
  const environment = {
    DATABASE_URL: options.databaseUrl,
    APP_URL: url,
    PORT: String(port),
    HOST: '127.0.0.1',
    SANDBOX_PORT: String(standinPort),
    STRIPE_SECRET_KEY: 'sk_test_standin_chaos',
    STRIPE_WEBHOOK_SECRET: 'whsec_standin_chaos',
    STRIPE_API_URL: line.url,
    STRIPE_WEBHOOK_TARGET: `${url}/webhooks/stripe`,
    SMTP_URL: '',
    // Every visitor comes from an address of their own, and no limit is met.
    TRUST_PROXY: '1',
    E2E_TIME_AHEAD: ahead,
  };
  Object.assign(process.env, environment);

  let moved = startOfDay(options.from).getTime() + hour - Date.now();
  const now = () => new Date(Date.now() + moved);
  // In one step: whoever reads a half-written file would live in another year for a moment.
  const tell = () => {
    writeFileSync(`${ahead}.next`, String(moved));
    renameSync(`${ahead}.next`, ahead);
  };
  tell();
  setClock(now);

  const programs = { web: 'bin/web.ts', worker: 'jobs/worker.ts', 'stand-in': 'sandbox/main.ts' } as const;
  let workerReady = () => {};
  const start = (name: keyof typeof programs): Service =>
    startService({
      name,
      args: ['--import', movedTime, programs[name]],
      env: { ...environment, NODE_ENV: 'production' },
      write: (line) => {
        options.write(line);
        if (line.includes('worker ready')) workerReady();
      },
    });
  const ready = async (who: Mortal, service: Service, asWorker: Promise<void>) => {
    if (who === 'web') await answers(`${url}/readyz`, service, 300);
    else await Promise.race([asWorker, service.ended.then(() => {})]);
  };
  const begin = async (who: Mortal) => {
    const asWorker = new Promise<void>((done) => (workerReady = who === 'worker' ? done : workerReady));
    running[who] = start(who);
    await ready(who, running[who], asWorker);
  };

  const running = {} as Record<Mortal, Service>;
  const bank = start('stand-in');
  await answers(`${standin}/__standin/clock`, bank, 300);
  await Promise.all([begin('web'), begin('worker')]);
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on('error', (error) => options.write(`the queue of jobs complains: ${String(error)}`));
  await boss.start();

  return {
    url,
    now,
    useNewKeys: () => line.useNewKeys(),
    today: () => dayOf(now()),
    control: (path, given) => askStandIn(standin, path, given),
    async advance(to) {
      if (to <= now()) return;
      await letTimePass(standin, {
        from: now(),
        to,
        move: () => {
          moved = to.getTime() - Date.now();
          tell();
        },
      });
    },
    async kill(who) {
      const dying = running[who];
      dying.child.kill('SIGKILL');
      await dying.ended;
      if (who === 'worker') await giveUpItsJobs(boss);
      await begin(who);
    },
    async wake(names) {
      for (const name of names) await boss.send(name, {});
    },
    async idle(seconds) {
      const until = Date.now() + seconds * 1_000;
      for (;;) {
        const rows = await db().$queryRaw<{ job: string }[]>`
          select name || ' ' || state as job from pgboss.job where state in ('created', 'active')`;
        if (rows.length === 0 || Date.now() > until) return rows.map(({ job }) => job);
        await sleep(40);
      }
    },
    async close() {
      await boss.stop({ graceful: false });
      await stopServices([running.web, running.worker]);
      await stopServices([bank]);
      await line.close();
      rmSync(ahead, { force: true });
      setClock(() => new Date());
    },
  };
}

/**
 * A dead worker's jobs are given up when its heartbeat has been silent for a minute; nobody waits for that minute here. Its connections
 * end first: PostgreSQL may not have noticed yet, and would carry out what it had been asked.
 */
async function giveUpItsJobs(boss: PgBoss): Promise<void> {
  for (;;) {
    const left = await db().$queryRaw<unknown[]>`
      select pg_terminate_backend(pid)::text from pg_stat_activity
      where application_name = 'terreau-worker' and datname = current_database()`;
    if (left.length === 0) break;
    await sleep(20);
  }
  const active = await db().$queryRaw<{ name: string; id: string }[]>`
    select name, id::text as id from pgboss.job where state = 'active'`;
  for (const { name, id } of active) await boss.fail(name, id, { message: 'the worker was killed' });
}
