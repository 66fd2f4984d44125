import { closeDb } from '#app/infra/db.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { addDays } from '#app/money/day.ts';
import { openDatabase } from './database.ts';
import { demonstrationDays, playDemonstration } from './demo/demonstration.ts';
import { main } from './sentence.ts';
import { askStandIn } from './stand-in.ts';
import { chance } from './story/chance.ts';
import { startWorld } from './world.ts';

/** Tells the demonstration in the database that DATABASE_URL names; `npm start` calls it once, for an empty one. */
main(async () => {
  const database = await openDatabase();
  const yesterday = addDays(today(), -1);
  const world = await startWorld({
    databaseUrl: hurried(database.url),
    from: addDays(yesterday, -demonstrationDays),
  });
  try {
    const began = performance.now();
    await playDemonstration(world, yesterday, chance(2026), (sentence) =>
      console.log(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${sentence}`),
    );
    // From here on the stand-in's clock goes with everybody's.
    await askStandIn(world.sandbox.url, 'clock/live', {});
    await world.drain();
  } finally {
    await world.close();
    await closeDb();
    await database.stop();
  }
});

/** Does not wait for the disk at each of some twenty thousand commits: a demonstration cut short is told again from the start. */
function hurried(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c synchronous_commit=off');
  return address.href;
}
