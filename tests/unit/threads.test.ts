import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { threadsOf } from '#app/infra/threads.server.ts';

const file = createRequire(import.meta.url).resolve('#tests/support/odd-worker.ts');
type Wish = 'name' | 'fail' | 'end' | 'loop';
const asker = (given: Partial<Parameters<typeof threadsOf>[1]>) =>
  threadsOf<Wish, number>(file, { most: 1, longest: 30_000, kept: true, ...given });

test('a thread that is kept answers one thing after the other, and fails without ending', async () => {
  const ask = asker({});
  const [first, failed, last] = await Promise.allSettled([ask('name'), ask('fail'), ask('name')]);
  expect(failed).toMatchObject({
    status: 'rejected',
    reason: { name: 'RangeError', message: 'as it was told' },
  });
  expect(last).toEqual(first);
});

test('one that is not kept is another each time', async () => {
  const ask = asker({ kept: false });
  expect(await ask('name')).not.toBe(await ask('name'));
});

test('a thread that dies takes only its own piece of work along', async () => {
  const ask = asker({});
  const [before, dead, after] = await Promise.allSettled([ask('name'), ask('end'), ask('name')]);
  expect(dead).toMatchObject({ status: 'rejected', reason: { message: 'The thread has ended' } });
  expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(after).not.toEqual(before);
});

test('what is not answered in time is ended', async () => {
  await expect(asker({ longest: 50 })('loop')).rejects.toThrow('No answer within 50 ms');
});
