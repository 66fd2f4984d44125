import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Deliveries } from './deliveries.ts';
import type { Locks } from './locks.ts';

/** What every part of the stand-in works with. */
export type Engine = {
  database: Database;
  clock: Clock;
  locks: Locks;
  deliveries: Deliveries;
  /** Where the hosted pages are reached, without a slash at the end. */
  url: string;
};
