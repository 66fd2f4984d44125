import { dayText, euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { revenuePayment } from '#app/lending/revenue.ts';
import type { Day } from '#app/money/day.ts';
import { isZero, money, negate, isNegative } from '#app/money/money.ts';
import { type KeptLoan, keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { plansSideBySide } from './plan-words.ts';
import { type LateWord, type RevenueRow, declarable, isQuiet } from './revenue-standing.ts';
import { type RevenueWish, declaredPlan, lateWords, rowSet, whyNotDeclared } from './revenue.server.ts';
import { previewed } from './wished-change.server.ts';

/** How many declarations are shown: the newest. */
const shown = 24;

/** What the cooperation sees before it declares: which months, until when, what was said before and, for an amount, what will be debited. */
export async function revenuePage(loanId: string, wish: RevenueWish | null, today: Day) {
  const loan = await keptLoan(db(), loanId);
  const late = await lateWords(db(), loanId);
  const refused = whyNotDeclared(loan, today);
  const { open, past } = refused ? { open: null, past: null } : declarable(loan, today);
  return {
    title: (await loanNames(db(), loanId)).project,
    version: loan.version,
    refused,
    rule: loan.terms.revenue ? ruleOf(loan) : null,
    choices: [open, past].flatMap((row) => (row ? [choiceOf(row, row === past)] : [])),
    said: await saidOf(loanId),
    preview: refused || !wish ? null : previewed(() => previewOf(loan, wish, late, today)),
  };
}

/** What the page of a loan says of its revenue; null for a loan that is not linked to it, or is over. */
export async function revenueOnLoan(loanId: string, today: Day) {
  const { revenueShare } = await db().loan.findUniqueOrThrow({
    where: { id: loanId },
    select: { revenueShare: true },
  });
  if (!revenueShare) return null;
  const loan = await keptLoan(db(), loanId);
  if (isQuiet(loan)) return null;
  const { open } = declarable(loan, today);
  return {
    said: open?.counted?.revenue ? euros(open.counted.revenue) : null,
    open: open && {
      from: dayText(open.period.from),
      to: dayText(open.period.to),
      due: dayText(open.row.due),
      until: dayText(open.announcedOn),
    },
  };
}

function ruleOf({ terms }: KeptLoan) {
  const { share, floor, cap, latestEnd } = terms.revenue!;
  return [
    { name: t('Part des recettes'), value: percent(share) },
    { name: t('Plancher'), value: euros(floor), note: t('ou les intérêts courus, s’ils sont plus hauts') },
    { name: t('Plafond'), value: euros(cap) },
    { name: t('Dernière date'), value: dayText(latestEnd), note: t('tout ce qui reste est dû') },
  ];
}

function choiceOf({ row, period, announcedOn, counted }: RevenueRow, isPast: boolean) {
  const facts = { from: dayText(period.from), to: dayText(period.to), due: dayText(row.due) };
  return {
    value: row.due,
    label: isPast
      ? t('Du {from} au {to} : corriger, l’échéance du {due} étant annoncée', facts)
      : t('Du {from} au {to}, pour l’échéance du {due}', facts),
    until: isPast ? null : dayText(announcedOn),
    already: counted?.revenue ? euros(counted.revenue) : null,
  };
}

async function saidOf(loanId: string) {
  const rows = await declarationsOf(loanId, { take: shown });
  return rows.map(({ id, dueOn, amount, evidence, declaredOn, by, counts }) => ({
    id,
    evidence,
    due: dayText(toDay(dueOn)),
    amount: euros(money(amount)),
    on: dayText(toDay(declaredOn)),
    by,
    counts,
  }));
}

/** What was declared, the newest first, with who did and in which instalment it counts: so many, or all. */
export async function declarationsOf(loanId: string, most: { take?: number }) {
  const rows = await db().revenueDeclaration.findMany({
    where: { loanId },
    orderBy: { id: 'desc' },
    ...most,
  });
  const people = await db().person.findMany({
    where: { id: { in: rows.map(({ declaredById }) => declaredById) } },
    select: { id: true, firstName: true, lastName: true },
  });
  return rows.map((row) => {
    const by = people.find((one) => one.id === row.declaredById);
    return {
      ...row,
      by: by ? `${by.firstName} ${by.lastName}` : '',
      counts: row.isLate ? t('dans l’échéance suivante') : t('dans cette échéance'),
    };
  });
}

function previewOf(loan: KeptLoan, wish: RevenueWish, late: readonly LateWord[], today: Day) {
  const declared = declaredPlan(loan, wish, late, today);
  const { before, after, sets, change, carried } = declared;
  const row = rowSet(declared);
  const due = dayText(row.due);
  const asked = revenuePayment(loan.terms.revenue!, wish.amount, loan.terms.rounding);
  return {
    facts: [
      { name: t('Part de ces recettes, entre plancher et plafond'), value: euros(asked) },
      ...(isZero(carried) ? [] : [carriedFact(carried, due)]),
      ...(change
        ? [
            { name: t('Prélevé le {due}', { due }), value: euros(row.payment) },
            { name: t('dont capital'), value: euros(row.principal) },
            { name: t('dont intérêts'), value: euros(row.interest) },
          ]
        : []),
    ],
    next: change
      ? t('Annoncé le {announcedOn}, prélevé le {due}. Vous pouvez corriger jusque-là.', {
          announcedOn: dayText(sets.announcedOn),
          due,
        })
      : t('Cette échéance est annoncée et ne change plus : la différence comptera dans celle du {due}.', {
          due,
        }),
    plans: plansSideBySide(before, after),
  };
}

function carriedFact(carried: ReturnType<typeof money>, due: string) {
  return isNegative(carried)
    ? {
        name: t('Retranché de l’échéance du {due}, dans ses limites', { due }),
        value: euros(negate(carried)),
      }
    : { name: t('Ajouté à l’échéance du {due}, dans ses limites', { due }), value: euros(carried) };
}
