import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askForJob, lastAsk } from '#app/features/jobs/asks.server.ts';
import { wakeWorker } from '#app/features/jobs/wake.server.ts';
import { jobSentence } from '#app/features/jobs/words.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { day } from '#app/money/day.ts';
import type { Item, Job } from '#jobs/job.ts';
import { run, runJob } from '#jobs/runner.ts';
import { timetable } from '#jobs/timetable.ts';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { grant, lentCampaign } from '#tests/support/loan-scene.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const today = day('2026-11-21');

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const items: Item[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `la chose ${id}` }));
const over = (command: (id: string) => Promise<unknown>, more: Partial<Job> = {}): Job => ({
  name: 'send-notices',
  run: ({ each }) => each(items, command, { atOnce: 2 }),
  ...more,
});

test('one failure is told and the rest go on; a refusal is noted, and is nobody’s fault', async () => {
  const done: string[] = [];
  const job = over(async (id) => {
    if (id === 'b') throw new Error('the bank is closed');
    if (id === 'c') throw new Refusal('not_yet', 'Pas encore.');
    done.push(id);
  });
  const ana = await citizen('Ana');
  const ask = { job: 'send-notices' as const, page: '/operateur/virements', personId: ana.id };
  await Promise.all([askForJob(ask), askForJob(ask)]);
  expect(await lastAsk('send-notices')).toEqual({ isOpen: true, notes: [] });
  expect(await run(job, { today })).toEqual({
    total: 4,
    done: 2,
    failed: 1,
    notes: ['la chose b : the bank is closed', 'la chose c : Pas encore.'],
  });
  expect(done).toEqual(['a', 'd']);
  const written = await db().jobRun.findFirstOrThrow();
  expect(written).toMatchObject({ job: 'send-notices', status: 'failed', total: 4, done: 2, failed: 1 });
  expect(written.notes).toHaveLength(2);
  expect(written.finishedAt).not.toBeNull();
  expect(await lastAsk('send-notices')).toEqual({ isOpen: false, notes: written.notes });
  const { text } = await db().mail.findFirstOrThrow({ where: { to: ana.email } });
  expect(text).toContain('la chose b : the bank is closed');
  expect(await mailsTo(ana.email)).toEqual([`Terminé : ${jobSentence('send-notices')}`]);
  expect(written.businessDate.toISOString()).toMatch(/^2026-11-21/);
});

test('a dry run says what it would do, and writes nothing', async () => {
  const scene = await lentCampaign([{ name: 'Ana', lent: '500' }], { annualRate: '0.02', count: 3 }, today);
  await grant(scene.campaign, scene.total, today);
  const before = await counts();
  for (const { job } of timetable) {
    const { failed } = await runJob(job.name, { today: day('2026-12-10'), dryRun: true });
    expect(failed).toBe(0);
  }
  expect(await runJob('collect-instalments', { today: day('2026-12-08'), dryRun: true })).toEqual({
    total: 1,
    done: 0,
    failed: 0,
    notes: ['Le Moulin commun, échéance 1 du 21/12/2026'],
  });
  expect(await counts()).toEqual(before);
});

async function counts() {
  const [row] = await db().$queryRaw<object[]>`
    select (select count(*)::int from "JobRun") as runs, (select count(*)::int from "Mail") as mails,
      (select count(*)::int from "Collection") as collections, (select count(*)::int from "JournalEntry") as entries,
      (select count(*)::int from "Instalment" where "noticeSentOn" is not null) as notices`;
  return row;
}

test('a question that fails is told too; a job that found nothing is only written down when it is rare', async () => {
  const failing = over(() => Promise.resolve(), { run: () => Promise.reject(new Error('no such table')) });
  expect(await run(failing, { today })).toMatchObject({ failed: 1, notes: ['no such table'] });
  await run(
    over(() => Promise.resolve(), {
      name: 'check-books',
      run: ({ each }) => each([], () => Promise.resolve()),
    }),
    { today },
  );
  await run(
    over(() => Promise.resolve(), {
      name: 'send-mails',
      quiet: true,
      run: ({ each }) => each([], () => Promise.resolve()),
    }),
    { today },
  );
  const runs = await db().jobRun.findMany({ orderBy: { startedAt: 'asc' } });
  expect(runs.map(({ job, status }) => `${job} ${status}`)).toEqual([
    'send-notices failed',
    'check-books done',
  ]);
});

