import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { instrumentNames, instruments } from '#app/features/projects/words.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, eurosShort, percent } from '#app/i18n/format.ts';
import { money, round, subtract } from '#app/money/money.ts';

/** What the platform keeps on each instrument today, with an example in euros; campaigns keep the rate of the day they opened. */
export async function feesOn(today: Day) {
  const example = money('100');
  const rows = await Promise.all(
    instrumentNames.map(async (instrument) => {
      const rate = await parameterOn(`platform_fee_${instrument}`, today);
      const kept = round(example.times(rate));
      return {
        id: instrument,
        label: instruments[instrument].label,
        rate: percent(rate),
        kept: eurosShort(kept),
        reaches: eurosShort(subtract(example, kept)),
      };
    }),
  );
  return { asOf: dayText(today), rows };
}
