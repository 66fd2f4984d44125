import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { addMonths, type Day } from '#app/money/day.ts';
import { dayText, euros, eurosShort, percent } from '#app/i18n/format.ts';
import { decimalText, money } from '#app/money/money.ts';
import { lossLawOn, simulationMonthsOn } from './law.queries.server.ts';
import { lossThreshold } from './loss.ts';

/** The simulation page: the figures of law, and what the citizen last said. */
export async function simulationPage(personId: string, today: Day) {
  const [law, months, last] = await Promise.all([
    lossLawOn(today),
    simulationMonthsOn(today),
    db().lossSimulation.findFirst({
      where: { personId },
      orderBy: [{ declaredOn: 'desc' }, { id: 'desc' }],
    }),
  ]);
  const capacity = last?.capacity ? money(last.capacity) : null;
  const validUntil = last && addMonths(toDay(last.declaredOn), months);
  return {
    law: {
      capacityShare: law.capacityShare.toFixed(),
      thresholdShare: law.thresholdShare.toFixed(),
      thresholdFloor: decimalText(law.thresholdFloor),
    },
    inWords: {
      capacityShare: percent(law.capacityShare),
      thresholdShare: percent(law.thresholdShare),
      thresholdFloor: eurosShort(law.thresholdFloor),
    },
    last: last && {
      capacity: capacity && euros(capacity),
      threshold: eurosShort(lossThreshold(capacity, law)),
      declaredOn: dayText(toDay(last.declaredOn)),
      validUntil: dayText(validUntil!),
      expired: today > validUntil!,
    },
  };
}

export type SimulationPage = Awaited<ReturnType<typeof simulationPage>>;
