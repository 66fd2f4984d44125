// Plain JavaScript without any package: this file runs first, on the Node of the system, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.terreau-lock');

/** Says why nothing can go on, in one sentence, and ends with code 1. */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the packages when they are missing or package-lock.json changed; true when npm ci ran. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Terreau needs Node 20.19 or newer to begin with; this is ${process.version}.`);
  }
  process.chdir(root);
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  if (!agreesWithLock()) await install();
  writeFileSync(stamp, hash);
  return true;
}

/** npm writes what it installed beside it; packages that someone installed by hand need not be installed again. */
function agreesWithLock() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional);
  });
}

async function install() {
  const began = Date.now();
  console.log('… packages: npm ci (once, a minute or two)');
  const ticking = setInterval(() => {
    console.log(`… packages: still installing, ${Math.round((Date.now() - began) / 1000)} s`);
  }, 15_000);
  rmSync(stamp, { force: true });
  const code = await run(...npm(), [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  clearInterval(ticking);
  if (code !== 0)
    giveUp('The packages could not be installed (npm ci failed, see above): is the npm registry reachable?');
  console.log(`✓ packages ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** The npm that runs us when there is one, on the Node that runs us: both stay while node_modules is replaced. */
function npm() {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own) && existsSync(own) ? [process.execPath, [own]] : ['npm', []];
}

function run(command, before, args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  const child = spawn(command, [...before, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32' && command === 'npm',
  });
  return new Promise((done) => child.once('error', () => done(1)).once('close', (code) => done(code ?? 1)));
}

/**
 * Runs one of our TypeScript programs on the Node 24 that npm installed, and ends as it ends. Ctrl-C reaches the program
 * too; it decides how to stop and we only wait for it.
 */
export async function runOnOurNode(program, args) {
  const child = spawn(ourNode(), [join(root, 'bin', program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) },
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm passes a SIGTERM to its shell, which dies without telling us: being orphaned by npm means stop.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
  const code = await new Promise((done) => {
    child.once('error', () => done(1)).once('close', (exit) => done(exit ?? 1));
  });
  process.exit(code);
}

/** Node 24 from npm where npm has it; elsewhere (macOS) the Node of the system, if it reads TypeScript by itself. */
function ourNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(modules, `node-${platform}-${process.arch}`, 'bin');
  const installed = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(installed) && spawnSync(installed, ['--version']).status === 0) return installed;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return giveUp(
    `npm has no Node 24 for this machine: install Node 22.18 or newer (this is ${process.version}).`,
  );
}
