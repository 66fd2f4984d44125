import { type Money, money, subtract, sum } from '#app/money/money.ts';

/** A line of a plan as a version keeps it. */
export type KeptLine = {
  id: string;
  side: 'use' | 'resource';
  label: string;
  amount: string;
  kind: string | null;
  status: string | null;
  year: number | null;
  funder: string;
};

export type ComparedLine = {
  before: KeptLine | null;
  after: KeptLine | null;
  change: 'added' | 'removed' | 'changed' | 'same';
  /** What the amount moved by, in euros. */
  by: Money;
};

type PlanTotals = { uses: Money; resources: Money };

/**
 * Two versions of a plan, line by line: uses, then resources, as they stand after, those that were taken out at the end of their side. A
 * line is known by its id, or, where a budget was written anew, by its words.
 */
export function comparePlans(before: readonly KeptLine[], after: readonly KeptLine[]): ComparedLine[] {
  const left = new Set(before);
  const earlier = (line: KeptLine) => {
    const found =
      [...left].find(({ id }) => id === line.id) ??
      [...left].find(
        ({ side, label, id }) =>
          side === line.side && label === line.label && !after.some((one) => one.id === id),
      );
    if (found) left.delete(found);
    return found ?? null;
  };
  const kept = after.map((line) => compared(earlier(line), line));
  const removed = [...left].map((line) => compared(line, null));
  const of = (side: KeptLine['side']) =>
    [...kept, ...removed].filter((line) => (line.after ?? line.before)!.side === side);
  return [...of('use'), ...of('resource')];
}

function compared(before: KeptLine | null, after: KeptLine | null): ComparedLine {
  const [was, is] = [money(before?.amount ?? '0'), money(after?.amount ?? '0')];
  const by = subtract(is, was);
  if (!before) return { before, after, change: 'added', by };
  if (!after) return { before, after, change: 'removed', by };
  const keys = ['label', 'amount', 'kind', 'status', 'year', 'funder'] as const;
  const same = keys.every((key) => before[key] === after[key]);
  return { before, after, change: same ? 'same' : 'changed', by };
}

export function totalsOf(lines: readonly KeptLine[]): PlanTotals {
  const of = (side: KeptLine['side']) =>
    sum(
      lines
        .filter((line) => line.side === side && line.kind !== 'guarantee')
        .map(({ amount }) => money(amount)),
    );
  return { uses: of('use'), resources: of('resource') };
}
