import type { z } from 'zod';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { euros, percent } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { type ParticipatingTerms, participatingFaults, participatingPay } from './participating.ts';
import type { ParticipatingSchema } from './participating.schema.ts';

/** What the law of the day says of a contract, and what one security would pay: at the index asked for, and in a year like that of reference. */
export async function participatingShown(asked: z.output<typeof ParticipatingSchema>, today: Day) {
  const names = { mostVariable: 'participating_variable_share', leastYears: 'participating_years' } as const;
  const { mostVariable, leastYears } = await parametersOn(names, today);
  const terms: ParticipatingTerms = {
    nominal: asked.nominal,
    fixedRate: asked.fixe,
    variableRate: asked.variable,
    variableShare: asked.assiette,
    years: asked.annees,
  };
  const paid = participatingPay(terms, new Decimal(asked.indice).dividedBy(100));
  const usual = participatingPay(terms, new Decimal(1));
  return {
    faults: participatingFaults(terms, { mostVariable, leastYears: leastYears.toNumber() }),
    mostVariable: percent(mostVariable),
    leastYears: leastYears.toFixed(),
    fixed: euros(paid.fixed),
    variable: euros(paid.variable),
    total: euros(paid.total),
    usual: euros(usual.total),
  };
}
