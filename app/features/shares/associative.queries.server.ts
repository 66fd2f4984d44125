import type { z } from 'zod';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { percent } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { associativeFaults, highestRate } from './associative.ts';
import type { AssociativeSchema } from './associative.schema.ts';

/** What the law of the day says of an issue of bonds or securities of an association. */
export async function associativeShown(asked: z.output<typeof AssociativeSchema>, today: Day) {
  const { activity, years, ...margins } = await parametersOn(
    {
      bondMargin: 'association_bond_margin',
      securityMargin: 'association_security_margin',
      activity: 'association_activity_years',
      years: 'association_security_years',
    },
    today,
  );
  const law = { ...margins, activityYears: activity.toNumber(), securityYears: years.toNumber() };
  const terms = {
    kind: asked.titre,
    rate: asked.taux,
    average: asked.moyenne,
    activityYears: asked.activite,
    years: asked.duree,
  };
  return {
    faults: associativeFaults(terms, law),
    highest: percent(highestRate(terms, law), 4),
    bondMargin: percent(law.bondMargin),
    securityMargin: percent(law.securityMargin),
    isSecurity: terms.kind === 'security',
    activityYears: activity.toFixed(),
    securityYears: years.toFixed(),
  };
}
