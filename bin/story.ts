import { closeDb, db } from '#app/infra/db.server.ts';
import { balanceTable } from '#app/ledger/formats.ts';
import { trialBalance } from '#app/ledger/ledger.server.ts';
import { optionsOf, whole } from './options.ts';
import { scratchDatabase } from './scratch.ts';
import { Sentence, main } from './sentence.ts';
import { chance } from './story/chance.ts';
import { firstDay, playLife } from './story/life.ts';
import { lenderOutcomes, whatIsWrong, writeOutcome } from './story/outcome.ts';
import { summary } from './story/summary.ts';
import { startWorld } from './world.ts';

/**
 * npm run -s story -- --lenders 250 --seed 7 --out DIR
 * One full life of a loan on a throw-away database: the real commands, the stand-in and its webhooks; only the clock is moved.
 */
main(async () => {
  const { values } = optionsOf({
    options: {
      lenders: { type: 'string', default: '250' },
      seed: { type: 'string', default: '7' },
      out: { type: 'string' },
    },
  });
  const lenders = whole('--lenders', values.lenders, 1, 5_000);
  const seed = whole('--seed', values.seed, 0, 4_294_967_295);
  const began = performance.now();
  const say = (sentence: string) => console.log(`${seconds(began).padStart(7)}  ${sentence}`);

  const database = await scratchDatabase();
  process.env['DATABASE_URL'] = database.url;
  const { SANDBOX_PORT, STRIPE_API_URL, STRIPE_WEBHOOK_TARGET, PORT } = process.env;
  const world = await startWorld({
    databaseUrl: database.url,
    from: firstDay,
    sandboxPort: SANDBOX_PORT ? whole('SANDBOX_PORT', SANDBOX_PORT, 1, 65_535) : undefined,
    stripeApiUrl: STRIPE_API_URL || undefined,
    // Whoever stands between the stand-in and us passes on to where the site would listen.
    webhookTarget: STRIPE_WEBHOOK_TARGET || undefined,
    doorPort: STRIPE_WEBHOOK_TARGET ? whole('PORT', PORT || '3000', 1, 65_535) : undefined,
  });
  try {
    await playLife(world, { lenders, instalments: 60 }, chance(seed), say);
    const outcomes = await lenderOutcomes();
    console.log(`\n${balanceTable(summary(await trialBalance(db())))}\n`);
    if (values.out) {
      await writeOutcome(values.out, outcomes);
      say(`Books, lenders and files of transfers are in ${values.out}.`);
    }
    const wrong = await whatIsWrong(outcomes, world.today());
    if (wrong.length > 0)
      throw new Sentence(`The story does not end well (seed ${seed}):\n- ${wrong.join('\n- ')}`);
    say(
      `${outcomes.length} lenders: everyone has their principal back, was paid what was owed, and no client money is left.`,
    );
  } finally {
    await world.close();
    await closeDb();
    await database.drop();
  }
});

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
