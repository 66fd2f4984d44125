import type { Chaos } from './chaos.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Deliveries } from './deliveries.ts';
import type { Endpoints } from './endpoints.ts';
import type { Locks } from './locks.ts';
import type { RateLimit } from './rate.ts';

/** What every part of the stand-in works with. */
export type Engine = {
  database: Database;
  clock: Clock;
  locks: Locks;
  deliveries: Deliveries;
  endpoints: Endpoints;
  chaos: Chaos;
  rate: RateLimit;
  /** Where the hosted pages are reached, without a slash at the end. */
  url: string;
};
