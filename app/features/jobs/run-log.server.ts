import { frenchOnly } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';

/** How far a run has come. `failed` counts what nobody expected; what was refused or waits is only noted. */
type Progress = { total: number; done: number; failed: number; notes: readonly string[] };

/** A worker that was killed leaves its run open: after so long nobody believes that it still goes on. */
const abandonedAfterHours = 6;

/** Writes down that a job has begun, and closes what an earlier run of it left open when it was killed. */
export async function openRun(job: string, today: Day): Promise<string> {
  const startedAt = now();
  const limit = new Date(startedAt.getTime() - abandonedAfterHours * 3_600_000);
  await db().jobRun.updateMany({
    where: { job, status: 'running', startedAt: { lt: limit } },
    data: {
      status: 'failed',
      finishedAt: startedAt,
      notes: { push: frenchOnly('Interrompu avant la fin.') },
    },
  });
  const run = await db().jobRun.create({
    data: { job, businessDate: fromDay(today), startedAt },
    select: { id: true },
  });
  return run.id;
}

export async function writeProgress(id: string, { total, done, failed }: Progress): Promise<void> {
  await db().jobRun.update({ where: { id }, data: { total, done, failed }, select: { id: true } });
}

export async function closeRun(id: string, status: 'done' | 'failed', progress: Progress): Promise<void> {
  const { total, done, failed, notes } = progress;
  await db().jobRun.update({
    where: { id },
    data: { status, total, done, failed, notes: [...notes], finishedAt: now() },
    select: { id: true },
  });
}

/** When the last run of a job that came to its end without a failure began; null when none has. */
export async function lastCompleteRun(job: string): Promise<Date | null> {
  const run = await db().jobRun.findFirst({
    where: { job, status: 'done' },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true },
  });
  return run?.startedAt ?? null;
}
