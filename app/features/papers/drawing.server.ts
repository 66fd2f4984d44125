import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { threadsOf } from '#app/infra/threads.server.ts';
import type { Paper } from './paper.ts';

export type Drawing = { paper: Paper; draft: boolean };
type Drawn = { bytes: Uint8Array; pages: number };

// Found through the package's own imports, from the sources as from a build.
const file = createRequire(import.meta.url).resolve('#app/features/papers/pdf-worker.server.ts');

/** Writes a paper as `writePdf` does, to the same bytes, in a thread: a long one takes seconds, and nobody else waits for it. */
export const drawn = threadsOf<Drawing, Drawn>(file, {
  most: Math.min(4, Math.max(2, availableParallelism() - 1)),
  longest: 5 * 60_000,
  kept: true,
});
