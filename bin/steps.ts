import { spawn } from 'node:child_process';
import { Sentence } from './sentence.ts';

const terminal = process.stdout.isTTY === true && !process.env.CI;

/**
 * Runs one step of the set-up, and shows it: what is being done, then how long it took, or that nothing was needed. A step
 * that talks writes lines of its own, so no line is drawn over.
 */
export async function step<T>(name: string, work: () => T | Promise<T>, { talks = false } = {}): Promise<T> {
  const began = performance.now();
  const interactive = terminal && !talks;
  if (talks) console.log(`… ${name}`);
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const show = () => interactive && process.stdout.write(`\r\x1b[K… ${name} ${elapsed()}`);
  const ticking = interactive
    ? setInterval(show, 250)
    : setInterval(() => talks || console.log(`… ${name}: still at it, ${elapsed()}`), 15_000);
  show();
  try {
    const result = await work();
    console.log(
      `${interactive ? '\r\x1b[K' : ''}✓ ${name} ${elapsed()}${result === SKIPPED ? ' (nothing to do)' : ''}`,
    );
    return result;
  } catch (error) {
    console.log(`${interactive ? '\r\x1b[K' : ''}✗ ${name} ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** What a step returns when all was there already. */
export const SKIPPED = Symbol('skipped');

type Run = { env?: Record<string, string>; show?: boolean; signal?: AbortSignal | undefined };

/** Runs one of our programs on this Node to its end; what it wrote is shown when it fails (or always, with `show`). */
export async function runNode(args: string[], { env, show = false, signal }: Run = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
    signal,
  });
  const written: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => written.push(piece));
  child.stderr?.on('data', (piece: Buffer) => written.push(piece));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  const output = Buffer.concat(written).toString('utf8');
  if (code === 0) return output;
  if (output) process.stderr.write(`\n${output}\n`);
  throw new Sentence(`${args[0] ?? 'node'} failed (code ${code}).`);
}
