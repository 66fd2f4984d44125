import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Migration, deploy } from '../../bin/migrations.ts';
import { recreateDatabase } from '../../bin/postgres.ts';
import { type ScratchDatabase, scratchDatabase } from '../../bin/scratch.ts';

let database: ScratchDatabase;

beforeAll(async () => {
  database = await scratchDatabase();
});
beforeEach(() => recreateDatabase(database.url));
afterAll(() => database.drop());

const lenders = migration('20260101000000_lenders', 'create table lender (name text primary key);');
const guard = migration(
  '20260102000000_guard',
  `-- A body with semicolons; and a comment; are one statement to PostgreSQL.
   create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no; never'; end $$;
   create trigger lender_kept before delete on lender for each row execute function refuse();`,
);

describe('migrations', () => {
  test('are applied once, oldest first, in the way Prisma writes it down', async () => {
    expect(await deploy(database.url, [lenders])).toEqual(['20260101000000_lenders']);
    expect(await deploy(database.url, [lenders, guard])).toEqual(['20260102000000_guard']);
    expect(await deploy(database.url, [lenders, guard])).toEqual([]);
    expect(
      await rows('select migration_name, checksum, applied_steps_count from _prisma_migrations order by 1'),
    ).toEqual([
      { migration_name: lenders.name, checksum: lenders.checksum, applied_steps_count: 1 },
      { migration_name: guard.name, checksum: guard.checksum, applied_steps_count: 1 },
    ]);
    await rows(`insert into lender values ('Ana')`);
    await expect(rows('delete from lender')).rejects.toThrow('no; never');
  });

  test('that fail leave nothing behind, and say where', async () => {
    const broken = migration(
      '20260103000000_broken',
      'create table half (id int);\ninsert into half values (oops);',
    );
    await expect(deploy(database.url, [lenders, broken])).rejects.toThrow(
      'The migration 20260103000000_broken failed and left nothing behind (line 2): column "oops" does not exist',
    );
    expect(
      await rows(
        `select to_regclass('lender') is not null as lender, to_regclass('half') is not null as half`,
      ),
    ).toEqual([{ lender: true, half: false }]);
    expect(await deploy(database.url, [lenders, guard])).toEqual([guard.name]);
  });

  test('edited after they were applied are refused, and so is a database from another version', async () => {
    await deploy(database.url, [lenders, guard]);
    const edited = migration(lenders.name, 'create table lender (name text, note text);');
    await expect(deploy(database.url, [edited, guard])).rejects.toThrow(`${lenders.name} was edited`);
    await expect(deploy(database.url, [lenders])).rejects.toThrow(`holds the migration ${guard.name}`);
  });

  test('deployed by two processes at once wait for each other', async () => {
    const both = await Promise.all([
      deploy(database.url, [lenders, guard]),
      deploy(database.url, [lenders, guard]),
    ]);
    expect(both.map((applied) => applied.length).sort()).toEqual([0, 2]);
  });
});

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
