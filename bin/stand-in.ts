import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks the Stripe stand-in at that address for what Stripe has no name for: time, what banks decide. Given something, it
 * carries it out; without, it is only read. A refusal is an error with what it said.
 */
export async function askStandIn<T = unknown>(url: string, path: string, given?: object): Promise<T> {
  const answer = await fetch(`${url}/__standin/${path}`, {
    ...(given && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The stand-in refused ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/**
 * Lets days go by for a stand-in of another process: it stands still at `from` while `move` changes the time that its
 * process reads, and once it reads `to` or later plays what lies between, in order.
 */
export async function letTimePass(
  url: string,
  { from, to, move }: { from: Date; to: Date; move: () => Promise<void> | void },
): Promise<void> {
  await askStandIn(url, 'clock/advance', { to: from.toISOString() });
  await move();
  while ((await askStandIn<{ machine: string }>(url, 'clock')).machine < to.toISOString()) await sleep(2);
  await askStandIn(url, 'clock/live', {});
}
