import { handleEvent } from './inbox.server.ts';

/** How many events one process handles at a time, so that a burst leaves connections to those who read pages. */
const atOnce = 4;
/** Beyond this many, the sweep takes over. */
const longestQueue = 2_000;

const queue: string[] = [];
let running = 0;
let idle: (() => void)[] = [];

/** Handles an event just kept, after Stripe has its answer. What fails or does not fit is left to the sweep. */
export function handleSoon(id: string): void {
  if (queue.length < longestQueue) queue.push(id);
  next();
}

/** Resolves when nothing handed to this process is left to handle. */
export function handledAll(): Promise<void> {
  if (running === 0 && queue.length === 0) return Promise.resolve();
  return new Promise((resolve) => idle.push(resolve));
}

function next(): void {
  while (running < atOnce) {
    const id = queue.shift();
    if (id === undefined) break;
    running += 1;
    handleEvent(id)
      // Written down with the event and in the log: the sweep tries again.
      .catch(() => {})
      .finally(() => {
        running -= 1;
        next();
      });
  }
  if (running > 0 || queue.length > 0) return;
  const waiting = idle;
  idle = [];
  for (const resolve of waiting) resolve();
}
