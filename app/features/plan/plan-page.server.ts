import { barChart, type Chart, type ChartColor } from '#app/components/chart.server.ts';
import {
  resourceKinds,
  resourceStatuses,
  resourceStatusNames,
  type ResourceStatus,
} from '#app/features/projects/words.ts';
import { dayText, euros, eurosShort, pair } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { dayOf } from '#app/money/day.ts';
import { decimalText, sum, zero } from '#app/money/money.ts';
import { brings, byYear, coverage, usualProbability, type KnownResource, type PlanUse } from './plan.ts';
import { planOf, versionsOf, type ResourceRead } from './plan.queries.server.ts';

const colors: Readonly<Record<ResourceStatus, ChartColor>> = {
  received: 'leaf',
  signed: 'sky',
  promised: 'ochre',
  asked: 'plum',
  imagined: 'strata-1',
};

export const yearLabel = (year: number | null) => (year === null ? t('Sans année') : String(year));

/** The whole plan as its page shows it: the years, the chart of how sure each is, every resource, the versions. */
export async function planPage(projectId: string) {
  const [{ uses, resources }, versions] = await Promise.all([planOf(projectId), versionsOf(projectId)]);
  return {
    ...planFigures(uses, resources),
    resources: resources.map(resourceInWords),
    uses: uses.map(({ id, label, amount, year, allocated }) => ({
      id,
      label,
      year: yearLabel(year),
      amount: euros(amount),
      asked: euros(allocated),
    })),
    versions: versions.map(({ number, at, who }) => ({ number, who, day: dayText(dayOf(at)) })),
  };
}

/** The plan year by year for everybody; null for a plan that speaks of no year, which the budget already tells whole. */
export async function publicPlan(projectId: string) {
  const { uses, resources } = await planOf(projectId);
  const { chart, years, statuses } = planFigures(uses, resources);
  return [...uses, ...resources].some(({ year }) => year !== null) ? { chart, years, statuses } : null;
}

/** The years of a plan in words, and how sure each is, as a chart and as rows. */
export function planFigures(uses: readonly PlanUse[], resources: readonly KnownResource[]) {
  const years = byYear(uses, resources);
  const shown = years.map(({ year }) => coverage(resources.filter((line) => line.year === year)));
  const statuses = resourceStatusNames.filter((status) =>
    shown.some((parts) => parts.some((part) => part.status === status)),
  );
  const of = (index: number, status: ResourceStatus) =>
    shown[index]?.find((part) => part.status === status)?.amount ?? zero;
  const chart: Chart | null =
    statuses.length === 0
      ? null
      : barChart({
          categories: years.map(({ year }) => yearLabel(year)),
          series: statuses.toReversed().map((status) => ({
            name: resourceStatuses[status],
            values: years.map((_, index) => decimalText(of(index, status))),
            color: colors[status],
          })),
          stacked: true,
          unit: '€',
        });
  return {
    chart,
    statuses: statuses.toReversed().map((status) => ({ key: status, label: resourceStatuses[status] })),
    years: years.map((one, index) => ({
      year: yearLabel(one.year),
      uses: euros(one.uses),
      resources: euros(one.resources),
      expected: euros(one.expected),
      gap: euros(one.gap),
      sentence: one.sentence,
      balanced: one.gap.isZero(),
      statuses: Object.fromEntries(statuses.map((status) => [status, eurosShort(of(index, status))])),
    })),
    totals: {
      uses: euros(sum(uses.map(({ amount }) => amount))),
      resources: euros(sum(resources.filter(brings).map(({ amount }) => amount))),
      expected: euros(sum(resources.filter(brings).map(({ expected }) => expected))),
    },
  };
}

function resourceInWords(line: ResourceRead) {
  const { id, label, amount, kind, status, year, funder, condition, proof, received } = line;
  return {
    id,
    label,
    kind: resourceKinds[kind],
    amount: euros(amount),
    year: yearLabel(year),
    funder,
    condition,
    proof,
    status: statusInWords(line),
    /** Null once all that will come has come: nothing is left to be probable. */
    probability: isOver(line) ? null : (line.probability ?? usualProbability[status]),
    received: received && euros(received),
    allocated: euros(line.allocated),
  };
}

function isOver({ received, parts }: KnownResource): boolean {
  return received !== null && parts.every((part) => part.status === 'received');
}

/** What the books count says each part; the rest says what was declared. */
function statusInWords({ parts, received, status }: KnownResource): string {
  if (received === null) return resourceStatuses[status];
  if (parts.length === 0) return t('Non obtenue');
  return parts.map((part) => pair(resourceStatuses[part.status], euros(part.amount))).join(', ');
}
