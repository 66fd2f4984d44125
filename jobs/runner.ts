import { endAsks, openAsks } from '#app/features/jobs/asks.server.ts';
import { closeRun, openRun, writeProgress } from '#app/features/jobs/run-log.server.ts';
import { actingAs } from '#app/infra/actor.server.ts';
import { log } from '#app/infra/log.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import type { Item, Job } from './job.ts';
import { jobNamed } from './timetable.ts';

type Run = { total: number; done: number; failed: number; notes: string[] };

type Options = {
  today: Day;
  /** Says what would be done and writes nothing. */
  dryRun?: boolean;
  /** Stops between two items: what is left is found by the next run. */
  signal?: AbortSignal;
};

const progressEveryMs = 500;
const mostNotes = 200;

/** Runs a job by its name for a business date. Throws only when there is no such job; what fails inside is counted and told. */
export async function runJob(name: string, options: Options): Promise<Run> {
  return run(jobNamed(name), options);
}

/** As runJob, for a job at hand. What it writes in the books bears its name. */
export function run(job: Job, options: Options): Promise<Run> {
  return actingAs(`job:${job.name}`, () => work(job, options));
}

async function work(job: Job, { today, dryRun = false, signal }: Options): Promise<Run> {
  const progress: Run = { total: 0, done: 0, failed: 0, notes: [] };
  let runId: string | undefined;
  let writtenAt = 0;

  let opening: Promise<string> | undefined;
  async function begin(): Promise<void> {
    if (dryRun) return;
    opening ??= openRun(job.name, today);
    runId = await opening;
  }

  async function advance(): Promise<void> {
    if (!runId || Date.now() - writtenAt < progressEveryMs) return;
    writtenAt = Date.now();
    await writeProgress(runId, progress);
  }

  async function doOne(item: Item, command: (id: string) => Promise<unknown>): Promise<void> {
    try {
      await command(item.id);
      progress.done += 1;
      await begin();
    } catch (error) {
      note(progress, `${item.label} : ${error instanceof Error ? error.message : String(error)}`);
      // A refusal is an answer: nothing is wrong with us, and the next run asks again.
      if (!(error instanceof Refusal)) {
        progress.failed += 1;
        await begin();
        log.error({ job: job.name, item: item.id, err: error }, 'an item of a job failed');
      }
    }
    await advance();
  }

  async function each(
    items: readonly Item[],
    command: (id: string) => Promise<unknown>,
    { atOnce = 1 }: { atOnce?: number } = {},
  ): Promise<void> {
    progress.total += items.length;
    if (items.length === 0) return;
    if (dryRun) return items.forEach((item) => progress.notes.push(item.label));
    const queue = items.values();
    const worker = async () => {
      for (const item of queue) {
        if (signal?.aborted) return;
        await doOne(item, command);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  }

  const asks = dryRun ? [] : await openAsks(job.name);
  if (!job.quiet) await begin();
  try {
    await job.run({
      today,
      each,
      once: (label, command) => each([{ id: job.name, label }], command),
    });
  } catch (error) {
    // The question itself failed: nothing is known of the items.
    await begin();
    progress.failed += 1;
    note(progress, error instanceof Error ? error.message : String(error));
    log.error({ job: job.name, err: error }, 'a job failed');
  }
  if (signal?.aborted && progress.done + progress.failed < progress.total) {
    note(progress, 'Arrêté avant la fin : le prochain passage continue.');
  }
  // What was stopped is asked for still: the next run fulfils it.
  if (!signal?.aborted) await endAsks(asks, progress);
  if (runId) await closeRun(runId, progress.failed > 0 ? 'failed' : 'done', progress);
  return progress;
}

function note(progress: Run, sentence: string): void {
  if (progress.notes.length < mostNotes) progress.notes.push(sentence);
  else if (progress.notes.length === mostNotes) progress.notes.push('… et d’autres.');
}
