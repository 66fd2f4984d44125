import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../tests/support/chromium.ts';
import { Sentence, main } from './sentence.ts';
import { signIns } from './sign-ins.ts';

// Lighthouse on a running site, as a middling phone on a slow line sees it: npm run lighthouse, with APP_URL if it is not at home. With
// addresses after it (/projets /en/), those only. Lighthouse and what it brings weigh more than all we send to production, so it is no
// package of ours: npx fetches this very version the first time. Nothing here fails on a score; `npm test` holds bytes, paints and axe.

const version = '13.5.0';
const site = (process.env.APP_URL ?? 'http://localhost:3000').replace(/\/$/, '');
const run = promisify(execFile);

type Audited = { path: string; as?: string };
type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
};

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const paints = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const;

/** The addresses of the first open offers of the list, whatever the demonstration calls them. */
async function usualPages(): Promise<Audited[]> {
  const list = await (await fetch(`${site}/projets?instrument=pret&etat=en-cours`)).text();
  const slug = /href="\/projets\/([a-z0-9-]+)"/.exec(list)?.[1];
  if (!slug) throw new Sentence(`No project borrows at ${site}: is the demonstration there?`);
  return [
    { path: '/' },
    { path: '/en/' },
    { path: '/projets' },
    { path: `/projets/${slug}` },
    { path: `/projets/${slug}/contribuer/pret`, as: 'citizen' },
    { path: '/statistiques' },
    { path: '/connexion' },
    { path: '/mon-espace', as: 'citizen' },
    { path: '/operateur', as: 'operator' },
  ];
}

/** The cookie of somebody of the demonstration. */
async function cookieOf(role: string): Promise<string> {
  const who = signIns.find((one) => one.role === role);
  if (!who) throw new Sentence(`Nobody signs in as ${role}.`);
  const answer = await fetch(`${site}/connexion`, {
    method: 'POST',
    body: new URLSearchParams({ email: who.email, password: who.password }),
    headers: { Origin: site },
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Sentence(`${who.email} cannot sign in at ${site}.`);
  return cookie;
}

async function reportOf({ path, as }: Audited, folder: string, again = true): Promise<Report> {
  const { executablePath, args, env } = await findChromium();
  const output = join(folder, 'report.json');
  const headers = join(folder, 'headers.json');
  writeFileSync(headers, JSON.stringify(as ? { Cookie: await cookieOf(as) } : {}));
  const options = [
    `--only-categories=${categories.join(',')}`,
    '--form-factor=mobile',
    '--locale=en',
    '--output=json',
    `--output-path=${output}`,
    `--extra-headers=${headers}`,
    `--chrome-flags=--headless=new ${args.join(' ')}`,
    '--no-enable-error-reporting',
    '--quiet',
  ];
  const about = {
    env: { ...process.env, ...env, CHROME_PATH: executablePath, TMPDIR: folder },
    timeout: 300_000,
  };
  try {
    await run('npx', ['--yes', `lighthouse@${version}`, `${site}${path}`, ...options], about);
  } catch (error) {
    // On a busy machine the browser now and then records nothing: once is chance.
    if (again) return reportOf({ path, ...(as && { as }) }, folder, false);
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Sentence(
      `Lighthouse could not look at ${path}: ${said.trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

/** What took points away, in Lighthouse's words. */
function faultsOf({ categories: scored, audits }: Report): string[] {
  const counted = Object.values(scored).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const lost = [...new Set(counted.map(({ id }) => id))].map((id) => audits[id]!);
  return lost
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => (displayValue ? `${title}: ${displayValue}` : title));
}

main(async () => {
  const answer = await fetch(`${site}/readyz`).catch(() => null);
  if (!answer?.ok) throw new Sentence(`No site answers at ${site}: npm start first, or set APP_URL.`);
  const wished = process.argv.slice(2).map((path): Audited => ({ path }));
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const faults: string[] = [];
  try {
    console.log(`| page | ${categories.join(' | ')} | first paint | largest paint | blocked |`);
    console.log(`| --- |${' ---: |'.repeat(categories.length + paints.length)}`);
    for (const page of wished.length > 0 ? wished : await usualPages()) {
      const report = await reportOf(page, folder);
      const scores = categories.map((name) => {
        const score = report.categories[name]?.score;
        return score === null || score === undefined ? '–' : String(Math.round(score * 100));
      });
      const seen = paints.map((name) => (report.audits[name]?.displayValue ?? '–').replace(/\s/g, ' '));
      console.log(`| \`${page.path}\` | ${[...scores, ...seen].join(' | ')} |`);
      faults.push(...faultsOf(report).map((fault) => `${page.path}: ${fault}`));
    }
    if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
