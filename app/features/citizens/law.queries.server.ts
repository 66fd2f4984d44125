import { parameterOn, parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import type { Day } from '#app/money/day.ts';
import type { BudgetRule } from './budget.ts';
import { lossLaw, type LossLaw } from './loss.ts';

/** The figures of law on the ability to bear loss, as of a day. */
export async function lossLawOn(day: Day): Promise<LossLaw> {
  const [capacityShare, thresholdShare, thresholdFloor] = await Promise.all([
    parameterOn('loss_capacity_share', day),
    parameterOn('loss_threshold_share', day),
    parameterOn('loss_threshold_floor', day),
  ]);
  return lossLaw({ capacityShare, thresholdShare, thresholdFloor });
}

/** Our own rule of what one can afford to lend, in months. */
export async function budgetRuleOn(day: Day): Promise<BudgetRule> {
  const { cushion, rebuild } = await parametersOn(
    { cushion: 'affordable_cushion_months', rebuild: 'affordable_rebuild_months' },
    day,
  );
  return { cushionMonths: cushion.toNumber(), rebuildMonths: rebuild.toNumber() };
}

/** For how many months a knowledge test is valid. */
export async function knowledgeMonthsOn(day: Day): Promise<number> {
  return Number(await parameterOn('knowledge_test_months', day));
}

/** For how many months a loss simulation is valid. */
export async function simulationMonthsOn(day: Day): Promise<number> {
  return Number(await parameterOn('loss_simulation_months', day));
}

/** Income of the year before last below which the advance of income tax can be waived, in euros: alone, and as a couple. */
export async function waiverIncomeOn(day: Day) {
  const [alone, couple] = await Promise.all([
    parameterOn('tax_waiver_income_single', day),
    parameterOn('tax_waiver_income_joint', day),
  ]);
  return { alone: alone.toFixed(), couple: couple.toFixed() };
}
