import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { now } from '#app/infra/clock.server.ts';
import type { Day } from '#app/money/day.ts';

type Progress = { total: number; done: number; failed: number; notes: string[] };

/** A run begins; people can watch it from now on. */
export async function startJobRun(job: string, businessDate: Day): Promise<string> {
  const run = await db().jobRun.create({
    data: { job, businessDate: fromDay(businessDate), startedAt: now() },
    select: { id: true },
  });
  return run.id;
}

export async function noteProgress(id: string, { total, done, failed, notes }: Progress): Promise<void> {
  await db().jobRun.update({ where: { id }, data: { total, done, failed, notes } });
}

export async function finishJobRun(
  id: string,
  status: 'done' | 'failed',
  { total, done, failed, notes }: Progress,
): Promise<void> {
  await db().jobRun.update({
    where: { id },
    data: { total, done, failed, notes, status, finishedAt: now() },
  });
}
