import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { waitForLock } from './locks.ts';
import { SKIPPED, runNode } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BUILT_FROM = [
  'app',
  'public',
  'prisma/schema.prisma',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
];

type Made = typeof SKIPPED | undefined;

/** Writes the Prisma client when the schema changed since it was last written. */
export async function generate(signal?: AbortSignal): Promise<Made> {
  return onceForThese(['prisma/schema.prisma', 'node_modules/prisma/package.json'], {
    stamp: 'prisma/generated/.made-from',
    mustExist: 'prisma/generated/client.ts',
    // Prisma wants the path of a schema engine it never uses to write a client; any program that exists will do.
    make: () =>
      runNode(['node_modules/prisma/build/index.js', 'generate'], {
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
        signal,
      }),
  });
}

/** Builds the site when something it is made from changed since the last build. */
export async function build(signal?: AbortSignal): Promise<Made> {
  return onceForThese(BUILT_FROM, {
    stamp: 'build/.made-from',
    mustExist: 'build/server/index.js',
    make: () =>
      runNode(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'], {
        env: { NODE_ENV: 'production' },
        signal,
      }),
  });
}

type Product = { stamp: string; mustExist: string; make: () => Promise<unknown> };

async function onceForThese(sources: string[], { stamp, mustExist, make }: Product): Promise<Made> {
  const path = join(ROOT, stamp);
  const release = await waitForLock(
    join(ROOT, 'node_modules', '.cache', 'terreau', `${stamp.split('/')[0]}.lock`),
    dirname(stamp),
  );
  try {
    const fingerprint = fingerprintOf(sources);
    const known = existsSync(path) && existsSync(join(ROOT, mustExist)) ? readFileSync(path, 'utf8') : '';
    if (known === fingerprint) return SKIPPED;
    rmSync(path, { force: true });
    await make();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fingerprint);
    return undefined;
  } finally {
    release();
  }
}

function fingerprintOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(ROOT, source))) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
