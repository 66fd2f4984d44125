import { closeDb } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { scratchDatabase, type ScratchDatabase } from '../../bin/scratch.ts';

/** A migrated database with the territories, for one test file. The product's own client is pointed at it. */
export async function freshDatabase(): Promise<ScratchDatabase> {
  const database = await scratchDatabase();
  await closeDb();
  process.env['DATABASE_URL'] = database.url;
  forgetEnv();
  return {
    url: database.url,
    drop: async () => {
      await closeDb();
      await database.drop();
    },
  };
}
