import { expect, test } from 'vitest';
import { playChaos } from '../../bin/chaos/run.ts';
import { build, generate } from '../../bin/prepare.ts';

// The real site and its worker, killed while they work, beside a stand-in that misbehaves in every way it knows. A longer run, with a
// seed of its own: npm run test:chaos. No clock of this machine decides anything here: a slow machine only takes longer.

const quiet = { say: () => {}, write: () => {} };
const minutes = 60_000;

test(
  'fifty operations and four kills: nothing is lost, nothing is doubled, and what is spoilt afterwards is found',
  async () => {
    await generate();
    await build();
    const spoilt = ['forgets', 'cent'] as const;
    const { wrong, found, counts } = await playChaos({
      operations: 60,
      kills: 4,
      seed: 11,
      spoilt,
      ...quiet,
    });
    expect(wrong).toEqual([]);
    const killed = Object.entries(counts).filter(([what]) => what.startsWith('killed'));
    expect(killed.reduce((total, [, times]) => total + times, 0)).toBe(4);
    expect(found.forgets?.join('\n')).toMatch(/accepted pledge .* not there/);
    expect(found.cent?.join('\n')).toMatch(/Nightly check (chain|entries-balance|kept-balances)/);
  },
  15 * minutes,
);

test(
  'a gateway that asks again under a new key is found',
  async () => {
    const { wrong } = await playChaos({ operations: 30, kills: 0, seed: 11, mutation: 'new-key', ...quiet });
    expect(wrong.join('\n')).toMatch(/paid \d+ times|sent \d+ times|debited \d+ times|drawn \d+ times/);
  },
  15 * minutes,
);
