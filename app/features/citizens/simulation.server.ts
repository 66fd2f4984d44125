import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, type Money } from '#app/money/money.ts';
import { methodVersion } from './loss.ts';

/**
 * Keeps the result of the loss simulation that the citizen chose to send, in euros; null when they chose to keep it for
 * themselves. What they typed to get it was never sent.
 */
export async function declareLossCapacity(declared: {
  personId: string;
  capacity: Money | null;
  today: Day;
}): Promise<void> {
  const { personId, capacity, today } = declared;
  await db().lossSimulation.create({
    data: {
      personId,
      capacity: capacity && decimalText(capacity),
      methodVersion,
      declaredOn: fromDay(today),
      acknowledgedAt: now(),
    },
  });
}
