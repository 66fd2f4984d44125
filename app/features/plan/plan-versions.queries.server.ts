import {
  resourceKinds,
  resourceStatuses,
  type ResourceKind,
  type ResourceStatus,
} from '#app/features/projects/words.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import { isPositive, money, type Money } from '#app/money/money.ts';
import { comparePlans, totalsOf, type ComparedLine, type KeptLine } from './plan-compare.ts';

const changes: Record<ComparedLine['change'], string> = phrases({
  added: 'Ajoutée',
  removed: 'Retirée',
  changed: 'Modifiée',
  same: 'Inchangée',
});

/**
 * A version of a plan beside another one: the one just before it unless one is asked for. Null when there is no such version. The first one
 * stands beside an empty plan.
 */
export async function comparedVersions(projectId: string, number: number, besides: number | null) {
  const kept = await db().planVersion.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    take: 200,
    select: { number: true, at: true },
  });
  const other = besides ?? kept.find((one) => one.number < number)?.number ?? null;
  const rows = await db().planVersion.findMany({
    where: { projectId, number: { in: other === null ? [number] : [number, other] } },
    select: { number: true, at: true, lines: true },
  });
  const version = rows.find((row) => row.number === number);
  const before = rows.find((row) => row.number === other);
  if (!version || (other !== null && !before)) return null;
  const was = (before?.lines ?? []) as KeptLine[];
  const is = version.lines as KeptLine[];
  const [left, right] = [totalsOf(was), totalsOf(is)];
  return {
    number,
    on: dayText(dayOf(version.at)),
    other: before ? { number: before.number, on: dayText(dayOf(before.at)) } : null,
    choices: kept
      .filter((one) => one.number !== number)
      .map((one) => ({ number: one.number, on: dayText(dayOf(one.at)) })),
    lines: comparePlans(was, is).map(lineInWords),
    totals: {
      uses: { before: euros(left.uses), after: euros(right.uses) },
      resources: { before: euros(left.resources), after: euros(right.resources) },
    },
  };
}

function lineInWords({ before, after, change, by }: ComparedLine) {
  const line = (after ?? before)!;
  return {
    id: line.id,
    side: line.side === 'use' ? t('Dépense') : t('Ressource'),
    label: line.label,
    /** Its name before, when it was another. */
    formerly: before && after && before.label !== after.label ? before.label : null,
    before: before ? oneSide(before) : '—',
    after: after ? oneSide(after) : '—',
    by: by.isZero() ? '' : `${isPositive(by) ? '+' : ''}${euros(by)}`,
    change,
    changed: changes[change],
  };
}

function oneSide({ amount, kind, status, year, funder }: KeptLine): string {
  const words: (string | null)[] = [
    euros(money(amount) satisfies Money),
    kind && resourceKinds[kind as ResourceKind],
    status && resourceStatuses[status as ResourceStatus],
    funder || null,
    year === null ? null : String(year),
  ];
  return words.filter(Boolean).join(', ');
}
