import { closeDb } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { type ScratchDatabase, scratchDatabase } from '../../bin/scratch.ts';

/** A migrated database with the territories, for one test file. The product's own client is pointed at it. */
export async function freshDatabase(): Promise<ScratchDatabase> {
  const database = await scratchDatabase();
  await closeDb();
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = database.url;
  forgetEnv();
  return {
    url: database.url,
    drop: async () => {
      await closeDb();
      await database.drop();
      if (before === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = before;
      forgetEnv();
    },
  };
}
