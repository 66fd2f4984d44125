import {
  resourceKinds,
  resourceStatuses,
  type ResourceKind,
  type ResourceStatus,
} from '#app/features/projects/words.ts';
import { eurosShort, percent } from '#app/money/format.ts';
import { isPositive, sum, zero, type Money } from '#app/money/money.ts';
import { wholePercent } from './campaign-figures.ts';

export type PlanLine = {
  side: 'use' | 'resource';
  label: string;
  amount: Money;
  kind: ResourceKind | null;
  status: ResourceStatus | null;
  year: number | null;
};

/** From what is in hand to what is only hoped for: the deeper the layer, the surer. */
const layers = [
  { status: 'received', layer: 1 },
  { status: 'signed', layer: 2 },
  { status: 'promised', layer: 3 },
  { status: 'asked', layer: 4 },
  { status: 'imagined', layer: 'hollow' },
] as const;

export type Plan = ReturnType<typeof planInWords>;

/** The financing plan for the public: how far the uses are covered, by how sure each resource is, and every line. */
export function planInWords(lines: readonly PlanLine[]) {
  const uses = lines.filter(({ side }) => side === 'use');
  const resources = lines.filter(({ side }) => side === 'resource');
  const needed = totalOf(uses);
  const sure = totalOf(resources.filter(({ status }) => status === 'received' || status === 'signed'));
  return {
    needed: eurosShort(needed),
    surePercent: wholePercent(sure, needed),
    layers: layers.flatMap(({ status, layer }) => {
      const amount = totalOf(resources.filter((line) => line.status === status));
      if (!isPositive(amount)) return [];
      return [
        {
          layer,
          percent: wholePercent(amount, needed),
          label: resourceStatuses[status],
          text: eurosShort(amount),
        },
      ];
    }),
    uses: uses.map((line) => lineInWords(line, needed)),
    resources: resources.map((line) => lineInWords(line, totalOf(resources))),
    totalUses: eurosShort(needed),
    totalResources: eurosShort(totalOf(resources)),
  };
}

function lineInWords({ label, amount, kind, status, year }: PlanLine, whole: Money) {
  return {
    label,
    amount: eurosShort(amount),
    /** For drawing only. */
    size: amount.toFixed(2),
    share: isPositive(whole) ? percent(amount.dividedBy(whole), 0) : '',
    kind: kind ? resourceKinds[kind] : '',
    status: status ? resourceStatuses[status] : '',
    year: year ? String(year) : '',
  };
}

function totalOf(lines: readonly PlanLine[]): Money {
  return lines.length > 0 ? sum(lines.map(({ amount }) => amount)) : zero;
}
