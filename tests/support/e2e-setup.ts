import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../bin/postgres.ts';
import { build, generate } from '../../bin/prepare.ts';
import { scratchDatabase, scratchServer } from '../../bin/scratch.ts';
import { type Service, answers, startService, stopServices } from '../../bin/services.ts';
import { runNode } from '../../bin/steps.ts';
import { hasJudge, judgeProgram, verdictOf } from './judge.ts';

/** Everything the services say goes here: the first thing to read when a journey fails. */
const LOG = 'test-results/services.log';

/** People and projects the journeys begin with, when they need any: run before the site starts. */
const PREPARE = 'tests/e2e/prepare.ts';

/** Makes a service live in that time. */
const TIME = pathToFileURL(resolve('tests/e2e/support/moved-time.ts')).href;

/** How far ahead of this machine's clock the site lives, in milliseconds: journeys may let weeks go by. */
const AHEAD = join(tmpdir(), `terreau-e2e-time-${process.pid}`);

/** Before the first journey: the site as npm start runs it, on a database and ports of its own. */
export default async function setUp(): Promise<() => Promise<void>> {
  await generate();
  await build();
  const server = await scratchServer();
  const database = await scratchDatabase();
  const [port, standinPort] = [await freePort(0), await freePort(0)];
  const [judgePort, hookPort] = [await freePort(0), await freePort(0)];
  const site = `http://127.0.0.1:${port}`;
  // The journeys run in processes of their own, which inherit these.
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    E2E_BASE_URL: site,
    APP_URL: site,
    PORT: String(port),
    HOST: '127.0.0.1',
    SANDBOX_PORT: String(standinPort),
    STRIPE_SECRET_KEY: '',
    STRIPE_WEBHOOK_SECRET: '',
    // The judge stands on both sides of the stand-in, where this machine has it.
    STRIPE_API_URL: hasJudge ? `http://127.0.0.1:${judgePort}` : '',
    STRIPE_WEBHOOK_TARGET: hasJudge
      ? `http://127.0.0.1:${hookPort}/webhooks/stripe`
      : `${site}/webhooks/stripe`,
    SMTP_URL: '',
    NODE_ENV: 'production',
    DATA_DIR: 'test-results/data',
    E2E_TIME_AHEAD: AHEAD,
  });
  mkdirSync('test-results', { recursive: true });
  writeFileSync(AHEAD, '0');
  const log = openSync(LOG, 'w');
  const toLog = (line: string) => void writeSync(log, `${line}\n`);
  const target = `${site}/webhooks/stripe`;
  const upstream = `http://127.0.0.1:${standinPort}`;
  const judge = hasJudge ? judgeProgram({ upstream, listen: judgePort, hook: hookPort, target }) : undefined;
  if (!judge) console.log('The judge of the traffic with Stripe is not on this machine: skipped.');
  const services: Service[] = [];
  const start = (name: string, script: string) => {
    const service = startService({
      name,
      args: ['--import', TIME, script],
      write: toLog,
    });
    services.push(service);
    return service;
  };
  const tearDown = async () => {
    const faults = await faultsSeen(judge?.summary).catch((error: Error) => [error.message]);
    const ended = services.filter(({ child }) => child.exitCode !== null || child.signalCode !== null);
    await stopServices(services);
    closeSync(log);
    rmSync(AHEAD, { force: true });
    await database.drop();
    await server.stop();
    if (ended.length > 0) {
      throw new Error(`${ended.map(({ name }) => name).join(', ')} stopped by itself: see ${LOG}`);
    }
    if (faults.length > 0)
      throw new Error(`Stripe would not have said or accepted this:\n${faults.join('\n')}`);
  };
  try {
    if (judge) services.push(startService({ name: 'judge', args: judge.args, write: toLog }));
    start('stand-in', 'sandbox/main.ts');
    if (existsSync(PREPARE)) await runNode([PREPARE]);
    const web = start('web', 'bin/web.ts');
    start('worker', 'jobs/worker.ts');
    await answers(`${site}/readyz`, web);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

/** What the judge holds against the application or the stand-in at the end of all journeys. */
async function faultsSeen(summary: string | undefined): Promise<string[]> {
  if (!summary) return [];
  const { exchanges, events, faults } = verdictOf(await (await fetch(summary)).json());
  console.log(`The judge heard ${exchanges} requests and ${events} events.`);
  return exchanges === 0 ? ['The judge heard nothing.', ...faults] : faults;
}
