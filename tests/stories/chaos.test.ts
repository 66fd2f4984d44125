import { expect, test } from 'vitest';
import { playChaos } from '../../bin/chaos/run.ts';
import { build, generate } from '../../bin/prepare.ts';

// The real site and its worker, killed while they work, beside a stand-in that misbehaves in every way it knows. A longer run, with a
// seed of its own: npm run test:chaos. No clock of this machine decides anything here: a slow machine only takes longer.

const quiet = { say: () => {}, write: () => {} };
const minutes = 60_000;

test(
  'forty-eight operations and four kills: nothing is lost, nothing is doubled, and what is spoilt afterwards is found',
  async () => {
    await generate();
    await build();
    const spoilt = ['new-key', 'forgets', 'cent'] as const;
    const { wrong, found, counts } = await playChaos({
      operations: 48,
      kills: 4,
      seed: 11,
      spoilt,
      ...quiet,
    });
    expect(wrong).toEqual([]);
    const times = (what: string) =>
      Object.entries(counts).reduce((sum, [name, count]) => sum + (name.startsWith(what) ? count : 0), 0);
    expect(times('killed')).toBe(4);
    expect(times('loan: Stripe’s page answered 303')).toBeGreaterThan(2);
    // A gateway that asks again under a new key; a pledge that is gone; a cent that has changed.
    expect(found['new-key']?.join('\n')).toMatch(/paid [2-9] times/);
    expect(found.forgets?.join('\n')).toMatch(/accepted pledge .* not there/);
    expect(found.cent?.join('\n')).toMatch(/Nightly check (chain|entries-balance|kept-balances)/);
  },
  15 * minutes,
);
