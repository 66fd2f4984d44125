import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sentence, codeOf } from './sentence.ts';

/** Is there still a process with this number? (One we may not signal counts as alive.) */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Writes our number into a file that must not exist yet: the file is the lock. False when a living process has it. */
export function tryLock(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  if (holderOf(path) !== null) return false;
  rmSync(path, { force: true });
  return tryLock(path);
}

/** The number of the living process that holds a lock, or null when nobody does (a dead holder's file may remain). */
export function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid > 0) return isAlive(pid) ? pid : null;
    // An empty file is a lock being written at this very moment, unless its writer died long ago.
    return Date.now() - statSync(path).mtimeMs < 5_000 ? -1 : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Waits for a lock, three minutes at most, and returns the function that gives it back. */
export async function waitForLock(path: string, what: string): Promise<() => void> {
  const until = Date.now() + 180_000;
  while (!tryLock(path)) {
    if (Date.now() > until) {
      throw new Sentence(`${what} is locked by process ${holderOf(path)}: stop it, or remove ${path}.`);
    }
    await sleep(100);
  }
  return () => rmSync(path, { force: true });
}

let registrations = 0;

/** Notes that this process uses what the folder stands for; the returned function takes the note away. */
export function register(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const note = join(folder, `${process.pid}-${++registrations}`);
  closeSync(openSync(note, 'w', 0o600));
  return () => rmSync(note, { force: true });
}

/** Does any living process still have its note in the folder? Notes of dead processes are swept away. */
export function inUse(folder: string): boolean {
  let living = false;
  for (const note of readdirSync(folder)) {
    if (isAlive(Number.parseInt(note, 10))) living = true;
    else rmSync(join(folder, note), { force: true });
  }
  return living;
}
