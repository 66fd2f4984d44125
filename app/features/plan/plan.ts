import type { ResourceKind, ResourceStatus } from '#app/features/projects/words.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import {
  Decimal,
  isNegative,
  isPositive,
  min,
  negate,
  round,
  subtract,
  sum,
  zero,
  type Money,
} from '#app/money/money.ts';

export type PlanUse = { id: string; label: string; amount: Money; year: number | null };

export type PlanResource = {
  id: string;
  label: string;
  amount: Money;
  year: number | null;
  kind: ResourceKind;
  status: ResourceStatus;
  /** In percent; null: what the status usually means. */
  probability: number | null;
};

/** What the books and the pledges say of the lines of one kind: campaigns by instrument, and what is given in kind. */
export type Evidence = Partial<
  Record<
    ResourceKind,
    {
      /** In the books, and the project's own. */
      received: Money;
      /** Pledged, and not yet the project's own. */
      promised: Money;
      /** Nothing more will come: the rest of the lines is lost. */
      over: boolean;
    }
  >
>;

/** [policy] How likely a resource is when the cooperation says nothing else, in percent. */
export const usualProbability: Readonly<Record<ResourceStatus, number>> = {
  imagined: 20,
  asked: 50,
  promised: 80,
  signed: 95,
  received: 100,
};

type Part = { status: ResourceStatus; amount: Money };

/** A line with what is known of it: how much of it stands at which status, and what it is expected to bring. */
export type KnownResource = PlanResource & {
  parts: Part[];
  /** In the books; null for what comes from elsewhere, of which no book of ours can speak. */
  received: Money | null;
  expected: Money;
};

/** A guarantee pays for nothing: it stands behind a loan. */
export const brings = ({ kind }: { kind: ResourceKind }) => kind !== 'guarantee';

/**
 * What the books say of each line. The evidence of a kind goes to its lines in the order of their years, each at most up to its
 * amount; the last takes what goes beyond. A line without evidence stands wholly at its declared status.
 */
export function withEvidence(lines: readonly PlanResource[], evidence: Evidence): KnownResource[] {
  const order = lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (a.line.year ?? 9999) - (b.line.year ?? 9999) || a.index - b.index);
  const known = new Map<string, KnownResource>();
  const left = new Map(
    Object.entries(evidence).map(([kind, { received, promised }]) => [kind, { received, promised }]),
  );
  for (const { line } of order) {
    const rest = left.get(line.kind);
    const over = evidence[line.kind]?.over ?? false;
    if (!rest) {
      const parts = [{ status: line.status, amount: line.amount }];
      known.set(line.id, { ...line, parts, received: null, expected: weighted(line, line.amount) });
      continue;
    }
    const last = !order.some(
      ({ line: other }) => other.kind === line.kind && !known.has(other.id) && other !== line,
    );
    const received = last ? rest.received : min(rest.received, line.amount);
    const room = atLeastZero(subtract(line.amount, received));
    const promised = last ? rest.promised : min(rest.promised, room);
    left.set(line.kind, {
      received: subtract(rest.received, received),
      promised: subtract(rest.promised, promised),
    });
    const asked = over ? zero : atLeastZero(subtract(room, promised));
    const open: ResourceStatus = line.status === 'imagined' ? 'imagined' : 'asked';
    const parts = [
      { status: 'received' as const, amount: received },
      { status: 'promised' as const, amount: promised },
      { status: open, amount: asked },
    ].filter(({ amount }) => isPositive(amount));
    const expected = sum([
      received,
      percentOf(promised, usualProbability.promised),
      percentOf(asked, line.probability ?? usualProbability[open]),
    ]);
    known.set(line.id, { ...line, parts, received, expected });
  }
  return lines.map(({ id }) => known.get(id)!);
}

function weighted({ status, probability }: PlanResource, amount: Money): Money {
  return percentOf(amount, probability ?? usualProbability[status]);
}

function percentOf(amount: Money, percent: number): Money {
  return round(new Decimal(amount).times(percent).dividedBy(100));
}

function atLeastZero(amount: Money): Money {
  return isNegative(amount) ? zero : amount;
}

type Year = {
  /** Null: the lines that say no year. */
  year: number | null;
  uses: Money;
  resources: Money;
  /** Resources weighed by how likely they are. */
  expected: Money;
  /** resources − uses */
  gap: Money;
  sentence: string;
};

/** The plan year by year: both sides, what is likely to come, and what is missing, in words. */
export function byYear(uses: readonly PlanUse[], resources: readonly KnownResource[]): Year[] {
  const paying = resources.filter(brings);
  const years = [...new Set([...uses, ...paying].map(({ year }) => year))].sort(
    (a, b) => (a ?? 9999) - (b ?? 9999),
  );
  return years.map((year) => {
    const spent = sum(uses.filter((line) => line.year === year).map(({ amount }) => amount));
    const here = paying.filter((line) => line.year === year);
    const brought = sum(here.map(({ amount }) => amount));
    const gap = subtract(brought, spent);
    return {
      year,
      uses: spent,
      resources: brought,
      expected: sum(here.map(({ expected }) => expected)),
      gap,
      sentence: yearInWords(year, gap),
    };
  });
}

function yearInWords(year: number | null, gap: Money): string {
  const when = year === null ? t('Sans année') : String(year);
  if (gap.isZero()) return t('{when} : l’année est équilibrée.', { when });
  return isNegative(gap)
    ? t('{when} : il manque {amount}.', { when, amount: euros(negate(gap)) })
    : t('{when} : {amount} de plus que les dépenses.', { when, amount: euros(gap) });
}

const statusOrder: readonly ResourceStatus[] = ['received', 'signed', 'promised', 'asked', 'imagined'];

/** How much of a plan, or of one year of it, stands at which status, the surest first. What is zero is left out. */
export function coverage(resources: readonly KnownResource[]): Part[] {
  const parts = resources.filter(brings).flatMap((line) => line.parts);
  return statusOrder.flatMap((status) => {
    const amount = sum(parts.filter((part) => part.status === status).map((part) => part.amount));
    return isPositive(amount) ? [{ status, amount }] : [];
  });
}

/** A probability that is left out is the usual one of its status. */
export type Change = { id: string; year: number | null; probability: number | null };

/** The same plan if some resources came in another year, or were more or less likely. What is in the books does not change. */
export function whatIf(resources: readonly PlanResource[], changes: readonly Change[]): PlanResource[] {
  return resources.map((line) => {
    const change = changes.find(({ id }) => id === line.id);
    return change ? { ...line, year: change.year, probability: change.probability } : line;
  });
}
