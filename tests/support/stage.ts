import { forgetEnv } from '#app/infra/env.server.ts';
import { day } from '#app/money/day.ts';
import { startWorld, type World } from '../../bin/world.ts';
import { cuttableLine, type Line } from './cut.ts';
import { freshDatabase } from './database.ts';

// Where a story is played: a database of its own, and a world on it.

/** A world on a fresh database, on the morning of a day. Closing it drops the database too. */
export async function openWorld(from: string): Promise<World> {
  const database = await freshDatabase();
  const world = await startWorld({ databaseUrl: database.url, from: day(from) });
  const close = world.close.bind(world);
  world.close = async () => {
    await close();
    await database.drop();
  };
  return world;
}

/** The same, where the product talks to the stand-in over a line that can be cut. */
export async function openWorldOnLine(from: string): Promise<{ world: World; line: Line }> {
  const world = await openWorld(from);
  const line = await cuttableLine(world.sandbox.url);
  process.env['STRIPE_API_URL'] = line.url;
  forgetEnv();
  const close = world.close.bind(world);
  world.close = async () => {
    line.mend();
    await close();
    await line.close();
  };
  return { world, line };
}
