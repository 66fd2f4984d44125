import type { JobName } from '#app/features/jobs/words.ts';
import type { Day } from '#app/money/day.ts';

/** One thing to do: its id, and what an operator reads about it. */
export type Item = { id: string; label: string };

/** What a job gets to work with. */
type Work = {
  /** The business date. A job never asks the clock what day it is. */
  today: Day;
  /**
   * Runs the command for each item, in its own transaction; one that fails is reported and the rest go on. `atOnce` items run side by
   * side where they do not touch the same rows. A dry run only says what it would do.
   */
  each(
    items: readonly Item[],
    command: (id: string) => Promise<unknown>,
    options?: { atOnce?: number },
  ): Promise<void>;
  /** One command that concerns no item. */
  once(label: string, command: () => Promise<unknown>): Promise<void>;
};

/** A query and a command: what is ready, and what to do with each. Safe to run twice, always. */
export type Job = {
  name: JobName;
  /** Runs so often that only the runs that did something are written down. */
  quiet?: boolean;
  run(work: Work): Promise<void>;
};
