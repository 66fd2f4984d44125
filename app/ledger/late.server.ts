import { AsyncLocalStorage } from 'node:async_hooks';

const telling = new AsyncLocalStorage<true>();

/**
 * What `work` writes was told by Stripe or by the bank, whose days are not ours to choose. When such an event is dated in a closed period, its
 * entry stands on the first open day and its memo says when it happened, as the French chart of accounts asks of late entries. What we
 * decide ourselves is refused there instead.
 */
export function toldByOthers<T>(work: () => T): T {
  return telling.run(true, work);
}

/** Is what is written now something that others have told us, whatever day it bears? */
export function isToldByOthers(): boolean {
  return telling.getStore() === true;
}
