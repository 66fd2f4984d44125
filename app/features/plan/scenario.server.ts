import { usualProbability, whatIf, withEvidence, type Change } from './plan.ts';
import { evidenceOf, planOf } from './plan.queries.server.ts';
import { planFigures } from './plan-page.server.ts';

/** What may be changed to see: a field pair for each resource, as the plan has it, and the figures of the plan. */
export async function scenarioPage(projectId: string) {
  const { uses, resources } = await planOf(projectId);
  return {
    lines: resources.map(({ id, label, status }) => ({ id, label, usual: usualProbability[status] })),
    changes: resources.map(({ id, year, probability }) => ({
      id,
      year: year === null ? '' : String(year),
      probability: probability === null ? '' : String(probability),
    })),
    plan: planFigures(uses, resources),
  };
}

/** The figures of the plan if these changes held; nothing is saved. */
export async function scenarioFigures(projectId: string, changes: readonly Change[]) {
  const [{ uses, resources }, evidence] = await Promise.all([planOf(projectId), evidenceOf(projectId)]);
  return planFigures(uses, withEvidence(whatIf(resources, changes), evidence));
}
