import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { mutations, type Mutation } from './chaos/mutations.ts';
import { playChaos } from './chaos/run.ts';
import { optionsOf, whole } from './options.ts';
import { build } from './prepare.ts';
import { Sentence, main } from './sentence.ts';

const LOG = 'test-results/chaos.log';

/**
 * npm run test:chaos -- --operations 1000 --kills 50 --seed 7
 * Random operations on the real site and its worker, which are killed again and again, beside a stand-in that misbehaves in every way
 * it knows. Then calm, and a reckoning: nothing lost, nothing doubled, to the cent.
 */
main(async () => {
  const { values } = optionsOf({
    options: {
      operations: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '50' },
      seed: { type: 'string' },
      mutation: { type: 'string' },
    },
  });
  const operations = whole('--operations', values.operations, 2, 100_000);
  const kills = whole('--kills', values.kills, 0, 10_000);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : whole('--seed', values.seed, 0, 999_999);
  const mutation = values.mutation as Mutation | undefined;
  if (mutation !== undefined && !mutations.includes(mutation)) {
    throw new Sentence(`--mutation is one of ${mutations.join(', ')}.`);
  }
  const began = performance.now();
  const say = (sentence: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${sentence}`);
  say(`Seed ${seed}: ${operations} operations, ${kills} kills.`);
  await build();
  mkdirSync('test-results', { recursive: true });
  const log = openSync(LOG, 'w');
  try {
    const write = (line: string) => void writeSync(log, `${line}\n`);
    const { wrong, counts, liveness } = await playChaos({ operations, kills, seed, mutation, say, write });
    for (const [what, times] of Object.entries(counts).sort())
      console.log(`${String(times).padStart(6)}  ${what}`);
    say(`It was ${liveness}.`);
    if (wrong.length > 0) {
      throw new Sentence(
        `The run with seed ${seed} does not end well (services: ${LOG}):\n- ${wrong.join('\n- ')}`,
      );
    }
    say('Our books, Stripe’s balances and the bank agree to the cent; nothing is lost, nothing doubled.');
  } finally {
    closeSync(log);
  }
});
