import { followingTargetDay } from '#app/money/calendar.ts';
import { runJob } from '#jobs/runner.ts';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { recordExecution } from '#app/features/payouts/execution.server.ts';
import { writePayoutFile } from '#app/features/payouts/file.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import type { World } from '../world.ts';
import type { Someone } from './cast.ts';

/** The daily jobs in the order of the day. The timetable has more; these are the ones that move money or tell people of it. */
const dailyJobs = [
  'close-campaigns',
  'charge-pledges',
  'settle-campaigns',
  'send-notices',
  'collect-instalments',
  'distribute-repayments',
  'propose-payouts',
  'fund-payouts',
  'transfer-payouts',
] as const;
type DailyJob = (typeof dailyJobs)[number];

/** Two people who approve what leaves, and write down what the bank did. */
export type Operators = readonly [Someone, Someone];

/** One business day: what Stripe and the banks did since the last, then the jobs, then the operators' round. */
export async function playDay(
  world: World,
  today: Day,
  operators: Operators,
  jobs: readonly DailyJob[] = dailyJobs,
): Promise<void> {
  await world.advance(today);
  for (const job of jobs) {
    if (job === 'fund-payouts') await approveWaiting(today, operators);
    const { total, failed, notes } = await runJob(job, { today });
    if (failed > 0) throw new Error(`${job} on ${today}: ${notes.join(' ')}`);
    // Where there was nothing to do, nobody was asked anything.
    if (total > 0) await world.drain();
  }
  await recordExecuted(today, operators);
}

async function approveWaiting(today: Day, operators: Operators): Promise<void> {
  const waiting = await db().payoutBatch.findMany({ where: { status: 'proposed' }, select: { id: true } });
  for (const { id: batchId } of waiting) {
    for (const { id: personId } of operators) await approvePayoutBatch({ batchId, personId, today });
  }
}

/** The file is written when its money has come, and the bank executes it. */
async function recordExecuted(today: Day, [operator]: Operators): Promise<void> {
  const funded = await db().payoutBatch.findMany({
    where: { status: 'approved', fundedOn: { not: null } },
    select: { id: true },
  });
  for (const { id: batchId } of funded) {
    await writePayoutFile({ batchId, executeOn: followingTargetDay(today), personId: operator.id, today });
    await recordExecution({ batchId, on: today, personId: operator.id, today });
  }
}
