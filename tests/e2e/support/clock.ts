import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setClock } from '#app/infra/clock.server.ts';
import { sweepInbox } from '#app/features/payments/inbox.server.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf, startOfDay, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { askStandIn, letTimePass } from '../../../bin/stand-in.ts';

// The time of the tested site: this machine's, until a test lets days go by. Site, worker and stand-in follow the same file, and
// so do the commands that tests call.

const file = process.env.E2E_TIME_AHEAD!;
const standin = `http://127.0.0.1:${process.env.SANDBOX_PORT}`;

export function siteNow(): Date {
  return new Date(Date.now() + Number(readFileSync(file, 'utf8')));
}

setClock(siteNow);

export function siteToday(): Day {
  return dayOf(siteNow());
}

/** Ten in the morning of a later day: what falls due at the banks on the way happens, each thing on its day. */
export async function liveUntil(day: Day): Promise<void> {
  if (day === siteToday()) return;
  const target = startOfDay(day).getTime() + 10 * 3_600_000;
  if (target < siteNow().getTime()) throw new RangeError(`${day} has passed: it is ${siteToday()}`);
  await letTimePass(standin, {
    from: siteNow(),
    to: new Date(target),
    move: async () => {
      // A webhook signed today and heard days after would be refused.
      await settle();
      // Renamed, so that site and worker never read it half written.
      writeFileSync(`${file}.next`, String(target - Date.now()));
      renameSync(`${file}.next`, file);
    },
  });
  await settle();
}

/** The jobs of a day, each followed by what the banks and Stripe answer to it. */
export async function live(day: Day, jobs: string[]): Promise<void> {
  await liveUntil(day);
  for (const job of jobs) {
    const { failed, notes } = await runJob(job, { today: day });
    if (failed > 0) throw new Error(`${job} on ${day}: ${notes.join(' ')}`);
    await settle();
  }
}

/** Waits until every webhook has been delivered and handled. */
export async function settle(): Promise<void> {
  for (;;) {
    await control('deliveries/drain', {});
    await sweepInbox({ limit: 1_000 });
    const waiting = await db().stripeEvent.findFirst({
      where: { handledAt: null },
      select: { type: true, lastError: true },
    });
    if (!waiting) return;
    if (waiting.lastError) throw new Error(`${waiting.type} could not be handled: ${waiting.lastError}`);
  }
}

/** Asks the stand-in for something that no person does: time, what banks decide. */
export async function control(path: string, given: object): Promise<void> {
  await askStandIn(standin, path, given);
}
