import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#tests/support/database.ts';
import { hasJudge, type Judge, openJudge } from '#tests/support/judge.ts';
import { freePort } from '../../bin/postgres.ts';
import { chance } from '../../bin/story/chance.ts';
import { firstDay, playLife } from '../../bin/story/life.ts';
import { lenderOutcomes, whatIsWrong } from '../../bin/story/outcome.ts';
import { startWorld, type World } from '../../bin/world.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let judge: Judge;
let world: World;

beforeAll(async () => {
  if (!hasJudge) return;
  database = await freshDatabase();
  const [sandboxPort, doorPort] = [await freePort(0), await freePort(0)];
  judge = await openJudge('whsec_standin_world');
  const hook = await judge.webhooks(`http://127.0.0.1:${doorPort}/webhooks/stripe`);
  world = await startWorld({
    databaseUrl: database.url,
    from: firstDay,
    sandboxPort,
    doorPort,
    stripeApiUrl: (await judge.api(`http://127.0.0.1:${sandboxPort}`)).url,
    webhookTarget: `${hook.url}/webhooks/stripe`,
  });
});
afterAll(async () => {
  if (!hasJudge) return;
  await world.close();
  await judge.close();
  await database.drop();
});

// Skipped where the judge is absent: it stands beside this folder, in ../shared/tools.
test.skipIf(!hasJudge)(
  'a whole life passes before the judge, who holds nothing against either side',
  async () => {
    await playLife(world, { lenders: 6, instalments: 14 }, chance(11), () => {});
    expect(await whatIsWrong(await lenderOutcomes(), world.today())).toEqual([]);
    const { exchanges, events, faults } = judge.verdict();
    expect(faults).toEqual([]);
    expect(exchanges).toBeGreaterThan(100);
    expect(events).toBeGreaterThan(60);
  },
  240_000,
);