test('a stopped run ends what it has begun and leaves the rest to the next one', async () => {
  const stop = new AbortController();
  const job = over(() => Promise.resolve(), {
    run: ({ each }) => each(items, async (id) => void (id === 'b' && stop.abort())),
  });
  const { total, done, notes } = await run(job, { today, signal: stop.signal });
  expect([total, done, notes]).toEqual([4, 2, ['Arrêté avant la fin : le prochain passage continue.']]);
});

test('every job has a name of its own, a sentence, and a cron that exists', async () => {
  expect(new Set(timetable.map(({ job }) => job.name)).size).toBe(timetable.length);
  for (const { job, cron } of timetable) {
    expect(jobSentence(job.name)).toMatch(/^[A-ZÀ-Ý]/);
    expect(cron.split(' ')).toHaveLength(5);
  }
  await expect(runJob('mow-the-lawn', { today })).rejects.toThrow(/There is no job "mow-the-lawn"/);
});

test('from the command line: a list, a date, and one sentence when it makes no sense', async () => {
  const list = await command(['bin/job.ts']);
  expect(list.code).toBe(0);
  expect(list.out.split('\n').filter(Boolean)).toHaveLength(timetable.length);
  const ran = await command(['bin/job.ts', 'send-notices', '--date', '2026-11-21']);
  expect([ran.code, ran.out.trim()]).toEqual([0, 'send-notices: 0 of 0 done, 0 failed.']);
  const dry = await command(['bin/job.ts', 'send-notices', '--dry-run']);
  expect([dry.code, dry.out.trim()]).toEqual([0, 'send-notices: 0 to do, nothing was written.']);
  const unknown = await command(['bin/job.ts', 'mow-the-lawn']);
  expect([unknown.code, unknown.err.trim()]).toEqual([
    1,
    'There is no job "mow-the-lawn"; npm run job lists them.',
  ]);
  const noDay = await command(['bin/job.ts', 'send-notices', '--date', '2026-02-30']);
  expect([noDay.code, noDay.err.trim()]).toEqual([1, '--date 2026-02-30 is not a day such as 2026-11-21.']);
});

async function command(args: string[]) {
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: database.url } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (err += String(piece)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

test('two workers share the timetable: a run that is asked for is done, and both leave when asked', async () => {
  const workers = [worker(), worker()];
  const boss = new PgBoss({
    connectionString: database.url,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
  });
  try {
    await Promise.all(workers.map(({ ready }) => ready));
    await boss.start();
    const schedules = await boss.getSchedules();
    expect(schedules.map(({ name, timezone }) => `${name} ${timezone}`).sort()).toEqual(
      timetable.map(({ job }) => `${job.name} Europe/Paris`).sort(),
    );
    // Asked for three times at once, and both workers hear it: one runs, one may wait its turn, the others are not needed.
    await Promise.all([1, 2, 3].map(() => wakeWorker(db(), 'send-notices')));
    let runs: { job: string; status: string }[] = [];
    for (let tries = 0; tries < 60 && runs.length === 0; tries += 1) {
      await sleep(500);
      runs = await db().jobRun.findMany({ where: { job: 'send-notices', status: 'done' } });
    }
    expect([1, 2]).toContain(runs.length);
  } finally {
    await boss.stop({ graceful: false });
    for (const { child } of workers) child.kill('SIGTERM');
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
  }
}, 120_000);

function worker() {
  const child = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'production', LOG_LEVEL: 'info' },
  });
  child.stderr.resume();
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (piece) => String(piece).includes('worker ready') && resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
  });
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, ready, ended };
}
