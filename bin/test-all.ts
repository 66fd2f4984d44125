import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Postgres } from './postgres.ts';
import { build, generate } from './prepare.ts';
import { scratchServer } from './scratch.ts';
import { explain, main } from './sentence.ts';

type Counts = { passed: number; failed: number; skipped: number };
type Gate = { name: string; args: string[]; report?: string; env?: Record<string, string> };

const REPORTS = 'test-results/reports';
const bin = (path: string) => join('node_modules', path);
const vitest = (project: string): Gate => {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: project,
    args: [bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters],
    report,
  };
};

const types: Gate = { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] };
const lint: Gate = {
  name: 'lint',
  args: [
    bin('eslint/bin/eslint.js'),
    '--cache',
    '--cache-location',
    bin('.cache/eslint/'),
    '--max-warnings=0',
    '.',
  ],
};
const format: Gate = {
  name: 'format',
  args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
};
const migrations: Gate = { name: 'migrations', args: ['bin/migrate.ts', 'check'] };
const journeys: Gate = {
  name: 'journeys',
  args: [bin('@playwright/test/cli.js'), 'test'],
  report: join(REPORTS, 'journeys.json'),
  // Playwright colours the processes it starts unless told so in its own way.
  env: { NO_COLOR: '', ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }) },
};

const running = new Set<ChildProcess>();
let server: Pick<Postgres, 'stop'> | undefined;
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const red: string[] = [];

/**
 * Everything that must be green, the quick to say no first; two things at a time, since two cores are all we count on. A
 * red step stops nothing: one run tells all there is to mend.
 */
main(async () => {
  const began = performance.now();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  process.env.E2E_REPORT = journeys.report;
  await made('client', generate);
  await made('database', async () => (server = await scratchServer()));
  try {
    await Promise.all([
      check(types),
      inOrder(
        check(migrations),
        () => check(format),
        () => check(vitest('unit')),
      ),
    ]);
    await Promise.all([check(lint), made('build', build)]);
    await check(vitest('stories'));
    await check(journeys);
  } finally {
    await server?.stop();
  }
  if (red.length > 0) console.log(`\nRed: ${red.join(', ')}.`);
  console.log(`\nAll of it took ${seconds(began)}.`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.exitCode = red.length > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
});

// A run that is cut short leaves nothing running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    void Promise.resolve(server?.stop()).finally(() => process.exit(130));
  });
}

async function inOrder(first: Promise<void>, ...rest: (() => Promise<void>)[]): Promise<void> {
  await first;
  for (const next of rest) await next();
}

/** Something the tests need and that may fail to be made: that is one failure. */
async function made(name: string, make: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  try {
    await make();
    announce(true, name, began);
  } catch (error) {
    explain(error);
    announce(false, name, began);
    total.failed += 1;
  }
}

/** Runs one step, then shows all it wrote at once, so that steps side by side do not mix; counts what it reports. */
async function check({ name, args, report, env }: Gate): Promise<void> {
  const began = performance.now();
  console.log(`… ${name}`);
  const { code, output } = await run(args, env);
  const counts = report === undefined ? undefined : read(report);
  if (report !== undefined || code !== 0)
    console.log(`\n── ${name} ${'─'.repeat(100 - name.length)}\n${output.trim()}\n`);
  announce(code === 0, name, began);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts?.[key] ?? 0;
  // A step that is red without a single failed test (types, lint, a crash) counts as one failure.
  if (code !== 0 && !counts?.failed) total.failed += 1;
}

function announce(green: boolean, name: string, began: number): void {
  console.log(`${green ? '✓' : '✗'} ${name} ${seconds(began)}`);
  if (!green) red.push(name);
}

async function run(
  args: string[],
  added: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const env = { ...process.env, ...colours, ...added };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  running.add(child);
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise<number>((done) => {
    child.once('error', () => done(1)).once('close', (exit) => done(exit ?? 1));
  });
  running.delete(child);
  return { code, output: Buffer.concat(pieces).toString('utf8') };
}

/** Vitest and Playwright each have their own words for the same three numbers. */
function read(report: string): Counts | undefined {
  if (!existsSync(report)) return undefined;
  const json = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    numTodoTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (json.stats) {
    const { expected, unexpected, flaky, skipped } = json.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: json.numPassedTests ?? 0,
    failed: json.numFailedTests ?? 0,
    skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0),
  };
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
