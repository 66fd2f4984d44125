import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { waitForLock } from '../../bin/locks.ts';

type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

/** Quiet, without a graphics card, and without asking the internet anything. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/**
 * A Chromium to test with: the one CHROMIUM_PATH names ("npm" for the last of this list), the system's, Playwright's own
 * when it was downloaded, else the one that npm brings as a compressed file.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named === 'npm' ? [] : [...(named ? [named] : []), ...SYSTEM, chromium.executablePath()];
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath, args: ARGS, env: environment({}) } : unpackChromium();
}

/** Unpacks the browser of npm once (some seconds), with the libraries and the font that a bare system lacks. */
async function unpackChromium(): Promise<Browser> {
  const folder = resolve('node_modules', '.cache', 'terreau', 'chromium');
  mkdirSync(folder, { recursive: true });
  const release = await waitForLock(`${folder}.lock`, folder);
  const before = process.env.TMPDIR;
  try {
    // The package unpacks into the temporary folder, where anybody could have put a program of that name.
    process.env.TMPDIR = folder;
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    const libraries = join(folder, 'al2023', 'lib');
    if (!existsSync(libraries)) await inflate(resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    const fonts = existsSync('/etc/fonts') ? undefined : join(folder, 'fonts');
    return {
      executablePath,
      args: ARGS,
      env: environment({ LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }),
    };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    release();
  }
}

function environment(added: Record<string, string | undefined>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...added });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
