import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { addMonths, type Day } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import type { Family, Outcome } from './knowledge.ts';
import { lossLawOn, simulationMonthsOn } from './law.queries.server.ts';
import { lossThreshold } from './loss.ts';
import { recognisedUntil } from './recognition.queries.server.ts';

type Readiness = {
  /** Outcome of the last test of this family; none of them ever stops a pledge. */
  knowledge: 'missing' | 'expired' | Outcome;
  /** The warning that follows a test was read and understood. */
  acknowledged: boolean;
  simulation: 'missing' | 'expired' | 'done';
  /** More than this in one offer, in euros, asks for three more confirmations. */
  threshold: Money;
  /** Until which day the person is a sophisticated investor, of whom none of this is asked; null for everybody else. */
  recognisedUntil: Day | null;
};

/** What the law wants us to have asked before someone lends or subscribes, as of a day. */
export async function readinessToPledge(personId: string, family: Family, today: Day): Promise<Readiness> {
  const latest = [{ id: 'desc' as const }];
  const [test, simulation, law, months, until] = await Promise.all([
    db().knowledgeTest.findFirst({
      where: { personId, family, takenOn: { lte: fromDay(today) } },
      orderBy: [{ takenOn: 'desc' }, ...latest],
    }),
    db().lossSimulation.findFirst({
      where: { personId, declaredOn: { lte: fromDay(today) } },
      orderBy: [{ declaredOn: 'desc' }, ...latest],
    }),
    lossLawOn(today),
    simulationMonthsOn(today),
    recognisedUntil(personId, today),
  ]);
  const expired = simulation !== null && today > addMonths(toDay(simulation.declaredOn), months);
  const capacity = simulation?.capacity && !expired ? money(simulation.capacity) : null;
  return {
    knowledge: test === null ? 'missing' : today > toDay(test.validUntil) ? 'expired' : test.outcome,
    acknowledged: test !== null && test.acknowledgedAt !== null,
    simulation: simulation === null ? 'missing' : expired ? 'expired' : 'done',
    threshold: lossThreshold(capacity, law),
    recognisedUntil: until,
  };
}
