import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { floatToppedUp } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';

const siren = '732829320';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let campaign: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'terreau-books-'));
  const project = await db().project.create({
    data: {
      slug: 'verger',
      title: 'Un verger',
      cooperation: { create: { kind: 'cooperation', slug: 'le-verger', name: 'Le Verger' } },
      campaigns: {
        create: {
          instrument: 'gift',
          mode: 'keep_what_comes',
          minimum: 0,
          optimum: 500,
          closesOn: new Date('2026-12-31'),
        },
      },
    },
    select: { campaigns: { select: { id: true } } },
  });
  campaign = project.campaigns[0]!.id;
  await inTransaction(async (tx) => {
    await post(tx, floatToppedUp({ id: 'f1', amount: money('100'), on: day('2025-06-01') }));
    await post(
      tx,
      pledgeCollected({
        id: 'ana',
        campaignId: campaign,
        amount: money('50'),
        tip: zero,
        on: day('2026-02-01'),
      }),
    );
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function books(args: readonly string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [join(process.cwd(), 'bin/books.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, OPERATOR_SIREN: '', ...env },
  });
  return { status: run.status, says: run.stdout, complains: run.stderr };
}

describe('npm run books', { timeout: 60_000 }, () => {
  test('prints the balances, whole, of a day, of a year, of a cooperation', () => {
    expect(books([]).says).toContain('assets:stripe');
    expect(books(['--as-of', '2025-12-31']).says).toMatch(/total +100\.00 +100\.00/);
    expect(books(['--year', '2026']).says).toMatch(/assets:stripe +100\.00 +50\.00 +150\.00/);
    expect(books(['--cooperation', 'le-verger']).says).toMatch(/total +50\.00 +50\.00/);
  });

  test('writes a FEC for each year under its own name, which its own checker accepts', () => {
    const written = books(['--format', 'fec', '--out', 'fecs/'], { OPERATOR_SIREN: siren });
    expect(written).toMatchObject({ status: 0, complains: '' });
    expect(readdirSync(join(folder, 'fecs')).sort()).toEqual([
      '732829320FEC20251231.txt',
      '732829320FEC20261231.txt',
    ]);
    const checked = books(['--check-fec', 'fecs/732829320FEC20261231.txt']);
    expect(checked).toMatchObject({ status: 0, complains: '' });
    expect(readFileSync(join(folder, 'fecs/732829320FEC20261231.txt'), 'latin1')).toContain('\tUn verger\t');
  });

  test('says what is wrong with a FEC, and fails', () => {
    books(['--format', 'fec', '--year', '2026', '--siren', siren]);
    const file = join(folder, '732829320FEC20261231.txt');
    writeFileSync(file, readFileSync(file, 'latin1').replace('\t50,00\t', '\t50,01\t'), 'latin1');
    const { status, complains } = books(['--check-fec', '732829320FEC20261231.txt']);
    expect(status).toBe(1);
    expect(complains).toContain('is off by 0,01');
    expect(complains).not.toContain(' at ');
  });

  test.each([
    ['a FEC without a SIREN', ['--format', 'fec'], 'OPERATOR_SIREN'],
    [
      'a SIREN with a false key',
      ['--format', 'fec', '--siren', '732829321'],
      '--siren 732829321 is not a SIREN',
    ],
    ['a FEC of half a year', ['--format', 'fec', '--siren', siren, '--to', '2026-06-30'], 'whole year'],
    ['one file for two years', ['--format', 'fec', '--siren', siren, '--out', 'one.txt'], '2 years'],
    ['an unknown format', ['--format', 'xlsx'], 'choose table, hledger'],
    ['a day that does not exist', ['--to', '2026-02-30'], '--to 2026-02-30'],
    ['a period that ends before it begins', ['--from', '2026-02-01', '--to', '2026-01-01'], 'before --from'],
    ['two periods', ['--year', '2026', '--as-of', '2026-01-01'], 'Choose one of'],
    ['an unknown cooperation', ['--cooperation', 'nulle-part'], 'no cooperation'],
    ['a FEC that is not there', ['--check-fec', 'nowhere.txt'], 'There is no file'],
    [
      'a folder that is not there',
      ['--format', 'csv', '--out', 'nowhere/x.csv'],
      'cannot be written (ENOENT)',
    ],
    ['an option that is none', ['--formt', 'csv'], "Unknown option '--formt'; there is --format"],
  ])('refuses in one sentence: %s', (_, args, sentence) => {
    const { status, says, complains } = books(args);
    expect([status, says]).toEqual([1, '']);
    expect(complains).toContain(sentence);
    expect(complains.trim().split('\n')).toHaveLength(1);
  });
});
