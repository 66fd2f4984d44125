import type { Engine } from './engine.ts';
import { Work } from './work.ts';

/** Does something in one piece of work: locks held, everything written together, events sent. */
export async function inWork<T>(
  engine: Engine,
  at: { account: string; locks: string[] },
  action: (work: Work) => Promise<T>,
): Promise<T> {
  const work = new Work(engine, { account: at.account, now: engine.clock.now() });
  try {
    await work.hold(...at.locks);
    const result = await action(work);
    engine.deliveries.send(await work.save());
    return result;
  } finally {
    work.release();
  }
}
