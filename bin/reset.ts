import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { checkDatabase, dataFolder, loadDotEnv } from './database.ts';
import { holderOf, isAlive } from './locks.ts';
import { optionsOf } from './options.ts';
import { isInUse, start } from './postgres.ts';
import { Sentence, main } from './sentence.ts';

/** npm run reset: forgets everything, so that the next npm start begins at the beginning. */
main(async () => {
  const { values } = optionsOf({ options: { yes: { type: 'boolean' } } });
  loadDotEnv();
  const running = holderOf(join(dataFolder(), 'running'));
  if (running !== null) throw new Sentence(`Terreau is running (process ${running}): stop it first.`);
  if (process.env.DATABASE_URL) await emptyGivenDatabase(process.env.DATABASE_URL, values.yes ?? false);
  else await removeOwnDatabase();
});

async function removeOwnDatabase(): Promise<void> {
  if (isInUse(dataFolder())) {
    throw new Sentence(
      'The database is used by another program of Terreau (a job, a story, …): stop it first.',
    );
  }
  // A server that survived a crash of its starters is joined, and stopped as its last user.
  if (isServerAlive()) await (await start(dataFolder())).stop();
  for (const folder of ['postgres', 'files'])
    rmSync(join(dataFolder(), folder), { recursive: true, force: true });
  console.log('The database and the files are gone; npm start begins anew.');
}

function isServerAlive(): boolean {
  const file = join(dataFolder(), 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) && isAlive(Number.parseInt(readFileSync(file, 'utf8'), 10));
}

/** The database belongs to somebody: its name has to be confirmed, and only what Terreau put there goes. */
async function emptyGivenDatabase(url: string, confirmed: boolean): Promise<void> {
  await checkDatabase(url, 'DATABASE_URL');
  const { host, pathname } = new URL(url);
  if (!confirmed) {
    throw new Sentence(
      `This erases everything in ${host}${pathname} (DATABASE_URL). If you mean it: npm run reset -- --yes`,
    );
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const schema of ['public', 'pgboss', 'standin', 'setup'])
      await client.query(`drop schema if exists ${schema} cascade`);
    await client.query('create schema public');
  } finally {
    await client.end();
  }
  console.log(`${host}${pathname} is empty; npm start begins anew.`);
}
