import { dayShort, dayText, euros } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import { type Money, add, isNegative, isPositive, negate, subtract, sum } from '#app/money/money.ts';
import { t } from '#app/i18n/t.ts';

/** What a plan comes to, in figures that can be held beside another's. */
export function outcomeOf(rows: readonly ScheduleRow[]) {
  const interest = sum(rows.map((row) => row.interest));
  return { interest, total: add(sum(rows.map((row) => row.principal)), interest), lastDue: rows.at(-1)!.due };
}

/** Two plans of one loan, row beside row, and what they come to. */
export function plansSideBySide(before: readonly ScheduleRow[], after: readonly ScheduleRow[]) {
  const [was, is] = [outcomeOf(before), outcomeOf(after)];
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))];
  const cells = (row: ScheduleRow | undefined) => ({
    due: row ? dayShort(row.due) : '—',
    payment: row ? euros(row.payment) : '—',
  });
  return {
    rows: numbers.map((number) => {
      const [old, fresh] = [before[number - 1], after[number - 1]].map(cells);
      return {
        id: number,
        number,
        wasDue: old!.due,
        was: old!.payment,
        isDue: fresh!.due,
        is: fresh!.payment,
      };
    }),
    totals: [
      { id: 'last', name: t('Dernière échéance'), was: dayText(was.lastDue), is: dayText(is.lastDue) },
      { id: 'largest', name: t('Échéance la plus haute'), was: largest(before), is: largest(after) },
      { id: 'interest', name: t('Intérêts en tout'), was: euros(was.interest), is: euros(is.interest) },
      { id: 'total', name: t('Total à rembourser'), was: euros(was.total), is: euros(is.total) },
    ],
    difference: differenceText(subtract(is.interest, was.interest)),
  };
}

export type PlansSideBySide = ReturnType<typeof plansSideBySide>;

function largest(rows: readonly ScheduleRow[]): string {
  const most = rows.reduce((max, row) => (row.payment.greaterThan(max.payment) ? row : max));
  return euros(most.payment);
}

function differenceText(more: Money): string {
  if (isPositive(more)) return t('{more} d’intérêts de plus en tout.', { more: euros(more) });
  if (isNegative(more)) return t('{less} d’intérêts de moins en tout.', { less: euros(negate(more)) });
  return t('Le total des intérêts ne change pas.');
}

/** Why nothing else may change the plan meanwhile. */
export function waitsForEarly(on: Day): string {
  return t('Un remboursement anticipé est demandé pour le {on} : l’échéancier ne change plus avant.', {
    on: dayText(on),
  });
}
