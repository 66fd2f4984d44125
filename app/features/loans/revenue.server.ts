import { randomUUID } from 'node:crypto';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, decimalText, money } from '#app/money/money.ts';
import { type Decision, agreedChange } from './agreed-change.server.ts';
import { changePlan, rowsNow, rowsWith } from './change-plan.server.ts';
import type { KeptLoan } from './kept-loan.server.ts';
import { waitsForEarly } from './plan-words.ts';
import { tellOfDeclared } from './revenue-letters.server.ts';
import {
  type LateWord,
  type RevenueRow,
  carriedInto,
  declarable,
  isQuiet,
  revenueRows,
  unlinkedOn,
} from './revenue-standing.ts';

/** Revenue as the cooperation would declare it: of the instalment of a day, in euros. */
export type RevenueWish = { due: Day; amount: Money };

/** What was said of revenues after their instalments were announced, oldest first. */
export async function lateWords(tx: Tx, loanId: string): Promise<LateWord[]> {
  const rows = await tx.revenueDeclaration.findMany({
    where: { loanId, isLate: true },
    orderBy: { id: 'asc' },
    select: { dueOn: true, amount: true },
  });
  return rows.map(({ dueOn, amount }) => ({ due: toDay(dueOn), amount: money(amount) }));
}

/** Why nothing may be declared today; null where something may. */
export function whyNotDeclared(loan: KeptLoan, today: Day): string | null {
  if (!loan.terms.revenue) return t('Les échéances de ce prêt ne dépendent pas des recettes.');
  if (unlinkedOn(loan))
    return t('Ce prêt ne suit plus les recettes : ses prêteurs ont accepté un autre échéancier.');
  if (loan.status === 'written_off') return t('Ce prêt est passé en perte.');
  if (loan.early) return waitsForEarly(loan.early.row.due);
  if (isQuiet(loan)) return t('Ce prêt est remboursé.');
  const { open, past } = declarable(loan, today);
  if (open || past) return null;
  const next = revenueRows(loan).find(({ announcedOn }) => announcedOn > today);
  return next
    ? t('Rien à déclarer pour l’instant : vous pourrez le faire à partir du {on}.', {
        on: dayText(addDays(next.period.to, 1)),
      })
    : t(
        'Il ne reste que la dernière échéance : elle demande tout ce qui reste dû. Si vous ne pouvez pas la payer en entier, demandez une autre date à vos prêteurs.',
      );
}

/**
 * The plan as it is and as a declaration would leave it; nothing is written. One of the instalment already announced changes the next one
 * only: at once where that has been declared too, else with its own declaration. Refuses an instalment that is not to be declared now.
 */
export function declaredPlan(loan: KeptLoan, wish: RevenueWish, late: readonly LateWord[], today: Day) {
  const why = whyNotDeclared(loan, today);
  if (why) throw new Refusal('no_declaration', why);
  const { open, past } = declarable(loan, today);
  const before = rowsNow(loan);
  if (wish.due === open?.row.due) {
    const carried = carriedInto(loan, wish.due, late);
    const event = declaredEvent(wish.due, wish.amount, carried, today);
    const replaces = open.counted?.id ?? null;
    const after = rowsWith(loan, { event, unpaid: [], replaces });
    return { isLate: false, change: { event, replaces }, before, after, sets: open, carried };
  }
  if (wish.due !== past?.row.due)
    throw new Refusal('wrong_due', t('Choisissez une échéance de la liste.'), 'due');
  const rows = revenueRows(loan);
  const sets = rows[rows.indexOf(rows.find(({ row }) => row.due === wish.due)!) + 1] ?? null;
  if (!sets)
    throw new Refusal('wrong_due', t('Il n’y a plus d’échéance où cette correction compterait.'), 'due');
  const carried = carriedInto(loan, sets.row.due, [...late, wish]);
  if (!sets.counted?.revenue) return { isLate: true, change: null, before, after: before, sets, carried };
  const event = declaredEvent(sets.row.due, sets.counted.revenue, carried, today);
  const replaces = sets.counted.id;
  const after = rowsWith(loan, { event, unpaid: [], replaces });
  return { isLate: true, change: { event, replaces }, before, after, sets, carried };
}

/** What a declaration, or the silence about it, does to the plan. */
export function declaredEvent(due: Day, revenue: Money | null, carried: Money, on: Day) {
  return { id: randomUUID(), on, type: 'revenue_declared' as const, due, revenue, carried };
}

type Asked = Decision & RevenueWish & { evidence: string };

/**
 * The cooperation declares its revenue, with what establishes it: its next instalment asks the share agreed, between floor and cap, until it is
 * announced another declaration takes its place, and afterwards it counts in the next one. Where the cooperation's rule wants several to agree
 * on the amount of the instalment, they are asked first. Refuses what is not to be declared now, and a plan that has changed.
 */
export async function declareRevenue(asked: Asked, today: Day): Promise<void> {
  const { loanId, byId, due, amount, evidence } = asked;
  await agreedChange(asked, today, {
    plan: async (loan, tx) => declaredPlan(loan, asked, await lateWords(tx, loanId), today),
    amount: (declared) => rowSet(declared).payment,
    move: ({ project }) => ({
      kind: 'revenue_declaration',
      subjectId: `${loanId}:${due}:${decimalText(amount)}`,
      what: t('Déclarer {amount} de recettes, échéance du {due} : {project}', {
        amount: euros(amount),
        due: dayText(due),
        project,
      }),
    }),
    async carryOut(tx, loan, declared) {
      const { isLate, change, sets } = declared;
      const { id } = await tx.revenueDeclaration.create({
        data: {
          loanId,
          dueOn: fromDay(due),
          amount: decimalText(amount),
          evidence,
          isLate,
          declaredById: byId,
          declaredOn: fromDay(today),
        },
      });
      if (change) {
        const { event, replaces } = change;
        const decided = { unpaid: [], why: evidence, byId, on: today };
        await changePlan(tx, loan, { ...decided, event, ...(replaces && { replaces }) });
      }
      const row = rowSet(declared);
      await tellOfDeclared(tx, loanId, { id, amount, isLate, isSet: change !== null, row, sets });
    },
  });
}

/** The instalment that a declaration sets, as its plan will ask for it. */
export function rowSet({ after, sets }: { after: readonly ScheduleRow[]; sets: RevenueRow }): ScheduleRow {
  return after.find(({ due }) => due === sets.row.due)!;
}
