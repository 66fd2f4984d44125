import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sentence } from './sentence.ts';

export type Service = { name: string; child: ChildProcess; ended: Promise<string> };

type Plan = { name: string; args: string[]; env?: Record<string, string>; write?: (line: string) => void };

const WITH_PARENT = resolve(import.meta.dirname, 'with-parent.mjs');

/** How long a service may take to end what it is doing before it is killed. */
const PATIENCE_SECONDS = 15;

/**
 * Starts a program that runs until we stop it. It is out of reach of the terminal's Ctrl-C, so that we end the services
 * in order; what it writes is shown with its name in front.
 */
export function startService({ name, args, env, write = console.log }: Plan): Service {
  const child = spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream)
      createInterface({ input: stream }).on('line', (line) => write(`${name.padEnd(8)}│ ${readable(line)}`));
  }
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(signal ?? `code ${code}`));
  });
  return { name, child, ended };
}

/** Asks services to stop, all at once, and waits until they have; those that do not listen are killed. */
export async function stopServices(services: Service[]): Promise<void> {
  const running = services.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  for (const { child } of running) child.kill('SIGTERM');
  const late = setTimeout(
    () => running.forEach(({ child }) => child.kill('SIGKILL')),
    PATIENCE_SECONDS * 1000,
  );
  await Promise.all(running.map(({ ended }) => ended));
  clearTimeout(late);
}

/** Waits until an address answers 2xx, as long as the service that should answer lives. */
export async function answers(url: string, service: Service, seconds = 60): Promise<void> {
  const until = Date.now() + seconds * 1000;
  let end: string | undefined;
  void service.ended.then((how) => (end = how));
  let last = 'no answer';
  while (Date.now() < until) {
    if (end !== undefined)
      throw new Sentence(`The ${service.name} stopped while it started (${end}); see above.`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = (await response.text()).slice(0, 200).trim();
    } catch (error) {
      last = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
    await sleep(100);
  }
  throw new Sentence(`The ${service.name} does not answer at ${url} after ${seconds} s: ${last}`);
}

/** A line of JSON becomes: time, message, and what belongs to it; any other line stays as it is. */
function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, time, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const facts = Object.entries(rest)
      .filter(([key]) => key !== 'requestId')
      .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    const alarm = Number(level) >= 50 ? 'ERROR ' : Number(level) >= 40 ? 'warning ' : '';
    return [String(time).slice(11, 19), `${alarm}${String(msg)}`, ...facts].join(' ');
  } catch {
    return line;
  }
}
