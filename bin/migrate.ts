import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolder, loadDotEnv, openDatabase } from './database.ts';
import { MIGRATIONS_FOLDER, type Migration, deploy, migrationsOnDisk, pending } from './migrations.ts';
import { optionsOf } from './options.ts';
import { start } from './postgres.ts';
import { loadParameters } from './seed.ts';
import { sqlTowardsSchema } from './schema-engine.ts';
import { Sentence, main } from './sentence.ts';

const USAGE = `npm run migrate                  apply what the database lacks, migrations then dated parameters (deploy)
npm run migrate -- status        say what it lacks, change nothing
npm run migrate -- new <name>    write the migration that leads to prisma/schema.prisma
                                 (--at 20261121120000 puts it at that place of the history)
npm run migrate -- check         fail when prisma/schema.prisma and the migrations disagree`;

const { positionals, values } = optionsOf({ allowPositionals: true, options: { at: { type: 'string' } } });
const [command = 'deploy', name] = positionals;

main(async () => {
  switch (command) {
    case 'deploy':
      return deployHere();
    case 'status':
      return status();
    case 'new':
      return writeMigration(name, values.at ?? stamp());
    case 'check':
      return check();
    default:
      throw new Sentence(`There is no migrate command "${command}".\n${USAGE}`);
  }
});

async function deployHere(): Promise<void> {
  const database = await openDatabase();
  try {
    const applied = await deploy(database.url);
    console.log(
      applied.length === 0 ? 'Nothing to apply.' : applied.map((each) => `applied ${each}`).join('\n'),
    );
    // A version may bring dated parameters that a site set up before it lacks.
    console.log((await loadParameters(database.url)).trim());
  } finally {
    await database.stop();
  }
}

async function status(): Promise<void> {
  const database = await openDatabase();
  try {
    const missing = await pending(database.url);
    console.log(
      missing.length === 0 ? 'The database is up to date.' : `The database lacks: ${missing.join(', ')}`,
    );
    if (missing.length > 0) process.exitCode = 1;
  } finally {
    await database.stop();
  }
}

async function writeMigration(given: string | undefined, at: string): Promise<void> {
  if (!given || !/^[a-z][a-z0-9_]*$/.test(given)) {
    throw new Sentence(`A migration needs a name in small letters, such as add_lenders.\n${USAGE}`);
  }
  const before = migrationsOnDisk().filter((migration) => migration.name < at);
  const sql = await onMigratedDatabase(before, sqlTowardsSchema);
  const folder = join(MIGRATIONS_FOLDER, `${at}_${given}`);
  mkdirSync(folder, { recursive: true });
  const lock = join(MIGRATIONS_FOLDER, 'migration_lock.toml');
  writeFileSync(lock, '# Prisma reads the kind of database here.\nprovider = "postgresql"\n');
  writeFileSync(
    join(folder, 'migration.sql'),
    sql || '-- The schema is already there: write your SQL here.\n',
  );
  console.log(
    `${sql ? 'Wrote' : 'The schema asks for nothing; wrote an empty'} ${join(folder, 'migration.sql')}`,
  );
}

async function check(): Promise<void> {
  const sql = await onMigratedDatabase(migrationsOnDisk(), sqlTowardsSchema);
  if (sql) throw new Sentence(`prisma/schema.prisma and the migrations disagree; what is missing:\n\n${sql}`);
  console.log(`The ${migrationsOnDisk().length} migrations lead to prisma/schema.prisma.`);
}

/** A throw-away database with these migrations applied. */
async function onMigratedDatabase<T>(migrations: Migration[], work: (url: string) => Promise<T>): Promise<T> {
  loadDotEnv();
  const postgres = await start(join(dataFolder(), 'test'), { database: 'postgres', durable: false });
  const scratch = `migrate_${process.pid}`;
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${scratch} with (force)`);
    await admin.query(`create database ${scratch}`);
    const url = postgres.url.replace(/[^/]+$/, scratch);
    await deploy(url, migrations);
    return await work(url);
  } finally {
    await admin.query(`drop database if exists ${scratch} with (force)`);
    await admin.end();
    await postgres.stop();
  }
}

function stamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}
